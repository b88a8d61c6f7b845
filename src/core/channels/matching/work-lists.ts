import type { Knex } from 'knex';
import type { Queryable } from '../../database';
import type { ChannelRow } from '../types';

/** What of a channel a work list is about, and whether OneShelf may create products there. */
export interface MatchScope {
  readonly channel: ChannelRow;
  readonly createsListings: boolean;
}

/** No listing has the entry. */
const FREE = `not exists (select 1 from listing held
  where held.channel_id = entry.channel_id and held.remote_id = entry.remote_id)`;

/** The entry may be a product that is waiting for a person to say which of several it is. */
const IN_DOUBT = `(exists (
    select 1 from product named join listing doubtful on doubtful.product_id = named.id
    where named.sku = entry.sku and doubtful.channel_id = entry.channel_id and doubtful.match = 'ambiguous')
  or exists (
    select 1 from remote_gtin told join product_gtin ours on ours.gtin14 = told.gtin14
    join listing doubtful on doubtful.product_id = ours.product_id
    where told.entry_id = entry.id and doubtful.channel_id = entry.channel_id and doubtful.match = 'ambiguous'))`;

const live = (db: Queryable, { channel }: MatchScope) =>
  db('remote_entry as entry').where('entry.channel_id', channel.id).whereNull('entry.gone_at');

/** Entries that may still become somebody's: there, not ignored, and nobody's yet. */
export const freeEntries = (db: Queryable, scope: MatchScope): Knex.QueryBuilder =>
  live(db, scope).whereNull('entry.ignored_at').whereRaw(FREE);

export const orphans = (db: Queryable, scope: MatchScope): Knex.QueryBuilder =>
  freeEntries(db, scope).whereRaw(`not ${IN_DOUBT}`);

export const ignored = (db: Queryable, scope: MatchScope): Knex.QueryBuilder =>
  live(db, scope).whereNotNull('entry.ignored_at');

const listed = (db: Queryable, { channel }: MatchScope) =>
  db('listing').join('product', 'product.id', 'listing.product_id').where('listing.channel_id', channel.id);

/** Said as well, because the index of these listings is found by it. */
const UNMATCHED = `listing.match <> 'matched'`;

export const doubles = (db: Queryable, scope: MatchScope): Knex.QueryBuilder =>
  listed(db, scope).whereRaw(UNMATCHED).where('listing.match', 'ambiguous');

export const missing = (db: Queryable, scope: MatchScope): Knex.QueryBuilder =>
  listed(db, scope).whereRaw(UNMATCHED).where('listing.match', 'absent').whereNull('product.archived_at');

export const linked = (db: Queryable, scope: MatchScope): Knex.QueryBuilder =>
  listed(db, scope).where('listing.match', 'matched');

/** Whether the next sync creates a missing product there, as an SQL expression: 1 or 0. */
export function willBeCreated({ channel, createsListings }: MatchScope): string {
  if (!channel.createsMissing || !createsListings) return '0';
  return `(listing.desired_price_minor is not null and listing.match_by is not 'person'
    and (listing.problem is null or listing.attempts > 0))`;
}
