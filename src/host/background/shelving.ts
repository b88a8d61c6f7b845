import { basename, dirname, join } from 'node:path';
import type { ImportReport, ImportRunView, Language, ProblemView, WaitingFileView } from '../../contract';
import type { Log } from '../../core';
import { type Clock, problem } from '../../core/foundation';
import { HELD_LIST, rememberHeld, settleHeld } from './held-files';
import type { Delivery } from './parts';
import { putAway, type PutAway, type Shelf } from './put-away';
import { decisionText, reportText } from './report';
import { errorCode, isSame, type Sighting } from './sightings';
import type { StuckFile, StuckList } from './stuck-list';

export type ImportResult = { ok: true; value: ImportReport } | { ok: false; problem: ProblemView };

interface ShelvingOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly language: () => Promise<Language>;
  /** How an import that was held is now; null when there is none of that number. */
  readonly stateOf: (runId: number) => Promise<ImportRunView['state'] | null>;
  readonly stuckList: StuckList;
}

interface Sorted {
  readonly free: ReadonlyMap<string, Sighting>;
  readonly stuck: readonly WaitingFileView[];
}

/** Puts files that are done with where they belong, with a report, sooner or later. */
export interface Shelving {
  put(folder: string, delivery: Delivery, shelf: Shelf, result: ImportResult): Promise<void>;
  /**
   * Moves what could not be moved before, and held files a person has decided about. Tells the files that are free to be
   * taken in from those that were imported and still lie where they were.
   */
  catchUp(folder: string, files: ReadonlyMap<string, Sighting>): Promise<Sorted>;
}

export function createShelving({ clock, log, language, stateOf, stuckList }: ShelvingOptions): Shelving {
  /** Imported and still there: moved as soon as it can be, and imported again only when it has changed. */
  const stuck = new Map<string, StuckFile>();
  /** Held files that were decided about and are in another program’s hands: since when they were tried. */
  const stuckHeld = new Map<string, Date>();

  const pathOf = ({ folder, name }: PutAway) => join(folder, name);
  let remembered: Promise<void> | null = null;
  const remember = () =>
    (remembered ??= stuckList.read().then(
      (files) => {
        for (const file of files) stuck.set(pathOf(file.move), file);
        written = JSON.stringify(files);
      },
      (cause: unknown) => log.error('inbox_stuck_list_unread', { error: String(cause) }),
    ));
  let written = '[]';
  let writing = Promise.resolve();
  /** Written where it says something new, one after the other, and tried again at the next look where it could not be. */
  const keep = () => {
    writing = writing.then(async () => {
      const now = JSON.stringify([...stuck.values()]);
      if (now === written) return;
      try {
        await stuckList.write([...stuck.values()]);
        written = now;
      } catch (cause) {
        log.error('inbox_stuck_list_unwritten', { error: String(cause) });
      }
    });
    return writing;
  };

  const tryMove = async (move: PutAway, runId: number | null) => {
    const path = pathOf(move);
    try {
      await putAway({
        ...move,
        ...(runId === null ? {} : { before: (kept: string) => rememberHeld(move.folder, kept, runId) }),
      });
      stuck.delete(path);
    } catch (cause) {
      // Said once; the status page says it for as long as it lasts.
      if (!stuck.has(path)) log.error('inbox_file_stuck', { file: move.name, error: String(cause) });
      stuck.set(path, { move, runId, reason: errorCode(cause) ?? String(cause) });
    }
  };

  return {
    async put(folder, { name: whole, files }, shelf, result) {
      await remember();
      const at = clock.now();
      const report = reportText(whole, result, at, await language());
      const runId = result.ok && shelf === 'held' ? result.value.run.id : null;
      log.info('inbox_file_put_away', { file: whole, shelf, ...logged(result) });
      for (const { name, seen } of files) await tryMove({ folder, name, seen, shelf, report, at }, runId);
      await keep();
    },
    async catchUp(folder, files) {
      await remember();
      const free = new Map(files);
      const left: WaitingFileView[] = [];
      const own = [...stuck].filter(([path]) => dirname(path) === folder);
      for (const [path, { move, runId }] of own) {
        if (!isSame(files.get(move.name), move.seen)) {
          stuck.delete(path);
          continue;
        }
        await tryMove(move, runId);
        free.delete(move.name);
        const still = stuck.get(path);
        if (still) left.push(stuckView(still));
      }
      await keep();
      const at = clock.now();
      const words = async (state: ImportRunView['state']) => decisionText(state, at, await language());
      for (const { name, shelf, cause } of await settleHeld({ folder, stateOf, words, at })) {
        const path = join(folder, 'held', name);
        if (!stuckHeld.has(path)) log.error('inbox_file_stuck', { file: name, error: String(cause) });
        stuckHeld.set(path, stuckHeld.get(path) ?? at);
        const move = { name, shelf, at: stuckHeld.get(path) ?? at };
        left.push(stuckView({ move, reason: errorCode(cause) ?? String(cause) }));
      }
      for (const path of stuckHeld.keys()) {
        if (dirname(dirname(path)) === folder && !left.some(({ file }) => file === basename(path)))
          stuckHeld.delete(path);
      }
      return { free, stuck: left };
    },
  };
}

function stuckView({
  move,
  reason,
}: {
  move: Pick<PutAway, 'name' | 'shelf' | 'at'>;
  reason: string;
}): WaitingFileView {
  const why = move.name === HELD_LIST ? 'inbox_list_stuck' : 'inbox_file_stuck';
  const { code, facts } = problem(why, { file: move.name, shelf: move.shelf, reason });
  return { file: move.name, since: move.at.toISOString(), problem: { code, facts: { ...facts } } };
}

/** What the morning's reader of the log wants to know of a file. */
function logged(result: ImportResult): Record<string, unknown> {
  if (!result.ok) return { problem: result.problem.code };
  const { id, state, problem, holdReasons, counts } = result.value.run;
  const reasons = [...holdReasons, ...(problem ? [problem] : [])].map(({ code }) => code);
  const { rows, priceChanges, stockChanges, rejected } = counts;
  return {
    run: id,
    state,
    rows,
    new: counts.new,
    priceChanges,
    stockChanges,
    rejected,
    ...(reasons.length > 0 ? { reasons } : {}),
  };
}

/** Where a file goes once it was imported. */
export function shelfFor(result: ImportResult): Shelf {
  if (!result.ok || result.value.run.state === 'failed') return 'failed';
  return result.value.run.state === 'held' ? 'held' : 'done';
}
