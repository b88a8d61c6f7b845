import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';
import type { RestockProgress, Waiting, Wave } from './allocation';
import { availableNow } from './availability';

/** A product that came back and has not sold out since. */
export interface OpenRestock extends RestockProgress {
  readonly id: number;
  readonly productId: number;
}

interface RestockRow {
  id: number;
  productId: number;
  lastWaveAt: string | null;
  available: number;
}

/** Restocks that still have stock and somebody who was not told, oldest first. */
export async function findOpenRestocks(db: Queryable): Promise<OpenRestock[]> {
  const rows = await selectRestocks(db)
    .whereNull('r.closed_at')
    .whereExists(waitingFor(db, db.ref('r.id'), db.ref('r.product_id')))
    .orderBy('r.id');
  return Promise.all(rows.map((row) => withProgress(db, row)));
}

export async function findRestock(db: Queryable, id: number): Promise<OpenRestock | null> {
  const [row] = await selectRestocks(db).where('r.id', id).whereNull('r.closed_at');
  return row ? withProgress(db, row) : null;
}

/** Who waits for the product, may be written to and has not been told (or tried) in this restock. */
export async function findUntold(db: Queryable, restock: OpenRestock, limit: number): Promise<Waiting[]> {
  return waitingFor(db, restock.id, restock.productId)
    .select<Waiting[]>('e.id as entryId', 'e.email_hash as emailHash', 'e.created_at as since')
    .orderBy(['e.created_at', 'e.id'])
    .limit(limit);
}

/**
 * Queues a wave. An alert that was withdrawn before it was ever sent is taken up again, since there is only one per
 * restock and address. `uuids` has one per person chosen; it becomes the message's id.
 */
export async function queueWave(
  trx: Transaction,
  restock: OpenRestock,
  wave: Wave,
  uuids: readonly string[],
  at: Instant,
): Promise<void> {
  if (wave.chosen.length === 0) return;
  await trx('restock').where({ id: restock.id }).update({ last_wave_at: wave.windowStart });
  for (const [index, person] of wave.chosen.entries()) {
    await trx('alert')
      .insert({
        restock_id: restock.id,
        waitlist_entry_id: person.entryId,
        email_hash: person.emailHash,
        message_id: uuids[index],
        state: 'queued',
        queued_at: at,
      })
      .onConflict(['restock_id', 'email_hash'])
      .merge({
        waitlist_entry_id: person.entryId,
        state: 'queued',
        queued_at: at,
        retry_at: null,
        ended_at: null,
        problem: null,
      })
      .where('alert.state', 'withdrawn');
  }
}

function selectRestocks(db: Queryable) {
  return db('restock as r')
    .join('product as p', 'p.id', 'r.product_id')
    .select<RestockRow[]>(
      'r.id',
      'r.product_id as productId',
      'r.last_wave_at as lastWaveAt',
      db.raw('(?) as available', [availableNow(db)]),
    );
}

async function withProgress(db: Queryable, row: RestockRow): Promise<OpenRestock> {
  const alerts = await db('alert')
    .where({ restock_id: row.id })
    .whereIn('state', ['queued', 'sending', 'sent', 'uncertain'])
    .select<{ state: string; ended_at: string | null }[]>('state', 'ended_at');
  return {
    ...row,
    outstanding: alerts.filter(({ state }) => state === 'queued' || state === 'sending').length,
    toldAt: alerts.flatMap(({ state, ended_at: at }) =>
      at && (state === 'sent' || state === 'uncertain') ? [at] : [],
    ),
  };
}

function waitingFor(db: Queryable, restockId: number | ReturnType<Queryable['ref']>, productId: typeof restockId) {
  return db('waitlist_entry as e')
    .where('e.product_id', productId)
    .where('e.state', 'waiting')
    .whereNotExists(db('suppression as s').whereRaw('s.email_hash = e.email_hash'))
    .whereNotExists(
      db('alert as a')
        .where('a.restock_id', restockId)
        .whereRaw('a.email_hash = e.email_hash')
        .whereNot('a.state', 'withdrawn'),
    );
}
