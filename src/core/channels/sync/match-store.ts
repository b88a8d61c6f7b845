import type { Queryable, Transaction } from '../../database';
import type { Instant, Problem } from '../../foundation';
import type { RemoteRef, ShownOffer } from '../port';
import { writeProblem } from '../stored-problem';

/**
 * What tied a listing to its thing on the channel. One tied by a GTIN or by a person keeps it, whatever SKU it has there;
 * of one that is not on the channel, `person` says that it is meant not to be, `gtin` that several may be it.
 */
type MatchBy = 'sku' | 'gtin' | 'person';

/** A listing as far as looking it up on its channel goes. */
export interface LookUpRow {
  readonly id: number;
  readonly sku: string;
  readonly match: 'unknown' | 'matched' | 'absent' | 'ambiguous';
  readonly matchBy: MatchBy | null;
  readonly remoteId: string | null;
  readonly remote: string | null;
  readonly attempts: number;
  readonly problem: string | null;
  readonly driftedAt: Instant | null;
  readonly desiredPriceMinor: number | null;
  readonly desiredQuantity: number | null;
  readonly pushedPriceMinor: number | null;
  readonly pushedQuantity: number | null;
  readonly confirmedPriceMinor: number | null;
  readonly confirmedQuantity: number | null;
}

const COLUMNS = {
  id: 'listing.id',
  sku: 'product.sku',
  match: 'listing.match',
  matchBy: 'listing.match_by',
  remoteId: 'listing.remote_id',
  remote: 'listing.remote',
  attempts: 'listing.attempts',
  problem: 'listing.problem',
  driftedAt: 'listing.drifted_at',
  desiredPriceMinor: 'listing.desired_price_minor',
  desiredQuantity: 'listing.desired_quantity',
  pushedPriceMinor: 'listing.pushed_price_minor',
  pushedQuantity: 'listing.pushed_quantity',
  confirmedPriceMinor: 'listing.confirmed_price_minor',
  confirmedQuantity: 'listing.confirmed_quantity',
};

/** Neither a GTIN nor a person has decided about the listing: its SKU does. */
const BY_SKU = `coalesce(listing.match_by, 'sku') = 'sku'`;

export interface LookUpWish {
  readonly channelId: number;
  /** Every listing, unless a person decided that it is not there; otherwise those never found, and those missing or doubtful that were last looked up before `olderThan`. */
  readonly full: boolean;
  readonly olderThan: Instant;
  /** Also everything that would be created there, because that may only follow a look-up of the same pass. */
  readonly creating: boolean;
  readonly now: Instant;
}

/** The next page of listings to look up, in the order of their ids. */
export async function findToLookUp(
  db: Queryable,
  wish: LookUpWish,
  afterId: number,
  limit: number,
): Promise<LookUpRow[]> {
  const query = db('listing')
    .join('product', 'product.id', 'listing.product_id')
    .where('listing.channel_id', wish.channelId)
    .where('listing.id', '>', afterId)
    .orderBy('listing.id')
    .limit(limit)
    .select<LookUpRow[]>(COLUMNS);
  if (wish.full) return query.whereRaw(`(listing.match = 'matched' or ${BY_SKU})`);
  const due = '(listing.retry_at is null or listing.retry_at <= :now)';
  return query.whereRaw(`listing.match <> 'matched' and ${BY_SKU}`).whereRaw(
    `((listing.match = 'unknown' and ${due})
      or (listing.match in ('absent', 'ambiguous') and (listing.matched_at is null or listing.matched_at <= :olderThan))
      or (:creating = 1 and listing.match = 'absent' and product.archived_at is null
        and listing.desired_price_minor is not null and ${due}))`,
    { now: wish.now, olderThan: wish.olderThan, creating: wish.creating ? 1 : 0 },
  );
}

/** Listings believed in step that were looked at longest ago, oldest first: the next slice of a rolling audit. */
export async function findLongUnseen(
  db: Queryable,
  channelId: number,
  seenBefore: Instant,
  limit: number,
): Promise<LookUpRow[]> {
  return db('listing')
    .join('product', 'product.id', 'listing.product_id')
    .where({ 'listing.channel_id': channelId, 'listing.match': 'matched' })
    .where('listing.confirmed_at', '<', seenBefore)
    .whereNull('listing.command')
    .whereNull('listing.problem')
    .whereRaw(
      `listing.confirmed_price_minor = listing.desired_price_minor
       and listing.confirmed_quantity = listing.desired_quantity`,
    )
    .orderBy(['listing.confirmed_at', 'listing.id'])
    .limit(limit)
    .select<LookUpRow[]>(COLUMNS);
}

export interface FoundListing {
  readonly id: number;
  readonly ref: RemoteRef;
  readonly shown: ShownOffer;
  readonly drifted: boolean;
}

export interface LostListing {
  readonly id: number;
  readonly match: 'absent' | 'ambiguous';
  /** Null keeps what is known about a listing that was missing before. */
  readonly problem: Problem | null;
  /** The id the channel said this of; without one it was said of the SKU, which decides nothing for a chosen listing. */
  readonly remoteId?: string;
}

