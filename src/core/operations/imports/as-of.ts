import type { ImportReport } from '../../../contract';
import {
  addMilliseconds,
  type Instant,
  latestCredible,
  ok,
  type Outcome,
  type Problem,
  problem,
  refused,
} from '../../foundation';
import type { Detection, NewestApplied, Profile, StoredFile } from '../../imports';

/** Why a file that is older than the last one applied is held: a person says whether it is the right one. */
export const OLDER_FILE = 'brake_older_file';

/** A file this much older than the last one applied is probably the wrong file; less is a clock or a copy. */
const STALE_AFTER_MS = 12 * 3_600_000;

/** The moment a caller names, never later than now. Problems: as_of_unreadable, as_of_in_future. */
export function readInstant(text: string | undefined, now: Instant): Outcome<Instant | null> {
  if (text === undefined) return ok(null);
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) return refused(problem('as_of_unreadable', { value: text }));
  const at = new Date(parsed).toISOString();
  if (at > latestCredible(now)) return refused(problem('as_of_in_future', { asOf: at, now }));
  return ok(at <= now ? at : now);
}

/** Whether the moment matters: whoever says how much there is says when. */
export const countsStock = ({ kind, columns }: Profile) =>
  kind === 'stock' && columns.some(({ field }) => field === 'stock');

type AsOfOrigin = NonNullable<ImportReport['asOfFrom']>;

/** The title of a list kept by hand may be that of months ago; what is printed in the evening is read after the weekend. */
const DAY_COUNTS_FOR_MS = 4 * 24 * 3_600_000;

/** What a file says of the moment it is true for: of a stock, the end of an earlier day that its title names. */
export function saidOf(
  { asOf, asOfFrom, endOfDay }: Detection,
  profile: Profile,
  { modifiedAt }: StoredFile,
): { readonly at: Instant; readonly from: AsOfOrigin } {
  if (asOf !== null) return { at: asOf, from: asOfFrom ?? 'mtime' };
  const isLately = endOfDay !== undefined && endOfDay >= addMilliseconds(modifiedAt, -DAY_COUNTS_FOR_MS);
  return isLately && endOfDay < modifiedAt && countsStock(profile)
    ? { at: endOfDay, from: 'contents' }
    : { at: modifiedAt, from: 'mtime' };
}

/**
 * The moment a file's stock is true for: as the caller said, else as the file says, else when it was written; never in the
 * future. A file somewhat older than the last one applied is taken as following it (copies lose their times); a much older
 * one is held. So is one that says of itself that it counts what there will be, and one that follows a run of a moment that
 * has not come: of the two, one was dated by a clock that was wrong.
 */
export function momentOf(
  stated: { at: Instant; from: AsOfOrigin },
  { name: file }: StoredFile,
  times: { explicit: Instant | null; now: Instant; newest: NewestApplied; counts: boolean },
): { asOf: Instant; from: AsOfOrigin; stale: Problem | null } {
  if (times.explicit !== null) return { asOf: times.explicit, from: 'option', stale: null };
  const [written, from]: [Instant, AsOfOrigin] =
    stated.at <= times.now ? [stated.at, stated.from] : [times.now, 'clock'];
  const { asOf: newest, ahead } = times.newest;
  const stale = ahead
    ? problem('brake_run_ahead', { file, written, id: ahead.id, other: ahead.file, newest: ahead.asOf, now: times.now })
    : times.counts && stated.from !== 'mtime' && stated.at > latestCredible(times.now)
      ? problem('brake_moment_ahead', { file, asOf: stated.at, now: times.now })
      : null;
  if (newest === null || written >= newest) return { asOf: written, from, stale };
  if (written >= addMilliseconds(newest, -STALE_AFTER_MS)) return { asOf: newest, from: 'previous', stale };
  return { asOf: written, from, stale: stale ?? problem(OLDER_FILE, { file, written, newest }) };
}
