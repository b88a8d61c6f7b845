import { keepLinksOfRenamed, listNewGoods, type NewGoods } from '../../../channels';
import { type Transaction, withoutIndexes } from '../../../database';
import { type Instant, latestCredible } from '../../../foundation';
import { newestId, noteStretch, recordPosting } from '../../../stock';
import { countPromisesOtherwise } from '../../ledger';
import { masterChanged } from '../../master-changed';
import { isSameUnit } from './difference/diff';
import { keepTakenUnits } from './difference/other-unit';
import { priceColumns, stockColumns, type Targets } from './staging/stage';
import { archiveWithdrawn } from './difference/withdrawn';

interface ApplyOptions {
  readonly runId: number;
  readonly targets: Targets;
  readonly asOf: Instant;
  readonly at: Instant;
  readonly actor: string;
}

/**
 * Applies the plan that stands in the TEMP tables, in the caller's transaction: products, GTINs, prices with their
 * history, stock as movements, and what the channels should say from now on. Suspicious rows are left out.
 */
export async function applyPlan(trx: Transaction, options: ApplyOptions): Promise<void> {
  const [known] = await trx.raw<{ changed: number; suspicious: number }[]>(
    `select count(*) filter (where verdict = 'changed') as changed,
       count(*) filter (where verdict = 'suspicious') as suspicious from plan_verdict`,
  );
  if (known?.suspicious) {
    for (const table of ['plan_field', 'plan_gtin', 'plan_price', 'plan_stock']) {
      await trx.raw(
        `delete from ${table} where product_id in (select product_id from plan_verdict where verdict = 'suspicious')`,
      );
    }
  }
  const { runId, at, actor } = options;
  const postingId = await recordPosting(trx, { kind: 'import', actor, recordedAt: at, importRunId: runId });
  const newest = { price: await newestId(trx, 'price_change'), movement: await newestId(trx, 'movement') };
  await makeProducts(trx, options, postingId);
  if (known?.changed) await changeProducts(trx, options, postingId);
  await noteStretch(trx, 'price_change', postingId, newest.price);
  await noteStretch(trx, 'movement', postingId, newest.movement);
  if (!known?.changed) return;
  await trx.raw(`create temp table changed_product as select product_id from plan_verdict where verdict = 'changed'`);
  await masterChanged(trx, { kind: 'table', table: 'changed_product' }, at);
  await trx.raw('drop table temp.changed_product');
}

/** The indexes and triggers that many new rows are added without. */
const LEFT_OUT = [
  'product_sku_unique',
  'product_gtin_gtin14',
  'movement_product_location',
  // The trigger speaks of what a channel says, and nobody has asked one about these goods yet.
  ...['listing_product_channel', 'listing_unmatched', 'channel_price_listed'],
];

/** Fewer new products are made before the indexes of so many tables are dropped and made again. */
const MANY = 3000;

/** Rows of SKUs nobody knew. Their ids follow from the order of the file, so that nothing has to be looked up again. */
async function makeProducts(trx: Transaction, options: ApplyOptions, postingId: number): Promise<void> {
  const [made] = await trx.raw<{ first: number | null; last: number; base: number }[]>(
    `select (select ordinal from stage where product_id is null order by ordinal limit 1) as first,
       (select ordinal from stage where product_id is null order by ordinal desc limit 1) as last,
       (select coalesce(max(id), 0) from product) as base`,
  );
  if (!made || made.first === null) return;
  const { base, first, last } = made;
  const count = last - first + 1;
  await trx('import_run')
    .where({ id: options.runId })
    .update({ first_product_id: base + first, last_product_id: base + last });
  const fill = () => fillTables(trx, options, postingId, base);
  // Ids of before are at least as many as products of before.
  await (count >= MANY && count >= base ? withoutIndexes(trx, LEFT_OUT, fill) : fill());
}

