import { z } from 'zod';
import type { ConnectorContext, RemoteSale } from '../../core/channels';
import type { ShopSettings } from './facts';
import { utcOf } from './local-time';
import { minorOf } from './net-price';
import { anyText } from './rows';

const lineRow = z.object({
  id: anyText,
  product_quantity: anyText,
  product_reference: anyText.nullish(),
  product_name: anyText.nullish(),
  unit_price_tax_incl: anyText,
});

export const orderRow = z.object({
  id: anyText,
  reference: anyText,
  current_state: anyText,
  date_add: anyText,
  date_upd: anyText,
  total_paid_tax_incl: anyText,
  id_currency: anyText,
  // Of an order without lines the list, or all associations, are left out or empty text.
  associations: z.object({ order_rows: z.array(lineRow).catch([]) }).catch({ order_rows: [] }),
});
export type OrderRow = z.infer<typeof orderRow>;

/**
 * An order as a sale; null for one that has no state yet, which PrestaShop is still putting together, and for a moment that is
 * none. PrestaShop takes the goods from the shelf as soon as an order is made, paid or not.
 */
export function saleOf(order: OrderRow, shop: ShopSettings, context: ConnectorContext): RemoteSale | null {
  const placedAt = utcOf(order.date_add, shop.zone);
  if (placedAt === null || order.current_state === '0') return null;
  const lines = order.associations.order_rows;
  return {
    remoteId: order.id,
    number: order.reference,
    // The shop's clock counts seconds; state and quantities tell two changes within one apart.
    revision: [order.date_upd, order.current_state, lines.map((line) => line.product_quantity).join('.')].join(' '),
    state: shop.cancelled.has(order.current_state) ? 'cancelled' : 'placed',
    placedAt: new Date(placedAt).toISOString(),
    currency: shop.currencies.get(order.id_currency) ?? context.currency,
    totalMinor: minorOf(order.total_paid_tax_incl) ?? 0,
    lines: lines.map((line) => ({
      remoteLine: line.id,
      sku: line.product_reference || null,
      name: line.product_name || null,
      quantity: Number.parseInt(line.product_quantity, 10) || 0,
      unitMinor: minorOf(line.unit_price_tax_incl),
    })),
  };
}
