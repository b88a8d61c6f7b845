/** A practice shop lives in the memory of OneShelf and may stay open for weeks. */
export const REMEMBERED = 500;

/** Lets go of the oldest of what was put in when there is more than a practice shop remembers. */
export function forgetOldest(kept: Map<unknown, unknown>): void {
  for (const key of kept.keys()) {
    if (kept.size <= REMEMBERED) return;
    kept.delete(key);
  }
}
