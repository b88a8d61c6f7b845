import { type Problem, problem } from '../foundation';
import { differingWord } from './alike-names';
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
  readonly knownOtherwise: {
    readonly count: number;
    readonly of: number;
    readonly sku: string;
    readonly known: string;
  } | null;
  /** Known prices that would move alike, by so many per cent or each by its VAT; null where they do not. */
  readonly pricesAlike: { readonly count: number; readonly percent: number | null } | null;
  /** The file, and the last one of its source and shape that was accepted. */
  readonly names: { readonly file: string; readonly previous: string } | null;
  /** Known products whose stock became exactly their price, or the price of which became their stock: shifted columns. */
  readonly shifted: number;
}

/** A plan is held only when it is big enough to mean something. */
const FEWEST = 10;
const USUAL = {
  zeroShare: 0.5,
  missingShare: 0.2,
  priceShare: 0.1,
  rejectedShare: 0.5,
  shrinkShare: 0.3,
  alikeShare: 0.6,
} as const satisfies BrakeThresholds;
/** Of a file like the one before nearly all keys are known; below this share the key column is not what it was. */
const KNOWN_KEYS_SHARE = 0.5;
/** A few goods may be in a shop twice; more, or half of what is new, are symbols that something has changed. */
const KNOWN_OTHERWISE = { fewest: 3, share: 0.5 } as const;
const SHIFTED_SHARE = 0.3;
/** Of known products, from one export to the next, fewer change; those of another place or price list nearly all differ. */
const OTHER_FILE_SHARE = 0.2;

/**
 * Why a plan should wait for a person: too much of what was in stock would sell out or vanish, prices jump in many places
 * at once (a lost decimal mark) or all move alike (net for gross, another currency), the file shrank, its keys are not those it always had or name known goods anew, its values look shifted into the
 * next column, it is called like the file of another place, or most rows are unusable. Thresholds are shares of the products or rows concerned.
 */
export function brakeReasons(facts: BrakeFacts, own: BrakeThresholds = {}): Problem[] {
  const {
    counts,
    stockedBefore,
    pricedBefore,
    rowsBefore,
    nameless,
    knownKeys,
    knownOtherwise,
    pricesAlike,
    names,
    shifted,
  } = facts;
  const limit = (name: keyof typeof USUAL): number => own[name] ?? USUAL[name];
  const reasons: Problem[] = [];
  const beyond = (code: string, count: number, of: number, share: number) => {
    if (count >= FEWEST && count > of * share) reasons.push(problem(code, { count, of }));
  };
  beyond('brake_many_to_zero', counts.toZero, stockedBefore + counts.missing, limit('zeroShare'));
  beyond('brake_many_missing', counts.missing, stockedBefore + counts.missing, limit('missingShare'));
  beyond('brake_prices_jump', counts.suspicious, pricedBefore, limit('priceShare'));
  beyond('brake_many_rejected', counts.rejected, counts.rows, limit('rejectedShare'));
  if (rowsBefore !== null) beyond('brake_file_shrank', rowsBefore - counts.rows, rowsBefore, limit('shrinkShare'));
  if (nameless > 0) reasons.push(problem('brake_full_uncertain', { count: nameless }));
  if (knownKeys !== null && knownKeys.of >= FEWEST && knownKeys.known < knownKeys.of * KNOWN_KEYS_SHARE) {
    reasons.push(problem('brake_keys_changed', { count: knownKeys.of - knownKeys.known, of: knownKeys.of }));
  }
  if (knownOtherwise !== null && knownOtherwise.count >= KNOWN_OTHERWISE.fewest) {
    const { count, of } = knownOtherwise;
    if (count >= FEWEST || count >= of * KNOWN_OTHERWISE.share) {
      reasons.push(problem('brake_keys_known_otherwise', { ...knownOtherwise }));
    }
  }
  // Prices that jump alike jump.
  const jump = reasons.some(({ code }) => code === 'brake_prices_jump');
  if (!jump && pricesAlike !== null && pricesAlike.count > pricedBefore * limit('alikeShare')) {
    const { count, percent } = pricesAlike;
    reasons.push(
      percent === null
        ? problem('brake_prices_by_vat', { count, of: pricedBefore })
        : problem('brake_prices_alike', { count, of: pricedBefore, percent }),
    );
  }
  beyond('brake_values_shifted', shifted, counts.changed + counts.suspicious, SHIFTED_SHARE);
  const other = names && differingWord(names.previous, names.file);
  const changed = counts.changed + counts.suspicious;
  const known = counts.rows - counts.rejected - counts.new;
  if (names && other && changed > known * OTHER_FILE_SHARE) {
    reasons.push(problem('brake_other_file', { ...names, ...other, count: changed, of: known }));
  }
  return reasons;
}
