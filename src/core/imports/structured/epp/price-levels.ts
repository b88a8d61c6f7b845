import { foldForSearch } from '../../../foundation';
import type { Column } from '../../types';
import type { FormatRecord } from '../format';
import { type NamedColumn, cellsFor, placed, plainNumber, slugOf } from '../record-cells';
import { field } from './documents';
import { type Goods, WORDS, asideOf, goodsValues } from './goods';

/** The dictionaries TOWARY and CENNIK put together: what the goods are, and what they cost at each price level. */
export class PriceDictionary {
  readonly #goods: Goods[] = [];
  readonly #prices = new Map<string, { readonly line: number; readonly byLevel: Record<string, string> }>();
  readonly #levels = new Set<string>();

  addGoods(goods: Goods): void {
    this.#goods.push(goods);
  }

  addPrice(fields: readonly string[], line: number): void {
    const [code, level] = [field(fields, 1), field(fields, 2)];
    if (code === '' || level === '') return;
    this.#levels.add(level);
    const known = this.#prices.get(code) ?? { line, byLevel: {} };
    known.byLevel[level] = priceOf(fields);
    this.#prices.set(code, known);
  }

  get hasGoods(): boolean {
    return this.#goods.length > 0;
  }

  get hasPrices(): boolean {
    return this.#prices.size > 0;
  }

  /** Columns for what there is; every price level is a price list, the one shoppers pay being `retail`. */
  columns(): Column[] {
    const columns: NamedColumn[] = [{ header: WORDS.code, field: 'sku' }];
    if (this.hasGoods) {
      columns.push(
        { header: WORDS.barcode, field: 'gtin' },
        { header: WORDS.name, field: 'name' },
        { header: WORDS.unit, field: 'unit' },
        { header: WORDS.vat, field: 'vat' },
      );
    }
    return placed([...columns, ...priceColumns([...this.#levels])]);
  }

  *records(columns: readonly Column[]): Generator<FormatRecord> {
    const named = new Set<string>();
    for (const goods of this.#goods) {
      named.add(goods.code);
      const values = { ...goodsValues(goods), ...this.#prices.get(goods.code)?.byLevel };
      const aside = asideOf(goods.kind, goods.code, goods.name);
      yield { line: goods.line, cells: cellsFor(columns, values), document: null, aside };
    }
    for (const [code, { line, byLevel }] of this.#prices) {
      if (named.has(code)) continue;
      yield { line, cells: cellsFor(columns, { ...byLevel, [WORDS.code]: code }), document: null, aside: null };
    }
  }
}

/** The gross price. A level nobody has filled in is written as zero: that is no price, least of all a free one. */
function priceOf(fields: readonly string[]): string {
  const gross = plainNumber(field(fields, 4));
  return Number(gross) === 0 ? '' : gross;
}

function priceColumns(levels: readonly string[]): NamedColumn[] {
  const retail = levels.find((level) => foldForSearch(level).includes('detal')) ?? levels[0];
  const taken = new Set(['retail']);
  return levels.map((level) => {
    if (level === retail) return { header: level, field: 'price', target: 'retail' };
    const slug = slugOf(level) || 'price';
    let target = slug;
    for (let n = 2; taken.has(target); n++) target = `${slug}-${n}`;
    taken.add(target);
    return { header: level, field: 'price', target };
  });
}
