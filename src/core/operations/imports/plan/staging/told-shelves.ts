import type { Transaction } from '../../../../database';
import type { PackedRows } from '../../../../imports';
import { stockColumns, type Targets, unpacked } from './stage';

/** Remembers of rows of a full file, SQL with their `product_id` and quantities, at which places they say how much there is. */
export async function rememberTold(
  trx: Transaction,
  targets: Targets,
  rows: string,
  bindings: readonly Buffer[] = [],
): Promise<void> {
  if (targets.locations.length === 0) return;
  const places = targets.locations.map(({ id }, at) => `(${at}, ${id})`).join(', ');
  const told = stockColumns(targets).map((column, at) => `when ${at} then told.${column}`);
  await trx.raw(
    `insert or ignore into told_now select told.product_id, place.column2
     from (${rows}) told cross join (values ${places}) place
     where told.product_id is not null and case place.column1 ${told.join(' ')} end is not null`,
    bindings,
  );
}

/** The same of a batch whose rows name products by their SKUs. */
export async function rememberToldOf(trx: Transaction, targets: Targets, { names, cells }: PackedRows): Promise<void> {
  const columns = ['p.id as product_id', ...stockColumns(targets).map((name) => `told.${name}`)];
  const rows = `select ${columns.join(', ')}
    from (select ${unpacked(targets, names)} from jsonb_each(?)) told join product p on p.sku = told.sku`;
  await rememberTold(trx, targets, rows, [Buffer.from(cells.buffer, cells.byteOffset, cells.byteLength)]);
}

/**
 * Writes down what a full file of a source told, once the master agrees with it: a quantity that changes nothing leaves no
 * movement, and goods that a later file does not name any more would keep it for ever.
 */
export async function keepToldShelves(
  trx: Transaction,
  targets: Targets,
  { sourceId, runId }: { readonly sourceId: number; readonly runId: number },
): Promise<void> {
  // Rows that named their product by its barcode are always staged; and those of new products have one by now.
  await rememberTold(trx, targets, 'select * from stage');
  await trx.raw(
    `insert or ignore into told_shelf (source_id, product_id, location_id, run_id)
     select :sourceId, product_id, location_id, :runId from told_now
     union all select :sourceId, v.product_id, v.location_id, :runId from import_run r
       join level v on v.product_id between r.first_product_id and r.last_product_id and v.snapshot_as_of is not null
     where r.id = :runId`,
    { sourceId, runId },
  );
}
