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

/**
 * How many items a channel really swallows at once: less than it says where a host is slow or has too little memory. Halved
 * when a batch had to be cut up to get through, a quarter larger again after every batch that went whole.
 */
export interface BatchSize {
  readonly now: number;
  wentWhole(): void;
  wasCut(largestPart: number): void;
}

export function createBatchSize(most: number): BatchSize {
  let size = most;
  return {
    get now() {
      return size;
    },
    wentWhole: () => void (size = Math.min(most, Math.ceil(size * 1.25))),
    wasCut: (largestPart) => void (size = Math.max(1, Math.min(size, largestPart))),
  };
}
