import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PushItem } from '../../core/channels';
import { done } from '../http';
import { type Verdict, settle } from './all-or-none';
import { gid } from './gid';
import type { Session } from './session';
import { userErrorsShape } from './user-errors';

/** Shopify takes no list longer than this. */
const MOST_QUANTITIES = 250;

const SET = `mutation OneShelfStock($input: InventorySetQuantitiesInput!, $key: String!) {
  inventorySetQuantities(input: $input) @idempotent(key: $key) { userErrors { code field message } }
}`;

const setShape = z.object({ inventorySetQuantities: z.object({ userErrors: userErrorsShape }) });

/**
 * Writes what can be sold at the location, each against the quantity last read there: where that has changed, Shopify refuses
 * and the sale that came between is not written over. Whether Shopify keeps part of a refused list is not documented; those
 * sent again then fail their comparison and are read, so nothing is lost either way.
 */
export function pushStock(
  session: Session,
  location: string,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<Map<PushItem, Verdict>> {
  const groups: PushItem[][] = [];
  for (let from = 0; from < items.length; from += MOST_QUANTITIES)
    groups.push(items.slice(from, from + MOST_QUANTITIES));
  return settle(groups, {
    atOnce: 1,
    list: 'quantities',
    send: async ([group = []]) => {
      const quantities = group.map((item) => ({
        inventoryItemId: gid('InventoryItem', item.ref.data['item'] ?? ''),
        locationId: location,
        quantity: item.offer.quantity,
        changeFromQuantity: item.confirmed.quantity,
      }));
      const input = { name: 'available', reason: 'correction', quantities };
      const key = keyOf([group.map((item) => item.key), input]);
      const answer = await session.call(SET, { input, key }, setShape, signal);
      return answer.ok ? done([answer.value.inventorySetQuantities.userErrors]) : answer;
    },
  });
}

/** The same UUID for the same attempt at the same input, which is what Shopify recognises a repeat by. */
function keyOf(of: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(of)).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
