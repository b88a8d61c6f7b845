import type { Transaction } from '../../../../database';
import type { PackedRows } from '../../../../imports';
import { stageStatement, type StageFilter, type Targets, toldNames, unpacked, valuesAfter } from './stage';

/** Rows between two looks at whether the import was cancelled. */
const SLICE = 50_000;

/** The first and last row of a slice of `told_in_order`. */
interface Slice {
  readonly first: number;
  readonly last: number;
}

/** Keeps a batch as it is; nothing is looked up yet. */
export async function keepTold(trx: Transaction, targets: Targets, { names, cells }: PackedRows): Promise<void> {
  await trx.raw(`create temp table if not exists told (${valuesAfter(toldNames, targets).join(', ')})`);
  await trx.raw(
    `insert into told (${valuesAfter(names, targets).join(', ')}) select ${unpacked(targets, names)} from jsonb_each(?)`,
    [Buffer.from(cells.buffer, cells.byteOffset, cells.byteLength)],
  );
}

/**
 * Brings what was kept into the order of the products: sorted by SKU the index is gone through once, and sorted by id then
 * are the products with their prices and levels. New SKUs come first.
 */
export async function orderTold(trx: Transaction, { remembersKnown }: StageFilter): Promise<Slice[]> {
  // Without a limit SQLite leaves out the order of a subquery, and looks SKUs up as they come.
  await trx.raw(
    `create temp table told_in_order as select told.*, p.id as product_id
     from (select * from told order by sku limit -1) told left join product p on p.sku = told.sku order by p.id`,
  );
  await trx.raw('drop table temp.told');
  if (remembersKnown) {
    await trx.raw(
      'insert or ignore into known_product select product_id from told_in_order where product_id is not null',
    );
  }
  const [count] = await trx.raw<{ last: number | null }[]>('select max(rowid) as last from told_in_order');
  const slices: Slice[] = [];
  for (let first = 1; first <= (count?.last ?? 0); first += SLICE) slices.push({ first, last: first + SLICE - 1 });
  return slices;
}

/** Copies a slice into the stage, less the rows that say exactly what the master says. */
export async function stageSlice(
  trx: Transaction,
  targets: Targets,
  filter: StageFilter,
  { first, last }: Slice,
): Promise<void> {
  const told = 'select * from told_in_order where rowid between ? and ?';
  await trx.raw(stageStatement(targets, filter, toldNames, { told, product: 'p.id = told.product_id' }), [first, last]);
}
