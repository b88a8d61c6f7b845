import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';
import { availableNow } from './availability';
import type { MailLanguage } from './mail/mail-words';

export type EntryState = 'waiting' | 'notified' | 'removed';

/** A customer's wish to be told, as the list shows it; the address is still sealed. */
export interface WaitlistEntry {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly emailHash: string;
  readonly emailSealed: string;
  readonly language: MailLanguage;
  readonly state: EntryState;
  readonly createdAt: Instant;
  /** Sale units that could be bought now. */
  readonly available: number;
}

export interface NewEntry {
  readonly productId: number;
  readonly emailHash: string;
  readonly emailSealed: string;
  readonly language: MailLanguage;
  readonly source: string;
  readonly createdAt: Instant;
}

export interface EntryFilter {
  readonly sku?: string | undefined;
  readonly state?: EntryState | undefined;
}

export async function addEntry(trx: Transaction, entry: NewEntry): Promise<number> {
  const [id] = await trx('waitlist_entry').insert({
    product_id: entry.productId,
    email_hash: entry.emailHash,
    email_sealed: entry.emailSealed,
    language: entry.language,
    state: 'waiting',
    source: entry.source,
    created_at: entry.createdAt,
  });
  return id as number;
}

/** The entry with which this address already waits for this product, if it does. */
export async function findWaiting(db: Queryable, productId: number, emailHash: string): Promise<number | null> {
  const row = await db('waitlist_entry')
    .where({ product_id: productId, email_hash: emailHash, state: 'waiting' })
    .first<{ id: number } | undefined>('id');
  return row?.id ?? null;
}

export async function findEntry(db: Queryable, id: number): Promise<WaitlistEntry | null> {
  const [entry] = await selectEntries(db).where('e.id', id);
  return entry ?? null;
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** One page of the list, newest first, and how many there are in all. */
export function listEntries(db: Queryable, filter: EntryFilter, page: Page) {
  return pageOfEntries(db, filter, page, [{ column: 'e.id', order: 'desc' }]);
}

/** The same in the order in which people are told: who waits longest comes first. */
export function listByTurn(db: Queryable, filter: EntryFilter, page: Page) {
  return pageOfEntries(db, filter, page, [{ column: 'e.created_at' }, { column: 'e.id' }]);
}

async function pageOfEntries(
  db: Queryable,
  filter: EntryFilter,
  page: Page,
  order: { column: string; order?: 'desc' }[],
): Promise<{ items: WaitlistEntry[]; total: number }> {
  const items = await selectEntries(db).where(conditions(filter)).orderBy(order).offset(page.offset).limit(page.limit);
  const counted = await db('waitlist_entry as e')
    .join('product as p', 'p.id', 'e.product_id')
    .where(conditions(filter))
    .count<{ total: number }[]>({ total: '*' });
  return { items, total: counted[0]?.total ?? 0 };
}

export async function countWaiting(db: Queryable): Promise<number> {
  const counted = await db('waitlist_entry').where({ state: 'waiting' }).count<{ total: number }[]>({ total: '*' });
  return counted[0]?.total ?? 0;
}

/** A removed entry stays removed, even when its mail turns out to have been under way. */
export async function endEntry(
  trx: Transaction,
  id: number,
  state: Exclude<EntryState, 'waiting'>,
  at: Instant,
): Promise<void> {
  await trx('waitlist_entry').where({ id }).whereNot({ state: 'removed' }).update({ state, ended_at: at });
}

function conditions({ sku, state }: EntryFilter): Record<string, string> {
  return { ...(sku === undefined ? {} : { 'p.sku': sku }), ...(state === undefined ? {} : { 'e.state': state }) };
}

function selectEntries(db: Queryable) {
  return db('waitlist_entry as e')
    .join('product as p', 'p.id', 'e.product_id')
    .select<WaitlistEntry[]>(
      'e.id',
      'p.sku',
      'p.name',
      'e.email_hash as emailHash',
      'e.email_sealed as emailSealed',
      'e.language',
      'e.state',
      'e.created_at as createdAt',
      db.raw('(?) as available', [availableNow(db)]),
    );
}
