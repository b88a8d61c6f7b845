import { z } from 'zod';
import type { CallResult, RemoteSale, SalesPage } from '../../core/channels';
import { done } from '../http';
import { minorOf, nearestMinor } from './money';
import type { Session } from './session';

const PAGE = 100;
/** A slow transaction may store its order with a time that has already passed by. */
const OVERLAP_MS = 10 * 60_000;

const FIELDS = [
  ...['id', 'display_id', 'status', 'version', 'currency_code', 'total', 'created_at', 'updated_at', 'canceled_at'],
  ...['id', 'variant_sku', 'product_title', 'variant_title', 'quantity', 'unit_price', 'is_tax_inclusive', 'total'].map(
    (field) => `items.${field}`,
  ),
].join(',');

const moment = z.iso.datetime({ offset: true });
const text = z.string().nullable().catch(null);
const orderShape = z.object({
  id: z.string(),
  display_id: z.number().int(),
  status: z.string(),
  version: z.number().catch(1),
  currency_code: z.string(),
  total: z.number(),
  created_at: moment,
  updated_at: moment,
  canceled_at: moment.nullish().catch(null),
  items: z.array(
    z.object({
      id: z.string(),
      variant_sku: text,
      product_title: text,
      variant_title: text,
      quantity: z.number(),
      unit_price: z.number(),
      is_tax_inclusive: z.boolean().catch(false),
      total: z.number().nullish().catch(null),
    }),
  ),
});
type Order = z.infer<typeof orderShape>;
export const ordersShape = z.object({ orders: z.array(orderShape), count: z.number().int() });

/** Still being put together: no piece is reserved yet. */
const NOT_YET_PLACED: ReadonlySet<string> = new Set(['draft', 'pending_approval']);

/**
 * Orders changed since the cursor, oldest change first. Pages go on from the newest change seen, not by counting rows: an
 * order that changes meanwhile moves to the end, and counting would step over the one that moved into its place.
 */
export async function pullOrders(
  session: Session,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<SalesPage>> {
  const { since, skip } = parseCursor(cursor);
  const query = {
    ...(since === null ? {} : { 'updated_at[$gte]': since }),
    ...{ fields: FIELDS, order: 'updated_at', limit: String(PAGE), offset: String(skip) },
  };
  const found = await session.get('orders', query, ordersShape, signal);
  if (!found.ok) return found;
  const { orders, count } = found.value;
  const newest = orders.at(-1)?.updated_at ?? null;
  const more = orders.length > 0 && skip + orders.length < count;
  return done({
    sales: orders.flatMap(saleOf),
    cursor: more ? onward(since, skip, newest) : rested(since, newest),
    more,
  });
}

/** `moment` or, where more orders than fit a page changed within one moment, `moment#rows already seen from it on`. */
function parseCursor(cursor: string | null): { readonly since: string | null; readonly skip: number } {
  const [since = '', skip = '0'] = (cursor ?? '').split('#');
  return { since: since === '' ? null : since, skip: Number.parseInt(skip, 10) || 0 };
}

function onward(since: string | null, skip: number, newest: string | null): string {
  return newest !== null && (since === null || newest > since) ? newest : `${since ?? ''}#${skip + PAGE}`;
}

/** Everything is read: the next pull begins some minutes before the newest change, by the shop's own clock. */
function rested(since: string | null, newest: string | null): string {
  return newest === null ? (since ?? '') : new Date(Date.parse(newest) - OVERLAP_MS).toISOString();
}

/** An archived order keeps the moment of its cancelling, if it had one. */
export function saleOf(order: Order): RemoteSale[] {
  if (NOT_YET_PLACED.has(order.status)) return [];
  const cancelled = order.status === 'canceled' || (order.canceled_at ?? null) !== null;
  return [
    {
      remoteId: order.id,
      number: String(order.display_id),
      revision: `${order.updated_at} ${order.status} ${order.version}`,
      state: cancelled ? 'cancelled' : 'placed',
      placedAt: new Date(order.created_at).toISOString(),
      currency: order.currency_code.toUpperCase(),
      totalMinor: nearestMinor(order.total),
      lines: order.items
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((item) => ({
          remoteLine: item.id,
          sku: item.variant_sku === '' ? null : item.variant_sku,
          name: item.product_title ?? item.variant_title,
          // A part of a piece counts as a whole one, which never oversells.
          quantity: Math.ceil(item.quantity),
          unitMinor: unitMinor(item),
        })),
    },
  ];
}

/** Gross price of one piece, discounts taken off: what the line cost, per piece. Without a total, the price if it is gross. */
function unitMinor({ quantity, total, unit_price: unit, is_tax_inclusive: gross }: Order['items'][number]) {
  if (typeof total === 'number' && quantity > 0) return Math.round(nearestMinor(total) / quantity);
  return gross ? minorOf(unit) : null;
}
