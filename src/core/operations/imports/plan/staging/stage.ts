import type { Transaction } from '../../../../database';
import type { PackedRows } from '../../../../imports';

/** Which price lists and locations the file speaks of, in the order of the profile's columns. */
export interface Targets {
  readonly priceLists: readonly { readonly id: number; readonly code: string }[];
  readonly locations: readonly { readonly id: number; readonly code: string }[];
}

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
  await trx.raw('create temp table known_product (product_id integer primary key)');
  await trx.raw(`create temp table told_now (product_id integer, location_id integer, primary key (product_id, location_id))
    without rowid`);
}

/** Products whose stock moved after the file's moment: what the file says of them is never simply what is on hand. */
export interface StageFilter {
  readonly movedLater: boolean;
  /** Remember every known product of the file, and of whose stock it tells, because the file is full and what it does not name has no stock. */
  readonly remembersKnown: boolean;
  /** Stage also what the master says already: a row is only part of what the file says of its product. */
  readonly keepsAll: boolean;
}

/** Copies a batch into the stage, less the rows that say exactly what the master says. */
export async function stageRows(
  trx: Transaction,
  targets: Targets,
  filter: StageFilter,
  { names, cells }: PackedRows,
): Promise<void> {
  const rows = Buffer.from(cells.buffer, cells.byteOffset, cells.byteLength);
  if (filter.remembersKnown) {
    await trx.raw(
      `insert or ignore into known_product
       select p.id from jsonb_each(?) j join product p on p.sku = j.value ->> 1`,
      [rows],
    );
  }
  const told = `select ${unpacked(targets, names)} from jsonb_each(?)`;
  await trx.raw(stageStatement(targets, filter, names, { told, product: 'p.sku = told.sku' }), [rows]);
}

/** SQL: the columns of a packed row, by name; `names` are those before its prices and quantities. */
export function unpacked(targets: Targets, names: readonly string[]): string {
  return valuesAfter(names, targets)
    .map((name, i) => `value ->> ${i} as ${name}`)
    .join(', ');
}

/** The columns of a row of the file: `names`, its prices, its quantities. */
export const valuesAfter = (names: readonly string[], targets: Targets): string[] => [
  ...names,
  ...priceColumns(targets),
  ...stockColumns(targets),
];

/** All that may stand before the prices of a row. */
export const toldNames: readonly string[] = FIXED.map(([name]) => name);

/** SQL: puts those rows of `told` into the stage that may differ from the product `p` they are joined with. */
export function stageStatement(
  targets: Targets,
  { movedLater, keepsAll }: StageFilter,
  names: readonly string[],
  from: { readonly told: string; readonly product: string },
): string {
  const columns = valuesAfter(names, targets);
  const { joins, differs } = comparison(targets, new Set(names));
  const moved = movedLater ? ['p.id in (select product_id from moved_later)'] : [];
  return `with told as not materialized (${from.told})
    insert into stage (${columns.join(', ')}, product_id) select ${columns.map((name) => `told.${name}`).join(', ')}, p.id
    from told left join product p on ${from.product} ${joins.join(' ')}
    ${keepsAll ? '' : `where p.id is null or ${[...differs, ...moved].join(' or ')}`}`;
}

/** SQLite joins 64 tables and no more; a chain may have more shops than that. */
const MOST_JOINED = 48;

/**
 * SQL: signs that a row of `told` may differ from its product `p`, with the joins they look at (a join opens its table
 * once, where a subquery would do so for every row). May be true of a row that does not differ after all, since the diff
 * looks again; must never be false of one that does.
 */
function comparison(targets: Targets, told: ReadonlySet<string>): { joins: string[]; differs: string[] } {
  const joins: string[] = [];
  const differs = ['p.archived_at is not null'];
  const fields = [
    ['name', 'p.name'],
    ['unit', 'p.unit'],
    ['vat', 'p.vat_code'],
  ] as const;
  for (const [name, kept] of fields) if (told.has(name)) differs.push(unlike(name, kept));
  const compare = (value: string, table: string, kept: string, of: string) => {
    if (joins.length < MOST_JOINED) {
      joins.push(`left join ${table} as of_${value} on of_${value}.product_id = p.id and of_${value}.${of}`);
      differs.push(unlike(value, `of_${value}.${kept}`));
    } else differs.push(unlike(value, `(select ${kept} from ${table} where product_id = p.id and ${of})`));
  };
  targets.priceLists.forEach(({ id }, i) => compare(`price_${i}`, 'price', 'gross_minor', `price_list_id = ${id}`));
  targets.locations.forEach(({ id }, i) => compare(`stock_${i}`, 'level', 'on_hand', `location_id = ${id}`));
  // A file without a unit counts weighed goods in kilograms, the master in grams: the diff multiplies.
  if (targets.locations.length > 0) {
    differs.push(told.has('unit_scale') ? '(p.unit_scale > 1 and told.unit_scale is null)' : 'p.unit_scale > 1');
  }
  if (told.has('gtins')) {
    joins.push('left join product_gtin g on g.product_id = p.id and g.gtin = told.gtins');
    differs.push('(told.gtins is not null and g.gtin is null)');
  }
  return { joins, differs };
}

// Each mention of a column of `told` takes it out of its row anew, which is most of the work.
const unlike = (told: string, kept: string) => `ifnull(told.${told}, ${kept}) is not ${kept}`;

const PLAN_TABLES = [
  'stage',
  'told',
  'told_in_order',
  'known_product',
  'told_now',
  'gtin_owner',
  'moved_later',
  'other_unit',
  'plan_field',
  'plan_gtin',
  'plan_price',
  'plan_stock',
  'plan_newer',
  'newer_found',
  'plan_by_hand',
  'plan_verdict',
  'plan_skipped',
] as const;

/** TEMP tables live as long as their connection, so every plan begins and ends by dropping them. */
export async function dropPlanTables(trx: Transaction): Promise<void> {
  const there = await trx.raw<{ name: string }[]>(
    `select name from temp.sqlite_schema where type = 'table' and name in (${PLAN_TABLES.map((name) => `'${name}'`).join(', ')})`,
  );
  for (const { name } of there) await trx.raw(`drop table temp.${name}`);
}

export async function countStaged(trx: Transaction): Promise<number> {
  const [rows] = await trx.raw<{ n: number }[]>('select count(*) as n from stage');
  return rows?.n ?? 0;
}

/** SQL: the barcodes of a cell of the stage, which holds one as it is or several as a JSON array. */
export const eachGtin = (gtins: string): string =>
  `json_each(case when substr(${gtins}, 1, 1) = '[' then ${gtins} else json_array(${gtins}) end)`;

/** The value columns of the stage, for statements that compare whole rows. */
export function stagedValueColumns(targets: Targets): string[] {
  return ['name', 'unit', 'unit_scale', 'vat', 'gtins', ...priceColumns(targets), ...stockColumns(targets)];
}
