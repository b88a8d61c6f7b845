import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RemoteSale } from '../../core/channels';
import { id, minorOf } from './php';

const amount = z.union([z.number(), z.string()]).nullish().catch(null);

export const ordersSchema = z.object({
  orders: z.array(
    z.object({
      order_id: id,
      order_status_id: id,
      date_add: z.coerce.number().catch(0),
      date_confirmed: z.coerce.number().catch(0),
      currency: z.string().catch(''),
      delivery_price: amount,
      products: z
        .array(
          z.object({
            order_product_id: id,
            sku: z.string().nullish().catch(null),
            name: z.string().nullish().catch(null),
            quantity: z.coerce.number(),
            price_brutto: amount,
          }),
        )
        .catch([]),
    }),
  ),
});
export type BaseLinkerOrder = z.infer<typeof ordersSchema>['orders'][number];

/** BaseLinker counts no revisions, so what matters of an order is its own. */
export function saleOf(order: BaseLinkerOrder, cancelled: ReadonlySet<string>, currency: string): RemoteSale {
  const lines = order.products.map((product) => ({
    remoteLine: product.order_product_id,
    sku: product.sku || null,
    name: product.name ?? null,
    quantity: product.quantity,
    unitMinor: minorOf(product.price_brutto),
  }));
  const goods = lines.reduce((sum, { unitMinor, quantity }) => sum + (unitMinor ?? 0) * quantity, 0);
  const told = JSON.stringify([order.order_status_id, order.delivery_price, lines]);
  return {
    remoteId: order.order_id,
    number: order.order_id,
    revision: createHash('sha256').update(told).digest('hex').slice(0, 16),
    state: cancelled.has(order.order_status_id) ? 'cancelled' : 'placed',
    placedAt: momentOf(order.date_add || order.date_confirmed),
    currency: order.currency || currency,
    totalMinor: goods + (minorOf(order.delivery_price) ?? 0),
    lines,
  };
}

/** An order that was deleted, or merged into another one: all that is left of it is that it takes nothing. */
export function removedSale(orderId: string, logId: number, seconds: number, currency: string): RemoteSale {
  const nothing = { totalMinor: 0, lines: [] };
  const revision = `removed ${logId}`;
  return {
    remoteId: orderId,
    number: orderId,
    revision,
    state: 'cancelled',
    placedAt: momentOf(seconds),
    currency,
    ...nothing,
  };
}

function momentOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
