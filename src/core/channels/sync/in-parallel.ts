import PQueue from 'p-queue';

/** Works through `items`, at most `concurrency` at once. After a fault nothing new is begun, and it is thrown when all is quiet. */
export async function inParallel<Item>(
  concurrency: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = new PQueue({ concurrency: Math.max(1, concurrency) });
  const faults: unknown[] = [];
  for (const item of items) {
    void queue.add(async () => {
      try {
        await work(item);
      } catch (fault) {
        faults.push(fault);
        queue.clear();
      }
    });
  }
  await queue.onIdle();
  if (faults.length > 0) throw faults[0];
}

export function inChunks<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}
