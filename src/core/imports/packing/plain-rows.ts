import { hasValidCheckDigit } from '../../foundation';
import type { Cells } from '../reading/text/csv';
import { currencyColumn } from '../reading/cells/currency-words';
import { rowRulesOf } from '../reading/formats';
import { isZeroed } from '../reading/cells/gtins';
import { countsTeller } from '../reading/columns/levels';
import { plainUnits } from '../reading/cells/numbers';
import { goneTeller } from '../reading/cells/offered';
import { RowFindings } from '../reading/cells/row-findings';
import { expectedWidth } from '../reading/rows/row-shape';
import { isKeyOfTotals } from '../reading/rows/rows-without-goods';
import { isDay } from '../reading/cells/spreadsheet-days';
import { footOf } from '../reading/rows/table-feet';
import { turnedTwice } from '../reading/text/turned-twice';
import { unitScale } from '../reading/cells/units';
import { readPrice, readStock } from '../reading/cells/value-readers';
import { readVatCode } from '../reading/cells/vat';
import type { Column, ColumnField, Profile } from '../types';
import type { RowBytes } from './row-bytes';

/** What a plain row said, beyond what was packed. */
export interface PlainRow {
  sku: string;
  stocked: boolean;
  priced: boolean;
}

/** Packs a row as it is read; null where it is not plain and has to be read with all rules. */
type PlainReader = (cells: Cells, line: number, ordinal: number) => PlainRow | null;

const MAX_KEY_LENGTH = 255;
const [QUOTE, HASH, DASH] = [34, 35, 45];
const MOST_REMEMBERED = 100;
/** Prices and quantities beyond this are looked at more closely. */
const ORDINARY = 999;
const MOST_ORDINARY_PRICE = 1_000_000_000;

/**
 * Reads what nearly every row of nearly every table is: a simple code, a name, a good barcode, plain numbers, nothing to
 * warn of. Whatever is otherwise in the least is left to `rowReader`, so the two say the same of every row. Null for
 * profiles whose rows obey rules of their own.
 */
