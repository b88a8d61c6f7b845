import type { Transaction } from '../../../database';
import type { Instant } from '../../../foundation';
import { madeBy, newestId, noteStretch } from '../../../stock';
import { factNow, FACTS, factStands, saidSince, takenSince } from './later-facts';

/** Of a change `c` made by hand: the posting of the newest later change by hand of the same fact. */
const CHANGED_SINCE = `(
  select later.posting_id from product_change later
  where later.product_id = c.product_id and later.field = c.field and later.id > c.id
    and later.posting_id <> c.posting_id order by later.id desc limit 1)`;

/** In another unit, what was counted since would mean something else. */
const COUNTED_SINCE = `(
  select max(m.posting_id) from movement m where m.product_id = c.product_id and m.posting_id > c.posting_id)`;

/** What later spoke of a product that was brought back from the archive. */
const SPOKEN = `case when c.new_value is null then (
  select spoken.posting_id from undo_spoken spoken where spoken.product_id = c.product_id) end`;

/** Adds to `undo_field` what a posting changed in products by hand, by the same rules as what a file changed. */
export async function planHandFields(trx: Transaction, postingId: number): Promise<void> {
  const made = `${madeBy('product_change', 'c')} and c.field = :field and ${factStands('c', ':posting')}`;
  for (const field of FACTS) {
    const now = factNow(field);
    const spoken = field === 'unit' ? COUNTED_SINCE : field === 'archived' ? SPOKEN : 'null';
    const stands = `coalesce(${spoken}, ${saidSince(field)})`;
    // Archived again by somebody else, at another time, reads as archived before.
    const isAsBefore = field === 'archived' ? '(now is null) = (old_value is null)' : 'now is old_value';
    await trx.raw(
      `insert into undo_field
       select product_id, field, old_value, new_value, now, now is not new_value or stands is not null or taken,
         case when now is not new_value or stands is not null then coalesce(stands, changed_since) end
       from (select c.product_id, c.field, c.old_value, c.new_value, ${now} as now, ${stands} as stands,
           ${CHANGED_SINCE} as changed_since, ${takenSince(field)} as taken
         from product_change c join product p on p.id = c.product_id where ${made})
       where not (${isAsBefore}) or stands is not null`,
      { posting: postingId, field },
    );
  }
  // A barcode goes away again unless it has gone already, and comes back unless another product has it by now.
  await trx.raw(
    `insert into undo_field
     select c.product_id, c.field, null, c.new_value, g.gtin, 0, null
     from product_change c join product_gtin g on g.product_id = c.product_id and g.gtin = c.new_value
     where ${made}`,
    { posting: postingId, field: 'gtin' },
  );
  await trx.raw(
    `insert into undo_field
     select c.product_id, c.field, c.old_value, null, null, exists (
         select 1 from product_gtin g where g.gtin14 = substr('00000000000000' || c.old_value, -14)), null
     from product_change c
     where ${made} and c.old_value is not null and not exists (
       select 1 from product_gtin own where own.product_id = c.product_id and own.gtin = c.old_value)`,
    { posting: postingId, field: 'gtin' },
  );
}

/**
 * The way back is part of the history too, and tells an undo that is asked again what went back already; to be called
 * before the plan is carried out.
 */
export async function recordFieldsGoingBack(trx: Transaction, undoId: number, at: Instant): Promise<void> {
  const newest = await newestId(trx, 'product_change');
  await trx.raw(
    `insert into product_change (posting_id, product_id, field, old_value, new_value, changed_at)
     select :undoId, product_id, field, case when field = 'gtin' then new_value else now_value end, old_value, :at
     from undo_field where kept = 0`,
    { undoId, at },
  );
  await noteStretch(trx, 'product_change', undoId, newest);
}

/** Barcodes that a person had taken away. */
export async function restoreGtins(trx: Transaction): Promise<void> {
  await trx.raw(
    `insert or ignore into product_gtin (product_id, gtin, gtin14)
     select product_id, old_value, substr('00000000000000' || old_value, -14) from undo_field
     where field = 'gtin' and kept = 0 and old_value is not null`,
  );
}
