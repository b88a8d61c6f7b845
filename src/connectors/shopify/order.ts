import { z } from 'zod';
import type { RemoteSale, RemoteSaleLine } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';
import { numberOf } from './gid';

/**
 * `currentQuantity` is what is left of a line after refunds and edits; `quantity` what was ordered. The number of lines is
 * kept small because every one counts against the 1000 points of a query; longer orders are read on by themselves.
 */
export const LINE_FIELDS = 'id sku name quantity currentQuantity originalUnitPriceSet { shopMoney { amount } }';
export const ORDER_FIELDS = `
  id name createdAt updatedAt cancelledAt
  currentTotalPriceSet { shopMoney { amount currencyCode } }`;

const moment = z.iso.datetime({ offset: true });
const lineShape = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  name: z.string().nullable(),
  quantity: z.number().int(),
  currentQuantity: z.number().int(),
  originalUnitPriceSet: z.object({ shopMoney: z.object({ amount: z.string() }) }),
});
export const pageInfoShape = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
export const linesShape = z.object({ nodes: z.array(lineShape), pageInfo: pageInfoShape });
export const orderShape = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: moment,
  updatedAt: moment,
  cancelledAt: moment.nullable(),
  currentTotalPriceSet: z.object({ shopMoney: z.object({ amount: z.string(), currencyCode: z.string() }) }),
  lineItems: linesShape,
});
type Order = z.infer<typeof orderShape>;
export type Line = z.infer<typeof lineShape>;

/** An order as a sale: it exists once it is bought, and takes its stock at that moment. */
export function saleOf(order: Order, lines: readonly Line[]): RemoteSale {
  const cancelled = order.cancelledAt !== null;
  const money = order.currentTotalPriceSet.shopMoney;
  return {
    remoteId: numberOf(order.id),
    number: order.name,
    // Whole seconds are too coarse to tell two refunds apart; what is left of the lines is not.
    revision: [order.updatedAt, cancelled ? 'cancelled' : 'placed', lines.map((l) => l.currentQuantity).join('.')].join(
      ' ',
    ),
    state: cancelled ? 'cancelled' : 'placed',
    placedAt: new Date(order.createdAt).toISOString(),
    currency: money.currencyCode,
    totalMinor: decimalToMinor(money.amount) ?? 0,
    lines: lines.map((line) => lineOf(line, cancelled)),
  };
}

/** Cancelling empties the lines; what a cancelled sale was about is what had been ordered. */
function lineOf(line: Line, cancelled: boolean): RemoteSaleLine {
  return {
    remoteLine: numberOf(line.id),
    sku: line.sku === '' ? null : line.sku,
    name: line.name,
    quantity: cancelled ? line.quantity : line.currentQuantity,
    unitMinor: decimalToMinor(line.originalUnitPriceSet.shopMoney.amount),
  };
}
