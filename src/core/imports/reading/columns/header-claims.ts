import { type Claim, sameCells, saysCondition, saysYesOrNo } from './column-claims';
import type { Cells } from '../text/csv';
import type { Format } from '../formats';
import { headerWords, meaningOf } from '../headings/header-words';
import { apartByPlace } from './stock-columns';
import { asksForAny } from '../headings/stock-words';

/** What the headers of a table say its columns are, with the format's own words first. */
export function headerClaims(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  format: Format,
): readonly Claim[] {
  const isPlain = format.id.startsWith('csv');
  const claims = headers.flatMap((header, column): Claim[] => {
    if (header === null) return [];
    const own = format.meaningOf?.(header);
    const meaning = own === undefined ? meaningOf(header) : own;
    // A platform's columns are known by their names; what it does not name is not there.
    if (meaning === null || (meaning.isGuess && !isPlain)) return [];
    const isFlag = meaning.field === 'stock' && asksForAny(wordsOf(header)) && saysYesOrNo(rows, column);
    const isCondition = meaning.field === 'stock' && saysCondition(rows, column);
    const isNoUnit = meaning.field === 'unit' && countsThings(rows, column);
    return isPlain && (isFlag || isCondition || isNoUnit) ? [] : [{ column, header, meaning }];
  });
  return isPlain ? ofVariants(apartByPlace(claims), rows) : apartByPlace(claims);
}

/** `Units` of nothing but numbers says how many, not of what. */
function countsThings(rows: readonly Cells[], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return (
    cells.length > 1 && cells.every((cell) => /^\d+(?:[.,]\d+)?$/.test(cell)) && cells.some((cell) => cell !== '1')
  );
}

const wordsOf = (header: string): string => headerWords(header).words;

/**
 * Some shops write the product again on the row of each of its variants: where every row has a code of the variant's own,
 * its price and stock are meant, and not the product's beside them.
 */
function ofVariants(claims: readonly Claim[], rows: readonly Cells[]): readonly Claim[] {
  const isVariants = ({ header }: Claim) => /^varia(?:nt|tion)\b/.test(wordsOf(header));
  const keys = claims.filter(({ meaning }) => meaning.field === 'sku');
  const [own, product] = [keys.find(isVariants), keys.find((claim) => !isVariants(claim))];
  if (own === undefined || product === undefined || rows.length === 0) return claims;
  const isEverywhere = rows.every((row) => (row[own.column] ?? '').trim() !== '' || row.every((cell) => !cell.trim()));
  if (!isEverywhere || sameCells(rows, own.column, product.column)) return claims;
  const fields = new Set(claims.filter(isVariants).map(({ meaning }) => meaning.field));
  return claims.filter((claim) => isVariants(claim) || !fields.has(claim.meaning.field));
}
