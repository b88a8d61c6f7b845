import { emptyIndex, indexSlice } from '../../catalog';
import type { Database } from '../../database';

/**
 * Brings the search index up to date, a slice in a transaction, so that others write in between; ends early when told to.
 * Answers how many products it took in. Until then a search looks at the products themselves. `rebuild` makes it from
 * nothing, for an index that `verify` finds wrong.
 */
export async function catchUp(
  database: Database,
  { rebuild }: { readonly rebuild: boolean },
  signal: AbortSignal,
): Promise<{ indexed: number }> {
  if (rebuild) await database.write(emptyIndex);
  let indexed = 0;
  while (!signal.aborted) {
    const slice = await database.write(indexSlice);
    if (slice === 0) break;
    indexed += slice;
  }
  return { indexed };
}
