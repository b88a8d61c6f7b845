import type { Transaction } from '../database';
import type { Instant } from '../foundation';
import { supplierCodeOf } from './identity';
import type { LineCodes } from './types';

/** Remembers what a supplier calls a product, because a person said so; the newest word counts. */
export async function rememberSupplierCode(
  trx: Transaction,
  supplierKey: string,
  line: LineCodes,
  productId: number,
  at: Instant,
): Promise<void> {
  const code = supplierCodeOf(line);
  if (code === null) return;
  await trx('supplier_code')
    .insert({ supplier_key: supplierKey, ...code, product_id: productId, confirmed_at: at })
    .onConflict(['supplier_key', 'kind', 'code'])
    .merge();
}
