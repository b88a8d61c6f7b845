import { setImmediate } from 'node:timers/promises';
import { foldForSearch } from '../../foundation';
import type { FormatBatch, FormatRecord } from './format';
import type { Column, ColumnField, Party } from '../types';

/** A column before it has its place: what it holds, what the format calls it, the list or location it goes to. */
export interface NamedColumn {
  readonly header: string;
  readonly field: ColumnField;
  readonly target?: string;
}

export function placed(columns: readonly NamedColumn[]): Column[] {
  return columns.map(({ header, field, target }, column) => ({ column, header, field, target: target ?? null }));
}

/**
 * Puts values, by the format's names for them, where the columns of a profile want them. The profile may be one a person
 * confirmed for an earlier file: what it does not know is left out, what this file does not have stays empty.
 */
export function cellsFor(columns: readonly Column[], values: Readonly<Record<string, string | undefined>>): string[] {
  const cells: string[] = Array.from({ length: columns.length }, () => '');
  for (const { column, header } of columns) {
    cells[column] = header !== null && Object.hasOwn(values, header) ? (values[header] ?? '') : '';
  }
  return Array.from(cells, (cell) => cell ?? '');
}

/** The cells of the first 20 records, for a preview. */
export async function firstCells(batches: AsyncIterable<FormatBatch>): Promise<(readonly string[])[]> {
  const cells: (readonly string[])[] = [];
  for await (const { records } of batches) {
    cells.push(...records.map((record) => record.cells));
    if (cells.length >= 20) break;
  }
  return cells.slice(0, 20);
}

/** Records that are in memory already, a few hundred at a time with a turn of the event loop between. */
export async function* inBatches(records: Iterable<FormatRecord>, size = 200): AsyncGenerator<FormatBatch> {
  let batch: FormatRecord[] = [];
  for (const record of records) {
    batch.push(record);
    if (batch.length < size) continue;
    yield { records: batch, failure: null };
    batch = [];
    await setImmediate();
  }
  yield { records: batch, failure: null };
}

/** A number as formats write it (`10.0000`, `1,5`, `"2"`) as `10`, `1.5`, `2`; anything else stays for the reader to refuse. */
export function plainNumber(text: string): string {
  const bare = text.trim();
  if (!/^[+-]?\d*[.,]?\d*$/.test(bare) || !/\d/.test(bare)) return bare;
  const point = bare.replace(',', '.').replace(/^\+/, '');
  return point.includes('.') ? point.replace(/\.?0+$/, '').replace(/^(-?)(?=\.|$)/, '$10') : point;
}

/** `total` / `parts` with up to four decimals, rounded half up; empty where that is no number. */
export function divided(total: string, parts: string): string {
  const [above, below] = [scaled(total), scaled(parts)];
  if (above === null || below === null || below === 0n) return '';
  const negative = above < 0n !== below < 0n;
  const [top, bottom] = [above < 0n ? -above : above, below < 0n ? -below : below];
  const units = (top * 20_000n + bottom) / (2n * bottom);
  const digits = units.toString().padStart(5, '0');
  return plainNumber(`${negative && units > 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`);
}

/** In millionths. */
function scaled(text: string): bigint | null {
  const parts = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plainNumber(text));
  const [, sign, whole = '', fraction = ''] = parts ?? [];
  if (parts === null || `${whole}${fraction}` === '') return null;
  const units = BigInt(`${whole}${fraction.slice(0, 6).padEnd(6, '0')}`);
  return sign === '-' ? -units : units;
}

/** A code for a location or a price list out of a name; empty where nothing of the name is left. */
export function slugOf(name: string): string {
  return foldForSearch(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

export const NOBODY: Party = { name: null, taxId: null, gln: null };

export function partyOf(name: string, taxId: string, gln = ''): Party {
  const id = taxId.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return { name: orNull(name), taxId: orNull(id.replace(/^PL(?=\d)/, '')), gln: orNull(gln) };
}

export function orNull(text: string): string | null {
  const bare = text.trim();
  return bare === '' ? null : bare;
}
