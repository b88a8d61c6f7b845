import { type Check, sqlCheck } from './check';

/** Confirmed means read back, and a sale moved stock once. */
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
];
