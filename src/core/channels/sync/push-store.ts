import type { Queryable, Transaction } from '../../database';
import type { Instant } from '../../foundation';
import { APART } from '../listing-state';
import type { Offer, RemoteRef, ShownOffer } from '../port';
import type { ChannelRow } from '../types';
import { isPutOff, lastWaitEnd } from './backoff';
import { inChunks } from './in-parallel';

/** A listing to be pushed or read back: where it is, and the offer that was sent to it. */
export interface PushRow {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly gtins: readonly string[];
  readonly ref: RemoteRef;
  readonly offer: Offer;
  /** What the channel showed when it was last read. */
  readonly confirmed: ShownOffer;
  readonly vatCode: string | null;
  readonly archived: boolean;
  /** Names this attempt: the same for its repeats. */
  readonly key: string;
  readonly pushedAt: Instant | null;
  readonly attempts: number;
}

export interface StoredPushRow {
  id: number;
  productId: number;
  sku: string;
  name: string;
  vatCode: string | null;
  archivedAt: string | null;
  remoteId: string | null;
  remote: string | null;
  priceMinor: number;
  quantity: number;
  confirmedPriceMinor: number | null;
  confirmedQuantity: number | null;
  pushedAt: string | null;
  attempts: number;
}

/** A listing that is due, before its offer is taken down. */
export interface DueListing {
  readonly id: number;
  readonly ref: RemoteRef;
  readonly offer: Offer;
}

const ROWS_AT_ONCE = 1_000;

/** 0 sells out there, 1 price falls, 2 the rest. Overselling costs most, then selling too dear to nobody. */
const URGENCY = `case
  when listing.desired_quantity = 0 and listing.confirmed_quantity is distinct from 0 then 0
  when listing.desired_price_minor < listing.confirmed_price_minor then 1
  else 2 end`;

/** SQL with `:now` and `:last` (`lastWaitEnd`): not put off, or by a clock that has been set back. */
const DUE = '(listing.retry_at is null or listing.retry_at <= :now or listing.retry_at > :last)';

function dueListings(db: Queryable, channelId: number, now: Instant) {
  return (
    db('listing')
      .join('channel', 'channel.id', 'listing.channel_id')
      .where({ 'listing.channel_id': channelId, 'channel.state': 'active' })
      // While the channel works on an earlier command, a later one could overtake it.
      .whereNull('listing.command')
      .whereNull('listing.held')
      .whereNotNull('listing.desired_price_minor')
      .whereNotNull('listing.desired_quantity')
      .whereRaw(`${APART} and ${DUE}`, { now, last: lastWaitEnd(now) })
  );
}

/** Listings of an active channel whose desired and confirmed offers differ, most urgent first. */
export async function findDue(db: Queryable, channelId: number, now: Instant, limit: number): Promise<DueListing[]> {
  const due = dueListings(db, channelId, now)
    .orderByRaw(`${URGENCY}, listing.desired_at, listing.id`)
    .limit(limit)
    .select(
      'listing.id',
      'listing.remote_id as remoteId',
      'listing.remote',
      'listing.desired_price_minor as priceMinor',
      'listing.desired_quantity as quantity',
    );
  // One text for all: the driver makes rows into objects one by one, and everything else would wait for a page of them.
  const [packed] = await db
    .from(due.as('due'))
    .select<{ rows: string }[]>(
      db.raw('json_group_array(json_array(id, remoteId, remote, priceMinor, quantity)) as rows'),
    );
  const rows = JSON.parse(packed?.rows ?? '[]') as [number, string, string | null, number, number][];
  return rows.map(([id, remoteId, remote, priceMinor, quantity]) => ({
    id,
    ref: toRef({ remoteId, remote }),
    offer: { priceMinor, quantity },
  }));
}

/** Whether an active channel that may be called now has a listing to be told something. */
export async function hasDue(
  db: Queryable,
  { id, state, retryAt }: Pick<ChannelRow, 'id' | 'state' | 'retryAt'>,
  now: Instant,
): Promise<boolean> {
  if (state !== 'active' || isPutOff(retryAt, now)) return false;
  return (await dueListings(db, id, now).first('listing.id')) !== undefined;
}

/**
 * Takes down, before anything is sent, that these listings are told their desired offers, and returns exactly what to
 * send. The offers are read here and not earlier, so that a change made meanwhile goes out at once.
 */
export async function markPushed(trx: Transaction, ids: readonly number[], at: Instant): Promise<PushRow[]> {
  await trx.raw(
    `update listing set pushed_price_minor = desired_price_minor, pushed_quantity = desired_quantity, pushed_at = ?
     where id in (select value from json_each(?)) and match = 'matched' and desired_price_minor is not null`,
    [at, JSON.stringify(ids)],
  );
  const marked: PushRow[] = [];
  // Large batches in parts: every answer of the database is made into rows in one go, with everything else waiting.
  for (const some of inChunks(ids, ROWS_AT_ONCE)) {
    const rows = await pushRows(trx)
      .whereRaw('listing.id in (select value from json_each(?))', [JSON.stringify(some)])
      .where('listing.match', 'matched')
      .whereNotNull('listing.desired_price_minor');
    marked.push(...(await withGtins(trx, rows)));
  }
  return marked;
}

