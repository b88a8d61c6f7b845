import type { Transaction } from '../../database';
import type { Instant } from '../../foundation';
import { comparedChannels, comparedSql } from './compared';

/**
 * Takes down, for products whose listings were read since `since`, from when on channels show different offers, and forgets
 * it where they agree again. To be called when channels have been synced: what differs only while one change makes its way
 * to all of them is no disparity. That it began is known from the last of the sights that made it so.
 */
export async function noteDisparities(trx: Transaction, since: Instant): Promise<void> {
  const channels = await comparedChannels(trx);
  const seen = trx('listing')
    .whereIn(
      'channel_id',
      channels.map(({ id }) => id),
    )
    .where('confirmed_at', '>=', since)
    .distinct('product_id');
  if (channels.length < 2) {
    await trx('disparity').delete();
    return;
  }
  const looked = await trx.raw<{ id: number; price: number; quantity: number; seenAt: Instant }[]>(
    `select product_id as id, price_gap > 0 as price, quantity_gap > 0 as quantity, seen_at as "seenAt"
     from (${comparedSql(channels, 'listing.product_id in (?)')})`,
    [seen],
  );
  for (const what of ['price', 'quantity'] as const) {
    const apart = looked.filter((row) => row[what] === 1);
    const together = looked.filter((row) => row[what] === 0).map(({ id }) => id);
    await trx('disparity')
      .where({ what })
      .whereRaw('product_id in (select value from json_each(?))', [JSON.stringify(together)])
      .delete();
    await trx.raw(
      `insert into disparity (product_id, what, since)
       select value ->> 'id', ?, value ->> 'seenAt' from json_each(?) where true on conflict do nothing`,
      [what, JSON.stringify(apart)],
    );
  }
}
