import type { Transaction } from '../../database';

const OPEN_LINE = `line.delivery_id in (
  select id from delivery where role = 'expected' and state in ('expected', 'part_received'))`;

/**
 * Counts what is promised of products, and what is expected of them, in the unit they are counted in from now on: two pieces
 * are two kilograms. `others` is a TEMP table of product_id, was and becomes. Where a whole unit is not reached, it is promised
 * and not expected, so that nothing is sold twice.
 */
export async function countPromisesOtherwise(trx: Transaction, others: string): Promise<void> {
  await trx.raw(
    `update reservation set quantity = (quantity * other.becomes + other.was - 1) / other.was from ${others} other
     where other.product_id = reservation.product_id and reservation.state = 'held'`,
  );
  await trx.raw(
    `update delivery_match set quantity = delivery_match.quantity * other.becomes / other.was
     from ${others} other join delivery_line line on line.product_id = other.product_id and ${OPEN_LINE}
     where delivery_match.expected_line_id = line.id`,
  );
  await trx.raw(
    `update delivery_line as line set quantity = line.quantity * other.becomes / other.was from ${others} other
     where other.product_id = line.product_id and ${OPEN_LINE}`,
  );
}
