import { type Problem, problem } from '../../foundation';
import type { RemoteListing, ShownOffer } from '../port';
import type { FoundListing, LookUpRow, LostListing } from './match-store';

/** What one look-up says about the listings that were asked for. */
export interface LookUpVerdict {
  readonly found: readonly (FoundListing & { readonly isNew: boolean })[];
  readonly lost: readonly LostListing[];
  /** Known listings whose SKU was not found: only reading them by id tells whether they are really gone. */
  readonly doubtful: readonly LookUpRow[];
  /** What the channel has under the SKUs that were found several times, for a person to choose from. */
  readonly doubles: readonly RemoteListing[];
}

/** Whose a contested thing is. */
const NOBODY = 0;
const NO_HITS: ReadonlyMap<string, RemoteListing> = new Map();

/**
 * Sorts out a reply to `find`: each SKU found once, not at all, or several times. Answers to nothing asked are ignored.
 * One thing found for several of our SKUs belongs to none of them, not to the first: `claims` remembers, by remote id, who
 * has claimed it in this pass, whichever batch it came in.
 */
export function judgeLookUp(
  rows: readonly LookUpRow[],
  reply: readonly RemoteListing[],
  claims: Map<string, number>,
): LookUpVerdict {
  const verdict = {
    found: [] as LookUpVerdict['found'][number][],
    lost: [] as LostListing[],
    doubtful: [] as LookUpRow[],
    doubles: [] as RemoteListing[],
  };
  const bySku = hitsBySku(reply);
  const claimants = claimantsOf(rows, bySku);
  for (const row of rows) {
    const hits = bySku.get(row.sku) ?? NO_HITS;
    const [hit] = hits.values();
    if (hit === undefined) {
      if (row.match === 'matched') verdict.doubtful.push(row);
      else verdict.lost.push({ id: row.id, match: 'absent', problem: null });
      continue;
    }
    const rival = claims.get(hit.ref.id) ?? row.id;
    if (hits.size > 1) {
      verdict.lost.push(ambiguous(row.id, 'sku_ambiguous', { sku: row.sku, count: hits.size }));
      verdict.doubles.push(...hits.values());
    } else if (rival !== row.id || (claimants.get(hit.ref.id) ?? 0) > 1) {
      verdict.lost.push(ambiguous(row.id, 'entry_ambiguous', { sku: row.sku }));
      if (rival !== row.id && rival !== NOBODY)
        verdict.lost.push(ambiguous(rival, 'entry_ambiguous', { sku: row.sku }));
      claims.set(hit.ref.id, NOBODY);
      verdict.doubles.push(hit);
    } else {
      claims.set(hit.ref.id, row.id);
      const known = row.match === 'matched' && row.remoteId === hit.ref.id;
      const drifted = known && hasDrifted(row, hit.shown);
      verdict.found.push({ id: row.id, ref: hit.ref, shown: hit.shown, drifted, isNew: !known });
    }
  }
  return verdict;
}

function ambiguous(id: number, code: 'sku_ambiguous' | 'entry_ambiguous', facts: Problem['facts']): LostListing {
  return { id, match: 'ambiguous', problem: problem(code, facts) };
}

/** How many of the rows were answered with one and the same thing alone. */
function claimantsOf(rows: readonly LookUpRow[], bySku: ReadonlyMap<string, ReadonlyMap<string, RemoteListing>>) {
  const claimants = new Map<string, number>();
  for (const { sku } of rows) {
    const [hit, another] = (bySku.get(sku) ?? NO_HITS).values();
    if (hit && !another) claimants.set(hit.ref.id, (claimants.get(hit.ref.id) ?? 0) + 1);
  }
  return claimants;
}

function hitsBySku(reply: readonly RemoteListing[]): Map<string, Map<string, RemoteListing>> {
  const bySku = new Map<string, Map<string, RemoteListing>>();
  for (const hit of reply) {
    const hits = bySku.get(hit.sku) ?? new Map<string, RemoteListing>();
    bySku.set(hit.sku, hits.set(hit.ref.id, hit));
  }
  return bySku;
}

/**
 * Whether somebody else changed what a listing shows: it is neither what it had confirmed, nor what it should be, nor what
 * we sent; and no push of ours is still without an answer, nor has the channel sold some and counted down by itself.
 */
export function hasDrifted(row: LookUpRow, shown: ShownOffer): boolean {
  if (row.confirmedQuantity === null) return false;
  const shows = (priceMinor: number | null, quantity: number | null) =>
    shown.priceMinor === priceMinor && shown.quantity === quantity;
  if (shows(row.confirmedPriceMinor, row.confirmedQuantity)) return false;
  if (shows(row.desiredPriceMinor, row.desiredQuantity)) return false;
  if (shows(row.pushedPriceMinor, row.pushedQuantity)) return false;
  return !isUnanswered(row);
}

function isUnanswered(row: LookUpRow): boolean {
  const answered = row.pushedPriceMinor === row.confirmedPriceMinor && row.pushedQuantity === row.confirmedQuantity;
  return !answered && row.pushedPriceMinor !== null && row.problem === null && row.driftedAt === null;
}
