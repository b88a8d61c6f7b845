import { type Problem, problem } from '../../../foundation';
import { type Claim, mostlyNumbers, preferNumbers, sameCells, saysYesOrNo } from './column-claims';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';
import { type Decimal, readDecimal } from '../cells/numbers';
import { latestFirst } from '../headings/stock-days';
import { isOfChannel, isTotalStock, joinsPlaces, placeCode } from '../headings/stock-words';

/** Names that may as well head words ("available", "on request") as a quantity. */
export const VAGUE_STOCK_RANK = 3;
/** So many rows that add up are no coincidence. */
const ENOUGH_SUMS = 3;

/** `Stan (Kraków)` beside `Stan (Gdańsk)`: columns of one name are told apart by what stands in their brackets. */
export function apartByPlace(claims: readonly Claim[]): Claim[] {
  const asideOf = ({ header }: Claim) => headerWords(header).aside;
  return claims.map((claim) => {
    if (claim.meaning.field !== 'stock' || claim.meaning.target !== 'main' || asideOf(claim) === '') return claim;
    const alike = claims.filter(
      ({ meaning, header }) =>
        meaning.field === 'stock' && headerWords(header).words === headerWords(claim.header).words,
    );
    // What has none is the stock of all of them, or of goods that have it in one place.
    const asides = alike.map(asideOf).filter((aside) => aside !== '');
    if (asides.length < 2 || new Set(asides).size !== asides.length) return claim;
    return { ...claim, meaning: { ...claim.meaning, target: placeCode(asideOf(claim)) } };
  });
}

/** One stock column per place; of two for the same place the better name wins, and equals are a doubt. */
export function pickStock(claims: readonly Claim[], rows: readonly Cells[], doubts: Problem[]): Claim[] {
  const byPlace = new Map<string, Claim>();
  const named = claims.filter(({ meaning }) => meaning.field === 'stock');
  // "Stan podatku" is no place with that name unless there are numbers under it.
  const isVague = (claim: Claim) => claim.meaning.rank >= VAGUE_STOCK_RANK || placeOf(claim) !== 'main';
  const usable = named.filter((claim) => !isVague(claim) || mostlyNumbers(rows, claim.column));
  const stock = withoutChannels(withoutSum(usable, rows, doubts), doubts);
  const meant = [...new Set(stock.map(placeOf))].flatMap((place) =>
    preferNumbers(
      stock.filter((claim) => placeOf(claim) === place),
      rows,
    ),
  );
  for (const claim of latestFirst(withoutFlags(meant, rows, doubts))) {
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

/**
 * What a marketplace shows or keeps is no shelf of ours: left out beside a stock that is, and asked about in any case. A
 * warehouse that is called after a marketplace says that it is one.
 */
function withoutChannels(stock: readonly Claim[], doubts: Problem[]): readonly Claim[] {
  const isChannels = (claim: Claim) => isOfChannel(headerWords(claim.header).words, placeOf(claim));
  const [theirs, ours] = [stock.filter(isChannels), stock.filter((claim) => !isChannels(claim))];
  if (theirs.length === 0) return stock;
  const columns = theirs.map(({ header }) => header).join(', ');
  doubts.push(
    ours.length > 0
      ? problem('stock_of_channel_left', { columns, used: ours.map(({ header }) => header).join(', ') })
      : problem('stock_of_channel', { columns, places: theirs.map(placeOf).join(', ') }),
  );
  return ours.length > 0 ? ours : theirs;
}

/**
 * `Stan` of nothing but ones and zeros beside an `Ilość` of more tells whether goods are shown, or new: it is left out, and
 * that is asked about.
 */
function withoutFlags(stock: readonly Claim[], rows: readonly Cells[], doubts: Problem[]): readonly Claim[] {
  return stock.filter((claim) => {
    const counted = stock.find(
      (other) => placeOf(other) === placeOf(claim) && rows.some((row) => thousandths(row[other.column]) > 1000),
    );
    if (counted === undefined || !saysYesOrNo(rows, claim.column)) return true;
    const columns = `${claim.header}, ${counted.header}`;
    doubts.push(problem('column_ambiguous', { field: 'stock', columns, column: counted.header }));
    return false;
  });
}

const placeOf = ({ meaning }: Claim): string => meaning.target ?? 'main';

/**
 * Beside the stock of every place there may be its sum, which is the stock of no place: it would count everything twice.
 * A column is the sum if it says so, or if it adds up wherever there is something; where only one of the two holds, a
 * person is asked.
 */
function withoutSum(stock: readonly Claim[], rows: readonly Cells[], doubts: Problem[]): readonly Claim[] {
  const places = stock.filter((claim) => placeOf(claim) !== 'main');
  if (places.length === 0) return stock;
  for (const sum of stock.filter((claim) => placeOf(claim) === 'main' && claim.meaning.rank < VAGUE_STOCK_RANK)) {
    const said = isTotalStock(headerWords(sum.header).words) || joinsPlaces(sum.header);
    const parts = stock.filter((claim) => claim !== sum && (said || placeOf(claim) !== 'main'));
    if (!said && parts.length < 2) continue;
    const sums = sumsOf(rows, sum.column, parts);
    const addsUp = sums.different === 0 && sums.equal > 0;
    if (!said && !addsUp) continue;
    if (!addsUp || (!said && sums.equal < ENOUGH_SUMS)) {
      const columns = [sum, ...parts].map(({ header }) => header).join(', ');
      doubts.push(
        problem('column_ambiguous', { field: 'stock', columns, column: parts.map(({ header }) => header).join(', ') }),
      );
    }
    return stock.filter((claim) => claim !== sum);
  }
  return stock;
}

/** In how many rows with some stock a column is, and is not, the sum of the others. */
function sumsOf(rows: readonly Cells[], column: number, parts: readonly Claim[]): { equal: number; different: number } {
  let [equal, different] = [0, 0];
  for (const row of rows) {
    const sum = thousandths(row[column]);
    const added = parts.reduce((all, part) => all + thousandths(row[part.column]), 0);
    if (sum === 0 && added === 0) continue;
    if (sum === added) equal++;
    else different++;
  }
  return { equal, different };
}

function thousandths(cell: string | undefined): number {
  const decimal: Decimal | null = readDecimal((cell ?? '').trim(), ',');
  if (decimal === null) return 0;
  return Math.round((decimal.digits / 10 ** decimal.scale) * 1000) * (decimal.negative ? -1 : 1);
}
