import type { Queryable, Transaction } from '../database';
import { type Instant, problem } from '../foundation';

/** Why nothing may be sent to an address any more. */
type SuppressionReason = 'address_dead';

export async function isSuppressed(db: Queryable, emailHash: string): Promise<boolean> {
  return (await db('suppression').where({ email_hash: emailHash }).first('email_hash')) !== undefined;
}

/** Nothing is ever sent to this address again: its wishes end, and mails queued for other products are withdrawn. */
export async function suppress(
  trx: Transaction,
  emailHash: string,
  reason: SuppressionReason,
  at: Instant,
): Promise<void> {
  await trx('suppression').insert({ email_hash: emailHash, reason, created_at: at }).onConflict('email_hash').ignore();
  await trx('waitlist_entry')
    .where({ email_hash: emailHash, state: 'waiting' })
    .update({ state: 'removed', ended_at: at });
  await trx('alert')
    .where({ email_hash: emailHash, state: 'queued' })
    .update({
      state: 'withdrawn',
      ended_at: at,
      retry_at: null,
      problem: JSON.stringify(problem('alert_address_suppressed')),
    });
}
