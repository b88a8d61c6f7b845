import type { Queryable, Transaction } from '../../database';
import type { Instant } from '../../foundation';
import { eraseByHash } from '../../alerts';

/** What must not be forgotten when an older master comes back: who asked to be erased, and whose wait has ended. */
export interface Carried {
  readonly erasures: readonly Erasure[];
  readonly ended: readonly EndedEntry[];
}

/** Everything at once, before anything is written: a damaged master may fail at any page. */
export async function readCarried(present: Queryable): Promise<Carried> {
  return {
    erasures: await present('erasure').select<Erasure[]>('email_hash', 'erased_at', 'entries', 'alerts'),
    ended: await present('waitlist_entry')
      .whereNot({ state: 'waiting' })
      .select<EndedEntry[]>('id', 'email_hash', 'product_id', 'state', 'ended_at'),
  };
}

/**
 * Erases again, and takes off the list who was told or left it meanwhile, so that nobody gets a second mail. Channels are
 * compared in full at their next sync, since what an old master takes for confirmed may have changed.
 */
export async function carryOver({ erasures, ended }: Carried, restored: Transaction, at: Instant): Promise<void> {
  await repeatErasures(erasures, restored, at);
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

interface EndedEntry {
  readonly id: number;
  readonly email_hash: string;
  readonly product_id: number;
  readonly state: string;
  readonly ended_at: string | null;
}

async function repeatErasures(known: readonly Erasure[], restored: Transaction, at: Instant): Promise<void> {
  for (const erasure of known) {
    const there: unknown = await restored('erasure')
      .where({ email_hash: erasure.email_hash, erased_at: erasure.erased_at })
      .first('id');
    if (there) continue;
    await restored('erasure').insert(erasure);
    await eraseByHash(restored, erasure.email_hash, at);
  }
}
