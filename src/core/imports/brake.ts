import { type Problem, problem } from '../foundation';
import { differingWord, isCalledOtherwise } from './alike-names';
import type { RunCounts } from './store/run-store';
import type { BrakeThresholds } from './store/source-store';

/** What the brake looks at besides the counts. */
export interface BrakeFacts {
  readonly counts: RunCounts;
  /** Products of the file that are known and had stock before. */
  readonly stockedBefore: number;
  /** Known products of the file that had a price before. */
  readonly pricedBefore: number;
  /** Rows of the last file of this source and shape that was accepted; null for the first one. */
  readonly rowsBefore: number | null;
  /** Of a full file: rows whose goods could not be told, so that nobody knows what the file lacks. */
  readonly nameless: number;
  /** A file of a known source and shape of whose keys none, or hardly any, was ever seen before. */
  readonly knownKeys: { readonly known: number; readonly of: number } | null;
  /** Of new rows looked at, those that look like known products under another symbol; null where there are none. */
  readonly knownOtherwise: Counted<{ readonly sku: string; readonly known: string }> | null;
  /** Known prices that would move alike, by so many per cent or each by its VAT (null); null where they do not. */
  readonly pricesAlike: { readonly count: number; readonly percent: number | null } | null;
  /** Known prices that would become exactly a hundred times as much or as little, of those that change; null where none does. */
  readonly pricesHundredfold: Counted<{ readonly way: 'more' | 'less' }> | null;
  /** Known prices that would lose their small change: each becomes whole, and moves by less than one unit of its currency. */
  readonly pricesWhole: number;
  /** Known stock that would change, and how; null for the first file of its source and shape. */
  readonly stockMoves: {
    /** Products that have stock before or after and whose stock changes. */
    readonly changed: number;
    /** Those of them that change by more than half of the larger of the two. */
    readonly greatly: number;
    /** Products that have stock before or after. */
    readonly of: number;
    /** The greatest share of known products that a file of this source changed of late; null where there was none. */
    readonly usual: number | null;
  } | null;
  /** Known stock that would become exactly `times` as much or `times` less, of `of` that moves from some to some. */
  readonly stockAlike: Counted<{ readonly times: number }> | null;
  /** Values of other sources that the first file of this one would overwrite; null where there are none. */
  readonly foreign: { readonly count: number; readonly source: string; readonly others: string } | null;
  /** Known products of the file whose stock an earlier file of its source told at `places`, and this one tells at `told`. */
  readonly elsewhere: Counted<{ readonly places: string; readonly told: string }> | null;
  /** Known products whose stock other sources changed since this one told it, and of which it tells the same once more. */
  readonly inTurns: Counted<{ readonly source: string; readonly others: string }> | null;
  /** The file, and the last one of its source and shape that was accepted; null for the first one. */
  readonly names: {
    readonly file: string;
    readonly previous: string;
    /** Names of the files of this source that were accepted before that one. */
    readonly earlier: readonly string[];
  } | null;
  /** Known products whose stock became exactly their price, or the price of which became their stock: shifted columns. */
  readonly shifted: number;
}

type Counted<T> = T & { readonly count: number; readonly of: number };

