import type { ConnectorCapabilities, RemoteRef } from '../port';

/**
 * Cuts listings, most urgent first, into batches the channel takes: at most `size` items, and of one group where the
 * channel groups (variations of one parent). A batch stands where its most urgent item stands.
 */
export function planBatches<Item extends { readonly ref: RemoteRef }>(
  items: readonly Item[],
  capabilities: Pick<ConnectorCapabilities, 'pushBatch' | 'groupOf'>,
  size = capabilities.pushBatch,
): Item[][] {
  const batches: Item[][] = [];
  const open = new Map<string, Item[]>();
  for (const item of items) {
    const group = capabilities.groupOf?.(item.ref) ?? '';
    let batch = open.get(group);
    if (!batch || batch.length >= size) {
      batch = [];
      open.set(group, batch);
      batches.push(batch);
    }
    batch.push(item);
  }
  return batches;
}
