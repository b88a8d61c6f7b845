import { foldForSearch } from '../../foundation';
import type { ReadRow } from '../types';
import { RowBytes } from './row-bytes';

/** Rows as SQLite takes them: one array of arrays in its JSONB, which does not cost a call per row. */
export interface PackedRows {
  /** What stands first in each row, in order; its prices and quantities follow. */
  readonly names: readonly string[];
  /** Bytes are handed from thread to thread without being copied. */
  readonly cells: Uint8Array;
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
  const names = ['ordinal', 'sku', 'line', ...told.map(([name]) => name)];
  const cells = new RowBytes();
  rows.forEach((row, i) => writeRow(row, ordinal + i, names, cells));
  return { names, cells: cells.take() ?? new Uint8Array(0) };
}

const says = (value: ReadRow[keyof ReadRow]) => (Array.isArray(value) ? value.length > 0 : value !== null);

/** Adds one row with these columns to others. */
export function writeRow(row: ReadRow, ordinal: number, names: readonly string[], into: RowBytes): void {
  into.beginRow();
  for (const name of names) write(cellOf(row, ordinal, name), into);
  for (const price of row.prices) write(price, into);
  for (const quantity of row.quantities) write(quantity, into);
  into.endRow();
}

function cellOf(row: ReadRow, ordinal: number, name: string): Cell {
  if (name === 'ordinal') return ordinal;
  if (name === 'sku') return row.sku;
  return name === 'line' ? row.line : (VALUES.get(name)?.(row) ?? null);
}

function write(cell: Cell, into: RowBytes): void {
  if (cell === null) into.null();
  else if (typeof cell === 'number') into.integer(cell);
  else into.text(cell);
}

const VALUES = new Map(TOLD.map(([name, , value]) => [name, value]));

/** One barcode as it is, several as a JSON array. */
function gtinText(gtins: readonly string[]): string | null {
  return gtins.length === 0 ? null : gtins.length === 1 ? (gtins[0] ?? null) : JSON.stringify(gtins);
}
