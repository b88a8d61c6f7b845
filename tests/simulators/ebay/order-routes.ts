import type { Hono } from 'hono';
import { z } from 'zod';
import { queryOf, refuse } from './answers';
import type { EbayState, StoredOrder } from './state';

const querySchema = z.strictObject({
  filter: z.string().regex(/^lastmodifieddate:\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\.\.\]$/),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

/** The orders of the Fulfillment API by the time of their last change. `afterPage` lets the world move on between pages. */
export function orderRoutes(app: Hono, state: EbayState, currency: string, hooks: { afterPage: () => void }): void {
  app.get('/sell/fulfillment/v1/order', (c) => {
    const query = querySchema.safeParse(queryOf(c));
    if (!query.success) return refuse(c, 400, 30700, query.error.message, 'API_FULFILLMENT');
    const { filter, limit, offset } = query.data;
    const since = filter.slice('lastmodifieddate:['.length, -'..]'.length);
    const found = [...state.orders.values()]
      .filter((order) => order.lastModifiedDate >= since)
      .sort((a, b) => a.lastModifiedDate.localeCompare(b.lastModifiedDate));
    const orders = found.slice(offset, offset + limit).map((order) => view(order, currency));
    hooks.afterPage();
    return c.json({ total: found.length, limit, offset, orders });
  });
}

function view(order: StoredOrder, currency: string) {
  const money = (minor: number) => ({ value: (minor / 100).toFixed(2), currency });
  const cost = (line: StoredOrder['lines'][number]) => Math.round(Number(line.price) * 100) * line.quantity;
  return {
    orderId: order.orderId,
    creationDate: order.creationDate,
    lastModifiedDate: order.lastModifiedDate,
    orderPaymentStatus: 'PAID',
    orderFulfillmentStatus: 'NOT_STARTED',
    cancelStatus: { cancelState: order.cancelState, cancelRequests: [] },
    pricingSummary: { total: money(order.lines.reduce((sum, line) => sum + cost(line), 0)) },
    lineItems: order.lines.map((line) => ({
      lineItemId: line.id,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      lineItemCost: money(cost(line)),
      listingMarketplaceId: line.marketplace,
    })),
  };
}
