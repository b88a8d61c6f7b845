import type { CoreEvent } from '../../contract';

/** Follows the engine's own events and says whenever work begins or the last of it ends. */
export async function watchWork(events: AsyncIterable<CoreEvent>, say: (busy: boolean) => void): Promise<void> {
  const tasks = new Set<string>();
  for await (const event of events) {
    if (event.type !== 'progress') continue;
    const before = tasks.size > 0;
    if (event.finished) tasks.delete(event.task);
    else tasks.add(event.task);
    if (before !== tasks.size > 0) say(tasks.size > 0);
  }
}
