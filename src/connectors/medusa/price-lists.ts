import { z } from 'zod';
import type { CallResult, ConnectorContext } from '../../core/channels';
import { done } from '../http';
import type { Session } from './session';
import type { Shop } from './shop';
import type { ListPrice } from './variant';

const PAGE = 50;
const FIELDS = [
  ...['id', 'type', 'starts_at', 'ends_at', 'rules_count'],
  ...['amount', 'currency_code', 'min_quantity', 'max_quantity', 'rules_count'].map((field) => `prices.${field}`),
  'prices.price_set.variant.id',
].join(',');

const moment = z.string().nullable().catch(null);
const limit = z.number().nullable().catch(null);
const listsShape = z.object({
  price_lists: z.array(
    z.object({
      type: z.enum(['sale', 'override']),
      starts_at: moment,
      ends_at: moment,
      rules_count: z.number().nullable().catch(null),
      prices: z.array(
        z.object({
          amount: z.number(),
          currency_code: z.string(),
          min_quantity: limit,
          max_quantity: limit,
          rules_count: z.number().nullable().catch(null),
          variant_id: z.string().nullable().catch(null),
        }),
      ),
    }),
  ),
  count: z.number().int(),
});

/**
 * Prices of active price lists in our currency that every shopper gets for a single piece. Lists for groups of customers
 * and prices of one region are agreements of the owner's and say nothing about the price on the shelf.
 */
export async function fetchListPrices(
  session: Session,
  context: ConnectorContext,
  shop: Shop,
  signal: AbortSignal,
): Promise<CallResult<readonly ListPrice[]>> {
  const now = context.clock.now().getTime();
  const prices: ListPrice[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const query = { status: ['active'], fields: FIELDS, limit: String(PAGE), offset: String(offset) };
    const found = await session.get('price-lists', query, listsShape, signal);
    if (!found.ok) return found;
    const { price_lists: lists, count } = found.value;
    for (const list of lists) {
      const started = list.starts_at === null || Date.parse(list.starts_at) <= now;
      const over = list.ends_at !== null && Date.parse(list.ends_at) <= now;
      if (!started || over || (list.rules_count ?? 0) > 0) continue;
      for (const price of list.prices) {
        const forAll = price.min_quantity === null && price.max_quantity === null && (price.rules_count ?? 0) === 0;
        if (forAll && price.currency_code === shop.currency && price.variant_id !== null) {
          prices.push({ variantId: price.variant_id, type: list.type, amount: price.amount });
        }
      }
    }
    if (lists.length === 0 || offset + PAGE >= count) return done(prices);
  }
}
