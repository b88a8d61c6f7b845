import type { Queryable, Transaction } from '../../database';
import type { Instant } from '../../foundation';
import { eraseByHash } from '../../alerts';

/**
 * What must not be forgotten when an older master comes back: who asked to be erased, and who was told or taken off the
 * list meanwhile, so that nobody gets a second mail. Channels are compared in full at their next sync, since what an old
 * master takes for confirmed may have changed.
 */
export async function carryOver(present: Queryable, restored: Transaction, at: Instant): Promise<void> {
  await repeatErasures(present, restored, at);
  const ended = await present('waitlist_entry')
    .whereNot({ state: 'waiting' })
    .select<{ id: number; email_hash: string; product_id: number; state: string; ended_at: string | null }[]>(
      'id',
      'email_hash',
      'product_id',
      'state',
      'ended_at',
    );
  await restored.raw(
    `update waitlist_entry set state = ended.value ->> 'state', ended_at = ended.value ->> 'ended_at'
     from json_each(?) as ended
     where waitlist_entry.state = 'waiting' and waitlist_entry.id = ended.value ->> 'id'
       and waitlist_entry.email_hash = ended.value ->> 'email_hash'
       and waitlist_entry.product_id = ended.value ->> 'product_id'`,
    [JSON.stringify(ended)],
  );
  await restored('channel').update({ audited_at: null });
}

interface Erasure {
  readonly email_hash: string;
  readonly erased_at: Instant;
  readonly entries: number;
  readonly alerts: number;
}

async function repeatErasures(present: Queryable, restored: Transaction, at: Instant): Promise<void> {
  const known = await present('erasure').select<Erasure[]>('email_hash', 'erased_at', 'entries', 'alerts');
  for (const erasure of known) {
    const there: unknown = await restored('erasure')
      .where({ email_hash: erasure.email_hash, erased_at: erasure.erased_at })
      .first('id');
    if (there) continue;
    await restored('erasure').insert(erasure);
    await eraseByHash(restored, erasure.email_hash, at);
  }
}
