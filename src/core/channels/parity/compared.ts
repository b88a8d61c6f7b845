import type { Queryable } from '../../database';

/** Channels that show something, with what tells apart what may be compared on them. */
export interface ComparedChannel {
  readonly id: number;
  readonly name: string;
  readonly currency: string;
}

export async function comparedChannels(db: Queryable): Promise<ComparedChannel[]> {
  return db('channel')
    .whereNot({ state: 'removed' })
    .orderBy('name')
    .select<ComparedChannel[]>('id', 'name', 'currency');
}

/** A listing that its channel has been seen to show: only these are compared. */
export const SHOWN = `listing.match = 'matched' and listing.confirmed_at is not null`;

/**
 * SQL of one row for each product that at least two of the channels show: how far apart prices (within one currency) and
 * quantities are, and whether, where they differ, some listing does not show what it should. Columns: product_id, price_gap,
 * price_off, quantity_gap, quantity_off, currencies, seen_at. What a channel does not tell (null) is not compared. Removed
 * channels have no listings.
 */
export function comparedSql(channels: readonly ComparedChannel[], products = '1 = 1'): string {
  const currencies = [...new Set(channels.map(({ currency }) => currency))];
  const inside = currencies.map((currency) => {
    const ids = channels.filter((channel) => channel.currency === currency).map(({ id }) => id);
    return currencies.length === 1 ? null : `listing.channel_id in (${ids.join(', ')})`;
  });
  const gaps = inside.map((of, i) => {
    const within = of === null ? '' : `filter (where ${of})`;
    return `coalesce(max(listing.confirmed_price_minor) ${within} - min(listing.confirmed_price_minor) ${within}, 0) as price_gap_${i},
      coalesce(max(${isOff('price_minor')}) ${within}, 0) as price_off_${i}, max(${of ?? 1}) as has_${i}`;
  });
  const each = (column: (i: number) => string, between: string) => inside.map((_, i) => column(i)).join(between);
  return `select product_id, max(0, ${each((i) => `price_gap_${i}`, ', ')}) as price_gap,
      (${each((i) => `(price_gap_${i} > 0 and price_off_${i})`, ' or ')}) as price_off,
      quantity_gap, (quantity_gap > 0 and quantity_off) as quantity_off,
      ${each((i) => `has_${i}`, ' + ')} as currencies, seen_at
    from (
      select listing.product_id, ${gaps.join(', ')},
        coalesce(max(listing.confirmed_quantity) - min(listing.confirmed_quantity), 0) as quantity_gap,
        max(${isOff('quantity')}) as quantity_off, max(listing.confirmed_at) as seen_at
      from listing
      where ${SHOWN} and ${products}
      group by listing.product_id having count(*) > 1)`;
}

const isOff = (what: 'price_minor' | 'quantity') =>
  `(listing.confirmed_${what} is not null and listing.confirmed_${what} is not listing.desired_${what})`;
