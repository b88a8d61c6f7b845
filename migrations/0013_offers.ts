import type { Knex } from 'knex';

/**
 * How what a channel shows departs from the master (rules, promotions, planned prices), and what each channel has shown:
 * the price history that the law on price reductions asks for.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table product add column category text');
  await knex.raw('create index product_category on product (category) where category is not null');
  // A column that is null is inherited: from the rule of the whole channel (category null), then from the channel.
  await knex.raw(`create table offer_rule (id integer primary key, channel_id integer not null references channel (id),
    category text, price_list_id integer references price_list (id), markup_bp integer, fee_minor integer,
    commission_bp integer, vat_bp integer, rounding text, rounding_way text,
    cost_list_id integer references price_list (id), min_margin_bp integer,
    floor_list_id integer references price_list (id), buffer integer, cap integer, share_bp integer, paused integer,
    changed_at text not null)`);
  await knex.raw(`create unique index offer_rule_of on offer_rule (channel_id, coalesce(category, ''))`);

  await knex.raw(`create table price_plan (id integer primary key autoincrement, name text not null,
    kind text not null check (kind in ('promotion', 'change')), price_list_id integer not null references price_list (id),
    scope text not null check (scope in ('all', 'category', 'products')), category text,
    percent_bp integer, fixed_minor integer, starts_at text not null, ends_at text,
    state text not null check (state in ('planned', 'running', 'ended', 'applied', 'cancelled')),
    posting_id integer references posting (id), actor text not null, created_at text not null, ended_at text)`);
  await knex.raw(
    `create index price_plan_open on price_plan (state, price_list_id) where state in ('planned', 'running')`,
  );
  await knex.raw(`create table price_plan_product (plan_id integer not null references price_plan (id),
    product_id integer not null references product (id), price_minor integer,
    primary key (plan_id, product_id)) without rowid`);

  await knex.raw(`create table channel_price (id integer primary key,
    channel_id integer not null references channel (id), product_id integer not null references product (id),
    price_minor integer, currency text not null, shown_at text not null)`);
  await knex.raw('create index channel_price_of on channel_price (product_id, channel_id)');
  await knex.raw(`insert into channel_price (channel_id, product_id, price_minor, currency, shown_at)
    select listing.channel_id, product_id, confirmed_price_minor, currency, confirmed_at
    from listing join channel on channel.id = listing.channel_id
    where confirmed_price_minor is not null and confirmed_at is not null order by confirmed_at, listing.id`);
  // Written by the database, so that no way of confirming a price can forget it; null is a price no longer shown.
  const remember = `insert into channel_price (channel_id, product_id, price_minor, currency, shown_at)
    select new.channel_id, new.product_id, new.confirmed_price_minor, channel.currency,
      coalesce(new.confirmed_at, new.matched_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
    from channel where channel.id = new.channel_id and new.confirmed_price_minor is not (
      select before.price_minor from channel_price before
      where before.product_id = new.product_id and before.channel_id = new.channel_id order by before.id desc limit 1);`;
  await knex.raw(`create trigger channel_price_shown after update of confirmed_price_minor on listing
    when new.confirmed_price_minor is not old.confirmed_price_minor begin ${remember} end`);
  await knex.raw(`create trigger channel_price_listed after insert on listing
    when new.confirmed_price_minor is not null begin ${remember} end`);
  for (const change of ['update', 'delete']) {
    await knex.raw(`create trigger channel_price_no_${change} before ${change} on channel_price
      begin select raise(abort, 'what a channel showed is never changed'); end`);
  }
}
