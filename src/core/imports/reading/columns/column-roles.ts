import { type Problem, problem } from '../../../foundation';
import type { Column, ColumnField } from '../../types';
import { unitInHeading } from '../cells/counted-cell';
import { currencyIn } from '../cells/currency-words';
import type { Cells } from '../text/csv';
import type { Format } from '../formats';
import { namesBooks } from '../cells/gtins';
import { headerClaims } from './header-claims';
import { doubtfulPrice, type HeaderMeaning, isWarehouse, priceModeIn, unitOfPrice } from '../headings/header-words';
import {
  type Claim,
  mayNumberPlaces,
  mostlyNumbers,
  numbersBooks,
  preferNumbers,
  sameCells,
  saysWhether,
  saysYesOrNo,
} from './column-claims';
import { levelDoubts, priceLevels } from './levels';
import { notOfferedDoubt, offeredColumn } from '../cells/offered';
import { isPackSize, packsBySize } from './packs';
import { columnLabel } from '../cells/row-findings';
import { pickStock, VAGUE_STOCK_RANK } from './stock-columns';
import { latestFirst } from '../headings/stock-days';
import { placeCode } from '../headings/stock-words';
import { guessMissing, guessSpoken, guessUnit } from './unnamed-columns';

/** What every column of a table means, and what a person should look at before believing it. */
interface ColumnRoles {
  readonly columns: readonly Column[];
  readonly priceMode: HeaderMeaning['priceMode'];
  readonly doubts: readonly Problem[];
}

/** Fewer rows may differ by chance. */
const FEWEST_ROWS_TO_TELL = 3;

/** Fields that one column holds; the others (barcodes, stock per place) may come in several. */
const SINGLE = ['sku', 'name', 'unit', 'vat', 'price', 'quantity', 'cost', 'supplierSku', 'location'] as const;

/**
 * Works out the columns from the header, with the format's own words first and guesses by content last. `spoken` is what
 * the headers are read as where that is more than their own cells (two rows of headings). Of prices in several currencies
 * those in `currency`, the shop's own, are meant.
 */
export function columnRoles(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  format: Format,
  currency: string,
  spoken: readonly (string | null)[] = headers,
): ColumnRoles {
  const doubts: Problem[] = [];
  const isPlain = format.id.startsWith('csv');
  const claims = headerClaims(spoken, rows, format).filter(({ header, meaning, column }) => {
    if (meaning.field === 'stock') return !isPackSize(header);
    return meaning.field !== 'gtin' || !namesBooks({ header }) || numbersBooks(rows, column);
  });
  const chosen = new Map<number, HeaderMeaning>();
  for (const field of SINGLE) {
    const winner = pickOne(field, inCurrency(field, claims, currency), rows, doubts);
    if (winner) chosen.set(winner.column, winner.meaning);
  }
  if (isPlain) pickDoubtfulPrice(spoken, rows, currency, chosen, doubts);
  for (const { column, meaning } of claims) {
    if (meaning.field === 'gtin' || meaning.field === 'offered') chosen.set(column, meaning);
  }
  for (const { column, meaning } of pickStock(claims, rows, doubts)) {
    // "Magazyn" of few small numbers may be which one, and "Dostępność" of nothing but ones and zeros says whether there is some, not how many.
    const isVague = meaning.rank >= VAGUE_STOCK_RANK && (saysYesOrNo(rows, column) || mayNumberPlaces(rows, column));
    const isGuess = meaning.isGuess === true || isVague;
    chosen.set(column, { ...meaning, isGuess });
  }
  if (isPlain) pickPacks(spoken, rows, chosen, doubts);
  // What a platform keeps out is no warehouse either, whatever it is called.
  const mayBePlaces = spoken.map((header) => (header !== null && format.meaningOf?.(header) === null ? null : header));
  pickWarehouse(mayBePlaces, rows, chosen, doubts);
  if (isPlain) pickLevels(spoken, rows, chosen);
  if (isPlain) pickOffered(spoken, rows, chosen);
  const guessed = isPlain ? guessMissing(headers, rows, chosen) : new Map<number, ColumnField>();
  if (isPlain) guessSpoken(headers, rows, chosen, guessed);
  if (isPlain) guessUnit(headers, rows, chosen, guessed);
  const last = headers.findLastIndex((header) => header !== null);
  const columns = headers.map((header, column): Column => {
    const meaning = chosen.get(column);
    const field = meaning?.field ?? guessed.get(column) ?? 'ignore';
    const target = meaning?.target ?? targetOf(field);
    // Rows are as wide as there are names: the last ones may stand in the second row of headings only.
    const said = field === 'ignore' && column > last ? (spoken[column] ?? null) : null;
    return { column, header: header ?? said, field, target };
  });
  for (const [column, { field, isGuess }] of chosen) if (isGuess) guessed.set(column, field);
  for (const [column, field] of [...guessed].toSorted(([a], [b]) => a - b)) {
    doubts.push(problem('column_guessed', { column: labelOf(columns, column), field }));
  }
  const gone = notOfferedDoubt(
    columns.find(({ field }) => field === 'offered'),
    rows,
  );
  doubts.push(...levelDoubts(columns, rows), ...(gone === null ? [] : [gone]));
  const key = columns.find((column) => column.field === 'sku');
  if (key && chosen.get(key.column)?.isId) doubts.push(problem('key_is_id', { column: columnLabel(key) }));
  const price = columns.find((column) => column.field === 'price');
  const named = price && chosen.get(price.column);
  const priceMode = named ? named.priceMode : priceModeIn(price?.header ?? '');
  return { columns, priceMode, doubts };
}

