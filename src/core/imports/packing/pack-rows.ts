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

/** `ordinal` counts the rows of a file from 1, and is that of the first row here. `cells` holds nothing else. */
export function packRows(rows: readonly ReadRow[], ordinal: number, cells = new RowBytes()): PackedRows {
  const told = TOLD.filter(([, field]) => rows.some((row) => says(row[field])));
  const names = ['ordinal', 'sku', 'line', ...told.map(([name]) => name)];
  const write = rowWriter(names, cells);
  rows.forEach((row, i) => write(row, ordinal + i));
  return { names, cells: cells.take() ?? new Uint8Array(0) };
}

const says = (value: ReadRow[keyof ReadRow]) => (Array.isArray(value) ? value.length > 0 : value !== null);

/** Adds rows with these columns, of which the first three are always the same, to others. */
export function rowWriter(names: readonly string[], into: RowBytes): (row: ReadRow, ordinal: number) => void {
  const values = names.slice(3).map((name) => VALUES.get(name) ?? (() => null));
  return (row, ordinal) => {
    into.beginRow();
    into.integer(ordinal);
    into.text(row.sku);
    into.integer(row.line);
    for (const value of values) write(value(row), into);
    for (const price of row.prices) write(price, into);
    for (const quantity of row.quantities) write(quantity, into);
    into.endRow();
  };
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
