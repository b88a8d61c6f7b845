import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';
import { normaliseAddress, addressKey } from './address';
import type { WaitlistEntry } from './waitlist-store';

/** What was deleted about one person. */
export interface Erased {
  readonly entries: number;
  readonly alerts: number;
}

/**
 * Deletes every wish and every mail of one address, and what a mail server said about it. Alerts are deleted even while a
 * mail is under way: its conversation ends without a trace.
 */
export async function eraseByHash(trx: Transaction, emailHash: string, at: Instant): Promise<Erased> {
  const entries = trx('waitlist_entry').where({ email_hash: emailHash }).select('id');
  const alerts = await trx('alert').where({ email_hash: emailHash }).orWhereIn('waitlist_entry_id', entries).delete();
  const wishes = await trx('waitlist_entry').where({ email_hash: emailHash }).delete();
  await trx('suppression').where({ email_hash: emailHash }).where('created_at', '<=', at).delete();
  return { entries: wishes, alerts };
}

/** The line that proves that it was done, and lets a restored backup be cleared of the same person. */
export async function rememberErasure(trx: Transaction, emailHash: string, erased: Erased, at: Instant): Promise<void> {
  await trx('erasure').insert({ email_hash: emailHash, erased_at: at, ...erased });
}

/** Everything kept about one person, in the order in which it came to be; addresses still sealed. */
export async function findPerson(
  db: Queryable,
  emailHash: string,
): Promise<
  (Pick<WaitlistEntry, 'id' | 'sku' | 'name' | 'emailSealed' | 'language' | 'state' | 'createdAt'> & {
    readonly source: string;
    readonly endedAt: Instant | null;
  })[]
> {
  return db('waitlist_entry as e')
    .join('product as p', 'p.id', 'e.product_id')
    .where('e.email_hash', emailHash)
    .orderBy('e.id')
    .select({
      id: 'e.id',
      sku: 'p.sku',
      name: 'p.name',
      emailSealed: 'e.email_sealed',
      language: 'e.language',
      state: 'e.state',
      source: 'e.source',
      createdAt: 'e.created_at',
      endedAt: 'e.ended_at',
    });
}

/** The mails about that person's wishes. */
export async function findPersonAlerts(
  db: Queryable,
  emailHash: string,
): Promise<{ sku: string; state: string; attempts: number; queuedAt: Instant; endedAt: Instant | null }[]> {
  return db('alert as a')
    .join('waitlist_entry as e', 'e.id', 'a.waitlist_entry_id')
    .join('product as p', 'p.id', 'e.product_id')
    .where('a.email_hash', emailHash)
    .orderBy('a.id')
    .select({ sku: 'p.sku', state: 'a.state', attempts: 'a.attempts', queuedAt: 'a.queued_at', endedAt: 'a.ended_at' });
}

/** The hash under which an address is kept; null for what is no address. */
export function hashOf(fingerprint: (plain: string) => string, email: string): string | null {
  const address = normaliseAddress(email);
  return address === null ? null : fingerprint(addressKey(address));
}