/** The price list or the place a column stands for where nothing names another. */
export function targetOf(field: ColumnField): string | null {
  return field === 'price' ? 'retail' : field === 'stock' || field === 'quantity' ? 'main' : null;
}

/** Where no column is plainly the selling price, the first that may be one. */
function pickDoubtfulPrice(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  currency: string,
  chosen: Map<number, HeaderMeaning>,
  doubts: Problem[],
): void {
  if ([...chosen.values()].some(({ field }) => field === 'price')) return;
  const foreign = (header: string) => Number((currencyIn([header]) ?? currency) !== currency);
  const [found, rival] = latestFirst(
    headers.flatMap((header, column) => {
      const meaning = header === null || chosen.has(column) ? null : doubtfulPrice(header);
      const isCounted = mostlyNumbers(rows, column) && rows.some((row) => row[column]?.trim());
      const priced = meaning !== null && isCounted && mostlyCountedIn(unitOfPrice(header ?? ''), headers, rows, chosen);
      return priced ? [{ column, header: header ?? '', meaning }] : [];
    }),
  ).toSorted((a, b) => foreign(a.header) - foreign(b.header) || a.meaning.rank - b.meaning.rank);
  if (!found) return;
  chosen.set(found.column, found.meaning);
  if (rival !== undefined && sameButForYear(found.header, rival.header)) {
    const columns = `${found.header}, ${rival.header}`;
    doubts.push(problem('column_ambiguous', { field: 'price', columns, column: found.header }));
    return;
  }
  doubts.push(problem('price_doubtful', { column: found.header, list: found.meaning.target }));
}

/** `Cena 2025` and `Cena 2026`: the same price of two years. */
const sameButForYear = (one: string, other: string): boolean => {
  const bare = (header: string) => header.replace(/\b20\d\d\b/g, '').trim();
  return one !== other && bare(one) === bare(other);
};

/** Whether most goods are counted in a unit that a price is for. */
function mostlyCountedIn(
  unit: string | null,
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  chosen: ReadonlyMap<number, HeaderMeaning>,
): boolean {
  if (unit === null) return true;
  if (headers.some((header) => unitInHeading(header) === unit)) return true;
  const [column = -1] = [...chosen].flatMap(([at, { field }]) => (field === 'unit' ? [at] : []));
  const counted = rows.filter((row) => (row[column] ?? '').trim().replace(/\.$/, '').toLowerCase() === unit);
  return counted.length * 2 > rows.length;
}

/** Where nothing but packs is counted, beside their size, the two make the quantity. */
function pickPacks(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  chosen: Map<number, HeaderMeaning>,
  doubts: Problem[],
): void {
  if ([...chosen.values()].some(({ field }) => field === 'stock' || field === 'quantity')) return;
  const found = packsBySize(headers, rows);
  if (found === null) return;
  chosen.set(found.packs, { field: 'quantity', rank: 1, target: 'main', priceMode: null, isId: false });
  doubts.push(problem('packs_times_size', { column: headers[found.packs] ?? null, size: headers[found.size] ?? null }));
}

/** Where the rows of a product have a price each, those of one level count. */
function pickLevels(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  chosen: Map<number, HeaderMeaning>,
): void {
  for (const { column, value } of priceLevels(headers, rows, (at) => chosen.get(at)?.field)) {
    chosen.set(column, { field: 'only', rank: 1, target: value, priceMode: null, isId: false });
  }
}

function pickOffered(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  chosen: Map<number, HeaderMeaning>,
): void {
  const column = offeredColumn(headers, rows, (at) => !chosen.has(at));
  if (column !== -1) chosen.set(column, { field: 'offered', rank: 1, target: null, priceMode: null, isId: false });
}

