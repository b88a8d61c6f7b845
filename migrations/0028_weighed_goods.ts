import type { Knex } from 'knex';

/** Which goods are weighed or measured is asked at every import, and they are few: the index holds only these. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index product_weighed on product (id) where unit_scale > 1');
}