/** `base`: what is added to the place of a row in its file to make the id of its product. */
async function fillTables(
  trx: Transaction,
  { runId, targets, asOf, at }: ApplyOptions,
  postingId: number,
  base: number,
): Promise<void> {
  const id = `${base} + ordinal`;
  const fresh = 'from stage where product_id is null';
  await trx.raw(
    `insert into product (id, sku, name, search_name, unit, unit_scale, vat_code, origin_run_id, updated_run_id, created_at, updated_at)
     select ${id}, sku, coalesce(name, sku), coalesce(search_name, lower(sku)), coalesce(unit, 'szt'),
       coalesce(unit_scale, 1), vat, :runId, :runId, :at, :at ${fresh}`,
    { runId, at },
  );
  await trx.raw(
    `insert into product_gtin (product_id, gtin, gtin14, origin_run_id)
     select ${id}, gtins, substr('00000000000000' || gtins, -14), :runId ${fresh} and substr(gtins, 1, 1) <> '['`,
    { runId },
  );
  await trx.raw(
    `insert into product_gtin (product_id, gtin, gtin14, origin_run_id)
     select ${base} + s.ordinal, g.value, substr('00000000000000' || g.value, -14), :runId
     from stage s, json_each(s.gtins) g where s.product_id is null and substr(s.gtins, 1, 1) = '['
     on conflict do nothing`,
    { runId },
  );
  for (const [i, column] of priceColumns(targets).entries()) {
    const list = targets.priceLists[i]?.id ?? 0;
    await trx.raw(
      `insert into price_change (posting_id, product_id, price_list_id, old_minor, new_minor, changed_at)
       select ?, ${id}, ?, null, ${column}, ? ${fresh} and ${column} is not null`,
      [postingId, list, at],
    );
    await trx.raw(
      `insert into price (product_id, price_list_id, gross_minor, since)
       select ${id}, ?, ${column}, ? ${fresh} and ${column} is not null`,
      [list, at],
    );
  }
  await makeStock(trx, targets, { id, fresh }, { postingId, asOf });
  const sumOf = (locationIds: readonly number[]) =>
    targets.locations.flatMap(({ id: location }, j) =>
      locationIds.includes(location) ? [`coalesce(stock_${j}, 0)`] : [],
    );
  const goods: NewGoods = {
    from: fresh,
    productId: id,
    unitScale: 'coalesce(unit_scale, 1)',
    vatCode: 'vat',
    category: 'null',
    price: (list) => {
      const i = targets.priceLists.findIndex((known) => known.id === list);
      return i === -1 ? 'null' : `price_${i}`;
    },
    onHand: (locations) => sumOf(locations).join(' + ') || '0',
  };
  await listNewGoods(trx, goods, at);
}

/**
 * What lies where of new products. All places in one statement, because rows then come in the order of their keys, and
 * each goes to the end of its table and its index instead of between others.
 */
async function makeStock(
  trx: Transaction,
  targets: Targets,
  { id, fresh }: { readonly id: string; readonly fresh: string },
  { postingId, asOf }: { readonly postingId: number; readonly asOf: Instant },
): Promise<void> {
  if (targets.locations.length === 0) return;
  const places = targets.locations.map((location, at) => `(${at}, ${location.id})`).join(', ');
  const told = stockColumns(targets).map((column, at) => `when ${at} then ${column}`);
  const stock = `select ${id} as product_id, place.column2 as location_id, case place.column1 ${told.join(' ')} end as quantity
    ${fresh.replace('from stage', `from stage cross join (values ${places}) place`)}`;
  await trx.raw(
    `insert into movement (posting_id, product_id, location_id, kind, quantity, occurred_at)
     select ?, product_id, location_id, 'snapshot', quantity, ? from (${stock}) where quantity <> 0`,
    [postingId, asOf],
  );
  await trx.raw(
    `insert into level (product_id, location_id, on_hand, snapshot_as_of)
     select product_id, location_id, quantity, ? from (${stock}) where quantity is not null`,
    [asOf],
  );
}