export function plainReader(profile: Profile, bytes: RowBytes): PlainReader | null {
  const { columns } = profile;
  const of = (field: ColumnField) => columns.filter((column) => column.field === field);
  const [skuColumn, nameColumn, unitColumn, vatColumn] = [of('sku')[0], of('name')[0], of('unit')[0], of('vat')[0]];
  const [gtinColumns, priceColumns, stockColumns] = [of('gtin'), of('price'), of('stock')];
  if (!skuColumn || !isPlain(profile)) return null;
  const gtinColumn = gtinColumns[0];
  const first = columns.find(({ field }) => field !== 'ignore');
  const width = expectedWidth(columns);
  const currencies = currencyColumn(profile) ?? undefined;
  const offeredColumn = of('offered')[0];
  const isGone = goneTeller(offeredColumn);
  const levelOf = of('only').length === 0 ? null : countsTeller(columns);
  const values = [...priceColumns, ...stockColumns];
  const places = profile.minorPrices === true ? 0 : 2;
  const units = new Map<string, number>();
  const vatCodes = new Map<string, string>();
  const found: PlainRow = { sku: '', stocked: false, priced: false };
  let findings = new RowFindings();

  return (cells, line, ordinal) => {
    if (cells.length !== width) return null;
    if (first?.header !== null && cellOf(cells, first) === first?.header) return null;
    bytes.beginRow();
    if (write(cells, line, ordinal)) {
      bytes.endRow();
      return found;
    }
    bytes.back();
    if (findings.any) findings = new RowFindings();
    return null;
  };

  function write(cells: Cells, line: number, ordinal: number): boolean {
    const sku = cellOf(cells, skuColumn);
    const name = cellOf(cells, nameColumn);
    if (!isPlainKey(sku) || isKeyOfTotals(sku, name) || isDay(sku)) return false;
    // A group, a page, or the foot of the table.
    if (name === '' && (footOf(cells) !== null || values.every((column) => cellOf(cells, column) === ''))) return false;
    if (currencies && cellOf(cells, currencies) !== profile.currency) return false;
    if ((offeredColumn && isGone(cellOf(cells, offeredColumn))) || (levelOf !== null && levelOf(cells) !== null))
      return false;
    bytes.integer(ordinal);
    bytes.text(sku);
    bytes.integer(line);
    if (nameColumn && !writeName(name)) return false;
    const unit = cellOf(cells, unitColumn);
    if (unit.charCodeAt(0) === QUOTE) return false;
    const scale = unit === '' ? null : scaleOf(unit);
    if (unitColumn) {
      if (scale === undefined) return false;
      if (scale === null) {
        bytes.null();
        bytes.null();
      } else {
        bytes.text(unit);
        bytes.integer(scale);
      }
    }
    const vatCell = cellOf(cells, vatColumn);
    const vat = vatCell === '' ? null : vatCodeOf(vatCell);
    if (vat === undefined) return false;
    if (vatColumn) textOrNull(vat);
    if (gtinColumn && !writeGtin(cells[gtinColumn.column] ?? '')) return false;
    found.sku = sku;
    return writePrices(cells, vat) && writeStock(cells, scale ?? null);
  }

  function writeName(name: string): boolean {
    if (name === '') {
      bytes.null();
      bytes.null();
      return true;
    }
    // A quote that is left at the start, an error of a spreadsheet, broken letters are for the reader of all rows to judge.
    const first = name.charCodeAt(0);
    return first !== QUOTE && first !== HASH && turnedTwice(name) === null && bytes.name(name);
  }

  function writeGtin(cell: string): boolean {
    if (cell === '') {
      bytes.null();
      return true;
    }
    if (cell.length !== 13 || isZeroed(cell) || !hasValidCheckDigit(cell)) return false;
    bytes.text(cell);
    return true;
  }

  function writePrices(cells: Cells, vat: string | null): boolean {
    found.priced = false;
    for (const column of priceColumns) {
      const cell = cellOf(cells, column);
      const units = profile.priceMode === 'net' ? -1 : plainUnits(cell, profile.decimalMark, places);
      const isOrdinary = units > 0 && units <= MOST_ORDINARY_PRICE;
      const price = isOrdinary ? units : readPrice(cell, column, profile, vat, findings);
      if ((price !== null && typeof price === 'object') || findings.any) return false;
      if (price !== null) found.priced = true;
      integerOrNull(price);
    }
    return true;
  }

  function writeStock(cells: Cells, scale: number | null): boolean {
    found.stocked = false;
    for (const column of stockColumns) {
      const cell = cellOf(cells, column);
      const units = plainUnits(cell, profile.decimalMark, scale === 1000 ? 3 : 0);
      const quantity = units >= 0 && units < ORDINARY ? units : readStock(cell, column, profile, scale, findings);
      if ((quantity !== null && typeof quantity === 'object') || findings.any) return false;
      if (quantity !== null && quantity > 0) found.stocked = true;
      integerOrNull(quantity);
    }
    return true;
  }

  /** Undefined for a code that is none, which is to be warned of. */
  function vatCodeOf(cell: string): string | undefined {
    const known = vatCodes.get(cell);
    if (known !== undefined) return known;
    const code = isOneLine(cell) ? readVatCode(cell) : null;
    if (code === null) return undefined;
    if (vatCodes.size < MOST_REMEMBERED) vatCodes.set(cell, code);
    return code;
  }

  function scaleOf(unit: string): number | undefined {
    const known = units.get(unit);
    if (known !== undefined) return known;
    if (!isOneLine(unit)) return undefined;
    const scale = unitScale(unit);
    if (units.size < MOST_REMEMBERED) units.set(unit, scale);
    return scale;
  }

  function textOrNull(text: string | null): void {
    if (text === null) bytes.null();
    else bytes.text(text);
  }

  function integerOrNull(value: number | null): void {
    if (value === null) bytes.null();
    else bytes.integer(value);
  }
}

/** Goods with a code, by no rules of some platform, and every column known here. */
function isPlain(profile: Profile): boolean {
  if (profile.kind === 'delivery' || profile.delimiter === '') return false;
  if (Object.keys(rowRulesOf(profile)).length > 0) return false;
  const fields = profile.columns.map(({ field }) => field).filter((field) => field !== 'ignore');
  return fields.every((field, i) => REPEATING.has(field) || (ONCE.has(field) && fields.indexOf(field) === i));
}

const ONCE: ReadonlySet<ColumnField> = new Set(['sku', 'name', 'unit', 'vat', 'gtin', 'offered']);
const REPEATING: ReadonlySet<ColumnField> = new Set(['price', 'stock', 'only']);

/** The columns of a plain row before its prices and quantities. */
export function plainNames({ columns }: Profile): string[] {
  const has = (field: ColumnField) => columns.some((column) => column.field === field);
  return [
    'ordinal',
    'sku',
    'line',
    ...(has('name') ? ['name', 'search_name'] : []),
    ...(has('unit') ? ['unit', 'unit_scale'] : []),
    ...(has('vat') ? ['vat'] : []),
    ...(has('gtin') ? ['gtins'] : []),
  ];
}

function cellOf(cells: Cells, column: Column | undefined): string {
  return column === undefined ? '' : (cells[column.column] ?? '').trim();
}

/** Letters, digits and such; nothing a spreadsheet wraps around a code, or makes of one. */
function isPlainKey(key: string): boolean {
  // Nothing but dashes is no key.
  if (key === '' || key.length > MAX_KEY_LENGTH || key.charCodeAt(0) === DASH) return false;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    // Digits with point and slash between them, `-` and `_`.
    if (!isLetter && !(code >= 45 && code <= 57) && code !== 95) return false;
  }
  return true;
}

/** Neither controls nor a character that could not be decoded. */
function isOneLine(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code === 0xfffd) return false;
  }
  return true;
}
