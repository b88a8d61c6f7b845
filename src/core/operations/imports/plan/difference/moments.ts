import type { Instant } from '../../../../foundation';

/** SQL, of a level `v`: it was last counted for the file's moment or an earlier one, or for one that cannot have come yet. */
export const MAY_BE_COUNTED = '(v.snapshot_as_of is null or v.snapshot_as_of <= :asOf or v.snapshot_as_of > :credible)';

/** The moment a file is true for, and the last one that a date in the master may name and be believed. */
export interface Moments {
  readonly asOf: Instant;
  readonly credible: Instant;
}
