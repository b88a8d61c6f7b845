import type { Hono } from 'hono';
import { z } from 'zod';
import { invalidInput, queryOf, refuse } from './answers';
import type { Place } from './listing-routes';
import type { AmazonState, StoredOrder } from './state';

/** What changed in the last two minutes is not told yet. */
const SETTLING_MS = 120_000;

const DATA = ['BUYER', 'RECIPIENT', 'PROCEEDS', 'EXPENSE', 'PROMOTION', 'CANCELLATION', 'FULFILLMENT', 'PACKAGES'];
const querySchema = z
  .strictObject({
    createdAfter: z.iso.datetime().optional(),
    lastUpdatedAfter: z.iso.datetime().optional(),
    marketplaceIds: z.string().optional(),
    fulfilledBy: z.enum(['MERCHANT', 'AMAZON']).optional(),
    maxResultsPerPage: z.coerce.number().int().min(1).max(100).default(100),
    paginationToken: z.string().optional(),
    includedData: z
      .string()
      .transform((list) => list.split(','))
      .pipe(z.array(z.enum(DATA)))
      .default([]),
  })
  .refine((query) => (query.createdAfter === undefined) !== (query.lastUpdatedAfter === undefined));

/** The Orders API of 2026-01-01: orders by the time of their last change, in pages. */
export function orderRoutes(app: Hono, state: AmazonState, place: Place, options: { pageSize: () => number }): void {
  app.get('/orders/2026-01-01/orders', (c) => {
    const query = querySchema.safeParse(queryOf(c));
    if (!query.success) return invalidInput(c, query.error);
    const { lastUpdatedAfter = '', createdAfter = '', fulfilledBy, maxResultsPerPage, paginationToken } = query.data;
    const token = paginationToken === undefined ? { from: 0, until: '' } : tokenOf(paginationToken);
    if (!token) return refuse(c, 400, 'InvalidInput', 'The pagination token is not valid (any more).');
    const until = token.until || new Date(state.clock.now().getTime() - SETTLING_MS).toISOString();
    const found = [...state.orders.values()]
      .filter((order) => order.lastUpdatedTime >= lastUpdatedAfter && order.lastUpdatedTime <= until)
      .filter((order) => order.createdTime >= createdAfter)
      .filter((order) => fulfilledBy === undefined || order.fulfilledBy === fulfilledBy)
      .sort((a, b) => a.lastUpdatedTime.localeCompare(b.lastUpdatedTime));
    const to = token.from + Math.min(maxResultsPerPage, options.pageSize());
    const nextToken = Buffer.from(JSON.stringify({ from: to, until })).toString('base64url');
    return c.json({
      orders: found.slice(token.from, to).map((order) => view(order, place, query.data.includedData)),
      pagination: to < found.length ? { nextToken } : {},
      lastUpdatedBefore: until,
    });
  });
}

function tokenOf(text: string): { from: number; until: string } | null {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as { from: number; until: string };
  } catch {
    return null;
  }
}

function view(order: StoredOrder, { currency, marketplace }: Place, data: readonly string[]) {
  const pending = order.status.startsWith('PENDING');
  const money = (minor: number) => ({ amount: (minor / 100).toFixed(2), currencyCode: currency });
  const total = order.lines.reduce((sum, line) => sum + Math.round(Number(line.price) * 100) * line.quantity, 0);
  return {
    orderId: order.orderId,
    createdTime: order.createdTime,
    lastUpdatedTime: order.lastUpdatedTime,
    salesChannel: { channelName: 'AMAZON', marketplaceId: marketplace },
    ...(data.includes('FULFILLMENT')
      ? { fulfillment: { fulfillmentStatus: order.status, fulfilledBy: order.fulfilledBy } }
      : {}),
    // Of a pending order Amazon tells what, but not yet for how much.
    ...(data.includes('PROCEEDS') && !pending ? { proceeds: { grandTotal: money(total) } } : {}),
    orderItems: order.lines.map((line) => ({
      orderItemId: line.id,
      quantityOrdered: line.quantity,
      product: {
        asin: 'B0SIMULATED',
        title: line.name,
        sellerSku: line.sku,
        ...(pending ? {} : { price: { unitPrice: { amount: line.price, currencyCode: currency } } }),
      },
    })),
  };
}
