import { foldForSearch } from '../../../foundation';
import { readVatCode, vatRate } from '../../reading/cells/vat';
import type { Column } from '../../types';
import { decimalText, exact, withPercent } from '../catalogues/exact';
import { USUAL_VAT } from '../catalogues/goods';
import type { FormatRecord } from '../format';
import { type NamedColumn, cellsFor, placed, plainNumber, slugOf } from '../record-cells';
import { field } from './documents';
import { type Goods, WORDS, asideOf, goodsValues } from './goods';

/** The dictionaries TOWARY and CENNIK put together: what the goods are, and what they cost at each price level. */
export class PriceDictionary {
  readonly #goods: Goods[] = [];
  readonly #prices = new Map<string, { readonly line: number; readonly byLevel: Record<string, LevelPrice> }>();
  #netOnly = 0;
  #all = 0;
  readonly #levels = new Set<string>();

  addGoods(goods: Goods): void {
    this.#goods.push(goods);
  }

  addPrice(fields: readonly string[], line: number): void {
    const [code, level] = [field(fields, 1), field(fields, 2)];
    if (code === '' || level === '') return;
    this.#levels.add(level);
    const known = this.#prices.get(code) ?? { line, byLevel: {} };
    const price = priceOf(fields);
    known.byLevel[level] = price;
    if (price.gross !== '' || price.net !== '') this.#all++;
    if (price.gross === '' && price.net !== '') this.#netOnly++;
    this.#prices.set(code, known);
  }

  get hasGoods(): boolean {
    return this.#goods.length > 0;
  }

  get hasPrices(): boolean {
    return this.#prices.size > 0;
  }

  /** How many prices are known only without tax, so that the tax has to be added here. */
  get netOnly(): { readonly prices: number; readonly of: number } {
    return { prices: this.#netOnly, of: this.#all };
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
      const values = { ...goodsValues(goods), ...grossPrices(this.#prices.get(goods.code)?.byLevel ?? {}, goods.vat) };
      const aside = asideOf(goods.kind, goods.code, goods.name);
      yield { line: goods.line, cells: cellsFor(columns, values), document: null, aside };
    }
    for (const [code, { line, byLevel }] of this.#prices) {
      if (named.has(code)) continue;
      yield {
        line,
        cells: cellsFor(columns, { ...grossPrices(byLevel, ''), [WORDS.code]: code }),
        document: null,
        aside: null,
      };
    }
  }
}

interface LevelPrice {
  readonly net: string;
  readonly gross: string;
}

/** A level nobody has filled in is written as zero: that is no price, least of all a free one. */
function priceOf(fields: readonly string[]): LevelPrice {
  const [net, gross] = [plainNumber(field(fields, 3)), plainNumber(field(fields, 4))];
  return { net: Number(net) === 0 ? '' : net, gross: Number(gross) === 0 ? '' : gross };
}

/** With the rate of the goods, or the usual one where the file has none, where a level has only its net price. */
function grossPrices(byLevel: Readonly<Record<string, LevelPrice>>, vat: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(byLevel).map(([level, { net, gross }]) => [level, gross === '' ? grossOf(net, vat) : gross]),
  );
}

function grossOf(net: string, vat: string): string {
  const rate = vatRate(readVatCode(vat === '' ? USUAL_VAT : vat) ?? '');
  const amount = net === '' ? null : exact(net);
  return amount === null || rate === null ? '' : decimalText(withPercent(amount, { units: BigInt(rate), scale: 0 }));
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
