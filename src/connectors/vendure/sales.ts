import { z } from 'zod';
import type { CallResult, RemoteSale, SalesPage } from '../../core/channels';
import { done, failed } from '../http';
import { problemFromError } from './problems';
import type { Session } from './session';

const PAGE = 100;
/** A slow transaction may store its order with a time that has already passed by. */
const OVERLAP_MS = 10 * 60 * 1000;
/** Vendure on SQLite keeps whole seconds, and `after` is strict. */
const TICK_MS = 1000;

const ORDERS = `query OneShelfOrders($filter: OrderFilterParameter!, $take: Int!, $skip: Int!) {
  orders(options: { filter: $filter, sort: { updatedAt: ASC, id: ASC }, take: $take, skip: $skip }) {
    totalItems
    items {
      id code state orderPlacedAt updatedAt currencyCode totalWithTax
      lines { id quantity orderPlacedQuantity unitPriceWithTax productVariant { sku name } }
    }
  }
}`;

const moment = z.iso.datetime({ offset: true });

const orderShape = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  orderPlacedAt: moment.nullable(),
  updatedAt: moment,
  currencyCode: z.string(),
  totalWithTax: z.number(),
  lines: z.array(
    z.object({
      id: z.string(),
      quantity: z.number().int(),
      orderPlacedQuantity: z.number().int(),
      unitPriceWithTax: z.number(),
      productVariant: z.object({ sku: z.string(), name: z.string() }),
    }),
  ),
});
type Order = z.infer<typeof orderShape>;

const ordersShape = z.object({ orders: z.object({ totalItems: z.number().int(), items: z.array(orderShape) }) });

/** Still being put together or paid for: stock is not claimed yet. */
const NOT_YET_PLACED = new Set(['Created', 'Draft', 'AddingItems', 'ArrangingPayment']);

/**
 * Orders changed since the cursor, oldest change first. Pages go on from the newest change seen, not by counting rows:
 * an order that changes meanwhile moves to the end, and counting would step over the one that moved into its place.
 */
export async function pullOrders(
  session: Session,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<SalesPage>> {
  const { after, skip } = parseCursor(cursor);
  const filter = { active: { eq: false }, ...(after === null ? {} : { updatedAt: { after } }) };
  const answer = await session.call(ORDERS, { filter, take: PAGE, skip }, ordersShape, signal);
  if (answer.kind === 'problem') return failed(answer.problem);
  if (answer.kind === 'error') return failed(problemFromError(answer.error, null));

  const { items, totalItems } = answer.data.orders;
  const newest = items.at(-1)?.updatedAt ?? null;
  const more = items.length > 0 && skip + items.length < totalItems;
  return done({
    sales: items.flatMap(saleOf),
    cursor: more ? onward(after, skip, newest) : rested(after, newest),
    more,
  });
}

/** `moment` or, where more orders than fit a page changed within one tick, `moment#rows already seen after it`. */
function parseCursor(cursor: string | null): { after: string | null; skip: number } {
  const [after = '', skip = '0'] = (cursor ?? '').split('#');
  return { after: after === '' ? null : after, skip: Number.parseInt(skip, 10) || 0 };
}

function onward(after: string | null, skip: number, newest: string | null): string {
  const next = before(newest, TICK_MS);
  return next !== null && (after === null || next > after) ? next : `${after ?? ''}#${skip + PAGE}`;
}

/** Everything is read: the next pull begins some minutes before the newest change, by the shop's own clock. */
function rested(after: string | null, newest: string | null): string {
  return before(newest, OVERLAP_MS) ?? after ?? '';
}

function before(at: string | null, milliseconds: number): string | null {
  return at === null ? null : new Date(Date.parse(at) - milliseconds).toISOString();
}

function saleOf(order: Order): RemoteSale[] {
  if (order.orderPlacedAt === null || NOT_YET_PLACED.has(order.state)) return [];
  const cancelled = order.state === 'Cancelled';
  return [
    {
      remoteId: order.id,
      number: order.code,
      // Seconds are too coarse to tell two cancellations of one line apart; its quantities are not.
      revision: [order.updatedAt, order.state, order.lines.map(({ quantity }) => quantity).join('.')].join(' '),
      state: cancelled ? 'cancelled' : 'placed',
      placedAt: new Date(order.orderPlacedAt).toISOString(),
      currency: order.currencyCode,
      totalMinor: Math.round(order.totalWithTax),
      lines: order.lines.map((line) => ({
        remoteLine: line.id,
        sku: line.productVariant.sku === '' ? null : line.productVariant.sku,
        name: line.productVariant.name,
        // Cancelling an order empties its lines; what it was about is what had been placed.
        quantity: cancelled && line.quantity === 0 ? line.orderPlacedQuantity : line.quantity,
        unitMinor: Number.isSafeInteger(line.unitPriceWithTax) ? line.unitPriceWithTax : null,
      })),
    },
  ];
}
