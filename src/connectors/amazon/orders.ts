import { z } from 'zod';
import type { RemoteSale } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';

const moneySchema = z.object({ amount: z.union([z.string(), z.number()]), currencyCode: z.string() });

const itemSchema = z.object({
  orderItemId: z.string(),
  quantityOrdered: z.number().int(),
  product: z.object({
    sellerSku: z.string().optional(),
    title: z.string().optional(),
    price: z.object({ unitPrice: moneySchema.optional() }).optional().catch(undefined),
  }),
});

const orderSchema = z.object({
  orderId: z.string(),
  createdTime: z.string(),
  lastUpdatedTime: z.string(),
  fulfillment: z.object({ fulfillmentStatus: z.string() }).catch({ fulfillmentStatus: '' }),
  proceeds: z.object({ grandTotal: moneySchema.optional() }).optional().catch(undefined),
  orderItems: z.array(itemSchema),
});
type AmazonOrder = z.infer<typeof orderSchema>;

export const ordersSchema = z.object({
  orders: z.array(orderSchema),
  pagination: z.object({ nextToken: z.string().optional() }).optional(),
  lastUpdatedBefore: z.string().optional(),
});

/** Of orders that take nothing from our shelf (any more). */
const CANCELLED: ReadonlySet<string> = new Set(['CANCELLED', 'UNFULFILLABLE']);

/**
 * An order as a sale. A pending one counts at once, although Amazon tells no price of it yet: its pieces are spoken for and
 * no other channel may sell them. The status belongs to the revision, because times are whole seconds.
 */
export function saleOf(order: AmazonOrder, currency: string): RemoteSale {
  const status = order.fulfillment.fulfillmentStatus;
  const lines = order.orderItems.map(({ orderItemId, quantityOrdered, product }) => ({
    remoteLine: orderItemId,
    sku: product.sellerSku || null,
    name: product.title ?? null,
    quantity: quantityOrdered,
    unitMinor: minorOf(product.price?.unitPrice),
  }));
  const ofLines = lines.reduce((sum, line) => sum + (line.unitMinor ?? 0) * line.quantity, 0);
  const total = order.proceeds?.grandTotal;
  const unit = order.orderItems[0]?.product.price?.unitPrice;
  return {
    remoteId: order.orderId,
    number: order.orderId,
    revision: `${order.lastUpdatedTime} ${status}`,
    state: CANCELLED.has(status) ? 'cancelled' : 'placed',
    placedAt: order.createdTime,
    currency: total?.currencyCode ?? unit?.currencyCode ?? currency,
    totalMinor: minorOf(total) ?? ofLines,
    lines,
  };
}

function minorOf(money: z.infer<typeof moneySchema> | undefined): number | null {
  return money ? decimalToMinor(String(money.amount)) : null;
}
