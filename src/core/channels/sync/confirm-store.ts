import type { Queryable, Transaction } from '../../database';
import type { Instant, Problem } from '../../foundation';
import type { ShownOffer } from '../port';
import { writeProblem } from '../stored-problem';
import { inChunks } from './in-parallel';
import { recordLag } from './lag-store';

/** So many are made into one text in a turn. */
const ROWS_AT_ONCE = 2_000;

/** What a read-back showed of one listing. With a problem the channel shows something else than it was told. */
export interface ReadBack {
  readonly id: number;
  /** What was read; a listing that has been linked to something else meanwhile is left alone. */
  readonly remoteId: string;
  readonly shown: ShownOffer;
  readonly verdict:
    | 'applied'
    | 'unanswered'
    | { readonly settlesAt: Instant }
    | { readonly problem: Problem; readonly retryAt: Instant };
}

/**
 * The only place beside the look-up where a confirmed offer is written: it is what the channel showed, never what it
 * merely accepted. `unanswered` records the sight without judging a push that may never have arrived.
 */
export async function recordReadBack(trx: Transaction, readBacks: readonly ReadBack[], at: Instant): Promise<void> {
  for (const some of inChunks(readBacks, ROWS_AT_ONCE)) await recordSome(trx, some, at);
}

async function recordSome(trx: Transaction, readBacks: readonly ReadBack[], at: Instant): Promise<void> {
  const rows = readBacks.map(({ id, remoteId, shown, verdict }) => ({
    id,
    remoteId,
    price: shown.priceMinor,
    quantity: shown.quantity,
    applied: verdict === 'applied' ? 1 : 0,
    ...waitOf(verdict),
  }));
  const seen = JSON.stringify(rows);
  await recordLag(trx, seen, at);
  await trx.raw(
    `update listing set confirmed_price_minor = s.price, confirmed_quantity = s.quantity, confirmed_at = ?,
       drifted_at = case when s.applied = 0 then listing.drifted_at end,
       attempts = case when s.problem is not null then listing.attempts + 1 when s.applied = 1 then 0 else listing.attempts end,
       problem = s.problem, retry_at = s.retry_at
     from (select value ->> 'id' as id, value ->> 'remoteId' as remote_id, value ->> 'price' as price,
       value ->> 'quantity' as quantity, value ->> 'applied' as applied, value ->> 'problem' as problem, value ->> 'retryAt' as retry_at
       from json_each(?)) s
     where listing.id = s.id and listing.remote_id = s.remote_id`,
    [at, seen],
  );
}

/** Of a write that has not had its time yet, the listing is only left alone until then. */
function waitOf(verdict: ReadBack['verdict']): { problem: string | null; retryAt: Instant | null } {
  if (typeof verdict === 'string') return { problem: null, retryAt: null };
  if ('settlesAt' in verdict) return { problem: null, retryAt: verdict.settlesAt };
  return { problem: writeProblem(verdict.problem), retryAt: verdict.retryAt };
}

/**
 * To be called in the transaction that books sales: most shops count down what they show by themselves, so what was
 * confirmed no longer holds, even where a cap keeps the desired quantity as it was. The listing is read before it is pushed;
 * a drift seen there was the sale.
 */
export async function doubtShown(trx: Transaction, channelId: number, productIds: readonly number[]): Promise<void> {
  await trx('listing')
    .where({ channel_id: channelId })
    .whereRaw('product_id in (select value from json_each(?))', [JSON.stringify(productIds)])
    .update({ confirmed_quantity: null, drifted_at: null });
}

/** How many of these listings still show what somebody else put there, after sales pulled since explained what they could. */
export async function countDrifted(db: Queryable, ids: readonly number[]): Promise<number> {
  const row = await db('listing')
    .whereRaw('id in (select value from json_each(?))', [JSON.stringify(ids)])
    .whereNotNull('drifted_at')
    .first<{ drifted: number } | undefined>(db.raw('count(*) as drifted'));
  return row?.drifted ?? 0;
}
