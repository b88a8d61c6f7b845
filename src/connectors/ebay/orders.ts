import { z } from 'zod';
import type { RemoteSale } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';

const moneySchema = z.object({ value: z.string(), currency: z.string() });

const lineSchema = z.object({
  lineItemId: z.string(),
  sku: z.string().optional(),
  title: z.string().optional(),
  quantity: z.number().int(),
  lineItemCost: moneySchema.optional().catch(undefined),
  listingMarketplaceId: z.string().optional(),
});

const orderSchema = z.object({
  orderId: z.string(),
  creationDate: z.string(),
  lastModifiedDate: z.string(),
  cancelStatus: z.object({ cancelState: z.string() }).optional().catch(undefined),
  pricingSummary: z.object({ total: moneySchema.optional() }).optional().catch(undefined),
  lineItems: z.array(lineSchema),
});
type EbayOrder = z.infer<typeof orderSchema>;

export const ordersSchema = z.object({ total: z.number().int(), orders: z.array(orderSchema).catch([]) });

/**
 * An order as a sale, with the lines that were listed on this marketplace: an account sells on several, each a channel of its
 * own. Null where nothing of it is. A cancellation that is only asked for does not count yet.
 */
export function saleOf(order: EbayOrder, marketplace: string, currency: string): RemoteSale | null {
  const lines = order.lineItems.filter(({ listingMarketplaceId: at }) => at === undefined || at === marketplace);
  if (lines.length === 0) return null;
  const total = order.pricingSummary?.total;
  const cancelState = order.cancelStatus?.cancelState ?? '';
  return {
    remoteId: order.orderId,
    number: order.orderId,
    revision: `${order.lastModifiedDate} ${cancelState}`,
    state: cancelState === 'CANCELED' ? 'cancelled' : 'placed',
    placedAt: order.creationDate,
    currency: total?.currency ?? currency,
    totalMinor: minorOf(total) ?? 0,
    lines: lines.map((line) => {
      const cost = minorOf(line.lineItemCost);
      return {
        remoteLine: line.lineItemId,
        sku: line.sku || null,
        name: line.title ?? null,
        quantity: line.quantity,
        // What the line cost, before discounts, is unit price times pieces.
        unitMinor: cost === null || line.quantity < 1 ? null : Math.round(cost / line.quantity),
      };
    }),
  };
}

function minorOf(money: z.infer<typeof moneySchema> | undefined): number | null {
  return money ? decimalToMinor(money.value) : null;
}
