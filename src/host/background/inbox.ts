import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import type { ImportRunView, Language, ProblemView, WaitingFileView } from '../../contract';
import type { Log, RefusedFile } from '../../core';
import { type Clock, type Problem, problem } from '../../core/foundation';
import { type FolderSource, isDue, sourceFor } from './intake';
import { createDeliveryWatch } from './delivery-watch';
import { type Delivery, deliveriesOf } from './parts';
import type { Shelf } from './put-away';
import type { FaultData } from '../wire-error';
import { deleteOld } from './retention';
import { createShelving, type ImportResult, shelfFor } from './shelving';
import { createTurns } from './turns';
import { filesIn, type FolderView, type Sighting } from './sightings';
import { STILL_MS } from './stillness';
import type { StuckList } from './stuck-list';

/** What is to be imported: one file, or the parts of one. */
export interface ImportRequest {
  readonly source: string;
  readonly path: string;
  readonly parts?: { readonly rest: string[]; readonly name: string; readonly join: 'slices' | 'tables' };
}

type RunState = ImportRunView['state'];

interface InboxOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly importFile: (request: ImportRequest) => Promise<ImportResult>;
  /** How an import that was held is now; null when there is none of that number. */
  readonly stateOf: (runId: number) => Promise<RunState | null>;
  readonly language: () => Promise<Language>;
  /** Told of what was put away without becoming an import. */
  readonly refused: (file: RefusedFile) => Promise<void>;
  readonly stuckList: StuckList;
}

/** A folder with the sources whose files arrive in it. */
export interface WatchedFolder {
  readonly folder: string;
  readonly sources: readonly FolderSource[];
}

export interface Look {
  readonly view: FolderView;
  /** After how long it is worth looking again, sooner than usual; null when there is nothing to wait for. */
  readonly againInMs: number | null;
  /** Imports that changed the master. */
  readonly applied: number;
  /** Files that have arrived and were not taken in, and why. */
  readonly waiting: readonly WaitingFileView[];
}

/** Folders whose files are imported once each, oldest first, then put away. It acts only when told to look. */
export interface Inbox {
  look(watched: WatchedFolder): Promise<Look>;
  /** Deletes what has lain in done/ and failed/ for longer than this; gives how many files. */
  tidy(folder: string, days: number): Promise<number>;
}

/** A set of parts that is not complete by then never will be. */
const INCOMPLETE_MS = 24 * 3_600_000;
/** After so many tries in quick succession the regular looks are often enough. */
const QUICK_TRIES = 3;

