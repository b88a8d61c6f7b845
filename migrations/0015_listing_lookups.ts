import type { Knex } from 'knex';

/**
 * Where a channel's few listings with work are found among its many without. All are partial: a row enters one only when it
 * is of interest, so that an import of new goods pays for nothing but `listing_unmatched`.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create index listing_apart on listing (channel_id) where match = 'matched' and (
    desired_price_minor is null or desired_quantity is null
    or confirmed_price_minor is not desired_price_minor or confirmed_quantity is not desired_quantity)`);
  await knex.raw(`create index listing_unmatched on listing (channel_id) where match <> 'matched'`);
  // The rolling audit looks at what was seen longest ago, and parity at what was seen just now.
  await knex.raw('create index listing_seen on listing (channel_id, confirmed_at) where confirmed_at is not null');
}
