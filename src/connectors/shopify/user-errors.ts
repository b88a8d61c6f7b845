import { z } from 'zod';
import type { ChannelProblem } from '../../core/channels';
import { channelProblem } from '../http';

/** What a mutation says about its input, in an answer of status 200. */
export const userErrorsShape = z.array(
  z.object({ code: z.string().nullable(), field: z.array(z.string()).nullable(), message: z.string() }),
);
export type UserError = z.infer<typeof userErrorsShape>[number];

/** Which entry of the list `list` of the input an error is about; null when it is about the whole. */
export function indexIn(list: string, { field }: UserError): number | null {
  const at = field?.indexOf(list) ?? -1;
  const index = at < 0 ? undefined : field?.[at + 1];
  return index !== undefined && /^\d+$/.test(index) ? Number(index) : null;
}

const GONE = new Set([
  'INVALID_INVENTORY_ITEM',
  'PRODUCT_DOES_NOT_EXIST',
  'PRODUCT_VARIANT_DOES_NOT_EXIST',
  'PRODUCT_VARIANT_ID_MISSING',
]);

/** The error as the problem of one item. */
export function itemProblem(sku: string, { code, message }: UserError): ChannelProblem {
  switch (code ?? '') {
    // Somebody bought or counted since we last read. Writing over it would undo that, so it is read first.
    case 'CHANGE_FROM_QUANTITY_STALE':
      return channelProblem('channel_conflict', 'transient', { sku });
    case 'IDEMPOTENCY_CONCURRENT_REQUEST':
    case 'IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED':
      return channelProblem('shopify_attempt_open', 'transient', { sku });
    case 'ITEM_NOT_STOCKED_AT_LOCATION':
      return channelProblem('shopify_not_stocked', 'validation', { sku });
    default: {
      const reason = code ?? '';
      return GONE.has(reason)
        ? channelProblem('shopify_listing_gone', 'gone', { sku })
        : channelProblem('shopify_item_refused', 'validation', { sku, reason, message });
    }
  }
}