export function createInbox({ clock, log, importFile, stateOf, language, refused, stuckList }: InboxOptions): Inbox {
  const watch = createDeliveryWatch(clock);
  const shelving = createShelving({ clock, log, language, stateOf, stuckList });
  const now = () => clock.now().getTime();

  const putAway = async (folder: string, delivery: Delivery, source: string, shelf: Shelf, result: ImportResult) => {
    await shelving.put(folder, delivery, shelf, result);
    watch.forget(folder, delivery);
    if (result.ok || shelf === 'done') return;
    const told = { file: delivery.name, source, folder, shelf, problem: result.problem };
    // The file lies beside its report in any case, and the next one must not wait for this.
    await refused(told).catch((cause: unknown) => log.error('inbox_refusal_untold', { error: String(cause) }));
  };
  const setAside = (folder: string, delivery: Delivery, source: string, shelf: Shelf, why: Problem) =>
    putAway(folder, delivery, source, shelf, { ok: false, problem: view(why) });

  /** Imports and puts away. A problem means that the file stays, to be tried again. */
  const takeIn = async (folder: string, delivery: Delivery, source: string): Promise<ProblemView | RunState> => {
    const [path = '', ...rest] = delivery.files.map(({ name }) => join(folder, name));
    const how = delivery.set?.join ?? 'apart';
    const parts = how === 'apart' || rest.length === 0 ? {} : { parts: { rest, name: delivery.name, join: how } };
    const result = await importFile({ source, path, ...parts }).catch(broken);
    if (!result.ok && MAY_PASS.has(result.problem.code)) {
      watch.refuse(folder, delivery, result.problem);
      log.warn('inbox_file_waits', { file: delivery.name, code: result.problem.code });
      return result.problem;
    }
    const state = result.ok ? result.value.run.state : 'failed';
    const young = view(problem('inbox_being_written', { file: delivery.name }));
    if (state === 'failed' && watch.grantSecondChance(folder, delivery, young)) return young;
    await putAway(folder, delivery, source, shelfFor(result), result);
    return state;
  };

  const lookAt = async (folder: string, sources: readonly FolderSource[], files: ReadonlyMap<string, Sighting>) => {
    const waiting: WaitingFileView[] = [];
    const turns = createTurns();
    let again = false;
    let applied = 0;
    const wait = (delivery: Delivery, why: Problem | ProblemView) => {
      const since = new Date(watch.firstSeen(folder, delivery)).toISOString();
      waiting.push({ file: delivery.name, since, problem: view(why) });
    };
    const waitInTheWay = (delivery: Delivery, source: string, why: Problem | ProblemView) => {
      wait(delivery, why);
      turns.hold(source, delivery, now() - watch.firstSeen(folder, delivery));
      again ||= (watch.refusal(folder, delivery)?.tries ?? 0) <= QUICK_TRIES;
    };
    const take = async (delivery: Delivery, source: string) => {
      const older = turns.waitsFor(source);
      if (older !== null) {
        wait(delivery, problem('inbox_waits_for_older', { file: delivery.name, older }));
        return;
      }
      const outcome = await takeIn(folder, delivery, source);
      if (typeof outcome !== 'string') {
        waitInTheWay(delivery, source, outcome);
        return;
      }
      if (outcome === 'applied') applied += 1;
      for (const passed of turns.passedOver(source)) watch.overtake(folder, passed);
    };

    for (const delivery of deliveriesOf(files)) {
      const { name, set } = delivery;
      const state = await watch.stillness(folder, delivery);
      const source = sourceFor(name, sources);
      if (!source) {
        wait(delivery, problem('inbox_no_pattern', { file: name }));
      } else if (watch.isOvertaken(folder, delivery)) {
        await setAside(folder, delivery, source.name, 'held', problem('inbox_file_overtaken', { file: name }));
      } else if (state === 'abandoned') {
        await setAside(folder, delivery, source.name, 'failed', problem('inbox_file_unended', { file: name }));
      } else if (state === 'moving') {
        const refusal = watch.refusal(folder, delivery)?.problem;
        waitInTheWay(delivery, source.name, refusal ?? problem('inbox_being_written', { file: name }));
      } else if (!watch.isWhole(folder, delivery)) {
        const have = delivery.files.map((part) => part.name).join(', ');
        const missing = problem('inbox_parts_missing', { file: name, have });
        const late = set?.complete === 'no' && now() - watch.firstSeen(folder, delivery) >= INCOMPLETE_MS;
        if (late) await setAside(folder, delivery, source.name, 'held', missing);
        else wait(delivery, missing);
      } else if (!isDue(source.schedule, watch.arrived(folder, delivery), now())) {
        wait(delivery, problem('inbox_waits_for_hour', { file: name, schedule: source.schedule }));
      } else if (set?.join === 'apart') {
        for (const file of delivery.files) await take({ name: file.name, files: [file], set: null }, source.name);
      } else {
        await take(delivery, source.name);
      }
    }
    return { waiting, applied, againInMs: again ? STILL_MS : null };
  };

  return {
    async look({ folder, sources }) {
      const seen = await filesIn(folder);
      if (!seen.present) return { view: seen, againInMs: null, applied: 0, waiting: [] };
      const { free, stuck } = await shelving.catchUp(folder, seen.files);
      watch.keepOnly(folder, free);
      const { waiting, ...looked } = await lookAt(folder, sources, free);
      const nameless = [...seen.nameless].map(([file, at]) => ({
        file,
        since: new Date(at).toISOString(),
        problem: view(problem('inbox_name_unreadable', { file })),
      }));
      return { view: seen, ...looked, waiting: [...stuck, ...nameless, ...waiting] };
    },
    tidy: (folder, days) => deleteOld(folder, days, clock.now()),
  };
}

/** A problem as the contract has it. */
const view = ({ code, facts }: Problem | ProblemView): ProblemView => ({ code, facts: { ...facts } });

/** Somebody still holds the file, or a fault of this PC's was in the way; it is tried again. */
const MAY_PASS = new Set([
  'file_changing',
  'file_unreadable',
  'file_not_found',
  'defect',
  'disk_full',
  'disk_failing',
  'master_busy',
  'master_unwritable',
]);

const isFault = (data: unknown): data is FaultData =>
  typeof data === 'object' && data !== null && 'code' in data && 'facts' in data;

/** One file must not keep the others waiting, whatever it does to the engine. */
function broken(cause: unknown): ImportResult {
  if (cause instanceof ORPCError && isFault(cause.data)) return { ok: false, problem: view(cause.data) };
  const message = cause instanceof Error ? cause.message : String(cause);
  return { ok: false, problem: { code: 'defect', facts: { message } } };
}
