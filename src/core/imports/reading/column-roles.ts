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
  const named = claims
    .filter((claim) => claim.meaning.field === field)
    .filter(
      (claim) => field !== 'sku' || rows.length === 0 || rows.some((row) => (row[claim.column] ?? '').trim() !== ''),
    );
  const candidates = field === 'price' ? preferNumbers(named, rows) : named;
  const [winner, rival] = candidates.toSorted((a, b) => a.meaning.rank - b.meaning.rank || a.column - b.column);
  const equal = winner && rival && rival.meaning.rank === winner.meaning.rank;
  if (equal && (field === 'sku' || field === 'price') && !sameCells(rows, winner.column, rival.column)) {
    doubts.push(
      problem('column_ambiguous', { field, columns: `${winner.header}, ${rival.header}`, column: winner.header }),
    );
  }
  return winner ?? null;
}

/**
 * Of several columns with the same name the one with numbers is meant. A lone one keeps its name whatever is in it: its
 * rows are then set aside with a reason, where ignoring the column would bring in products without a price.
 */
function preferNumbers(claims: readonly Claim[], rows: readonly Cells[]): readonly Claim[] {
  const numeric = claims.filter((claim) => mostlyNumbers(rows, claim.column));
  return numeric.length > 0 ? numeric : claims;
}

/** Names that may as well head words ("available", "on request") as a quantity. */
const VAGUE_STOCK_RANK = 3;

/** One stock column per place; of two for the same place the better name wins, and equals are a doubt. */
function pickStock(claims: readonly Claim[], rows: readonly Cells[], doubts: Problem[]): Claim[] {
  const byPlace = new Map<string, Claim>();
  const placeOf = ({ meaning }: Claim) => meaning.target ?? 'main';
  const stock = claims.filter(({ meaning }) => meaning.field === 'stock');
  const meant = [...new Set(stock.map(placeOf))].flatMap((place) =>
    preferNumbers(
      stock.filter((claim) => placeOf(claim) === place),
      rows,
    ),
  );
  for (const claim of meant) {
    if (claim.meaning.rank >= VAGUE_STOCK_RANK && !mostlyNumbers(rows, claim.column)) continue;
    const place = placeOf(claim);
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
