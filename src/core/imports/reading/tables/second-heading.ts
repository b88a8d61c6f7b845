import { foldForSearch, pattern } from '../../../foundation';
import { mostlyNumbers } from '../columns/column-claims';
import type { Cells } from '../text/csv';
import { type Format, twoHeaderRows } from '../formats';
import { meaningOf } from '../headings/header-words';
import type { SampleRecord } from '../text/sample-records';

/** A second row of headings under the first, and what the columns are called by both. */
interface SecondHeading {
  readonly format: Format;
  readonly spoken: readonly (string | null)[];
}

/**
 * Whether the row under the header goes on with it: `netto` and `brutto` under a wide `Cena`, places under `Stan`, units
 * under everything. It has only words, and none where the codes stand; a row of the same names again is left to the
 * reader, which passes over repeated headers.
 */
export function secondHeading(headers: readonly (string | null)[], below: readonly Cells[]): SecondHeading | null {
  const [second, third] = below;
  if (!second || !third) return null;
  if (!isHeading(second)) return null;
  const key = headers.findIndex((header) => header !== null && isKey(header));
  const name = headers.findIndex((header) => header !== null && meaningOf(header)?.field === 'name');
  const ownsKey = key !== -1 && (second[key] ?? '').trim() !== '';
  const spoken = spokenHeaders(headers, second);
  // A lone word that adds to no heading is the name of a group of goods.
  const isAlone = second.filter((cell) => cell.trim() !== '').length === 1;
  if (isAlone && spoken.every((heading, i) => heading === headers[i])) return null;
  if (!ownsKey && (second[name] ?? '').trim() === '') return { format: twoHeaderRows, spoken };
  // Technical names under readable ones, as import templates of large systems have them.
  const repeated = headers.every((header, i) => (second[i]?.trim() || null) === header);
  const technical = ownsKey && isKey(second[key] ?? '') && !repeated;
  return technical
    ? { format: twoHeaderRows, spoken: headers.map((header, i) => header ?? second[i]?.trim() ?? null) }
    : null;
}

/** `Nabywca;Sklep Kubek` right above a table is a line of its title in two cells, not headings over columns. */
const LABEL = pattern()`
  ^(?:kunde|klient|customer|nabywca|odbiorca|kupujacy|sprzedawca|dostawca|wystawca|kontrahent|buyer|seller|
  supplier|vendor|lieferant|dodavatel|odberatel|firma|data|date|datum|nip|waluta|currency)\b
`;

/**
 * What the columns are called where the row right above the header groups them: `Cena` over `netto` and `brutto`,
 * `Stan` over places. A title stands in one cell and groups nothing; a column without numbers was not meant.
 */
export function headingAbove(
  headers: readonly (string | null)[],
  titles: readonly SampleRecord[],
  header: SampleRecord | null,
  below: readonly Cells[],
): readonly (string | null)[] {
  const above = titles.at(-1);
  if (!above || !header || above.line !== header.line - 1 || !isHeading(above.cells)) return headers;
  const filled = above.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length < 2 || (filled.length === 2 && LABEL.test(foldForSearch(filled[0] ?? '')))) return headers;
  let wide: string | null = null;
  return headers.map((own, i) => {
    wide = above.cells[i]?.trim() || wide;
    if (own === null || wide === null) return own;
    // The same stock again under another group is the stock of another place.
    if (headers.indexOf(own) !== headers.lastIndexOf(own)) return stockUnder(wide, own) ?? own;
    const meant = meaningOf(own);
    if ((meant !== null && !meant.isGuess) || !mostlyNumbers(below, i)) return own;
    const joined = `${wide} ${own}`;
    return meaningOf(joined) === null ? own : joined;
  });
}

/** `Stan` under `Sklep Rynek` as it is called where one heading says both; null where it is no stock, or that is no place. */
function stockUnder(wide: string, own: string): string | null {
  const [outer, inner] = [meaningOf(wide), meaningOf(own)];
  const isPlace = outer === null || outer.field === 'stock';
  if (inner?.field !== 'stock' || inner.target !== 'main' || !isPlace) return null;
  const joined = `${own} ${wide}`;
  return meaningOf(joined)?.field === 'stock' ? joined : null;
}

/** A row of short words and nothing else. */
export function isHeading(cells: Cells): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => cell.length <= 40 && /^[^\d]*\p{L}[^\d]*$/u.test(cell));
}

export function isKey(header: string): boolean {
  const field = meaningOf(header)?.field;
  return field === 'sku' || field === 'gtin';
}

/** A heading over several columns stands in the first of them only. */
function spokenHeaders(headers: readonly (string | null)[], second: Cells): (string | null)[] {
  let wide: string | null = null;
  const width = Math.max(headers.length, second.findLastIndex((cell) => cell.trim() !== '') + 1);
  return Array.from({ length: width }, (_, i) => {
    const header = headers[i] ?? null;
    const own = second[i]?.trim() ?? '';
    if (header !== null) wide = header;
    if (own === '') return header;
    const joined = wide === null ? own : (stockUnder(wide, own) ?? `${wide} ${own}`);
    if (meaningOf(joined) !== null || header === null) return joined;
    // `Dane` over `Cena brutto`: what is over it says nothing of it.
    return meaningOf(header) === null && meaningOf(own) !== null ? own : header;
  });
}
