import { foldForSearch } from '../../foundation';
import type { ReadRow } from '../types';
import type { JsonBytes } from './json-bytes';

/** Rows as SQLite takes them: one JSON array of arrays, which does not cost a call per row. */
export interface PackedRows {
  /** What stands first in each row, in order; its prices and quantities follow. */
  readonly names: readonly string[];
  /** UTF-8: bytes are handed from thread to thread without being copied. */
  readonly json: Uint8Array;
}

type Cell = string | number | null;

/** What a file can say of a product; a column is only packed where some row of the batch says something. */
const TOLD: readonly (readonly [name: string, field: keyof ReadRow, value: (row: ReadRow) => Cell])[] = [
  ['name', 'name', (row) => row.name],
  ['search_name', 'name', (row) => (row.name === null ? null : foldForSearch(row.name))],
  ['unit', 'unit', (row) => row.unit],
  ['unit_scale', 'unitScale', (row) => row.unitScale],
  ['vat', 'vat', (row) => row.vat],
  ['gtins', 'gtins', (row) => gtinText(row.gtins)],
];

/** `ordinal` counts the rows of a file from 1, and is that of the first row here. */
export function packRows(rows: readonly ReadRow[], ordinal: number): PackedRows {
  const told = TOLD.filter(([, field]) => rows.some((row) => says(row[field])));
  const packed = rows.map((row, i) => {
    const cells: Cell[] = [ordinal + i, row.sku, row.line];
    for (const [, , value] of told) cells.push(value(row));
    for (const price of row.prices) cells.push(price);
    for (const quantity of row.quantities) cells.push(quantity);
    return cells;
  });
  return {
    names: ['ordinal', 'sku', 'line', ...told.map(([name]) => name)],
    json: encoder.encode(JSON.stringify(packed)),
  };
}

const encoder = new TextEncoder();

const says = (value: ReadRow[keyof ReadRow]) => (Array.isArray(value) ? value.length > 0 : value !== null);

/** Adds one row with these columns to others. */
export function writeRow(row: ReadRow, ordinal: number, names: readonly string[], json: JsonBytes): void {
  const told = new Map<string, Cell>(TOLD.map(([name, , value]) => [name, value(row)]));
  const own = new Map<string, Cell>([...told, ['ordinal', ordinal], ['sku', row.sku], ['line', row.line]]);
  json.beginRow();
  for (const cell of [...names.map((name) => own.get(name) ?? null), ...row.prices, ...row.quantities]) {
    if (cell === null) json.null();
    else if (typeof cell === 'number') json.integer(cell);
    else json.text(cell);
  }
  json.endRow();
}

/** One barcode as it is, several as a JSON array. */
function gtinText(gtins: readonly string[]): string | null {
  return gtins.length === 0 ? null : gtins.length === 1 ? (gtins[0] ?? null) : JSON.stringify(gtins);
}
