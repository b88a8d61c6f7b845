import { z } from 'zod';
import type { CallResult, SalesPage } from '../../core/channels';
import { done, failed, readCursor } from '../http';
import { type WooOrder, SALE_STATUSES, ordersSchema, saleOf, utc } from './order';
import { PAGE } from './pages';
import { type Store, unexpectedAnswer } from './store';

/** How far the next pull looks back behind the shop's own clock: an order may become visible later than its time says. */
const OVERLAP_MS = 10 * 60_000;

/**
 * `since` is exclusive and in whole seconds, null for everything. Pages are not numbered through: an order changed meanwhile
 * would shift all later ones and one would be missed. Each page starts just before the last order of the one before; only
 * where a single second fills a page are pages counted.
 */
const cursorSchema = z.object({ since: z.string().nullable(), page: z.number().int().positive() });
type Cursor = z.infer<typeof cursorSchema>;

export async function pullOrders(
  store: Store,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<SalesPage>> {
  const from = parseCursor(cursor);
  const query = {
    ...(from.since === null ? {} : { modified_after: from.since, dates_are_gmt: 'true' }),
    status: SALE_STATUSES,
    orderby: 'modified',
    order: 'asc',
    per_page: String(PAGE),
    page: String(from.page),
  };
  const result = await store.get('orders', query, signal);
  if (!result.ok) return result;
  const { status, headers, body } = result.value;
  const orders = ordersSchema.safeParse(body);
  if (status !== 200 || !orders.success) return failed(unexpectedAnswer(store, status));
  const more = orders.data.length === PAGE;
  const next = more ? nextPage(from, orders.data) : nextRound(from, orders.data, headers.get('date'));
  const sales = orders.data.map(saleOf).filter((sale) => sale !== null);
  return done({ sales, cursor: JSON.stringify(next), more });
}

/** A cursor that cannot be read starts over: everything is pulled again, and known orders are recognised by their revision. */
function parseCursor(cursor: string | null): Cursor {
  const start = { since: null, page: 1 };
  return readCursor(cursor, cursorSchema, start);
}

function nextPage(from: Cursor, orders: readonly WooOrder[]): Cursor {
  const last = lastModified(orders);
  const since = last === null ? null : wholeSecond(last - 1000);
  return since !== null && (from.since === null || since > from.since)
    ? { since, page: 1 }
    : { since: from.since, page: from.page + 1 };
}

function nextRound(from: Cursor, orders: readonly WooOrder[], serverDate: string | null): Cursor {
  const now = Date.parse(serverDate ?? '');
  const latest = Number.isNaN(now) ? lastModified(orders) : now;
  return { since: latest === null ? from.since : wholeSecond(latest - OVERLAP_MS), page: 1 };
}

function lastModified(orders: readonly WooOrder[]): number | null {
  const at = utc(orders.at(-1)?.date_modified_gmt ?? '');
  return at === null ? null : Date.parse(at);
}

function wholeSecond(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
