import type { Cells } from './csv';
import { type Format, twoHeaderRows } from './formats';
import { meaningOf } from './header-words';

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
  const filled = second.filter((cell) => cell.trim() !== '');
  if (filled.length === 0 || filled.some((cell) => !/^[^\d]*\p{L}[^\d]*$/u.test(cell) || cell.length > 40)) return null;
  const key = headers.findIndex((header) => header !== null && isKey(header));
  const name = headers.findIndex((header) => header !== null && meaningOf(header)?.field === 'name');
  const ownsKey = key !== -1 && (second[key] ?? '').trim() !== '';
  const spoken = spokenHeaders(headers, second);
  if (!ownsKey && (second[name] ?? '').trim() === '') return { format: twoHeaderRows, spoken };
  // Technical names under readable ones, as import templates of large systems have them.
  const repeated = headers.every((header, i) => (second[i]?.trim() || null) === header);
  const technical = ownsKey && isKey(second[key] ?? '') && !repeated;
  return technical
    ? { format: twoHeaderRows, spoken: headers.map((header, i) => header ?? second[i]?.trim() ?? null) }
    : null;
}

function isKey(header: string): boolean {
  const field = meaningOf(header)?.field;
  return field === 'sku' || field === 'gtin';
}

/** A heading over several columns stands in the first of them only. */
function spokenHeaders(headers: readonly (string | null)[], second: Cells): (string | null)[] {
  let wide: string | null = null;
  return headers.map((header, i) => {
    const own = second[i]?.trim() ?? '';
    if (header !== null) wide = header;
    if (own === '') return header;
    const joined = wide === null ? own : `${wide} ${own}`;
    return meaningOf(joined) === null && header !== null ? header : joined;
  });
}