/** A plan is held only when it is big enough to mean something; in a small shop, when nearly all of its goods are concerned. */
const FEWEST = 10;
const FEWEST_OF_FEW = { count: 5, share: 0.8 } as const;
const USUAL = {
  zeroShare: 0.5,
  missingShare: 0.2,
  priceShare: 0.1,
  rejectedShare: 0.5,
  shrinkShare: 0.3,
  alikeShare: 0.6,
  stockShare: 0.8,
  foreignShare: 0.2,
} as const satisfies BrakeThresholds;
/** Of a file like the one before nearly all keys are known; below this share the key column is not what it was. */
const KNOWN_KEYS_SHARE = 0.5;
/** A few goods may be in a shop twice; more, or half of what is new, are symbols that something has changed. */
const KNOWN_OTHERWISE = { fewest: 3, share: 0.5 } as const;
/** A source asks only once, so a few are enough. */
const FEWEST_FOREIGN = 3;
/** A few values may be put right elsewhere and come back; of most of them two sources tell in turn. */
export const IN_TURNS_SHARE = 0.5;
/** A few goods are carried from place to place; of most of them the place of the whole column is another. */
const ELSEWHERE_SHARE = 0.5;
const SHIFTED_SHARE = 0.3;
/** Counts of three goods do not all grow a hundredfold or thousandfold by chance; of those that move, half must. */
const STOCK_ALIKE = { fewest: 3, share: 0.5 } as const;
/** So are prices, which then are in grosze that were taken for złoty, or the other way round. */
const HUNDREDFOLD = { fewest: 3, share: 0.5 } as const;
/** A shop whose stock mostly changes from file to file (a bakery's) has been asked once. */
const USUALLY_CHANGES = 0.5;
/** What was sold and delivered moves most of a stock by little; of two numbers of other things one is often the half of the other. */
const GREATLY_SHARE = 0.4;
/** Prices in whole money before cannot lose their small change, so that fewer than all tell. */
const WHOLE_SHARE = 0.3;
/** Of known products, from one export to the next, fewer change; those of another place or price list nearly all differ. */
const OTHER_FILE_SHARE = 0.2;
/** A file may be called anew for good, so that its name alone says little. */
const OTHER_NAME_SHARE = 0.5;
const FEWEST_OTHERWISE = 3;

/**
 * Why a plan should wait for a person: too much of what was in stock would sell out or vanish, prices jump in many places
 * at once (a lost decimal mark, grosze taken for złoty), all move alike (net for gross, another currency) or lose their small change, stock nearly all
 * changes at once or by a factor of hundreds, the file shrank, its keys are not those
 * it always had or name known goods anew, its values look shifted into the next column, it is called like the file of
 * another place, or otherwise than the one before, it counts goods at a new place that its source had counted at another,
 * it undoes what another source said since, it is the
 * first of its source and overwrites what others keep, or most rows are unusable. Thresholds are
 * shares of the products or rows concerned.
 */
export function brakeReasons(facts: BrakeFacts, own: BrakeThresholds = {}): Problem[] {
  const { counts, stockedBefore, pricedBefore, rowsBefore, nameless, shifted } = facts;
  const limits = { ...USUAL, ...withoutUnset(own) };
  const changed = counts.changed + counts.suspicious;
  const known = counts.rows - counts.rejected - counts.new;
  const beyond = (code: string, count: number, of: number, share: number) =>
    isMany(count, of) && count > of * share ? [problem(code, { count, of })] : [];
  const hundredfold = pricesInOtherUnit(facts);
  // That they jump says less than why.
  const jump =
    hundredfold.length > 0
      ? hundredfold
      : beyond('brake_prices_jump', counts.suspicious, pricedBefore, limits.priceShare);
  const reasons = [
    ...beyond('brake_many_to_zero', counts.toZero, stockedBefore + counts.missing, limits.zeroShare),
    ...beyond('brake_many_missing', counts.missing, stockedBefore + counts.missing, limits.missingShare),
    ...jump,
    ...beyond('brake_many_rejected', counts.rejected, counts.rows, limits.rejectedShare),
    ...(rowsBefore === null
      ? []
      : beyond('brake_file_shrank', rowsBefore - counts.rows, rowsBefore, limits.shrinkShare)),
    ...(nameless > 0 ? [problem('brake_full_uncertain', { count: nameless })] : []),
    ...keysChanged(facts),
    // Prices that jump alike jump.
    ...(jump.length > 0 ? [] : pricesMoveAlike(facts, limits.alikeShare)),
    ...beyond('brake_prices_whole', facts.pricesWhole, pricedBefore, WHOLE_SHARE),
    ...stockMovesAlike(facts),
    ...beyond('brake_values_shifted', shifted, changed, SHIFTED_SHARE),
    ...overwritesOthers(facts, known, limits.foreignShare),
    ...liesElsewhere(facts),
    ...toldInTurns(facts),
    ...calledLikeAnother(facts, changed, known),
  ];
  // Any other reason says more of what happened.
  return reasons.length > 0 ? reasons : stockMovesAtOnce(facts, limits.stockShare);
}

const isMany = (count: number, of: number) =>
  count >= FEWEST || (count >= FEWEST_OF_FEW.count && count >= of * FEWEST_OF_FEW.share);

function withoutUnset(own: BrakeThresholds): Partial<Record<keyof typeof USUAL, number>> {
  return Object.fromEntries(Object.entries(own).filter(([, limit]) => limit !== undefined));
}