/** A full pass tries at once what was put off. */
export async function forgetBackoff(trx: Transaction, channelId: number): Promise<void> {
  await trx('listing').where({ channel_id: channelId }).whereNotNull('retry_at').update({ retry_at: null });
}

/**
 * Listings to look at before anything is sent: told their offer by a pass that did not live to hear the answer, or counted
 * down by the channel itself when it sold some.
 */
export async function findDoubtful(
  db: Queryable,
  channelId: number,
  afterId: number,
  limit: number,
): Promise<PushRow[]> {
  const rows = await pushRows(db, 'desired')
    .where('listing.channel_id', channelId)
    .whereRaw(APART)
    .where('listing.id', '>', afterId)
    .whereNull('listing.command')
    .whereNull('listing.problem')
    .whereNull('listing.drifted_at')
    .whereRaw(
      `((listing.confirmed_quantity is null and listing.confirmed_at is not null)
        or (listing.pushed_price_minor = listing.desired_price_minor
          and listing.pushed_quantity = listing.desired_quantity
          and (listing.pushed_price_minor is distinct from listing.confirmed_price_minor
            or listing.pushed_quantity is distinct from listing.confirmed_quantity)))`,
    )
    .orderBy('listing.id')
    .limit(limit);
  return rows.map((row) => toPushRow(row, []));
}

/** Products to be created on the channel: just looked up and missing, priced, not archived, not removed there by hand. */
export async function findToPublish(
  db: Queryable,
  ids: readonly number[],
  now: Instant,
): Promise<Omit<PushRow, 'ref'>[]> {
  const rows = await pushRows(db, 'desired')
    .whereRaw('listing.id in (select value from json_each(?))', [JSON.stringify(ids)])
    .where('listing.match', 'absent')
    .whereNull('product.archived_at')
    .whereNotNull('listing.desired_price_minor')
    .whereRaw(`(listing.problem is null or listing.attempts > 0) and ${DUE}`, { now, last: lastWaitEnd(now) });
  return withGtins(db, rows);
}

/** Records what was created; what it shows is only believed when it has been read. */
export async function recordCreated(
  trx: Transaction,
  created: readonly { id: number; ref: RemoteRef; offer: Offer }[],
  at: Instant,
): Promise<void> {
  if (created.length === 0) return;
  await trx.raw(
    `update listing set match = 'matched', match_by = 'sku', matched_at = :at, remote_id = c.remote_id, remote = c.remote,
       pushed_price_minor = c.price, pushed_quantity = c.quantity, pushed_at = :at,
       attempts = 0, retry_at = null, problem = null
     from (select value ->> 'id' as id, value ->> 'remoteId' as remote_id, value ->> 'remote' as remote,
       value ->> 'price' as price, value ->> 'quantity' as quantity from json_each(:rows)) c
     where listing.id = c.id and coalesce(listing.match_by, 'sku') = 'sku' and not exists (
       select 1 from listing other where other.channel_id = listing.channel_id and other.remote_id = c.remote_id)`,
    {
      at,
      rows: JSON.stringify(
        created.map(({ id, ref, offer }) => ({
          id,
          remoteId: ref.id,
          remote: JSON.stringify(ref.data),
          price: offer.priceMinor,
          quantity: offer.quantity,
        })),
      ),
    },
  );
}

export function pushRows(db: Queryable, offer: 'pushed' | 'desired' = 'pushed') {
  return db('listing')
    .join('product', 'product.id', 'listing.product_id')
    .select<StoredPushRow[]>(
      'listing.id',
      'product.id as productId',
      'product.sku',
      'product.name',
      'product.vat_code as vatCode',
      'product.archived_at as archivedAt',
      'listing.remote_id as remoteId',
      'listing.remote',
      `listing.${offer}_price_minor as priceMinor`,
      `listing.${offer}_quantity as quantity`,
      'listing.confirmed_price_minor as confirmedPriceMinor',
      'listing.confirmed_quantity as confirmedQuantity',
      'listing.pushed_at as pushedAt',
      'listing.attempts',
    );
}

async function withGtins(db: Queryable, rows: readonly StoredPushRow[]): Promise<PushRow[]> {
  const gtins = await db('product_gtin')
    .whereRaw('product_id in (select value from json_each(?))', [JSON.stringify(rows.map((row) => row.productId))])
    .orderBy('gtin')
    .select<{ productId: number; gtin: string }[]>('product_id as productId', 'gtin');
  const byProduct = new Map<number, string[]>();
  for (const { productId, gtin } of gtins) byProduct.set(productId, [...(byProduct.get(productId) ?? []), gtin]);
  return rows.map((row) => toPushRow(row, byProduct.get(row.productId) ?? []));
}

export function toPushRow(row: StoredPushRow, gtins: readonly string[]): PushRow {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    gtins,
    ref: toRef(row),
    offer: { priceMinor: row.priceMinor, quantity: row.quantity },
    confirmed: { priceMinor: row.confirmedPriceMinor, quantity: row.confirmedQuantity },
    vatCode: row.vatCode,
    archived: row.archivedAt !== null,
    key: `${row.id}:${row.pushedAt ?? ''}`,
    pushedAt: row.pushedAt,
    attempts: row.attempts,
  };
}

function toRef(row: { remoteId: string | null; remote: string | null }): RemoteRef {
  return { id: row.remoteId ?? '', data: JSON.parse(row.remote ?? '{}') as RemoteRef['data'] };
}