/** A table with a row for every product in every warehouse names the warehouse beside its one quantity. */
function pickWarehouse(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  chosen: Map<number, HeaderMeaning>,
  doubts: Problem[],
): void {
  const meanings = [...chosen.values()];
  const counted = meanings.filter(({ field }) => field === 'stock' || field === 'quantity');
  if (counted.length !== 1 || meanings.some(({ field }) => field === 'location')) return;
  const placesOf = (column: number) => rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  // A branch with a main warehouse of its own is where the goods are.
  const [column = -1] = headers
    .flatMap((header, i) =>
      header !== null &&
      !chosen.has(i) &&
      isWarehouse(header) &&
      (!mostlyNumbers(rows, i) || tellsRowsApart(rows, keyOf(chosen), i))
        ? [i]
        : [],
    )
    .toSorted((a, b) => new Set(placesOf(b)).size - new Set(placesOf(a)).size);
  const cells = placesOf(column);
  if (cells.length === 0) return;
  chosen.set(column, { field: 'location', rank: 1, target: null, priceMode: null, isId: false });
  const places = [...new Set(cells.map(placeCode))];
  if (places.length > 1 || places[0] !== 'main') {
    doubts.push(problem('location_column', { column: headers[column] ?? null, places: places.slice(0, 5).join(', ') }));
  }
}

const keyOf = (chosen: ReadonlyMap<number, HeaderMeaning>): number | undefined =>
  [...chosen].find(([, { field }]) => field === 'sku')?.[0];

/** Whether short numbers are those of warehouses: goods stand in several rows, in each with another of them. */
function tellsRowsApart(rows: readonly Cells[], key: number | undefined, column: number): boolean {
  if (key === undefined) return false;
  const cellsOf = (row: Cells) => [row[key] ?? '', row[column] ?? ''].map((cell) => cell.trim());
  const filled = rows.map(cellsOf).filter(([code]) => code !== '');
  const apart = new Set(filled.map((cells) => JSON.stringify(cells))).size === filled.length;
  const repeats = new Set(filled.map(([code]) => code)).size < filled.length;
  return repeats && apart && filled.every(([, place]) => /^\d{1,4}$/.test(place ?? ''));
}

function labelOf(columns: readonly Column[], index: number): string {
  const column = columns[index];
  return column ? columnLabel(column) : `#${index + 1}`;
}

/** Without the prices in foreign currencies, where there are others beside them. */
function inCurrency(field: ColumnField, claims: readonly Claim[], currency: string): readonly Claim[] {
  if (field !== 'price') return claims;
  const prices = claims.filter(({ meaning }) => meaning.field === 'price');
  const ours = prices.filter(({ header }) => (currencyIn([header]) ?? currency) === currency);
  return ours.length === 0 ? claims : ours;
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
    .filter((claim) => field !== 'vat' || !saysWhether(rows, claim.column))
    .filter(
      (claim) => field !== 'sku' || rows.length === 0 || rows.some((row) => (row[claim.column] ?? '').trim() !== ''),
    );
  const candidates = field === 'price' ? preferNumbers(named, rows) : named;
  const ranked = candidates.toSorted((a, b) => a.meaning.rank - b.meaning.rank || a.column - b.column);
  const telling = field === 'sku' ? tellingCode(ranked, rows) : null;
  if (telling !== null) {
    const columns = [telling, ...ranked.filter((claim) => claim !== telling)].map(({ header }) => header).join(', ');
    doubts.push(problem('column_ambiguous', { field, columns, column: telling.header }));
    return telling;
  }
  const [winner, rival] = ranked;
  const equal = winner && rival && rival.meaning.rank === winner.meaning.rank;
  if (equal && (field === 'sku' || field === 'price') && !sameCells(rows, winner.column, rival.column)) {
    doubts.push(
      problem('column_ambiguous', { field, columns: `${winner.header}, ${rival.header}`, column: winner.header }),
    );
  }
  return winner ?? null;
}

/**
 * Of several codes the one that is another in every row, where the best called one repeats: the `Indeks` of a tyre is how
 * fast it may go. Null where it does not repeat, or all do.
 */
function tellingCode([winner, ...rivals]: readonly Claim[], rows: readonly Cells[]): Claim | null {
  if (winner === undefined || rivals.length === 0) return null;
  const different = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  const codesOf = ({ column }: Claim) =>
    different.map((row) => (row[column] ?? '').trim()).filter((code) => code !== '');
  const isTelling = (claim: Claim) => new Set(codesOf(claim)).size === different.length;
  if (different.length < FEWEST_ROWS_TO_TELL || new Set(codesOf(winner)).size === codesOf(winner).length) return null;
  return rivals.find((claim) => claim.meaning.isId !== true && isTelling(claim)) ?? null;
}
