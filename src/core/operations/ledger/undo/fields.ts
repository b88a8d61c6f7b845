import { keepLinksOfRenamed } from '../../../channels';
import type { Transaction } from '../../../database';
import { foldForSearch, type Instant } from '../../../foundation';
import { unitScale } from '../../../imports';
import { countPromisesOtherwise } from '../promised-otherwise';
import { restoreGtins } from './hand-fields';
import { FACT_COLUMNS, factNow, FACTS, factStands, saidSince, takenSince } from './later-facts';

/** What files say of a product in a column of its own. */
const OF_FILES = ['sku', 'name', 'unit', 'vat'] as const;

/** Of a change `c` of a run: the posting of the newest later run that changed the same fact of the same product. */
const CHANGED_SINCE = `(
  select p.id from import_change later join posting p on p.import_run_id = later.run_id and p.kind <> 'undo'
  where later.product_id = c.product_id and later.field = c.field and later.verdict = 'changed' and not later.skipped and later.id > c.id
  order by later.id desc limit 1)`;

/** What later spoke of the product, which the run brought back from the archive. */
const SPOKEN = `(select spoken.posting_id from undo_spoken spoken where spoken.product_id = c.product_id)`;

/** Whose stock and prices were later counted in the unit that the run gave the product. */
const COUNTED = `(select spoken.counted_id from undo_spoken spoken where spoken.product_id = c.product_id)`;

/**
 * Leaves in `undo_field` what a run changed in products it found: codes, names, units, VAT codes, barcodes, and whether
 * they are archived. A fact goes back only where it still reads as the run left it and nobody has said the same since; what
 * already reads as before, and was not said since, is left out.
 */
export async function planFields(
  trx: Transaction,
  { id: posting, runId }: { readonly id: number; readonly runId: number | null },
): Promise<void> {
  await trx.raw(`create temp table undo_field (product_id integer, field text, old_value text, new_value text, now_value text,
    kept integer, later_posting_id integer)`);
  const changed = `c.run_id = :runId and c.verdict = 'changed' and not c.skipped and c.field = :field
    and ${factStands('c', ':posting')}`;
  for (const field of OF_FILES) {
    const now = factNow(field);
    const stands = field === 'unit' ? `coalesce(${COUNTED}, ${saidSince(field)})` : saidSince(field);
    await trx.raw(
      `insert into undo_field
       select product_id, field, old_value, new_value, now, now is not new_value or stands is not null or taken,
         coalesce(stands, changed_since)
       from (select c.product_id, c.field, c.old_value, c.new_value, ${now} as now, ${stands} as stands,
           ${CHANGED_SINCE} as changed_since, ${takenSince(field)} as taken
         from import_change c join product p on p.id = c.product_id where ${changed})
       where now is not old_value or stands is not null`,
      { runId, field, posting },
    );
  }
  // Archived again, it reads as before; where something since needs it on sale, its return stands and can be asked for again,
  // so that it does not come on sale by what was taken back once the newer withdrawal is.
  await trx.raw(
    `insert into undo_field
     select c.product_id, c.field, c.old_value, null, null, ${SPOKEN} is not null, ${SPOKEN}
     from import_change c join product p on p.id = c.product_id
     where ${changed} and c.new_value is null and (p.archived_at is null or ${SPOKEN} is not null)`,
    { runId, field: 'archived', posting },
  );
  // Whoever archived it once more has said so of it as it is now; whoever brought it back would send it there again.
  await trx.raw(
    `insert into undo_field
     select product_id, field, null, new_value, now, now is not new_value or stands is not null, stands
     from (select c.product_id, c.field, c.new_value, p.archived_at as now, ${saidSince('archived')} as stands
       from import_change c join product p on p.id = c.product_id where ${changed} and c.new_value is not null)
     where now is not null or stands is not null`,
    { runId, field: 'archived', posting },
  );
  await trx.raw(
    `insert into undo_field
     select c.product_id, c.field, null, c.new_value, g.gtin, 0, null
     from import_change c join product_gtin g
       on g.product_id = c.product_id and g.gtin = c.new_value and g.origin_run_id = c.run_id
     where ${changed}`,
    { runId, field: 'gtin', posting },
  );
}

const GOING_BACK = (field: string) => `undo_field f where f.field = '${field}' and f.kept = 0`;

export async function restorePlannedFields(trx: Transaction, at: Instant): Promise<void> {
  for (const field of FACTS) {
    const column = FACT_COLUMNS[field];
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
  await followCodes(trx, at);
}

/** A product that is called as before keeps its things on the channels. */
async function followCodes(trx: Transaction, at: Instant): Promise<void> {
  const renamed = await trx.raw<{ productId: number; was: string }[]>(
    `select f.product_id as productId, f.now_value as was from ${GOING_BACK('sku')}`,
  );
  await keepLinksOfRenamed(trx, renamed, at);
}

/** A product counts in what its unit says, and so does what is promised and expected of it; a shop has a handful of units. */
async function scaleUnits(trx: Transaction): Promise<void> {
  const units = await trx.raw<{ unit: string }[]>(
    `select distinct f.old_value as unit from ${GOING_BACK('unit')} and f.old_value is not null`,
  );
  if (units.length === 0) return;
  await trx.raw(
    `create temp table other_unit as select p.id as product_id, p.unit_scale as was, scale.value ->> 'scale' as becomes
     from json_each(:scales) scale join (select * from ${GOING_BACK('unit')}) f on f.old_value = scale.value ->> 'unit'
       join product p on p.id = f.product_id
     where p.unit_scale <> scale.value ->> 'scale'`,
    { scales: JSON.stringify(units.map(({ unit }) => ({ unit, scale: unitScale(unit) }))) },
  );
  await countPromisesOtherwise(trx, 'other_unit');
  await trx.raw('drop table temp.other_unit');
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
