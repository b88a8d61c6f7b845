import type { Queryable, Transaction } from '../database';
import type { DriftPolicy } from './drift-store';
import { forgetEntries } from './matching/entry-store';
import type { ChannelRow, NewChannel } from './types';

interface StoredChannel {
  id: number;
  name: string;
  kind: string;
  state: ChannelRow['state'];
  currency: string;
  price_list_id: number;
  sales_location_id: number;
  settings: string;
  sealed_secrets: string | null;
  buffer: number;
  cap: number | null;
  create_missing: 'no' | 'yes';
  on_drift: DriftPolicy;
  brake_zeroes: number | null;
  brake_moves: number | null;
  audited_at: string | null;
  push_rate: number | null;
  sales_cursor: string | null;
  last_attempt_at: string | null;
  last_success_at: string | null;
  retry_at: string | null;
  problem: string | null;
  created_at: string;
}

const toRow = (stored: StoredChannel): ChannelRow => ({
  id: stored.id,
  name: stored.name,
  kind: stored.kind,
  state: stored.state,
  currency: stored.currency,
  priceListId: stored.price_list_id,
  salesLocationId: stored.sales_location_id,
  settings: JSON.parse(stored.settings) as Record<string, string>,
  sealedSecrets: stored.sealed_secrets,
  buffer: stored.buffer,
  cap: stored.cap,
  createsMissing: stored.create_missing === 'yes',
  onDrift: stored.on_drift,
  brakeZeroes: stored.brake_zeroes,
  brakeMoves: stored.brake_moves,
  auditedAt: stored.audited_at,
  pushRate: stored.push_rate,
  salesCursor: stored.sales_cursor,
  lastAttemptAt: stored.last_attempt_at,
  lastSuccessAt: stored.last_success_at,
  retryAt: stored.retry_at,
  problem: stored.problem,
  createdAt: stored.created_at,
});

/** Channels that have not been removed, by name. */
export async function findChannels(db: Queryable): Promise<ChannelRow[]> {
  const rows = await db<StoredChannel>('channel').whereNot('state', 'removed').orderBy('name');
  return rows.map(toRow);
}

export async function findChannel(db: Queryable, name: string): Promise<ChannelRow | null> {
  const row = await db<StoredChannel>('channel').where({ name }).whereNot('state', 'removed').first();
  return row ? toRow(row) : null;
}

export async function insertChannel(trx: Transaction, channel: NewChannel): Promise<number> {
  const [id] = (await trx('channel').insert({
    name: channel.name,
    kind: channel.kind,
    state: 'active',
    currency: channel.currency,
    price_list_id: channel.priceListId,
    sales_location_id: channel.salesLocationId,
    settings: JSON.stringify(channel.settings),
    sealed_secrets: channel.sealedSecrets,
    buffer: channel.buffer,
    cap: channel.cap,
    create_missing: channel.createsMissing ? 'yes' : 'no',
    created_at: channel.createdAt,
  })) as [number];
  await trx('channel_location').insert(feedsOf(id, channel.locationIds));
  return id;
}

const feedsOf = (channelId: number, locationIds: readonly number[]) =>
  [...new Set(locationIds)].map((locationId) => ({ channel_id: channelId, location_id: locationId }));

export interface ChannelChange {
  readonly settings?: Readonly<Record<string, string>>;
  readonly sealedSecrets?: string | null;
  readonly priceListId?: number;
  readonly locationIds?: readonly number[];
  readonly buffer?: number;
  readonly cap?: number | null;
  readonly createsMissing?: boolean;
  readonly onDrift?: DriftPolicy;
  readonly brakeZeroes?: number | null;
  readonly brakeMoves?: number | null;
}

/** Changes what is given. The channel starts afresh: what stopped it may be what was just put right. */
export async function updateChannel(trx: Transaction, id: number, change: ChannelChange): Promise<void> {
  const { settings, sealedSecrets, priceListId, locationIds, buffer, cap, createsMissing } = change;
  const { onDrift, brakeZeroes, brakeMoves } = change;
  await trx('channel')
    .where({ id })
    .update({
      retry_at: null,
      problem: null,
      ...(settings && { settings: JSON.stringify(settings) }),
      ...(sealedSecrets !== undefined && { sealed_secrets: sealedSecrets }),
      ...(priceListId !== undefined && { price_list_id: priceListId }),
      ...(buffer !== undefined && { buffer }),
      ...(cap !== undefined && { cap }),
      ...(createsMissing !== undefined && { create_missing: createsMissing ? 'yes' : 'no' }),
      ...(onDrift !== undefined && { on_drift: onDrift }),
      ...(brakeZeroes !== undefined && { brake_zeroes: brakeZeroes }),
      ...(brakeMoves !== undefined && { brake_moves: brakeMoves }),
    });
  if (locationIds) {
    await trx('channel_location').where({ channel_id: id }).delete();
    await trx('channel_location').insert(feedsOf(id, locationIds));
  }
}

/** To be called when a channel's settings change: it may be another shop now, so nothing known about its listings holds. */
export async function forgetListings(trx: Transaction, id: number): Promise<void> {
  await trx('listing').where({ channel_id: id }).delete();
  await forgetEntries(trx, id);
  await trx('channel').where({ id }).update({ last_success_at: null });
}

export async function hasSales(db: Queryable, id: number): Promise<boolean> {
  return (await db('sale').where({ channel_id: id }).first('id')) !== undefined;
}

/** A resumed channel starts afresh: what stopped it is forgotten and it may be called at once. */
export async function setChannelState(trx: Transaction, id: number, state: 'active' | 'paused'): Promise<void> {
  const afresh = state === 'active' ? { retry_at: null, problem: null } : {};
  await trx('channel')
    .where({ id })
    .update({ state, ...afresh });
}

/** Forgets listings and keys; keeps the row and its sales, because the ledger refers to them; frees the name. */
export async function markRemoved(trx: Transaction, channel: ChannelRow): Promise<void> {
  await trx('listing').where({ channel_id: channel.id }).delete();
  await forgetEntries(trx, channel.id);
  await trx('channel')
    .where({ id: channel.id })
    .update({
      state: 'removed',
      name: `${channel.name} (removed ${channel.id})`,
      sealed_secrets: null,
      retry_at: null,
      problem: null,
    });
}

export async function markAttempt(trx: Transaction, id: number, at: string): Promise<void> {
  await trx('channel').where({ id }).update({ last_attempt_at: at });
}

/** Every listing has just been compared with what the channel shows. */
export async function markAudited(trx: Transaction, id: number, at: string): Promise<void> {
  await trx('channel').where({ id }).update({ audited_at: at });
}

/** How many listings a second were put into step when there was work. */
export async function markPushRate(trx: Transaction, id: number, perSecond: number): Promise<void> {
  await trx('channel').where({ id }).update({ push_rate: perSecond });
}

/** A person has looked at what the brake holds and lets it through: everything worked out until now. */
export async function passBrake(trx: Transaction, id: number, at: string): Promise<void> {
  await trx('channel').where({ id }).update({ brake_passed_at: at });
  await trx('listing').where({ channel_id: id }).whereNotNull('held').update({ held: null });
}

/** How a pass over the channel ended; `problem` null is a success. */
export async function markPassEnd(
  trx: Transaction,
  id: number,
  end: { at: string; problem: string | null; retryAt: string | null },
): Promise<void> {
  const success = end.problem === null ? { last_success_at: end.at } : {};
  await trx('channel')
    .where({ id })
    .update({ ...success, problem: end.problem, retry_at: end.retryAt });
}
