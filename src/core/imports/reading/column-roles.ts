import { type Problem, problem } from '../../foundation';
import type { Column, ColumnField } from '../types';
import { guessColumns } from './column-guesses';
import type { Cells } from './csv';
import type { Format } from './formats';
import { type HeaderMeaning, isNever, meaningOf } from './header-words';
import { readDecimal } from './numbers';
import { columnLabel } from './row-findings';

/** What every column of a table means, and what a person should look at before believing it. */
interface ColumnRoles {
  readonly columns: readonly Column[];
  readonly priceMode: HeaderMeaning['priceMode'];
  readonly doubts: readonly Problem[];
}

interface Claim {
  readonly column: number;
  readonly header: string;
  readonly meaning: HeaderMeaning;
}

/** Fields that one column holds; the others (barcodes, stock per place) may come in several. */
const SINGLE = ['sku', 'name', 'unit', 'vat', 'price'] as const;

/** Works out the columns from the header, with the format's own words first and guesses by content last. */
export function columnRoles(headers: readonly (string | null)[], rows: readonly Cells[], format: Format): ColumnRoles {
  const doubts: Problem[] = [];
  const claims = headers.flatMap((header, column): Claim[] => {
    if (header === null) return [];
    const own = format.meaningOf?.(header);
    const meaning = own === undefined ? meaningOf(header) : own;
    return meaning === null ? [] : [{ column, header, meaning }];
  });
  const chosen = new Map<number, HeaderMeaning>();
  for (const field of SINGLE) {
    const winner = pickOne(field, claims, rows, doubts);
    if (winner) chosen.set(winner.column, winner.meaning);
  }
  for (const claim of claims) if (claim.meaning.field === 'gtin') chosen.set(claim.column, claim.meaning);
  for (const claim of pickStock(claims, rows, doubts)) chosen.set(claim.column, claim.meaning);
  const guessed = guessMissing(headers, rows, chosen);
  const columns = headers.map((header, column): Column => {
    const meaning = chosen.get(column);
    const field = meaning?.field ?? guessed.get(column) ?? 'ignore';
    const target = meaning?.target ?? (field === 'price' ? 'retail' : field === 'stock' ? 'main' : null);
    return { column, header, field, target };
  });
  for (const [column, field] of guessed) {
    doubts.push(problem('column_guessed', { column: labelOf(columns, column), field }));
  }
  const key = columns.find((column) => column.field === 'sku');
  if (key && chosen.get(key.column)?.isId) doubts.push(problem('key_is_id', { column: columnLabel(key) }));
  const price = columns.find((column) => column.field === 'price');
  return { columns, priceMode: (price && chosen.get(price.column)?.priceMode) ?? null, doubts };
}

function labelOf(columns: readonly Column[], index: number): string {
  const column = columns[index];
  return column ? columnLabel(column) : `#${index + 1}`;
}

/** The best claim for a field; a code column that is empty throughout gives way to the next best. */
function pickOne(
  field: ColumnField,
  claims: readonly Claim[],
  rows: readonly Cells[],
  doubts: Problem[],
): Claim | null {
  const candidates = claims
    .filter((claim) => claim.meaning.field === field)
    .filter(
      (claim) => field !== 'sku' || rows.length === 0 || rows.some((row) => (row[claim.column] ?? '').trim() !== ''),
    )
    .filter((claim) => field !== 'price' || mostlyNumbers(rows, claim.column))
    .sort((a, b) => a.meaning.rank - b.meaning.rank || a.column - b.column);
  const [winner, rival] = candidates;
  const equal = winner && rival && rival.meaning.rank === winner.meaning.rank;
  if (equal && (field === 'sku' || field === 'price') && !sameCells(rows, winner.column, rival.column)) {
    doubts.push(
      problem('column_ambiguous', { field, columns: `${winner.header}, ${rival.header}`, column: winner.header }),
    );
  }
  return winner ?? null;
}

/** One stock column per place; of two for the same place the better name wins, and equals are a doubt. */
function pickStock(claims: readonly Claim[], rows: readonly Cells[], doubts: Problem[]): Claim[] {
  const byPlace = new Map<string, Claim>();
  for (const claim of claims) {
    if (claim.meaning.field !== 'stock' || !mostlyNumbers(rows, claim.column)) continue;
    const place = claim.meaning.target ?? 'main';
    const other = byPlace.get(place);
    if (other && other.meaning.rank === claim.meaning.rank && !sameCells(rows, other.column, claim.column)) {
      const columns = `${other.header}, ${claim.header}`;
      doubts.push(problem('column_ambiguous', { field: 'stock', columns, column: other.header }));
    }
    if (!other || claim.meaning.rank < other.meaning.rank) byPlace.set(place, claim);
  }
  return [...byPlace.values()];
}

/** Without a key, or without anything to import, the cells may still tell. */
function guessMissing(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  chosen: ReadonlyMap<number, HeaderMeaning>,
): Map<number, ColumnField> {
  const fields = new Set([...chosen.values()].map((meaning) => meaning.field));
  const wanted = new Set<ColumnField>();
  if (chosen.size === 0) for (const field of ['unit', 'vat'] as const) wanted.add(field);
  if (!fields.has('sku') && !fields.has('gtin')) wanted.add('sku').add('gtin');
  if (!fields.has('price') && !fields.has('stock') && !fields.has('name')) wanted.add('price').add('stock').add('name');
  if (wanted.size === 0) return new Map();
  const excluded = new Set(headers.flatMap((header, column) => (header !== null && isNever(header) ? [column] : [])));
  const free = rows.map((row) => row.map((cell, column) => (chosen.has(column) || excluded.has(column) ? '' : cell)));
  return new Map(guessColumns(free, headers.length, wanted));
}

function mostlyNumbers(rows: readonly Cells[], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.filter((cell) => readDecimal(cell, ',') !== null || /^-+$/.test(cell)).length * 2 >= cells.length;
}

function sameCells(rows: readonly Cells[], one: number, other: number): boolean {
  return rows.every((row) => (row[one] ?? '').trim() === (row[other] ?? '').trim());
}
