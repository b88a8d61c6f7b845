import type { Transaction } from '../../../../database';
import type { RowProblem } from '../../../../imports';

/** More of them in one file are one mistake, and need not all be told. */
const MOST_TOLD = 1000;

/**
 * Barcodes that the plan gives to known products while other goods on sale have them: two codes that changed places, or goods
 * known under two SKUs. From then on a scanned code does not say which of them it is, so a person is warned.
 */
export async function findSharedBarcodes(trx: Transaction): Promise<RowProblem[]> {
  const rows = await trx.raw<{ line: number; sku: string; gtin: string; other: string }[]>(
    `select d.line, d.sku, d.gtin, min(other.sku) as other from plan_gtin d
       join product_gtin g on g.gtin14 = substr('00000000000000' || d.gtin, -14) and g.product_id <> d.product_id
       join product other on other.id = g.product_id and other.archived_at is null
     group by d.line, d.sku, d.gtin order by d.line limit :most`,
    { most: MOST_TOLD },
  );
  return rows.map(({ line, sku, gtin, other }) => ({
    ...{ line, column: null, sku, value: gtin, severity: 'warning', code: 'barcode_shared' },
    facts: { value: gtin, sku, other },
  }));
}
