import { join } from 'node:path';
import type { ImportRunView, Language, ProblemView, WaitingFileView } from '../../contract';
import type { Log } from '../../core';
import { type Clock, type Problem, problem } from '../../core/foundation';
import { type FolderSource, isDue, sourceFor } from './intake';
import { type Delivery, deliveriesOf } from './parts';
import type { Shelf } from './put-away';
import { deleteOld } from './retention';
import { createShelving, type ImportResult, shelfFor } from './shelving';
import { filesIn, type FolderView, isSame, type Sighting } from './sightings';
import { createStillness, type Stillness, STILL_MS } from './stillness';

/** What is to be imported: one file, or the parts of one. */
export interface ImportRequest {
  readonly source: string;
  readonly path: string;
  readonly parts?: { readonly rest: string[]; readonly name: string; readonly join: 'slices' | 'tables' };
}

interface InboxOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly importFile: (request: ImportRequest) => Promise<ImportResult>;
  /** How an import that was held is now; null when there is none of that number. */
  readonly stateOf: (runId: number) => Promise<ImportRunView['state'] | null>;
  readonly language: () => Promise<Language>;
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

/** Parts whose names do not say how many there are, are complete when nothing has come for this long. */
const QUIET_MS = 2 * 60_000;
/** A set of parts that is not complete by then never will be. */
const INCOMPLETE_MS = 24 * 3_600_000;
/** So long do newer files of a source wait for an older one that cannot be taken in yet. */
const BLOCKING_MS = 10 * 60_000;
/** After so many tries in quick succession the regular looks are often enough. */
const QUICK_TRIES = 3;

