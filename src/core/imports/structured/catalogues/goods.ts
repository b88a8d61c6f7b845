import type { Problem } from '../../../foundation';
import { oneLine } from '../../reading/cells/one-line';
import type { Column, ColumnField } from '../../types';
import type { FormatBatch, FormatRecord } from '../format';
import type { XmlBatch, XmlItem } from '../xml';

/** One record before it is known which columns are wanted: what the file says, by the format's own names. */
export interface Goods {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  readonly aside: Problem | null;
}

/** Assumed, and said as a doubt, where prices are net and the file names no rate. */
export const USUAL_VAT = '23';

const BATCH_RECORDS = 300;
const PREVIEW_RECORDS = 20;

export function columnsOf(
  wanted: readonly (readonly [header: string, field: ColumnField, target?: string])[],
): Column[] {
  return wanted.map(([header, field, target], column) => ({ column, header, field, target: target ?? null }));
}

/**
 * Cells by the names of the columns and not by their place: a profile kept from an earlier file stays right when another
 * file of the same source has a warehouse or a price more or less. A text broken over lines is one line again.
 */
export function cellsOf(goods: Goods, columns: readonly Column[]): string[] {
  return columns.map(({ header }) => {
    return header === null ? '' : oneLine(goods.values[header] ?? '');
  });
}

/** The records of a file in batches; `goodsOf` says what an element holds, which may be nothing. */
export async function* goodsBatches(
  xml: AsyncIterable<XmlBatch>,
  columns: readonly Column[],
  goodsOf: (item: XmlItem) => readonly Goods[],
): AsyncGenerator<FormatBatch> {
  let records: FormatRecord[] = [];
  for await (const { items, failure } of xml) {
    for (const item of items) {
      for (const goods of goodsOf(item)) {
        records.push({ line: goods.line, cells: cellsOf(goods, columns), document: null, aside: goods.aside });
      }
    }
    if (failure !== null) {
      yield { records, failure };
      return;
    }
    if (records.length < BATCH_RECORDS) continue;
    yield { records, failure: null };
    records = [];
  }
  yield { records, failure: null };
}

/** Keeps the first records until the columns are known. */
export class PreviewGoods {
  readonly #kept: Goods[] = [];

  add(goods: Goods): void {
    if (this.#kept.length < PREVIEW_RECORDS) this.#kept.push(goods);
  }

  rows(columns: readonly Column[]): string[][] {
    return this.#kept.map((goods) => cellsOf(goods, columns));
  }
}
