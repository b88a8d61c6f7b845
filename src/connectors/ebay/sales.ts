import { z } from 'zod';
import type { CallResult, SalesPage } from '../../core/channels';
import { done, failed, readCursor } from '../http';
import { type Account, unexpectedAnswer } from './account';
import { ordersSchema, saleOf } from './orders';

const PAGE = 200;
/** An order changed meanwhile leaves its place, and all later ones move up; so pages overlap by this many. */
const SHARED = 20;
/** How far the next pull looks back behind eBay's own clock. */
const OVERLAP_MS = 10 * 60_000;
/** What eBay tells without being asked for older ones. */
const FIRST_LOOK_MS = 90 * 24 * 60 * 60_000;

/** `next` is where the following round begins: eBay's time when this one began. */
const cursorSchema = z.object({
  since: z.string(),
  offset: z.number().int().nonnegative(),
  next: z.string().nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;

export async function pullOrders(
  account: Account,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<SalesPage>> {
  const now = account.context.clock.now().getTime();
  const from = parseCursor(cursor, now);
  const filter = `lastmodifieddate:[${from.since}..]`;
  const query = { filter, limit: String(PAGE), offset: String(from.offset) };
  const result = await account.get('/sell/fulfillment/v1/order', query, signal);
  if (!result.ok) return result;
  const { status, body, headers } = result.value;
  const page = ordersSchema.safeParse(body);
  if (status !== 200 || !page.success) return failed(unexpectedAnswer(account, status));
  const { orders, total } = page.data;
  const more = orders.length > 0 && from.offset + orders.length < total;
  const shared = Math.min(SHARED, Math.floor(orders.length / 2));
  const began = from.next ?? beganAt(headers, now);
  const next: Cursor = more
    ? { since: from.since, offset: from.offset + orders.length - shared, next: began }
    : { since: laterOf(from.since, began), offset: 0, next: null };
  const { marketplace, context } = account;
  const sales = orders.flatMap((order) => saleOf(order, marketplace, context.currency) ?? []);
  return done({ sales, cursor: JSON.stringify(next), more });
}

/** A cursor that cannot be read starts over: known orders are recognised by their revision. */
function parseCursor(cursor: string | null, now: number): Cursor {
  const start = { since: new Date(now - FIRST_LOOK_MS).toISOString(), offset: 0, next: null };
  return readCursor(cursor, cursorSchema, start);
}

function beganAt(headers: Headers, now: number): string {
  const told = Date.parse(headers.get('date') ?? '');
  return new Date((Number.isNaN(told) ? now : told) - OVERLAP_MS).toISOString();
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