/** Which of these remote ids belong to a listing by its GTIN or a person's choice, with the SKU of its product. */
export async function findChosen(
  trx: Transaction,
  channelId: number,
  remoteIds: readonly string[],
): Promise<Map<string, { readonly id: number; readonly sku: string }>> {
  const rows = await trx('listing')
    .join('product', 'product.id', 'listing.product_id')
    .where('listing.channel_id', channelId)
    .whereIn('listing.match_by', ['gtin', 'person'])
    .whereRaw('listing.remote_id in (select value from json_each(?))', [JSON.stringify(remoteIds)])
    .select<{ id: number; sku: string; remoteId: string }[]>(
      'listing.id',
      'product.sku',
      'listing.remote_id as remoteId',
    );
  return new Map(rows.map(({ id, sku, remoteId }) => [remoteId, { id, sku }]));
}

/**
 * Records where listings were found and what they show. A listing that held one of these remote ids before gives it up:
 * the channel has just said whose it is.
 */
export async function recordFound(
  trx: Transaction,
  channelId: number,
  found: readonly FoundListing[],
  at: Instant,
): Promise<void> {
  if (found.length === 0) return;
  const rows = JSON.stringify(
    found.map(({ id, ref, shown, drifted }) => ({
      id,
      remoteId: ref.id,
      remote: JSON.stringify(ref.data),
      price: shown.priceMinor,
      quantity: shown.quantity,
      drifted: drifted ? at : null,
    })),
  );
  await trx.raw(
    // The claims drive (cross join keeps their order): each one is a single step into the index of remote ids.
    `update listing set match = 'absent', match_by = null, remote_id = null, remote = null, matched_at = ?, attempts = 0,
       problem = ?
     where id in (
       select held.id from json_each(?) claim cross join listing held
       where held.channel_id = ? and held.remote_id = claim.value ->> 'remoteId' and held.id <> claim.value ->> 'id')`,
    [at, writeProblem({ code: 'listing_taken', facts: {} }), rows, channelId],
  );
  await trx.raw(
    // Whoever linked or unlinked the listing while it was looked up has the last word.
    `update listing set match = 'matched', match_by = coalesce(listing.match_by, 'sku'), matched_at = :at, remote_id = f.remote_id, remote = f.remote,
       confirmed_price_minor = f.price, confirmed_quantity = f.quantity, confirmed_at = :at,
       drifted_at = case when f.price is not distinct from listing.desired_price_minor
         and f.quantity is not distinct from listing.desired_quantity then null
         else coalesce(f.drifted, listing.drifted_at) end,
       attempts = 0, retry_at = null, problem = null
     from (select value ->> 'id' as id, value ->> 'remoteId' as remote_id, value ->> 'remote' as remote,
       value ->> 'price' as price, value ->> 'quantity' as quantity, value ->> 'drifted' as drifted
       from json_each(:rows)) f
     where listing.id = f.id and (${BY_SKU} or listing.remote_id = f.remote_id)`,
    { at, rows },
  );
}

export async function recordLost(trx: Transaction, lost: readonly LostListing[], at: Instant): Promise<void> {
  if (lost.length === 0) return;
  await trx.raw(
    `update listing set match = l.match, match_by = null, matched_at = ?, remote_id = null, remote = null, drifted_at = null,
       desired_price_minor = coalesce(listing.accepted_over_minor, listing.desired_price_minor),
       accepted_price_minor = null, accepted_over_minor = null, asks_since = null, command = null, held = null,
       confirmed_price_minor = null, confirmed_quantity = null, confirmed_at = null,
       pushed_price_minor = null, pushed_quantity = null, pushed_at = null,
       attempts = case when l.problem is null and listing.match = 'absent' then listing.attempts else 0 end,
       retry_at = case when l.problem is null and listing.match = 'absent' then listing.retry_at end,
       problem = case when l.problem is null and listing.match = 'absent' then listing.problem else l.problem end
     from (select value ->> 'id' as id, value ->> 'match' as match, value ->> 'problem' as problem,
       value ->> 'remoteId' as remote_id from json_each(?)) l
     where listing.id = l.id and (${BY_SKU} or listing.remote_id = l.remote_id)`,
    [at, JSON.stringify(lost.map((row) => ({ ...row, problem: row.problem && writeProblem(row.problem) })))],
  );
}

/** Listings that fail by themselves: kept with their reason, tried again later. */
export async function recordRefused(
  trx: Transaction,
  refused: readonly { id: number; problem: Problem; retryAt: Instant }[],
): Promise<void> {
  if (refused.length === 0) return;
  await trx.raw(
    `update listing set attempts = listing.attempts + 1, retry_at = r.retry_at, problem = r.problem
     from (select value ->> 'id' as id, value ->> 'retryAt' as retry_at, value ->> 'problem' as problem from json_each(?)) r
     where listing.id = r.id`,
    [JSON.stringify(refused.map((row) => ({ ...row, problem: writeProblem(row.problem) })))],
  );
}