function keysChanged({ knownKeys, knownOtherwise, rowsBefore }: BrakeFacts): Problem[] {
  const reasons: Problem[] = [];
  if (knownKeys !== null && knownKeys.known < knownKeys.of * KNOWN_KEYS_SHARE) {
    const { known, of } = knownKeys;
    // A few new goods are new goods; a few in the place of all there were are not.
    const isWhole = rowsBefore !== null && of >= rowsBefore * FEWEST_OF_FEW.share;
    if (of >= FEWEST || (isWhole && isMany(of - known, of))) {
      reasons.push(problem('brake_keys_changed', { count: of - known, of }));
    }
  }
  if (knownOtherwise !== null && knownOtherwise.count >= KNOWN_OTHERWISE.fewest) {
    const { count, of } = knownOtherwise;
    if (count >= FEWEST || count >= of * KNOWN_OTHERWISE.share) {
      reasons.push(problem('brake_keys_known_otherwise', { ...knownOtherwise }));
    }
  }
  return reasons;
}

function pricesMoveAlike({ pricesAlike, pricedBefore: of }: BrakeFacts, share: number): Problem[] {
  if (pricesAlike === null || pricesAlike.count <= of * share) return [];
  const { count, percent } = pricesAlike;
  return [
    percent === null
      ? problem('brake_prices_by_vat', { count, of })
      : problem('brake_prices_alike', { count, of, percent }),
  ];
}

function pricesInOtherUnit({ pricesHundredfold: found }: BrakeFacts): Problem[] {
  if (found === null || found.count < HUNDREDFOLD.fewest || found.count < found.of * HUNDREDFOLD.share) return [];
  const { count, of, way } = found;
  return [problem(way === 'more' ? 'brake_prices_minor' : 'brake_prices_major', { count, of })];
}

function stockMovesAlike({ stockAlike: alike }: BrakeFacts): Problem[] {
  if (alike === null || alike.count < STOCK_ALIKE.fewest || alike.count < alike.of * STOCK_ALIKE.share) return [];
  return [problem('brake_stock_alike', { ...alike })];
}

function stockMovesAtOnce({ stockMoves: moves }: BrakeFacts, share: number): Problem[] {
  if (moves === null || (moves.usual !== null && moves.usual > USUALLY_CHANGES)) return [];
  const { changed: count, greatly, of } = moves;
  return count >= FEWEST && count > of * share && greatly > of * GREATLY_SHARE
    ? [problem('brake_stock_otherwise', { count, of })]
    : [];
}

function overwritesOthers({ foreign }: BrakeFacts, known: number, share: number): Problem[] {
  if (foreign === null || foreign.count < FEWEST_FOREIGN || foreign.count <= known * share) return [];
  return [problem('brake_foreign_values', { ...foreign, of: known })];
}

function liesElsewhere({ elsewhere: found }: BrakeFacts): Problem[] {
  if (found === null || !isMany(found.count, found.of) || found.count <= found.of * ELSEWHERE_SHARE) return [];
  return [problem('brake_stock_elsewhere', { ...found })];
}

function toldInTurns({ inTurns: found }: BrakeFacts): Problem[] {
  if (found === null || !isMany(found.count, found.of) || found.count <= found.of * IN_TURNS_SHARE) return [];
  return [problem('brake_stock_in_turns', { ...found })];
}

/**
 * Two places whose files arrive in turn under one source overwrite each other. Names that differ in one word say so; so
 * does a name that was there before the last one and comes back, and any new name where most of the goods differ.
 */
function calledLikeAnother({ names }: BrakeFacts, changed: number, known: number): Problem[] {
  if (names === null) return [];
  const { file, previous, earlier } = names;
  const facts = { file, previous, count: changed, of: known };
  const word = differingWord(previous, file);
  if (word) return changed > known * OTHER_FILE_SHARE ? [problem('brake_other_file', { ...facts, ...word })] : [];
  if (changed < FEWEST_OTHERWISE || !isCalledOtherwise(previous, file)) return [];
  const comesBack = earlier.some((name) => !isCalledOtherwise(name, file));
  const share = comesBack ? OTHER_FILE_SHARE : OTHER_NAME_SHARE;
  return changed > known * share ? [problem('brake_other_name', facts)] : [];
}