/**
 * Prices and levels that are there are updated `or fail`, apart from those that are not: whatever goes wrong ends the
 * transaction, and SQLite need not copy every page it touches to be able to take back the statement alone. Not products,
 * whose trigger would fail with them where it means to ignore.
 */
async function changeProducts(trx: Transaction, { runId, asOf, at }: ApplyOptions, postingId: number): Promise<void> {
  await trx.raw(
    `update product set
       name = coalesce(s.name, product.name), search_name = coalesce(s.search_name, product.search_name),
       unit = iif(${isSameUnit('s.unit', 'product.unit')}, product.unit, coalesce(s.unit, product.unit)),
       unit_scale = coalesce(s.unit_scale, product.unit_scale),
       vat_code = coalesce(s.vat, product.vat_code), updated_run_id = ?, updated_at = ?,
       archived_at = iif(product.id in (select product_id from plan_field where field = 'archived'), null,
         product.archived_at)
     from stage s
     where product.id = s.product_id and s.product_id in (select product_id from plan_field)`,
    [runId, at],
  );
  await renameProducts(trx, at);
  await keepTakenUnits(trx);
  await countPromisesOtherwise(trx, 'other_unit');
  await archiveWithdrawn(trx, { runId, at });
  await trx.raw(
    `insert into product_gtin (product_id, gtin, gtin14, origin_run_id)
     select product_id, gtin, substr('00000000000000' || gtin, -14), ? from plan_gtin where true on conflict do nothing`,
    [runId],
  );
  await trx.raw(
    `insert into price_change (posting_id, product_id, price_list_id, old_minor, new_minor, changed_at)
     select ?, product_id, price_list_id, old_minor, new_minor, ? from plan_price`,
    [postingId, at],
  );
  await trx.raw(
    `update or fail price set gross_minor = plan.new_minor, since = ? from plan_price plan
     where plan.old_minor is not null and price.product_id = plan.product_id and price.price_list_id = plan.price_list_id`,
    [at],
  );
  await trx.raw(
    `insert into price (product_id, price_list_id, gross_minor, since)
     select product_id, price_list_id, new_minor, ? from plan_price where old_minor is null`,
    [at],
  );
  await trx.raw(
    `insert into movement (posting_id, product_id, location_id, kind, quantity, occurred_at)
     select ?, product_id, location_id, 'snapshot', delta, ? from plan_stock where delta <> 0`,
    [postingId, asOf],
  );
  // The same sums as adding the posting to the levels, in the statement that also notes the snapshot's moment; what is only
  // counted in another unit may have been counted later than the file was written. No date of a clock that stood in the future stays.
  await trx.raw(
    `update or fail level set on_hand = level.on_hand + plan.delta,
       snapshot_as_of = iif(level.snapshot_as_of > :credible, :asOf, max(coalesce(level.snapshot_as_of, :asOf), :asOf))
     from plan_stock plan
     where plan.old_quantity is not null and level.product_id = plan.product_id and level.location_id = plan.location_id`,
    { asOf, credible: latestCredible(at) },
  );
  await trx.raw(
    `insert into level (product_id, location_id, on_hand, snapshot_as_of)
     select product_id, location_id, delta, ? from plan_stock where old_quantity is null`,
    [asOf],
  );
}

/** By a statement of its own: SQLite would take every product of the file out of the index of SKUs and put it back. */
async function renameProducts(trx: Transaction, at: Instant): Promise<void> {
  const renamed = await trx.raw<{ productId: number; was: string }[]>(
    `select product_id as productId, old_value as was from plan_field where field = 'sku'`,
  );
  if (renamed.length === 0) return;
  await trx.raw(
    `update product set sku = f.new_value from plan_field f where f.product_id = product.id and f.field = 'sku'`,
  );
  await keepLinksOfRenamed(trx, renamed, at);
}
