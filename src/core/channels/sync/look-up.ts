import { problem } from '../../foundation';
import type { RemoteListing, ShownOffer } from '../port';
import type { FoundListing, LookUpRow, LostListing } from './match-store';

/** What one look-up says about the listings that were asked for. */
export interface LookUpVerdict {
  readonly found: readonly (FoundListing & { readonly isNew: boolean })[];
  readonly lost: readonly LostListing[];
  /** Known listings whose SKU was not found: only reading them by id tells whether they are really gone. */
  readonly doubtful: readonly LookUpRow[];
}

const NO_HITS: ReadonlyMap<string, RemoteListing> = new Map();

/** Sorts out a reply to `find`: each SKU found once, not at all, or several times. Answers to nothing asked are ignored. */
export function judgeLookUp(rows: readonly LookUpRow[], reply: readonly RemoteListing[]): LookUpVerdict {
  const verdict = {
    found: [] as LookUpVerdict['found'][number][],
    lost: [] as LostListing[],
    doubtful: [] as LookUpRow[],
  };
  const taken = new Set<string>();
  const bySku = hitsBySku(reply);
  for (const row of rows) {
    const hits = bySku.get(row.sku) ?? NO_HITS;
    const [hit] = hits.values();
    if (hit === undefined) {
      if (row.match === 'matched') verdict.doubtful.push(row);
      else verdict.lost.push({ id: row.id, match: 'absent', problem: null });
    } else if (hits.size > 1 || taken.has(hit.ref.id)) {
      const facts = { sku: row.sku, count: Math.max(2, hits.size) };
      verdict.lost.push({ id: row.id, match: 'ambiguous', problem: problem('sku_ambiguous', facts) });
    } else {
      taken.add(hit.ref.id);
      const known = row.match === 'matched' && row.remoteId === hit.ref.id;
      const drifted = known && hasDrifted(row, hit.shown);
      verdict.found.push({ id: row.id, ref: hit.ref, shown: hit.shown, drifted, isNew: !known });
    }
  }
  return verdict;
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
