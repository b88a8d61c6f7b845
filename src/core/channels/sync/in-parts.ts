import type { CallResult, ChannelProblem } from '../connector-call';
import type { ChannelCalls } from './channel-calls';

/** What became of a batch: the parts that were answered, and the items that fail all by themselves. */
export interface Parts<Item, Answer> {
  readonly answered: { readonly items: readonly Item[]; readonly answer: Answer }[];
  readonly isolated: { readonly item: Item; readonly problem: ChannelProblem }[];
}

type Make<Item, Answer> = (items: readonly Item[], signal: AbortSignal) => Promise<CallResult<Answer>>;

/**
 * Makes one call for a batch; when the channel fails the batch as a whole although it is up, halves it until the item to
 * blame stands alone, so that one bad item never blocks the rest. Items in neither list were not answered, because the
 * channel stopped. Some channels (Vendure) undo a whole batch for one bad row; others crash on it. A call that may have
 * happened is not made again unless it is `repeatable`; all its items are then left for later.
 */
export async function callInParts<Item, Answer>(
  calls: ChannelCalls,
  items: readonly Item[],
  make: Make<Item, Answer>,
  { repeatable = true }: { repeatable?: boolean } = {},
): Promise<Parts<Item, Answer>> {
  const parts: Parts<Item, Answer> = { answered: [], isolated: [] };
  const whole = await calls.call((signal) => make(items, signal), repeatable ? undefined : 0);
  if (whole.ok) parts.answered.push({ items, answer: whole.value });
  else if (!calls.stopped) {
    const passing = whole.problem.class === 'transient';
    const asked = whole.problem.retryAfterMs !== null;
    if (passing && (asked || !(await calls.isAnswering()))) calls.stop(whole.problem);
    else if (passing && !repeatable) parts.isolated.push(...items.map((item) => ({ item, problem: whole.problem })));
    else await isolate(calls, items, whole.problem, make, parts);
  }
  return parts;
}

async function isolate<Item, Answer>(
  calls: ChannelCalls,
  items: readonly Item[],
  problem: ChannelProblem,
  make: Make<Item, Answer>,
  parts: Parts<Item, Answer>,
): Promise<void> {
  const [item] = items;
  if (item !== undefined && items.length === 1) {
    parts.isolated.push({ item, problem });
    calls.blame(problem);
    return;
  }
  const middle = Math.ceil(items.length / 2);
  for (const half of [items.slice(0, middle), items.slice(middle)]) {
    const result = await calls.call((signal) => make(half, signal), 0);
    if (result.ok) parts.answered.push({ items: half, answer: result.value });
    else if (calls.stopped) return;
    else await isolate(calls, half, result.problem, make, parts);
  }
}
