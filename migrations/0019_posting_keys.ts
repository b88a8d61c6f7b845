import type { Knex } from 'knex';

/** A count or transfer that is sent again, because its answer was lost, must not move the goods twice. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table posting add column request_key text');
  await knex.raw('create unique index posting_request_key on posting (request_key) where request_key is not null');
}
