import { dirname } from 'node:path';
import type { Clock } from '../../core/foundation';
import { type Ending, readEnding } from './ending';
import { isSame, type Sighting } from './sightings';

/** A file is finished when two looks this far apart see the same. */
export const STILL_MS = 2_000;
/** A writer that pauses is given three times its longest pause, and at most this. */
const PATIENCE_FACTOR = 3;
/** For files that look cut off, that are still empty (some programs fill them much later), or that just failed. */
export const LONG_STILL_MS = 60_000;
/** What was made at its full length and is still not filled after this long never will be. */
const ABANDONED_MS = 10 * 60_000;
/** A held file is tried again after this, and twice as long each time, up to `LONG_STILL_MS`. */
const RETRY_MS = 5_000;

interface Watched {
  readonly seen: Sighting;
  /** When it was first seen like this. */
  readonly since: number;
  readonly firstSeen: number;
  readonly longestPause: number;
  ending: Ending | null;
  tries: number;
  notBefore: number;
  /** It failed once already and got its second chance. */
  again: boolean;
}

/** What became of the waiting: `abandoned` will never be finished. */
export type Stillness = 'moving' | 'still' | 'abandoned';

/** Remembers what files looked like, and says when nobody writes them any more. It acts only when asked. */
export interface StillnessKeeper {
  check(path: string, seen: Sighting): Promise<Stillness>;
  /** When the file was first seen under this path; now, if never. */
  firstSeen(path: string): number;
  /** For how long it has looked as it does now. */
  stillFor(path: string): number;
  /** Somebody holds the file: it waits a little, longer each time. Gives how often it was tried. */
  postpone(path: string): number;
  /** True once for a file so young, or so slowly written, that a failure may mean it was cut off: it waits longer. */
  grantSecondChance(path: string): boolean;
  forget(path: string): void;
  /** Forgets files of this folder that are there no more. */
  keepOnly(folder: string, paths: ReadonlySet<string>): void;
}

export function createStillness(clock: Clock): StillnessKeeper {
  const known = new Map<string, Watched>();
  const now = () => clock.now().getTime();

  const look = (path: string, seen: Sighting): Watched => {
    const at = now();
    const before = known.get(path);
    if (before && isSame(before.seen, seen) && before.since <= at) return before;
    const watched: Watched = {
      seen,
      since: at,
      firstSeen: Math.min(before?.firstSeen ?? at, at),
      longestPause: before ? Math.max(before.longestPause, at - before.since) : 0,
      ending: null,
      tries: 0,
      notBefore: 0,
      again: false,
    };
    known.set(path, watched);
    return watched;
  };

  return {
    async check(path, seen) {
      const watched = look(path, seen);
      const at = now();
      const still = at - watched.since;
      const usual = Math.max(STILL_MS, Math.min(LONG_STILL_MS, watched.longestPause * PATIENCE_FACTOR));
      if (at < watched.notBefore || still < usual) return 'moving';
      if (seen.size === 0 || watched.again) return still >= LONG_STILL_MS ? 'still' : 'moving';
      // Whoever holds the file keeps us from reading it in a moment as well, and then it waits with its reason.
      watched.ending ??= await readEnding(path, seen.size).catch((): Ending => 'ended');
      if (watched.ending === 'zeros') return still >= ABANDONED_MS ? 'abandoned' : 'moving';
      return watched.ending === 'ended' || still >= LONG_STILL_MS ? 'still' : 'moving';
    },
    firstSeen: (path) => known.get(path)?.firstSeen ?? now(),
    stillFor: (path) => now() - (known.get(path)?.since ?? now()),
    postpone(path) {
      const watched = known.get(path);
      if (!watched) return 0;
      watched.notBefore = now() + Math.min(LONG_STILL_MS, RETRY_MS * 2 ** watched.tries);
      watched.tries += 1;
      return watched.tries;
    },
    grantSecondChance(path) {
      const watched = known.get(path);
      if (!watched || watched.again || now() - watched.since >= LONG_STILL_MS) return false;
      const young = Math.abs(now() - watched.seen.modifiedMs) < LONG_STILL_MS;
      if (!young && watched.longestPause === 0) return false;
      watched.again = true;
      return true;
    },
    forget: (path) => void known.delete(path),
    keepOnly(folder, paths) {
      for (const path of known.keys()) {
        if (dirname(path) === folder && !paths.has(path)) known.delete(path);
      }
    },
  };
}
