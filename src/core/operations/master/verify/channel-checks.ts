import { type Check, sqlCheck } from './check';

/**
 * SQL: what each sale took of each level beyond what there was: the level after a posting is the sum of its movements in
 * the order they were written. Levels that never sold are not followed.
 */
const TAKEN_BEYOND = `(
  select posting.id as posting_id, product_id, location_id, min(-moved, -level) as short, posting.recorded_at as at
  from (
    select posting_id, product_id, location_id, sum(quantity) as moved, max(id), level
    from (
      select movement.id, posting_id, product_id, location_id, quantity,
        sum(quantity) over (partition by product_id, location_id order by movement.id) as level
      from movement where (product_id, location_id) in (
        select product_id, location_id from movement join posting on posting.id = posting_id where posting.kind = 'sale'))
    group by posting_id, product_id, location_id) posted
  join posting on posting.id = posting_id
  where posting.kind = 'sale' and moved < 0 and level < 0)`;

/** Confirmed means read back, a sale moved stock once, and what it took beyond what there was is noted. */
export const channelChecks: readonly Check[] = [
  sqlCheck(
    'confirmed_only_from_channel',
    'select count(*) as n from listing where confirmed_price_minor is not null or confirmed_quantity is not null',
    `select channel.name || ' / ' || product.sku as example from listing
     join channel on channel.id = listing.channel_id join product on product.id = listing.product_id
     where (confirmed_price_minor is not null or confirmed_quantity is not null) and confirmed_at is null`,
  ),
  sqlCheck(
    'shown_prices_kept',
    'select count(*) as n from listing where confirmed_price_minor is not null',
    `select channel.name || ' / ' || product.sku as example from listing
     join channel on channel.id = listing.channel_id join product on product.id = listing.product_id
     where confirmed_price_minor is not null and confirmed_price_minor is not (
       select price_minor from channel_price shown
       where shown.product_id = listing.product_id and shown.channel_id = listing.channel_id
       order by shown.id desc limit 1)`,
  ),
  // A till may sell a third of a kilogram, so that a booking is whole only to the nearest counted unit.
  sqlCheck(
    'sales_booked_once',
    'select count(*) as n from sale_line where product_id is not null',
    `select channel.name || ' / ' || sale.number || ' / ' || product.sku || ': ' || booked || ' ≠ ' || moved as example
     from (
       select sale_id, product_id, sum(booked) as booked, sum(moved) as moved from (
         select line.sale_id, coalesce(part.component_id, line.product_id) as product_id,
           line.booked_quantity * coalesce(part.quantity, sold.unit_scale) as booked, 0 as moved
         from sale_line line join product sold on sold.id = line.product_id
         left join bundle_component part on part.bundle_id = line.product_id
         union all
         select posting.sale_id, movement.product_id, 0, -movement.quantity
         from movement join posting on posting.id = movement.posting_id where posting.sale_id is not null) both_sides
       group by sale_id, product_id) compared
     join sale on sale.id = sale_id join channel on channel.id = sale.channel_id
     join product on product.id = compared.product_id
     where abs(booked - moved) >= 1`,
  ),
  sqlCheck(
    'oversells_equal_movements',
    `select count(*) as n from posting where kind = 'sale'`,
    `select product.sku || ' @ ' || location.code || ': ' || coalesce(noted, 0) || ' ≠ ' || coalesce(short, 0) as example
     from (
       select posting_id, product_id, location_id, at, max(noted) as noted, max(short) as short from (
         select posting_id, product_id, location_id, booked_at as at, short as noted, null as short from oversell
         union all select posting_id, product_id, location_id, at, null, short from ${TAKEN_BEYOND}) both_sides
       group by posting_id, product_id, location_id, at) compared
     join product on product.id = product_id join location on location.id = location_id
     where noted is distinct from short`,
  ),
];
