import type { Transaction } from '../../../database';
import { foldForSearch, type Instant } from '../../../foundation';
import { unitScale } from '../../../imports';
import { restoreGtins } from './hand-fields';

const COLUMNS = [
  ['name', 'name'],
  ['unit', 'unit'],
  ['vat', 'vat_code'],
] as const;

/** Of a change `c` of a run: the posting of the newest later run that changed the same field of the same product. */
const CHANGED_SINCE = `(
  select p.id from import_change later join posting p on p.import_run_id = later.run_id and p.kind <> 'undo'
  where later.product_id = c.product_id and later.field = c.field and later.verdict = 'changed' and later.id > c.id
  order by later.id desc limit 1)`;

/** What later spoke of the product: its stock was counted in the unit, and on the shelf, that the run gave it. */
const SPOKEN = `(select spoken.posting_id from undo_spoken spoken where spoken.product_id = c.product_id)`;

/**
 * Leaves in `undo_field` what a run changed in products it found: names, units, VAT codes, barcodes, and that they are no
 * longer archived. A field goes back only where it still reads as the run left it; what already reads as before is left out.
 */
export async function planFields(trx: Transaction, runId: number | null): Promise<void> {
  await trx.raw(`create temp table undo_field (product_id integer, field text, old_value text, new_value text, now_value text,
    kept integer, later_posting_id integer)`);
  const changed = `c.run_id = :runId and c.verdict = 'changed' and c.field = :field`;
  for (const [field, column] of COLUMNS) {
    const spoken = field === 'unit' ? SPOKEN : 'null';
    await trx.raw(
      `insert into undo_field
       select c.product_id, c.field, c.old_value, c.new_value, p.${column},
         p.${column} is not c.new_value or ${spoken} is not null, coalesce(${spoken}, ${CHANGED_SINCE})
       from import_change c join product p on p.id = c.product_id
       where ${changed} and p.${column} is not c.old_value`,
      { runId, field },
    );
  }
  await trx.raw(
    `insert into undo_field
     select c.product_id, c.field, c.old_value, null, p.archived_at, p.archived_at is not null or ${SPOKEN} is not null,
       coalesce(${SPOKEN}, ${CHANGED_SINCE})
     from import_change c join product p on p.id = c.product_id
     where ${changed} and p.archived_at is not c.old_value`,
    { runId, field: 'archived' },
  );
  await trx.raw(
    `insert into undo_field
     select c.product_id, c.field, null, c.new_value, g.gtin, 0, null
     from import_change c join product_gtin g
       on g.product_id = c.product_id and g.gtin = c.new_value and g.origin_run_id = c.run_id
     where ${changed}`,
    { runId, field: 'gtin' },
  );
}

const GOING_BACK = (field: string) => `undo_field f where f.field = '${field}' and f.kept = 0`;

export async function restorePlannedFields(trx: Transaction, at: Instant): Promise<void> {
  for (const [field, column] of [...COLUMNS, ['category', 'category'], ['archived', 'archived_at']] as const) {
    await trx.raw(
      `update product set ${column} = f.old_value, updated_at = :at
       from (select * from ${GOING_BACK(field)}) f where f.product_id = product.id`,
      { at },
    );
  }
  await trx.raw(`delete from product_gtin where (product_id, gtin) in (
    select f.product_id, f.new_value from ${GOING_BACK('gtin')})`);
  await restoreGtins(trx);
  await scaleUnits(trx);
  await foldNames(trx);
}

/** A product counts in what its unit says; a shop has a handful of units. */
async function scaleUnits(trx: Transaction): Promise<void> {
  const units = await trx.raw<{ unit: string }[]>(
    `select distinct f.old_value as unit from ${GOING_BACK('unit')} and f.old_value is not null`,
  );
  for (const { unit } of units) {
    await trx.raw(
      `update product set unit_scale = :scale where id in (
         select f.product_id from ${GOING_BACK('unit')} and f.old_value = :unit)`,
      { unit, scale: unitScale(unit) },
    );
  }
}

const NAMES_AT_ONCE = 2_000;

/** SQLite cannot fold a name for searching; names travel through JavaScript in batches. */
async function foldNames(trx: Transaction): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await trx.raw<{ at: number; id: number; name: string }[]>(
      `select f.rowid as at, p.id, p.name from undo_field f join product p on p.id = f.product_id
       where f.field = 'name' and f.kept = 0 and f.rowid > ? order by f.rowid limit ${NAMES_AT_ONCE}`,
      [after],
    );
    if (rows.length === 0) return;
    await trx.raw(
      `update product set search_name = j.value ->> 'search' from json_each(?) j where product.id = j.value ->> 'id'`,
      [JSON.stringify(rows.map(({ id, name }) => ({ id, search: foldForSearch(name) })))],
    );
    after = rows.at(-1)?.at ?? after;
  }
}
