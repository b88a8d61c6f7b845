import { memoryUsage } from 'node:process';

const LOOK_EVERY_MS = 50;

/**
 * Says once that this process has taken `most` bytes more than when the watch began; the answer ends the watch. V8 has a
 * limit of its own for threads, but where it cannot grow a large object within it (a sheet of cells by name is one) it ends
 * the whole process instead of the thread.
 */
export function watchMemory(most: number, tell: () => void): () => void {
  const before = memoryUsage.rss();
  const timer = setInterval(() => {
    if (memoryUsage.rss() - before <= most) return;
    clearInterval(timer);
    tell();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
