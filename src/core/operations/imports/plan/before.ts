import type { Transaction } from '../../../database';
import { priceColumns, stockColumns, type Targets } from './stage';

interface FileRows {
  readonly stocked: number;
  readonly priced: number;
}

/**
 * How many known products of the file had stock and had a price before. A row that was not staged says what the master
 * says, so the file itself tells for it; only staged rows are looked up.
 */
export async function before(
  trx: Transaction,
  targets: Targets,
  file: FileRows,
): Promise<{ readonly stockedBefore: number; readonly pricedBefore: number }> {
  const told = (columns: readonly string[], test: string) =>
    columns.map((name) => `${name} ${test}`).join(' or ') || '0';
  const had = (table: string, test: string) =>
    `exists (select 1 from ${table} where ${table}.product_id = stage.product_id and ${test})`;
  const rows = await trx.raw<Record<'stocked' | 'priced' | 'stockedBefore' | 'pricedBefore', number | null>[]>(
    `select sum(${told(stockColumns(targets), '> 0')}) as stocked, sum(${told(priceColumns(targets), 'is not null')}) as priced,
       sum(product_id is not null and ${had('level', 'on_hand > 0')}) as stockedBefore,
       sum(product_id is not null and ${had('price', '1 = 1')}) as pricedBefore
     from stage`,
  );
  const staged = rows[0];
  return {
    stockedBefore: file.stocked - (staged?.stocked ?? 0) + (staged?.stockedBefore ?? 0),
    pricedBefore: file.priced - (staged?.priced ?? 0) + (staged?.pricedBefore ?? 0),
  };
}
