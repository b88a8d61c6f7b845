import type { Queryable } from '../../database';
import { canonicalGtin } from '../../foundation';
import { AFTER_ALL, GTIN, spellings } from './codes';

/**
 * SKUs of products that a mistyped or scanned SKU may stand for, most likely first: the same in another case or with
 * spaces around it, or the product with that GTIN; failing these, those whose SKU begins alike.
 */
export async function nearestSkus(db: Queryable, sku: string, limit = 3): Promise<string[]> {
  const text = sku.trim();
  if (text === '') return [];
  const same = await db('product')
    .whereIn('sku', [...spellings(text)])
    .orderBy('sku')
    .pluck<string[]>('sku');
  const scanned = GTIN.test(text)
    ? await db('product')
        .join('product_gtin', 'product_gtin.product_id', 'product.id')
        .where('gtin14', canonicalGtin(text))
        .orderBy('sku')
        .pluck<string[]>('sku')
    : [];
  const found = new Set([...same, ...scanned]);
  if (found.size > 0) return [...found].slice(0, limit);
  for (let kept = text.length; found.size < limit && kept >= Math.max(2, text.length - 3); kept--) {
    const alike = await db('product')
      .where((either) => {
        for (const prefix of spellings(text.slice(0, kept))) {
          either.orWhere((range) => void range.where('sku', '>=', prefix).where('sku', '<', prefix + AFTER_ALL));
        }
      })
      .orderBy('sku')
      .limit(limit)
      .pluck<string[]>('sku');
    for (const other of alike) found.add(other);
  }
  return [...found].slice(0, limit);
}
