import PQueue from 'p-queue';
import type { CallResult } from '../../core/channels';
import { done } from '../http';

/** eBay tells offers one by one; so many questions are under way at once. */
const AT_ONCE = 4;

/** Asks for each, and fails as a whole with the first failure, after which nothing more is asked. */
export async function forEach<T, R>(
  items: readonly T[],
  ask: (item: T) => Promise<CallResult<R>>,
): Promise<CallResult<readonly R[]>> {
  const queue = new PQueue({ concurrency: AT_ONCE });
  const results: CallResult<R>[] = [];
  const failure = () => results.find((result) => result !== undefined && !result.ok);
  await queue.addAll(
    items.map((item, index) => async () => {
      if (!failure()) results[index] = await ask(item);
    }),
  );
  const failed = failure();
  if (failed && !failed.ok) return failed;
  return done(results.flatMap((result) => (result.ok ? [result.value] : [])));
}