export function createInbox({ clock, log, importFile, stateOf, language }: InboxOptions): Inbox {
  const stillness = createStillness(clock);
  const shelving = createShelving({ clock, log, language, stateOf });
  /** What could not be read when it was tried, and why. */
  const refused = new Map<string, { seen: Sighting; problem: ProblemView; tries: number }>();
  /** What could not be taken in while a newer file of its source was. */
  const overtaken = new Map<string, Sighting>();
  const now = () => clock.now().getTime();

  const putAway = async (folder: string, delivery: Delivery, shelf: Shelf, result: ImportResult) => {
    await shelving.put(folder, delivery, shelf, result);
    for (const path of pathsOf(folder, delivery)) {
      stillness.forget(path);
      refused.delete(path);
      overtaken.delete(path);
    }
  };

  /** Imports and puts away. A problem means that the file stays, to be tried again. */
  const takeIn = async (
    folder: string,
    delivery: Delivery,
    source: string,
  ): Promise<ProblemView | 'applied' | 'done'> => {
    const [path = '', ...rest] = pathsOf(folder, delivery);
    const join = delivery.set?.join ?? 'apart';
    const parts = join === 'apart' || rest.length === 0 ? {} : { parts: { rest, name: delivery.name, join } };
    const result = await importFile({ source, path, ...parts }).catch(broken);
    const failed = !result.ok || result.value.run.state === 'failed';
    const waits = !result.ok && MAY_PASS.has(result.problem.code) ? result.problem : null;
    if (waits || (failed && stillness.grantSecondChance(path))) {
      const why = waits ?? view(problem('inbox_being_written', { file: delivery.name }));
      for (const [i, one] of [path, ...rest].entries()) {
        const seen = delivery.files[i]?.seen;
        const tries = waits ? stillness.postpone(one) : 0;
        if (seen) refused.set(one, { seen, problem: why, tries });
      }
      log.warn('inbox_file_waits', { file: delivery.name, code: why.code });
      return why;
    }
    await putAway(folder, delivery, shelfFor(result), result);
    return result.ok && result.value.run.state === 'applied' ? 'applied' : 'done';
  };

  const lookAt = async (folder: string, sources: readonly FolderSource[], files: ReadonlyMap<string, Sighting>) => {
    const waiting: WaitingFileView[] = [];
    const free = new Map<string, Sighting>();
    for (const [name, seen] of files) {
      const stuck = shelving.stuck(folder, name, seen);
      if (!stuck) free.set(name, seen);
      else
        waiting.push({
          file: name,
          since: stuck.since,
          problem: view(problem('inbox_file_stuck', { file: name, shelf: stuck.shelf, reason: stuck.reason })),
        });
    }
    /** By source, the file for which newer ones wait. */
    const blocked = new Map<string, string>();
    /** By source, older files for which nobody waits any more. */
    const passedOver = new Map<string, Map<string, Sighting>>();
    let again = false;
    let applied = 0;

    const wait = (delivery: Delivery, why: Problem | ProblemView) =>
      waiting.push({
        file: delivery.name,
        since: new Date(firstSeen(folder, delivery)).toISOString(),
        problem: view(why),
      });
    const standInTheWay = (delivery: Delivery, source: string) => {
      if (now() - firstSeen(folder, delivery) < BLOCKING_MS) {
        if (!blocked.has(source)) blocked.set(source, delivery.name);
        return;
      }
      const passed = passedOver.get(source) ?? new Map<string, Sighting>();
      passedOver.set(source, passed);
      for (const { name, seen } of delivery.files) passed.set(join(folder, name), seen);
    };
    const take = async (delivery: Delivery, source: string) => {
      const outcome = await takeIn(folder, delivery, source);
      if (typeof outcome === 'string') {
        if (outcome === 'applied') applied += 1;
        for (const [path, seen] of passedOver.get(source) ?? []) overtaken.set(path, seen);
        return;
      }
      wait(delivery, outcome);
      standInTheWay(delivery, source);
      again ||= triesOf(folder, delivery) <= QUICK_TRIES;
    };

    for (const delivery of deliveriesOf(free)) {
      const { name, set } = delivery;
      const state = await stillnessOf(folder, delivery);
      const source = sourceFor(name, sources);
      if (!source) {
        wait(delivery, problem('inbox_no_pattern', { file: name }));
        continue;
      }
      if (isOvertaken(folder, delivery)) {
        await setAside(folder, delivery, 'held', problem('inbox_file_overtaken', { file: name }));
      } else if (state === 'abandoned') {
        await setAside(folder, delivery, 'failed', problem('inbox_file_unended', { file: name }));
      } else if (state === 'moving') {
        const why = refusalOf(folder, delivery);
        wait(delivery, why?.problem ?? problem('inbox_being_written', { file: name }));
        standInTheWay(delivery, source.name);
        again ||= (why?.tries ?? 0) <= QUICK_TRIES;
      } else if (set && !isWhole(folder, delivery)) {
        const missing = problem('inbox_parts_missing', {
          file: name,
          have: delivery.files.map((part) => part.name).join(', '),
        });
        const late = set.complete === 'no' && now() - firstSeen(folder, delivery) >= INCOMPLETE_MS;
        if (late) await setAside(folder, delivery, 'held', missing);
        else wait(delivery, missing);
      } else if (!isDue(source.schedule, arrivedMs(folder, delivery), now())) {
        wait(delivery, problem('inbox_waits_for_hour', { file: name, schedule: source.schedule }));
      } else if (set?.join === 'apart') {
        for (const file of delivery.files) {
          if (!blocked.has(source.name)) await take({ name: file.name, files: [file], set: null }, source.name);
        }
      } else if (blocked.has(source.name)) {
        wait(delivery, problem('inbox_waits_for_older', { file: name, older: blocked.get(source.name) ?? '' }));
      } else {
        await take(delivery, source.name);
      }
    }
    return { waiting, applied, againInMs: again ? STILL_MS : null };
  };

  const setAside = (folder: string, delivery: Delivery, shelf: Shelf, why: Problem) =>
    putAway(folder, delivery, shelf, { ok: false, problem: view(why) });

  const stillnessOf = async (folder: string, { files }: Delivery): Promise<Stillness> => {
    const states = await Promise.all(files.map(({ name, seen }) => stillness.check(join(folder, name), seen)));
    if (states.includes('abandoned')) return 'abandoned';
    return states.includes('moving') ? 'moving' : 'still';
  };
  const firstSeen = (folder: string, delivery: Delivery) =>
    Math.min(...pathsOf(folder, delivery).map((path) => stillness.firstSeen(path)));
  /** By our own clock where the file server's is ahead of it. */
  const arrivedMs = (folder: string, { files }: Delivery) =>
    Math.max(...files.map(({ name, seen }) => Math.min(seen.arrivedMs, stillness.firstSeen(join(folder, name)))));
  const isWhole = (folder: string, delivery: Delivery) => {
    if (delivery.set?.complete !== 'so_far') return delivery.set?.complete === 'yes';
    return pathsOf(folder, delivery).every((path) => stillness.stillFor(path) >= QUIET_MS);
  };
  const isOvertaken = (folder: string, { files }: Delivery) =>
    files.some(({ name, seen }) => isSame(overtaken.get(join(folder, name)), seen));
  const refusalOf = (folder: string, { files }: Delivery) => {
    for (const { name, seen } of files) {
      const found = refused.get(join(folder, name));
      if (isSame(found?.seen, seen)) return found;
    }
    return undefined;
  };
  const triesOf = (folder: string, delivery: Delivery) => refusalOf(folder, delivery)?.tries ?? 0;

  return {
    async look({ folder, sources }) {
      const seen = await filesIn(folder);
      if (!seen.present) return { view: seen, againInMs: null, applied: 0, waiting: [] };
      await shelving.catchUp(folder, seen.files);
      stillness.keepOnly(folder, new Set([...seen.files.keys()].map((name) => join(folder, name))));
      return { view: seen, ...(await lookAt(folder, sources, seen.files)) };
    },
    tidy: (folder, days) => deleteOld(folder, days, clock.now()),
  };
}

const pathsOf = (folder: string, { files }: Delivery) => files.map(({ name }) => join(folder, name));

/** A problem as the contract has it. */
const view = ({ code, facts }: Problem | ProblemView): ProblemView => ({ code, facts: { ...facts } });

/** Somebody still holds the file, or a fault of this PC's was in the way; it is tried again. */
const MAY_PASS = new Set(['file_changing', 'file_unreadable', 'file_not_found', 'defect']);

/** One file must not keep the others waiting, whatever it does to the engine. */
function broken(cause: unknown): ImportResult {
  const message = cause instanceof Error ? cause.message : String(cause);
  return { ok: false, problem: { code: 'defect', facts: { message } } };
}
