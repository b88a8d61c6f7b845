import type { ChannelProblem, ItemResult, PushItem } from '../../core/channels';

/** Parts the items of a push into those that may leave the house and the results of those that may not. */
export function siftOffers(
  items: readonly PushItem[],
  unsendable: (item: PushItem) => ChannelProblem | null,
): { readonly sendable: PushItem[]; readonly results: ItemResult[] } {
  const results: ItemResult[] = [];
  const sendable: PushItem[] = [];
  for (const item of items) {
    const problem = unsendable(item);
    if (problem) results.push({ id: item.ref.id, status: 'refused', problem });
    else sendable.push(item);
  }
  return { sendable, results };
}
