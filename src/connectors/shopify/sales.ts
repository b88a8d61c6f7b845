import { z } from 'zod';
import type { CallResult, ConnectorContext, RemoteSale, SalesPage } from '../../core/channels';
import { done, readCursor } from '../http';
import { LINE_FIELDS, type Line, ORDER_FIELDS, linesShape, orderShape, pageInfoShape, saleOf } from './order';
import type { Session } from './session';

/** Ten orders of twenty-five lines stay below the 1000 points a query may cost. */
const ORDERS_PER_PAGE = 10;
const LINES_WITH_ORDER = 25;
const LINES_PER_PAGE = 200;
/** An order may become visible later than its time says, and our clock need not be Shopify's. */
const OVERLAP_MS = 10 * 60_000;

const ORDERS = `query OneShelfOrders($search: String, $first: Int!, $after: String, $lines: Int!) {
  orders(first: $first, after: $after, sortKey: UPDATED_AT, query: $search) {
    nodes { ${ORDER_FIELDS} lineItems(first: $lines) { nodes { ${LINE_FIELDS} } pageInfo { hasNextPage endCursor } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const ordersShape = z.object({ orders: z.object({ nodes: z.array(orderShape), pageInfo: pageInfoShape }) });

const LINES = `query OneShelfLines($id: ID!, $first: Int!, $after: String) {
  order(id: $id) { lineItems(first: $first, after: $after) { nodes { ${LINE_FIELDS} } pageInfo { hasNextPage endCursor } } }
}`;
const moreLinesShape = z.object({ order: z.object({ lineItems: linesShape }).nullable() });

/**
 * `since` is where the question begins (null for all that Shopify still tells: 60 days without `read_all_orders`), `after` how
 * far its pages are read. Pages go by Shopify's cursor, a place in the order of changes: an order that changes meanwhile
 * moves to the end and nothing is stepped over. `newest` is the latest change seen in this round.
 */
const cursorSchema = z.object({
  since: z.string().nullable(),
  after: z.string().nullable(),
  newest: z.string().nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;

export async function pullOrders(
  session: Session,
  context: ConnectorContext,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<SalesPage>> {
  const from = parseCursor(cursor);
  const search = from.since === null ? null : `updated_at:>='${from.since}'`;
  const variables = { search, first: ORDERS_PER_PAGE, after: from.after, lines: LINES_WITH_ORDER };
  const answer = await session.call(ORDERS, variables, ordersShape, signal);
  if (!answer.ok) return answer;
  const { nodes, pageInfo } = answer.value.orders;
  const sales: RemoteSale[] = [];
  for (const order of nodes) {
    const lines = await allLines(session, order, signal);
    if (!lines.ok) return lines;
    sales.push(saleOf(order, lines.value));
  }
  const newest = [from.newest, ...nodes.map(({ updatedAt }) => updatedAt)].reduce(later, null);
  const next = pageInfo.hasNextPage
    ? { since: from.since, after: pageInfo.endCursor, newest }
    : { since: restFrom(from, newest, context), after: null, newest: null };
  return done({ sales, cursor: JSON.stringify(next), more: pageInfo.hasNextPage });
}

async function allLines(
  session: Session,
  order: z.infer<typeof orderShape>,
  signal: AbortSignal,
): Promise<CallResult<readonly Line[]>> {
  const lines = [...order.lineItems.nodes];
  let { pageInfo } = order.lineItems;
  while (pageInfo.hasNextPage) {
    const variables = { id: order.id, first: LINES_PER_PAGE, after: pageInfo.endCursor };
    const answer = await session.call(LINES, variables, moreLinesShape, signal);
    if (!answer.ok) return answer;
    // Deleted between two pages: what is known of it stands until it is told of again.
    if (!answer.value.order) break;
    lines.push(...answer.value.order.lineItems.nodes);
    ({ pageInfo } = answer.value.order.lineItems);
  }
  return done(lines);
}

/** A cursor that cannot be read starts over: known orders are recognised by their revision. */
function parseCursor(cursor: string | null): Cursor {
  const start = { since: null, after: null, newest: null };
  return readCursor(cursor, cursorSchema, start);
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) >= Date.parse(other) ? one : other;
}

/**
 * Everything is read: the next round begins some minutes before the newest change, by Shopify's own clock. A shop without
 * any orders yet is asked from now on.
 */
function restFrom(from: Cursor, newest: string | null, context: ConnectorContext): string | null {
  if (newest === null) return from.since ?? wholeSecond(context.clock.now().getTime() - 24 * 60 * 60_000);
  return wholeSecond(Date.parse(newest) - OVERLAP_MS);
}

function wholeSecond(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
