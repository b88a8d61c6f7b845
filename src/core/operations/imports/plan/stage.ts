import type { Transaction } from '../../../database';
import { foldForSearch } from '../../../foundation';
import type { ReadRow } from '../../../imports';

/** Which price lists and locations the file speaks of, in the order of the profile's columns. */
export interface Targets {
  readonly priceLists: readonly { readonly id: number; readonly code: string }[];
  readonly locations: readonly { readonly id: number; readonly code: string }[];
}

const FIXED = [
  ['line', 'integer'],
  ['sku', 'text'],
  ['name', 'text'],
  ['search_name', 'text'],
  ['unit', 'text'],
  ['unit_scale', 'integer'],
  ['vat', 'text'],
  ['gtins', 'text'],
] as const;

const priceColumns = (targets: Targets) => targets.priceLists.map((_, i) => `price_${i}`);
const stockColumns = (targets: Targets) => targets.locations.map((_, i) => `stock_${i}`);

/**
 * Makes the TEMP table that holds the rows of one file while it is planned. It has no key on purpose: staging into a heap
 * and sorting once afterwards is twice as fast, and duplicates are found by one GROUP BY.
 */
export async function createStage(trx: Transaction, targets: Targets): Promise<void> {
  await dropPlanTables(trx);
  const values = [...priceColumns(targets), ...stockColumns(targets)].map((name) => `${name} integer`);
  const columns = [...FIXED.map(([name, type]) => `${name} ${type}`), ...values];
  await trx.raw(`create temp table stage (${columns.join(', ')})`);
}

/** Copies a batch into the stage in one statement. */
export async function stageRows(trx: Transaction, targets: Targets, rows: readonly ReadRow[]): Promise<void> {
  if (rows.length === 0) return;
  const width = FIXED.length + targets.priceLists.length + targets.locations.length;
  const fields = Array.from({ length: width }, (_, i) => `value ->> ${i}`).join(', ');
  const packed = rows.map((row) => [
    row.line,
    row.sku,
    row.name,
    row.name === null ? null : foldForSearch(row.name),
    row.unit,
    row.unitScale,
    row.vat,
    row.gtins.length === 0 ? null : JSON.stringify(row.gtins),
    ...row.prices,
    ...row.quantities,
  ]);
  await trx.raw(`insert into stage select ${fields} from json_each(?)`, [JSON.stringify(packed)]);
}

const PLAN_TABLES = [
  'stage',
  'planned',
  'plan_field',
  'plan_gtin',
  'plan_price',
  'plan_stock',
  'plan_verdict',
] as const;

/** TEMP tables live as long as their connection, so every plan begins and ends by dropping them. */
export async function dropPlanTables(trx: Transaction): Promise<void> {
  for (const table of PLAN_TABLES) await trx.raw(`drop table if exists temp.${table}`);
}

/** The value columns of the stage, for statements that compare whole rows. */
export function stagedValueColumns(targets: Targets): string[] {
  return ['name', 'unit', 'unit_scale', 'vat', 'gtins', ...priceColumns(targets), ...stockColumns(targets)];
}
