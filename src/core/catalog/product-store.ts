import type { Queryable } from '../database';

/** One product as the master knows it. `unitScale` counted units make one `unit`: 1 for pieces, 1000 for kilograms. */
export interface Product {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly kind: 'goods' | 'bundle';
  readonly unit: string;
  readonly unitScale: number;
  readonly vat: string | null;
  readonly category: string | null;
  readonly archived: boolean;
}

interface ProductRow {
  id: number;
  sku: string;
  name: string;
  kind: Product['kind'];
  unit: string;
  unit_scale: number;
  vat_code: string | null;
  category: string | null;
  archived_at: string | null;
}

/** The product with exactly this SKU (case counts), archived ones included; null when there is none. */
export async function findProduct(db: Queryable, sku: string): Promise<Product | null> {
  const row = await db('product')
    .where({ sku })
    .first<ProductRow | undefined>(
      'id',
      'sku',
      'name',
      'kind',
      'unit',
      'unit_scale',
      'vat_code',
      'category',
      'archived_at',
    );
  if (!row) return null;
  const { unit_scale: unitScale, vat_code: vat, archived_at: archivedAt, ...product } = row;
  return { ...product, unitScale, vat, archived: archivedAt !== null };
}

/** The GTINs of some products, as their sources wrote them, by product id. */
export async function findGtins(db: Queryable, productIds: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db('product_gtin')
    .whereIn('product_id', [...productIds])
    .orderBy('gtin')
    .select<{ product_id: number; gtin: string }[]>('product_id', 'gtin');
  const gtins = new Map<number, string[]>();
  for (const row of rows) gtins.set(row.product_id, [...(gtins.get(row.product_id) ?? []), row.gtin]);
  return gtins;
}

/** Which of these are SKUs of products, archived ones included. */
export async function knownSkus(db: Queryable, skus: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.raw<{ sku: string }[]>(
    'select sku from product where sku in (select value from json_each(?))',
    [JSON.stringify(skus)],
  );
  return new Set(rows.map(({ sku }) => sku));
}
