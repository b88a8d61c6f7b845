import { z } from 'zod';
import type { CallResult, SalesPage } from '../../core/channels';
import { done, failed, readCursor } from '../http';
import { type Account, unexpectedAnswer } from './account';
import { paths } from './operations';
import { ordersSchema, saleOf } from './orders';

/** How far the next pull looks back behind the moment up to which Amazon says it has told everything. */
const OVERLAP_MS = 5 * 60_000;
/** Of a new channel: orders from before it was connected are in the stock already, and each page costs three minutes. */
const FIRST_LOOK_MS = 7 * 24 * 60 * 60_000;
/** One search of orders in about three minutes is what Amazon allows in the long run. */
const PAUSE_MS = 180_000;

/** `notBefore`: asked earlier, the channel is not asked, so that its bucket is never empty when a page is really needed. */
const cursorSchema = z.object({ since: z.string(), token: z.string().nullable(), notBefore: z.string().nullable() });
type Cursor = z.infer<typeof cursorSchema>;

/** Orders sent from the seller's own shelf, by the time of their last change. Those sent by Amazon take nothing of ours. */
export async function pullOrders(
  account: Account,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<SalesPage>> {
  const now = account.context.clock.now().getTime();
  const from = parseCursor(cursor, now);
  if (cursor !== null && isTooEarly(from, now)) return done({ sales: [], cursor, more: false });
  const query = {
    lastUpdatedAfter: from.since,
    marketplaceIds: account.marketplace,
    fulfilledBy: 'MERCHANT',
    maxResultsPerPage: '100',
    includedData: 'FULFILLMENT,PROCEEDS',
    ...(from.token === null ? {} : { paginationToken: from.token }),
  };
  const result = await account.get(paths.orders, query, signal);
  if (!result.ok) return result;
  const { status, body } = result.value;
  // A token lives for a day; after that the same orders are asked for again.
  if (status === 400 && from.token !== null) {
    return done({ sales: [], cursor: write({ ...from, token: null, notBefore: null }), more: true });
  }
  const page = ordersSchema.safeParse(body);
  if (status !== 200 || !page.success) return failed(unexpectedAnswer(account, status));
  const token = page.data.pagination?.nextToken ?? null;
  const next =
    token === null
      ? {
          since: nextSince(from.since, page.data.lastUpdatedBefore),
          token,
          notBefore: new Date(now + PAUSE_MS).toISOString(),
        }
      : { ...from, token };
  const sales = page.data.orders.map((order) => saleOf(order, account.context.currency));
  return done({ sales, cursor: write(next), more: token !== null });
}

/** A cursor that cannot be read starts over: known orders are recognised by their revision. */
function parseCursor(cursor: string | null, now: number): Cursor {
  const start = { since: new Date(now - FIRST_LOOK_MS).toISOString(), token: null, notBefore: null };
  return readCursor(cursor, cursorSchema, start);
}

/** A clock that was set back must not keep the channel silent. */
function isTooEarly({ notBefore }: Cursor, now: number): boolean {
  const wait = Date.parse(notBefore ?? '') - now;
  return wait > 0 && wait <= PAUSE_MS;
}

function nextSince(since: string, before: string | undefined): string {
  const until = Date.parse(before ?? '');
  if (Number.isNaN(until)) return since;
  return new Date(Math.max(until - OVERLAP_MS, Date.parse(since))).toISOString();
}

function write(cursor: Cursor): string {
  return JSON.stringify(cursor);
}
