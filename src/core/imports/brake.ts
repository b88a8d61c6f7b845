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
  /** Values of other sources that the first file of this one would overwrite; null where there are none. */
  readonly foreign: { readonly count: number; readonly source: string; readonly others: string } | null;
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

/** A plan is held only when it is big enough to mean something. */
const FEWEST = 10;
const USUAL = {
  zeroShare: 0.5,
  missingShare: 0.2,
  priceShare: 0.1,
  rejectedShare: 0.5,
  shrinkShare: 0.3,
  alikeShare: 0.6,
  foreignShare: 0.2,
} as const satisfies BrakeThresholds;
/** Of a file like the one before nearly all keys are known; below this share the key column is not what it was. */
const KNOWN_KEYS_SHARE = 0.5;
/** A few goods may be in a shop twice; more, or half of what is new, are symbols that something has changed. */
const KNOWN_OTHERWISE = { fewest: 3, share: 0.5 } as const;
/** A source asks only once, so a few are enough. */
const FEWEST_FOREIGN = 3;
const SHIFTED_SHARE = 0.3;
/** Of known products, from one export to the next, fewer change; those of another place or price list nearly all differ. */
const OTHER_FILE_SHARE = 0.2;
/** A file may be called anew for good, so that its name alone says little. */
const OTHER_NAME_SHARE = 0.5;
const FEWEST_OTHERWISE = 3;

/**
 * Why a plan should wait for a person: too much of what was in stock would sell out or vanish, prices jump in many places
 * at once (a lost decimal mark) or all move alike (net for gross, another currency), the file shrank, its keys are not those
 * it always had or name known goods anew, its values look shifted into the next column, it is called like the file of
 * another place, or otherwise than the one before, it is the first of its source and overwrites what others keep, or most rows are unusable. Thresholds are
 * shares of the products or rows concerned.
 */
export function brakeReasons(facts: BrakeFacts, own: BrakeThresholds = {}): Problem[] {
  const { counts, stockedBefore, pricedBefore, rowsBefore, nameless, shifted } = facts;
  const limits = { ...USUAL, ...withoutUnset(own) };
  const changed = counts.changed + counts.suspicious;
  const known = counts.rows - counts.rejected - counts.new;
  const beyond = (code: string, count: number, of: number, share: number) =>
    count >= FEWEST && count > of * share ? [problem(code, { count, of })] : [];
  const jump = beyond('brake_prices_jump', counts.suspicious, pricedBefore, limits.priceShare);
  return [
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
    ...beyond('brake_values_shifted', shifted, changed, SHIFTED_SHARE),
    ...overwritesOthers(facts, known, limits.foreignShare),
    ...calledLikeAnother(facts, changed, known),
  ];
}

function withoutUnset(own: BrakeThresholds): Partial<Record<keyof typeof USUAL, number>> {
  return Object.fromEntries(Object.entries(own).filter(([, limit]) => limit !== undefined));
}

function keysChanged({ knownKeys, knownOtherwise }: BrakeFacts): Problem[] {
  const reasons: Problem[] = [];
  if (knownKeys !== null && knownKeys.of >= FEWEST && knownKeys.known < knownKeys.of * KNOWN_KEYS_SHARE) {
    reasons.push(problem('brake_keys_changed', { count: knownKeys.of - knownKeys.known, of: knownKeys.of }));
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

function overwritesOthers({ foreign }: BrakeFacts, known: number, share: number): Problem[] {
  if (foreign === null || foreign.count < FEWEST_FOREIGN || foreign.count <= known * share) return [];
  return [problem('brake_foreign_values', { ...foreign, of: known })];
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
