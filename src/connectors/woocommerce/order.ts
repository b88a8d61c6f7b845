import { z } from 'zod';
import type { RemoteSale, RemoteSaleLine } from '../../core/channels';

const lineSchema = z.object({
  id: z.number().int(),
  sku: z.string().nullable().catch(null),
  name: z.string().nullable().catch(null),
  quantity: z.number(),
  total: z.string().catch(''),
  total_tax: z.string().catch(''),
});

export const orderSchema = z.object({
  id: z.number().int(),
  number: z.string(),
  status: z.string(),
  currency: z.string(),
  date_created_gmt: z.string(),
  date_modified_gmt: z.string(),
  total: z.string(),
  line_items: z.array(lineSchema),
});
export const ordersSchema = z.array(orderSchema);
export type WooOrder = z.infer<typeof orderSchema>;

const PLACED = ['processing', 'on-hold', 'completed'];
const CANCELLED = ['cancelled', 'refunded', 'failed', 'trash'];
/** All statuses that matter: an order that waits for payment (`pending`) has not taken anything from the shelf yet. */
export const SALE_STATUSES = [...PLACED, ...CANCELLED].join(',');

/** Moments of the shop are UTC without saying so ("2026-11-22T11:39:09"). */
export function utc(text: string): string | null {
  const at = Date.parse(/Z$|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/**
 * An order as a sale. The status belongs to the revision because the shop's clock counts seconds, and an order can be placed
 * and cancelled within one. Null for a status that says nothing about stock and for a moment that is none.
 */
export function saleOf(order: WooOrder): RemoteSale | null {
  const placedAt = utc(order.date_created_gmt);
  const state = PLACED.includes(order.status) ? 'placed' : CANCELLED.includes(order.status) ? 'cancelled' : null;
  if (placedAt === null || state === null) return null;
  return {
    remoteId: String(order.id),
    number: order.number,
    revision: `${order.date_modified_gmt} ${order.status}`,
    state,
    placedAt,
    currency: order.currency,
    totalMinor: hundredths(order.total) ?? 0,
    lines: order.line_items.map(lineOf),
  };
}

/**
 * Gross price of one piece: what the line cost with its tax, per piece, to the nearest minor unit. The `price` of a line is a
 * float without tax. A part of a piece (a plug-in's doing) counts as a whole one, which never oversells.
 */
function lineOf(line: z.infer<typeof lineSchema>): RemoteSaleLine {
  const quantity = Math.ceil(line.quantity);
  const net = hundredths(line.total);
  const gross = net === null ? null : net + (hundredths(line.total_tax) ?? 0);
  return {
    remoteLine: String(line.id),
    sku: line.sku === '' ? null : line.sku,
    name: line.name,
    quantity,
    unitMinor: gross === null || quantity < 1 ? null : Math.round(gross / quantity),
  };
}

/** A decimal text of the shop, which may carry more than two decimals, to the nearest minor unit; digits only, no float. */
function hundredths(text: string): number | null {
  const match = /^(-)?(\d+)(?:\.(\d*))?$/.exec(text);
  if (!match) return null;
  const fraction = (match[3] ?? '').padEnd(3, '0');
  const minor = Number(match[2]) * 100 + Number(fraction.slice(0, 2)) + (Number(fraction[2]) >= 5 ? 1 : 0);
  return match[1] && minor !== 0 ? -minor : minor;
}
