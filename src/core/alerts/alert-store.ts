import type { Queryable, Transaction } from '../database';
import { addMilliseconds, type Instant, type Problem, problem } from '../foundation';
import type { MailLanguage } from './mail/mail-words';
import { LONGEST_RETRY_MS, type Settlement } from './settlement';

export type AlertState = 'queued' | 'sending' | 'sent' | 'refused' | 'uncertain' | 'withdrawn';

/** One mail to one customer about one restock; the address is still sealed. */
export interface Alert {
  readonly id: number;
  readonly restockId: number;
  readonly entryId: number;
  readonly entryState: 'waiting' | 'notified' | 'removed';
  readonly productId: number;
  readonly sku: string;
  readonly name: string;
  readonly emailHash: string;
  readonly emailSealed: string;
  readonly language: MailLanguage;
  readonly messageId: string;
  readonly state: AlertState;
  readonly attempts: number;
  readonly queuedAt: Instant;
  readonly retryAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly problem: Problem | null;
}

type AlertRow = Omit<Alert, 'problem'> & { readonly problem: string | null };

export async function findAlert(db: Queryable, id: number): Promise<Alert | null> {
  const [row] = await selectAlerts(db).where('a.id', id);
  return row ? toAlert(row) : null;
}

export async function findAlerts(db: Queryable, ids: readonly number[]): Promise<Alert[]> {
  return (
    await selectAlerts(db)
      .whereIn('a.id', [...ids])
      .orderBy('a.id')
  ).map(toAlert);
}

/** The alerts to be sent now, first queued first. */
export async function findDueAlerts(db: Queryable, at: Instant | null): Promise<number[]> {
  const queued = db('alert').where({ state: 'queued' });
  if (at !== null) {
    const last = addMilliseconds(at, 2 * LONGEST_RETRY_MS);
    // Put off for longer than anything ever is: by a clock that has been set back since.
    void queued.where(
      (due) => void due.whereNull('retry_at').orWhere('retry_at', '<=', at).orWhere('retry_at', '>', last),
    );
  }
  const rows = await queued.orderBy(['queued_at', 'id']).select<{ id: number }[]>('id');
  return rows.map(({ id }) => id);
}

/** One page of alerts, newest first, and how many there are in all. */
export async function listAlerts(
  db: Queryable,
  state: AlertState | undefined,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ items: Alert[]; total: number }> {
  const rows = await selectAlerts(db)
    .where(state === undefined ? {} : { 'a.state': state })
    .orderBy('a.id', 'desc')
    .offset(page.offset)
    .limit(page.limit);
  return { items: rows.map(toAlert), total: await countAlerts(db, state) };
}

export async function countAlerts(db: Queryable, state?: AlertState): Promise<number> {
  const counted = await db('alert')
    .where(state === undefined ? {} : { state })
    .count<{ total: number }[]>({ total: '*' });
  return counted[0]?.total ?? 0;
}

/** Written and committed before the conversation with the mail server begins. */
export async function markSending(trx: Transaction, alert: Alert, messageId: string): Promise<void> {
  await trx('alert')
    .where({ id: alert.id })
    .update({ state: 'sending', attempts: alert.attempts + 1, message_id: messageId, retry_at: null });
}

export async function withdraw(trx: Transaction, alertId: number, reason: string, at: Instant): Promise<void> {
  await trx('alert')
    .where({ id: alertId, state: 'queued' })
    .update({ state: 'withdrawn', ended_at: at, retry_at: null, problem: JSON.stringify(problem(reason)) });
}

export async function withdrawForEntry(trx: Transaction, entryId: number, at: Instant): Promise<void> {
  await trx('alert')
    .where({ waitlist_entry_id: entryId, state: 'queued' })
    .update({
      state: 'withdrawn',
      ended_at: at,
      retry_at: null,
      problem: JSON.stringify(problem('alert_entry_removed')),
    });
}

/** A person wants it tried once more: queued as if it had never been tried, with the message id it had. */
export async function queueAgain(trx: Transaction, alertId: number): Promise<void> {
  await trx('alert')
    .where({ id: alertId })
    .update({ state: 'queued', attempts: 0, retry_at: null, ended_at: null, problem: null });
}

/** Writes what became of an attempt. */
export async function recordSettlement(
  trx: Transaction,
  alertId: number,
  settlement: Settlement,
  at: Instant,
): Promise<void> {
  const queued = settlement.state === 'queued';
  await trx('alert')
    .where({ id: alertId })
    .update({
      state: settlement.state,
      problem: settlement.problem === null ? null : JSON.stringify(settlement.problem),
      ended_at: queued ? null : at,
      retry_at: queued ? settlement.retryAt : null,
    });
}

/**
 * Alerts left at `sending` belong to a process that died in the middle of a conversation. Nobody can know whether the
 * message went out, so they become uncertain and are not sent again. Returns their ids.
 */
export async function settleInterrupted(trx: Transaction, at: Instant): Promise<number[]> {
  const rows = await trx('alert').where({ state: 'sending' }).select<{ id: number }[]>('id');
  const ids = rows.map(({ id }) => id);
  await trx('alert')
    .whereIn('id', ids)
    .update({ state: 'uncertain', ended_at: at, problem: JSON.stringify(problem('mail_cut_off')) });
  return ids;
}

function toAlert(row: AlertRow): Alert {
  return { ...row, problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem) };
}

function selectAlerts(db: Queryable) {
  return db('alert as a')
    .join('waitlist_entry as e', 'e.id', 'a.waitlist_entry_id')
    .join('product as p', 'p.id', 'e.product_id')
    .select<AlertRow[]>({
      id: 'a.id',
      restockId: 'a.restock_id',
      entryId: 'a.waitlist_entry_id',
      entryState: 'e.state',
      productId: 'e.product_id',
      sku: 'p.sku',
      name: 'p.name',
      emailHash: 'a.email_hash',
      emailSealed: 'e.email_sealed',
      language: 'e.language',
      messageId: 'a.message_id',
      state: 'a.state',
      attempts: 'a.attempts',
      queuedAt: 'a.queued_at',
      retryAt: 'a.retry_at',
      endedAt: 'a.ended_at',
      problem: 'a.problem',
    });
}
