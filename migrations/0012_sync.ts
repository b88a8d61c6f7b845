import type { Knex } from 'knex';

/** Commands channels work on, the brake on the way out, what is done about drift, and when everything was last compared. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('listing', (t) => {
    /** The channel's name for a push it still works on. */
    t.text('command');
    /** What holds the desired offer back for a person: `zeroes` or `moves`. */
    t.text('held');
    /** The `desired_at` of an offer that a person decided beforehand (a promotion, a rule): no brake asks about it again. */
    t.text('meant_at');
    /** A price somebody set on the channel by hand that stands in for ours, as long as ours stays `accepted_over_minor`. */
    t.integer('accepted_price_minor');
    t.integer('accepted_over_minor');
    /** Since when a person is asked whether that price may stay. */
    t.text('asks_since');
  });
  await knex.schema.alterTable('channel', (t) => {
    /** `put_right`, `ask` or `accept`: what is done about prices changed there by hand. */
    t.text('on_drift').notNullable().defaultTo('put_right');
    /** Percent of the listings on sale that may sell out, and of all that may change price a lot, without being asked. */
    t.integer('brake_zeroes').defaultTo(30);
    t.integer('brake_moves').defaultTo(30);
    /** Offers worked out up to here have been let through by a person. */
    t.text('brake_passed_at');
    /** Listings put into step in a second, as measured while there was work: what the backlog's end is reckoned from. */
    t.float('push_rate');
    /** When a full pass last compared every listing with what the channel shows. */
    t.text('audited_at');
  });
  await knex.raw('create index listing_command on listing (channel_id) where command is not null');
  await knex.raw('create index listing_waits on listing (channel_id) where held is not null or asks_since is not null');
}
