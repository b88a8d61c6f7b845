import { type Problem, problem } from '../../../foundation';
import type { Column, Profile } from '../../types';
import { USUAL_VAT } from '../catalogues/goods';
import type { FormatRecord } from '../format';
import { type NamedColumn, cellsFor, placed } from '../record-cells';
import { type ItemGoods, asideOfAny, goodsOf, priceOf } from './goods';
import type { Item } from './messages';
import { part } from './segments';

/** What shoppers are advised to pay, VAT included. */
const RETAIL = 'AAE';
/** What the supplier charges, without VAT: after and before allowances. */
const PURCHASE = ['AAA', 'AAB'] as const;

/** What a catalogue holds, needed before its first record can be made: it lists one product as piece, case and pallet. */
export class PriceListFacts {
  /** Price qualifiers by packing level. */
  readonly #prices = new Map<string, Set<string>>();
  #codes = false;
  #lacksVat = false;

  add(item: Item): void {
    const goods = goodsOf(item);
    if (asideOfAny(item, goods) !== null) return;
    const prices = this.#prices.get(goods.level) ?? new Set();
    this.#prices.set(goods.level, prices);
    for (const qualifier of [RETAIL, ...PURCHASE]) if (priceOf(item.segments, qualifier) !== '') prices.add(qualifier);
    if (prices.size > 0 && goods.vat === '') this.#lacksVat = true;
    if (goods.buyerCode !== '' || goods.gtin === '') this.#codes = true;
  }

  /** Where consumer units are named, cases and pallets of them are no goods of a shop. */
  get hasConsumerUnits(): boolean {
    return this.#prices.has('CU');
  }

  /** Of the two kinds of price one is meant for the master; the other is shown and left alone. */
  get priceMode(): Profile['priceMode'] {
    const qualifiers = this.#qualifiers();
    return qualifiers.has(RETAIL) || qualifiers.size === 0 ? 'gross' : 'net';
  }

  /** Assumed where a net price has no rate. */
  get vatCode(): string | null {
    return this.priceMode === 'net' && this.#lacksVat ? USUAL_VAT : null;
  }

  columns(): Column[] {
    const qualifiers = this.#qualifiers();
    const bought = PURCHASE.filter((qualifier) => qualifiers.has(qualifier));
    const columns: NamedColumn[] = [
      ...(this.#codes ? [{ header: 'PIA IN', field: 'sku' } as const] : []),
      { header: 'LIN', field: 'gtin' },
      { header: 'IMD', field: 'name' },
      { header: 'TAX', field: 'vat' },
    ];
    if (qualifiers.has(RETAIL)) columns.push({ header: `PRI ${RETAIL}`, field: 'price', target: 'retail' });
    for (const [i, qualifier] of bought.entries()) {
      const header = `PRI ${qualifier}`;
      const isPrice = !qualifiers.has(RETAIL) && i === 0;
      columns.push(isPrice ? { header, field: 'price', target: 'purchase' } : { header, field: 'ignore' });
    }
    return placed(columns);
  }

  doubts(): Problem[] {
    if (this.priceMode !== 'net') return [];
    const assumed = this.vatCode === null ? [] : [problem('vat_assumed', { vat: this.vatCode })];
    return [problem('edifact_purchase_prices', {}), ...assumed];
  }

  #qualifiers(): ReadonlySet<string> {
    const levels = [...this.#prices].filter(([level]) => !this.hasConsumerUnits || level === 'CU' || level === '');
    return new Set(levels.flatMap(([, qualifiers]) => [...qualifiers]));
  }
}

export function priceRecord(item: Item, columns: readonly Column[], facts: PriceListFacts): FormatRecord {
  const goods = goodsOf(item);
  const values: Record<string, string> = {
    'PIA IN': goods.buyerCode || goods.gtin || goods.supplierCode,
    LIN: goods.gtin,
    IMD: goods.name,
    TAX: goods.vat,
  };
  for (const qualifier of [RETAIL, ...PURCHASE]) values[`PRI ${qualifier}`] = priceOf(item.segments, qualifier);
  return {
    line: item.lin.line,
    cells: cellsFor(columns, values),
    document: item.message,
    aside: asideOf(item, goods, facts),
  };
}

function asideOf(item: Item, goods: ItemGoods, facts: PriceListFacts): Problem | null {
  const aside = asideOfAny(item, goods);
  if (aside !== null) return aside;
  if (part(item.lin, 1) === '2') return problem('edifact_withdrawn', { name: goods.name });
  const isPack = facts.hasConsumerUnits && (goods.level === 'TU' || goods.level === 'DU');
  return isPack ? problem('edifact_trade_unit', { name: goods.name, level: goods.level }) : null;
}
