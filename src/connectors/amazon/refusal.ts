import type { ItemResult } from '../../core/channels';
import { channelProblem } from '../http';

/** What Amazon says of a SKU the seller does not have. */
export const UNKNOWN_SKU = '13013';

/** What Amazon refuses of one item, by the SKU that is its id. */
export function refusal(sku: string, reason: string, message: string): ItemResult {
  const problem =
    reason === UNKNOWN_SKU
      ? channelProblem('amazon_listing_gone', 'gone', { sku })
      : channelProblem('amazon_item_refused', 'validation', { sku, reason, message });
  return { id: sku, status: 'refused', problem };
}
