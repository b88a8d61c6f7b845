import type { Knex } from 'knex';
import type { Queryable } from '../database';
import { canonicalGtin, foldForSearch } from '../foundation';

const GTIN = /^(\d{8}|\d{12,14})$/;
/** Sorts after everything that can stand in a SKU, so that a prefix is a range of the index. */
const AFTER_ALL = '\u{10FFFF}';

/**
 * The ids of products a person may mean by what was typed or scanned: the beginning of a SKU (typed in any case), a
 * whole GTIN, or words of the name in any order, without regard to case and diacritics. Null when nothing was typed.
 */
export function matchingProducts(db: Queryable, typed: string): Knex.QueryBuilder | null {
  const text = typed.trim();
  if (text === '') return null;
  const named = db('product').select('id');
  for (const word of foldForSearch(text).split(' ')) {
    named.whereRaw(`search_name like ? escape '\\'`, [`%${word.replace(/[\\%_]/g, '\\$&')}%`]);
  }
  const ranges = [...spellings(text)].map((prefix) =>
    db('product')
      .select('id')
      .where('sku', '>=', prefix)
      .where('sku', '<', prefix + AFTER_ALL),
  );
  const scanned = GTIN.test(text) ? [db('product_gtin').select('product_id').where('gtin14', canonicalGtin(text))] : [];
  return named.union([...ranges, ...scanned]);
}

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

const spellings = (text: string) => new Set([text, text.toUpperCase(), text.toLowerCase()]);
