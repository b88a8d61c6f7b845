import { join } from 'node:path';
import type { ImportReport, Language, ProblemView } from '../../contract';
import type { Log } from '../../core';
import type { Clock } from '../../core/foundation';
import { putAway, type Shelf } from './put-away';
import { reportText } from './report';
import { filesIn, isSame, type Sighting } from './sightings';

type ImportResult = { ok: true; value: ImportReport } | { ok: false; problem: ProblemView };

/** A file is finished when two looks this far apart see the same. */
export const STILL_MS = 2_000;
/** Some programs make an empty file first and fill it much later. */
const EMPTY_STILL_MS = 60_000;

interface InboxOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly importFile: (path: string) => Promise<ImportResult>;
  readonly language: () => Promise<Language>;
}

export interface Look {
  /** The folder is there. */
  readonly present: boolean;
  /** Files not finished yet: look again soon. */
  readonly unfinished: number;
  /** Imports that changed the master. */
  readonly applied: number;
}

/** A folder whose files are imported once each, then put away. It acts only when told to look. */
export interface Inbox {
  look(folder: string): Promise<Look>;
}

export function createInbox({ clock, log, importFile, language }: InboxOptions): Inbox {
  const waiting = new Map<string, { seen: Sighting; since: number }>();
  /** Imported, but could not be moved: not again until they change. */
  const stuck = new Map<string, Sighting>();

  const isFinished = (path: string, seen: Sighting) => {
    const now = clock.now().getTime();
    const before = waiting.get(path);
    if (!before || !isSame(before.seen, seen) || before.since > now) {
      waiting.set(path, { seen, since: now });
      return false;
    }
    return now - before.since >= (seen.size === 0 ? EMPTY_STILL_MS : STILL_MS);
  };

  const takeIn = async (folder: string, name: string, seen: Sighting): Promise<ImportResult | null> => {
    const path = join(folder, name);
    const result = await importFile(path);
    waiting.delete(path);
    if (!result.ok && mayPass(result.problem)) {
      log.warn('inbox_file_waits', { file: name, code: result.problem.code });
      return null;
    }
    const at = clock.now();
    const report = reportText(name, result, at, await language());
    try {
      await putAway({ folder, name, seen, shelf: shelfFor(result), report, at });
    } catch (cause) {
      stuck.set(path, seen);
      log.error('inbox_file_stuck', { file: name, error: String(cause) });
    }
    return result;
  };

  return {
    async look(folder) {
      const files = await filesIn(folder);
      if (!files) return { present: false, unfinished: 0, applied: 0 };
      let unfinished = 0;
      let applied = 0;
      for (const [name, seen] of files) {
        if (isSame(stuck.get(join(folder, name)), seen)) continue;
        if (!isFinished(join(folder, name), seen)) {
          unfinished += 1;
          continue;
        }
        const result = await takeIn(folder, name, seen);
        if (result?.ok && result.value.run.state === 'applied') applied += 1;
      }
      return { present: true, unfinished, applied };
    },
  };
}

/** Somebody still holds the file; it is tried again as if newly found. */
function mayPass({ code }: ProblemView): boolean {
  return code === 'file_changing' || code === 'file_unreadable' || code === 'file_not_found';
}

function shelfFor(result: ImportResult): Shelf {
  if (!result.ok || result.value.run.state === 'failed') return 'failed';
  return result.value.run.state === 'held' ? 'held' : 'done';
}
