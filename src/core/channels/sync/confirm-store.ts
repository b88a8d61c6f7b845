import type { Transaction } from '../../database';
import type { Instant, Problem } from '../../foundation';
import type { ShownOffer } from '../port';
import { writeProblem } from '../stored-problem';

/** What a read-back showed of one listing. With a problem the channel shows something else than it was told. */
export interface ReadBack {
  readonly id: number;
  readonly shown: ShownOffer;
  readonly verdict: 'applied' | 'unanswered' | { readonly problem: Problem; readonly retryAt: Instant };
}

/**
 * The only place beside the look-up where a confirmed offer is written: it is what the channel showed, never what it
 * merely accepted. `unanswered` records the sight without judging a push that may never have arrived.
 */
export async function recordReadBack(trx: Transaction, readBacks: readonly ReadBack[], at: Instant): Promise<void> {
  if (readBacks.length === 0) return;
  const rows = readBacks.map(({ id, shown, verdict }) => ({
    id,
    price: shown.priceMinor,
    quantity: shown.quantity,
    applied: verdict === 'applied' ? 1 : 0,
    problem: typeof verdict === 'string' ? null : writeProblem(verdict.problem),
    retryAt: typeof verdict === 'string' ? null : verdict.retryAt,
  }));
  await trx.raw(
    `update listing set confirmed_price_minor = s.price, confirmed_quantity = s.quantity, confirmed_at = ?,
       drifted_at = case when s.applied = 0 then listing.drifted_at end,
       attempts = case when s.problem is not null then listing.attempts + 1 when s.applied = 1 then 0 else listing.attempts end,
       problem = s.problem, retry_at = s.retry_at
     from (select value ->> 'id' as id, value ->> 'price' as price, value ->> 'quantity' as quantity,
       value ->> 'applied' as applied, value ->> 'problem' as problem, value ->> 'retryAt' as retry_at
       from json_each(?)) s
     where listing.id = s.id`,
    [at, JSON.stringify(rows)],
  );
}

/** A drift that a sale pulled meanwhile explains was none; returns how many of these listings are still out of step. */
export async function settleDrift(trx: Transaction, ids: readonly number[]): Promise<number> {
  await trx.raw(
    `update listing set drifted_at = null where id in (select value from json_each(?))
     and desired_price_minor is not distinct from confirmed_price_minor
     and desired_quantity is not distinct from confirmed_quantity`,
    [JSON.stringify(ids)],
  );
  const row = await trx('listing')
    .whereRaw('id in (select value from json_each(?))', [JSON.stringify(ids)])
    .whereNotNull('drifted_at')
    .first<{ drifted: number } | undefined>(trx.raw('count(*) as drifted'));
  return row?.drifted ?? 0;
}
