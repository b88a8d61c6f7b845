import { type Check, sqlCheck } from './check';

/** SQL: a delivery as a person finds it. */
const NAMED = `'#' || delivery.id || ' ' || coalesce(delivery.number, delivery.type)`;

/** SQL: the postings of every receipt: the one that booked it, and those of lines attached since. */
const POSTINGS = `(select id as delivery_id, posting_id from delivery where posting_id is not null
  union select delivery_id, posting_id from delivery_line where posting_id is not null)`;

/** Every delivery is booked once, and taken back once if it was; its lines say what moved. */
export const deliveryChecks: readonly Check[] = [
  sqlCheck(
    'deliveries_posted_once',
    `select count(*) as n from delivery where role = 'receipt'`,
    `select ${NAMED} as example from delivery
     where role = 'receipt' and (posting_id is null or exists (
         select 1 from ${POSTINGS} own join posting on posting.id = own.posting_id
         where own.delivery_id = delivery.id and (posting.kind <> 'receipt'
           or exists (select 1 from posting back where back.reverses_posting_id = posting.id) <> (delivery.state = 'undone')
           or (select count(*) from ${POSTINGS} other where other.posting_id = posting.id) <> 1)))
       or role = 'expected' and posting_id is not null
     union all
     select 'posting ' || posting.id from posting
     where kind = 'receipt' and not exists (select 1 from ${POSTINGS} own where own.posting_id = posting.id)`,
  ),
  sqlCheck(
    'delivery_lines_equal_movements',
    `select count(*) as n from delivery_line join delivery on delivery.id = delivery_id where role = 'receipt'`,
    `select ${NAMED} || ' / ' || product.sku || ': ' || booked || ' ≠ ' || moved as example
     from (
       select delivery_id, product_id, location_id, sum(booked) as booked, sum(moved) as moved from (
         select delivery_id, product_id, location_id, booked, 0 as moved from delivery_line where booked <> 0
         union all
         select own.delivery_id, movement.product_id, movement.location_id, 0, movement.quantity
         from ${POSTINGS} own join posting on posting.id = own.posting_id
           join movement on movement.posting_id = posting.id
             and movement.id between posting.first_movement_id and posting.last_movement_id) both_sides
       group by delivery_id, product_id, location_id) compared
     join delivery on delivery.id = delivery_id left join product on product.id = compared.product_id
     where booked <> moved`,
  ),
];
