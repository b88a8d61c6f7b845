import type { StockReport } from '../../../contract';
import { instant, lastDays, SHOP_ZONE } from '../../foundation';
import type { Services } from '../../services';
import type { ProductLists } from '../products';
import { findStockDays, today } from './stock-days';
import { valuationBasis } from './stock-value';

/** What the stock is worth now and was worth at the end of each day, and how many products sold out on it. */
export async function stockReport(
  { database, clock }: Services,
  lists: ProductLists,
  count: number,
): Promise<StockReport> {
  const db = database.read;
  const days = lastDays(instant(clock), count);
  const [basis, soldOut] = await Promise.all([
    valuationBasis(db),
    lists.answer({ search: '', filter: 'sold_out', sort: 'sku', descending: false }),
  ]);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) throw new RangeError('a report is of one day at least');
  const known = new Map((await findStockDays(db, basis, first.day)).map((day) => [day.day, day]));
  const { unpriced, ...now } = await today(db, basis, last);
  known.set(now.day, now);
  return {
    zone: SHOP_ZONE,
    basis: { kind: basis.kind, list: basis.code, currency: basis.currency },
    valueMinor: now.valueMinor,
    unpriced,
    soldOutNow: soldOut.ids.length,
    days: days.map(({ day }) => known.get(day) ?? { day, valueMinor: null, soldOut: null, back: null }),
  };
}
