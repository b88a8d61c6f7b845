import type { ProductFactsInput } from '../../../contract';
import { findGtins, findProduct, type Product } from '../../catalog';
import type { Queryable } from '../../database';
import { canonicalGtin, hasValidCheckDigit, type Instant, ok, type Outcome, problem, refused } from '../../foundation';
import { readVatCode, unitScale } from '../../imports';

export interface Edit {
  readonly field: 'sku' | 'name' | 'unit' | 'vat' | 'category' | 'archived' | 'gtin';
  readonly old: string | null;
  readonly becomes: string | null;
}

/**
 * What has to be edited so that a product has these facts; what it has already is left out. Problems: sku_taken,
 * vat_code_unknown, barcode_wrong, gtin_taken, unit_counted.
 */
export async function planEdits(
  db: Queryable,
  product: Product & { readonly archivedAt: string | null },
  set: ProductFactsInput,
  at: Instant,
): Promise<Outcome<Edit[]>> {
  const edits: Edit[] = [];
  const edit = (field: Edit['field'], old: string | null, becomes: string | null | undefined) => {
    if (becomes !== undefined && becomes !== old) edits.push({ field, old, becomes });
  };
  if (set.sku !== undefined && set.sku !== product.sku && (await findProduct(db, set.sku))) {
    return refused(problem('sku_taken', { sku: set.sku }));
  }
  edit('sku', product.sku, set.sku);
  edit('name', product.name, set.name);
  edit('category', product.category, set.category);
  if (set.vat !== undefined) {
    const code = set.vat === null ? null : readVatCode(set.vat);
    if (set.vat !== null && code === null) return refused(problem('vat_code_unknown', { vat: set.vat }));
    edit('vat', product.vat, code);
  }
  if (set.unit !== undefined && set.unit !== product.unit) {
    if (unitScale(set.unit) !== product.unitScale && (await isCounted(db, product.id))) {
      return refused(problem('unit_counted', { sku: product.sku, unit: product.unit, wanted: set.unit }));
    }
    edit('unit', product.unit, set.unit);
  }
  if (set.archived !== undefined && set.archived !== product.archived) {
    edit('archived', product.archivedAt, set.archived ? at : null);
  }
  if (set.gtins) {
    const gtins = await planGtins(db, product, set.gtins);
    if (!gtins.ok) return gtins;
    edits.push(...gtins.value);
  }
  return ok(edits);
}

async function planGtins(db: Queryable, product: Product, wanted: readonly string[]): Promise<Outcome<Edit[]>> {
  const has = (await findGtins(db, [product.id])).get(product.id) ?? [];
  const wants = [...new Set(wanted)];
  for (const gtin of wants.filter((one) => !has.includes(one))) {
    if (!/^\d+$/.test(gtin) || !hasValidCheckDigit(gtin)) return refused(problem('barcode_wrong', { gtin }));
    const taken = await db('product_gtin')
      .join('product', 'product.id', 'product_gtin.product_id')
      .where({ gtin14: canonicalGtin(gtin) })
      .whereNot('product.id', product.id)
      .first<{ sku: string } | undefined>('sku');
    if (taken) return refused(problem('gtin_taken', { gtin, sku: taken.sku }));
  }
  return ok([
    ...has.flatMap((old): Edit[] => (wants.includes(old) ? [] : [{ field: 'gtin', old, becomes: null }])),
    ...wants.flatMap((becomes): Edit[] => (has.includes(becomes) ? [] : [{ field: 'gtin', old: null, becomes }])),
  ]);
}

/** Quantities of it stand in the ledger or in a bundle, and would mean something else in another unit. */
async function isCounted(db: Queryable, productId: number): Promise<boolean> {
  const rows = await db.raw<unknown[]>(
    `select 1 from movement where product_id = :id union all
     select 1 from bundle_component where component_id = :id limit 1`,
    { id: productId },
  );
  return rows.length > 0;
}
