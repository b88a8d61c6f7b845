import { problem } from '../../../foundation';
import { difference, isZero, negated } from '../documents/decimals';
import type { GoodsLine } from '../documents/goods-lines';
import type { InvoiceRow } from './invoice-lines';

/**
 * The rows of a correction as differences of quantity, so that nothing that reads them can take a state for a delivery.
 * Rows come as pairs before and after with the same number, as differences, or as only one half of a pair.
 */
export function differencesOf(rows: readonly InvoiceRow[]): readonly GoodsLine[] {
  const waiting = new Map<string, InvoiceRow[]>();
  for (const row of rows) {
    if (!row.before) continue;
    const same = waiting.get(row.key);
    if (same === undefined) waiting.set(row.key, [row]);
    else same.push(row);
  }
  const partners = new Map<InvoiceRow, InvoiceRow>();
  for (const row of rows) {
    const before = row.before ? undefined : waiting.get(row.key)?.shift();
    if (before !== undefined) partners.set(row, before).set(before, row);
  }
  return rows.map((row) => differenceOf(row, partners.get(row)));
}

/** Whether any goods come or go by these differences. */
export function movesGoods(differences: readonly GoodsLine[]): boolean {
  return differences.some(({ aside, quantity }) => aside === null && quantity !== '' && !isZero(quantity));
}

function differenceOf({ before, goods }: InvoiceRow, partner: InvoiceRow | undefined): GoodsLine {
  const { name, unit, quantity } = goods;
  if (goods.aside !== null || quantity === '') return goods;
  if (before) {
    // Without a row after the correction the goods were struck out altogether.
    if (partner === undefined) return { ...goods, quantity: negated(quantity) };
    return { ...goods, aside: problem('line_before_correction', { name, unit, quantity }) };
  }
  if (partner === undefined || partner.goods.quantity === '') return goods;
  const changed = difference(quantity, partner.goods.quantity);
  const aside = isZero(changed) ? problem('line_money_only', { name, unit }) : null;
  return { ...goods, quantity: changed, aside };
}
