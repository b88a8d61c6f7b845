import type { Knex } from 'knex';

/**
 * What has lost its price is shown with the price its channel was told last once there is none left, so that the channel
 * can be told so; what was sold out before had none to be told with.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `update listing set desired_price_minor = pushed_price_minor
     where desired_price_minor is null and desired_quantity = 0 and pushed_price_minor is not null`,
  );
}
