import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { currencyIn } from '../cells/currency-words';
import { headerWords } from '../headings/header-words';
import { readDecimal } from '../cells/numbers';
import { columnLabel } from '../cells/row-findings';
import { isFiscalLetter } from '../cells/vat';

/** `Cena (gr)`, `Cena w groszach`, `price_cents`, `price_minor`: what 100 of make one of the currency. */
const IN_HEADING = /\b(?:gr|grosz\w*|cents?|eurocents?|centy?|haler\w*|minor(?: units?)?)\b/;
/** `Cena za 100 gr` is a price by weight. */
const BY_WEIGHT = /\b(?:za|per|\d+) ?(?:\d+ )?gr\b/;
/** What payment platforms call the price of one of a thing. */
const OF_PAYMENTS = /^unit_amount$/;
/** A name a program has for a field, as against a heading that people read. */
const FIELD_NAME = /^[a-z][\w./:@-]*$/;
/** Marketplaces whose offers give prices so, by a field that only they have. */
const WRITES_SO = /^externalId$/;
/** Currencies in whose prices nobody writes less than one. */
const WHOLE: ReadonlySet<string> = new Set(['CZK', 'HUF', 'ISK', 'JPY', 'KRW', 'CLP', 'RSD']);
const FEWEST = 2;
/** How a price ends that is written in the smallest unit: in what shops end prices with, or in none of it. */
const SMALL_CHANGE = /(?:[1-9]9|90|95|98|00)$/;
/** Fewer that end so are chance; so are more, if some end otherwise. */
const FEWEST_ENDING = 3;
const ENDING_SHARE = 0.6;
/** Something sells for less than one of the currency in few shops: such numbers are too small to be a hundred times as much. */
const LEAST = 100;
const EXAMPLE_PLACES = 2;

/** What is asked about prices that may be written in the smallest unit of money, and whether they are taken for it. */
interface MinorUnits {
  readonly minor: boolean;
  readonly doubt: Problem;
}

/**
 * Prices in grosze or cents, a hundred times what they say: where the heading says so, or a marketplace is known to write
 * them; where a program's field has nothing but whole numbers that may be, it is asked all the same. Null where they are
 * plainly none.
 */
export function minorUnits(columns: readonly Column[], rows: readonly Cells[], currency: string): MinorUnits | null {
  const price = columns.find(({ field }) => field === 'price');
  if (price === undefined || price.header === null) return null;
  const cells = rows
    .map((row) => (row[price.column] ?? '').trim())
    .filter((cell) => cell !== '' && cell !== price.header);
  const counted = cells.filter((cell) => readDecimal(cell, ',') !== null);
  const example = counted.find((cell) => cell !== '0');
  if (example === undefined || !counted.every((cell) => /^\d+$/.test(cell))) return null;
  const facts = { column: columnLabel(price), example, price: shifted(example), currency };
  const { words, aside } = headerWords(price.header);
  const said = `${words} ${aside}`;
  if (OF_PAYMENTS.test(price.header) || (IN_HEADING.test(said) && !BY_WEIGHT.test(said)))
    return { minor: true, doubt: problem('prices_in_minor_units', facts) };
  const isLarge = counted.length >= FEWEST && counted.every((cell) => cell === '0' || Number(cell) >= LEAST);
  if (!isLarge || WHOLE.has(currency) || currencyIn([price.header, ...cells]) !== null) return null;
  if (columns.some(({ header }) => header !== null && WRITES_SO.test(header)))
    return { minor: true, doubt: problem('prices_in_minor_units', facts) };
  return FIELD_NAME.test(price.header) || isOfTill(columns, rows) || endInSmallChange(counted)
    ? { minor: false, doubt: problem('prices_maybe_minor', facts) }
    : null;
}

/** `19900`, `4990`, `2499` are hundreds of złoty, or what most shops end prices with. */
function endInSmallChange(cells: readonly string[]): boolean {
  const prices = cells.filter((cell) => cell !== '0');
  const ending = prices.filter((cell) => SMALL_CHANGE.test(cell));
  return new Set(prices).size >= FEWEST_ENDING && ending.length >= prices.length * ENDING_SHARE;
}

const shifted = (digits: string): string => {
  const padded = digits.padStart(EXAMPLE_PLACES + 1, '0');
  return `${padded.slice(0, -EXAMPLE_PLACES)},${padded.slice(-EXAMPLE_PLACES)}`;
};

/** Tills, which know rates of tax by letters, mostly keep prices so. */
function isOfTill(columns: readonly Column[], rows: readonly Cells[]): boolean {
  const vat = columns.find(({ field }) => field === 'vat');
  const rates = rows.map((row) => (vat === undefined ? '' : (row[vat.column] ?? '').trim().toUpperCase()));
  return rates.some(isFiscalLetter);
}
