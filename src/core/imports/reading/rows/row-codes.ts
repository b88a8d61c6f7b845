import type { Profile } from '../../types';
import { namesBooks, readGtins, unwrapText } from '../cells/gtins';
import { oneLine } from '../cells/one-line';
import { type Rejection, rejection, type RowFindings } from '../cells/row-findings';
import { codesIn } from '../cells/several-codes';
import { DASHES, SPREADSHEET_ERROR } from '../cells/value-readers';
import type { RowRules } from '../formats/format';
import type { Cells } from '../text/csv';
import { turnedTwice } from '../text/turned-twice';
import { cellOf } from '../cells/cell-of';

/** A row without a SKU whose barcodes, its `value`, no product is known to have. */
export const KEY_GTIN_UNKNOWN = 'key_gtin_unknown';

export const MAX_KEY_LENGTH = 255;
/** A spreadsheet's rounding of a long number; `5E10` without a mark may be a real code. */
const ROUNDED_NUMBER = /^\d[.,]\d+e\+\d+$/i;
/** Characters that take no room, which copying from web pages leaves in codes. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Reads by which codes a row names its product. */
export interface CodeReader {
  /** Its barcodes; a rejection where the row has no other code and none of them is good. */
  gtins(cells: Cells, findings: RowFindings): string[] | Rejection;
  /** Its SKU, or what stands for it. */
  key(cells: Cells, gtins: readonly string[]): string | Rejection;
  /** Whose row it is that cannot be used, as usable rows say it; where that cannot be told either, what stands there. */
  told(cells: Cells): string;
}

export function codeReader(profile: Profile, rules: RowRules): CodeReader {
  const { columns } = profile;
  const skuColumn = columns.find(({ field }) => field === 'sku');
  const gtinColumns = columns.filter(({ field }) => field === 'gtin');
  const keyColumn = skuColumn ?? gtinColumns[0] ?? null;
  const isTable = profile.format.startsWith('csv');
  return { gtins, key, told };

  function gtins(cells: Cells, findings: RowFindings): string[] | Rejection {
    const all: string[] = [];
    let worst: Rejection | null = null;
    for (const column of gtinColumns) {
      const cell = cells[column.column] ?? '';
      if (cell === '') continue;
      const { gtins: good, fault, offer } = readGtins(cell, namesBooks(column));
      for (const gtin of good) if (!all.includes(gtin)) all.push(gtin);
      if (fault === null) continue;
      const facts = offer === undefined ? {} : { offer };
      worst ??= rejection(fault, column, cell.trim(), facts);
      findings.warn(fault, column, cell.trim(), facts);
    }
    return worst !== null && skuColumn === undefined && all.length === 0 ? worst : all;
  }

  function key(cells: Cells, codes: readonly string[]): string | Rejection {
    if (rules.key) return rules.key(cells) ?? rejection('key_missing', keyColumn);
    if (skuColumn === undefined) return codes[0] ?? rejection('key_missing', keyColumn);
    const cell = cellOf(cells, skuColumn);
    if (cell === '') return withoutSku(codes);
    const several = isTable ? codesIn(cell) : 1;
    if (several > 1) return rejection('sku_several', skuColumn, cell, { count: several });
    const sku = unwrapKey(oneLine(cell)).replace(UNSEEN, '');
    if (sku === '' || DASHES.test(sku)) return withoutSku(codes);
    if (sku.length > MAX_KEY_LENGTH) return rejection('key_too_long', skuColumn, sku, { length: sku.length });
    if (ROUNDED_NUMBER.test(sku)) return rejection('sku_lost_digits', skuColumn, sku);
    if (sku.includes('\ufffd') || turnedTwice(cell) !== null || SPREADSHEET_ERROR.test(sku))
      return rejection('sku_unreadable', skuColumn, sku);
    return sku;
  }

  function told(cells: Cells): string {
    const good =
      skuColumn === undefined && keyColumn ? readGtins(cells[keyColumn.column] ?? '', namesBooks(keyColumn)).gtins : [];
    const found = key(cells, good);
    return typeof found === 'string' ? found : cellOf(cells, keyColumn ?? undefined);
  }

  /** Whose the barcode is only the master can tell. */
  function withoutSku(codes: readonly string[]): Rejection {
    const [column] = gtinColumns;
    if (codes.length === 0 || column === undefined) return rejection('key_missing', skuColumn ?? null);
    return rejection(KEY_GTIN_UNKNOWN, column, codes.join(' '));
  }
}

/** Takes `="00123"` and `'00123` apart; an apostrophe before anything but digits belongs to the code. */
function unwrapKey(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first === 61) return unwrapText(cell);
  return first === 39 && /^'\d+$/.test(cell) ? cell.slice(1) : cell;
}
