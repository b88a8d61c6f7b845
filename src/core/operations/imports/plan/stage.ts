import type { Transaction } from '../../../database';
import { foldForSearch } from '../../../foundation';
import type { ReadRow } from '../../../imports';

/** Which price lists and locations the file speaks of, in the order of the profile's columns. */
export interface Targets {
  readonly priceLists: readonly { readonly id: number; readonly code: string }[];
  readonly locations: readonly { readonly id: number; readonly code: string }[];
}

/** Name, type, and where the value stands in a packed row. Barcodes: one as text, several as a JSON array. */
const FIXED = [
  ['ordinal', 'integer primary key'],
  ['sku', 'text'],
  ['line', 'integer'],
  ['name', 'text'],
  ['search_name', 'text'],
  ['unit', 'text'],
  ['unit_scale', 'integer'],
  ['vat', 'text'],
  ['gtins', 'text'],
] as const;

export const priceColumns = (targets: Targets) => targets.priceLists.map((_, i) => `price_${i}`);
export const stockColumns = (targets: Targets) => targets.locations.map((_, i) => `stock_${i}`);

/**
 * Makes the TEMP table for the rows of one file that are new or may differ from the master; rows that say what the master
 * says are never written anywhere. `product_id` is null for a SKU the master does not know.
 */
export async function createStage(trx: Transaction, targets: Targets): Promise<void> {
  await dropPlanTables(trx);
  const values = [...priceColumns(targets), ...stockColumns(targets)].map((name) => `${name} integer`);
  const columns = [...FIXED.map(([name, type]) => `${name} ${type}`), ...values, 'product_id integer'];
  await trx.raw(`create temp table stage (${columns.join(', ')})`);
}

/** Products whose stock moved after the file's moment: what the file says of them is never simply what is on hand. */
export interface StageFilter {
  readonly movedLater: boolean;
  /** Remember every known product of the file, because the file is full and what it does not name has no stock. */
  readonly remembersKnown: boolean;
}

/** Copies a batch into the stage, less the rows that say exactly what the master says. `ordinal` counts a file's rows. */
export async function stageRows(
  trx: Transaction,
  targets: Targets,
  filter: StageFilter,
  rows: readonly ReadRow[],
  ordinal: number,
): Promise<void> {
  if (rows.length === 0) return;
  const packed = packRows(rows, ordinal);
  if (filter.remembersKnown) {
    await trx.raw(
      `insert or ignore into known_product
       select p.id from json_each(?) j join product p on p.sku = j.value ->> 1`,
      [packed],
    );
  }
  await trx.raw(stageStatement(targets, filter), [packed]);
}

/** Rows as one JSON text: the one way into SQLite that does not cost a call per row. */
function packRows(rows: readonly ReadRow[], ordinal: number): string {
  return JSON.stringify(
    rows.map((row, i) => [
      ordinal + i,
      row.sku,
      row.line,
      row.name,
      row.name === null ? null : foldForSearch(row.name),
      row.unit,
      row.unitScale,
      row.vat,
      row.gtins.length === 0 ? null : row.gtins.length === 1 ? row.gtins[0] : JSON.stringify(row.gtins),
      ...row.prices,
      ...row.quantities,
    ]),
  );
}

function stageStatement(targets: Targets, { movedLater }: StageFilter): string {
  const names = [...FIXED.map(([name]) => name), ...priceColumns(targets), ...stockColumns(targets)];
  // jsonb_each hands over each row in SQLite's own form, which is not parsed again for every value.
  const values = names.map((name, i) => `value ->> ${i} as ${name}`);
  const moved = movedLater ? ' or p.id in (select product_id from moved_later)' : '';
  return `with told as materialized (select ${values.join(', ')} from jsonb_each(?))
    insert into stage select ${names.map((name) => `told.${name}`).join(', ')}, p.id
    from told left join product p on p.sku = told.sku
    where p.id is null or ${differences(targets).join(' or ')}${moved}`;
}

/**
 * SQL: signs that a row of `told` may differ from its product `p`. May be true of a row that does not differ after all,
 * since the diff looks again; must never be false of one that does.
 */
function differences(targets: Targets): string[] {
  const fields = [
    ['name', 'name'],
    ['unit', 'unit'],
    ['vat', 'vat_code'],
  ].map(([told, kept]) => `(told.${told} is not null and told.${told} is not p.${kept})`);
  const prices = targets.priceLists.map(
    ({ id }, i) => `(told.price_${i} is not null and told.price_${i} is not (
      select gross_minor from price where product_id = p.id and price_list_id = ${id}))`,
  );
  const stock = targets.locations.map(
    ({ id }, i) => `(told.stock_${i} is not null and told.stock_${i} is not (
      select on_hand from level where product_id = p.id and location_id = ${id}))`,
  );
  // A file without a unit counts weighed goods in kilograms, the master in grams: the diff multiplies.
  const weighed = targets.locations.length === 0 ? [] : ['(p.unit_scale > 1 and told.unit_scale is null)'];
  return [
    'p.archived_at is not null',
    ...fields,
    ...prices,
    ...stock,
    ...weighed,
    `(told.gtins is not null and not exists (
      select 1 from product_gtin where product_id = p.id and gtin = told.gtins))`,
  ];
}

const PLAN_TABLES = [
  'stage',
  'known_product',
  'moved_later',
  'plan_field',
  'plan_gtin',
  'plan_price',
  'plan_stock',
  'plan_verdict',
  'plan_skipped',
] as const;

/** TEMP tables live as long as their connection, so every plan begins and ends by dropping them. */
export async function dropPlanTables(trx: Transaction): Promise<void> {
  for (const table of PLAN_TABLES) await trx.raw(`drop table if exists temp.${table}`);
}

/** The value columns of the stage, for statements that compare whole rows. */
export function stagedValueColumns(targets: Targets): string[] {
  return ['name', 'unit', 'unit_scale', 'vat', 'gtins', ...priceColumns(targets), ...stockColumns(targets)];
}
