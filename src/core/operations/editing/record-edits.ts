import { keepLinksOfRenamed } from '../../channels';
import type { Transaction } from '../../database';
import { foldForSearch, type Instant } from '../../foundation';
import { unitScale } from '../../imports';
import { madeBy, newestId, noteStretch } from '../../stock';

/** Facts of products that are a column of theirs; barcodes have a table of their own. */
export const FACT_COLUMNS = {
  sku: 'sku',
  name: 'name',
  unit: 'unit',
  vat: 'vat_code',
  category: 'category',
  archived: 'archived_at',
} as const;

/** Where the edits are taken from: SQL that selects product_id, field, old_value and new_value, with its bindings. */
interface Edits {
  readonly sql: string;
  readonly bindings: Readonly<Record<string, string | number | null>>;
}

/**
 * Writes edits down under a posting and carries them out: the history first, and the products from the history, so that
 * the two cannot differ. A barcode added has no old value, one taken away no new one.
 */
export async function recordEdits(
  trx: Transaction,
  { postingId, at }: { readonly postingId: number; readonly at: Instant },
  { sql, bindings }: Edits,
): Promise<void> {
  const newest = await newestId(trx, 'product_change');
  await trx.raw(
    `insert into product_change (posting_id, product_id, field, old_value, new_value, changed_at)
     select :posting, product_id, field, old_value, new_value, :at from (${sql})`,
    { ...bindings, posting: postingId, at },
  );
  await noteStretch(trx, 'product_change', postingId, newest);
  const made = `${madeBy('product_change', 'made')} and made.field = :field`;
  for (const [field, column] of Object.entries(FACT_COLUMNS)) {
    await trx.raw(
      `update product set ${column} = made.new_value, updated_at = :at
       from product_change made where made.product_id = product.id and ${made}`,
      { posting: postingId, field, at },
    );
  }
  await trx.raw(
    `delete from product_gtin where (product_id, gtin) in (
       select made.product_id, made.old_value from product_change made where ${made} and made.old_value is not null)`,
    { posting: postingId, field: 'gtin' },
  );
  await trx.raw(
    `insert or ignore into product_gtin (product_id, gtin, gtin14)
     select made.product_id, made.new_value, substr('00000000000000' || made.new_value, -14)
     from product_change made where ${made} and made.new_value is not null`,
    { posting: postingId, field: 'gtin' },
  );
  await followNames(trx, postingId);
  await followCodes(trx, postingId, at);
}

/** What follows from a name and a unit and SQLite cannot work out; they are only ever changed one product at a time. */
async function followNames(trx: Transaction, postingId: number): Promise<void> {
  const rows = await trx.raw<{ id: number; field: 'name' | 'unit'; value: string }[]>(
    `select product_id as id, field, new_value as value from product_change made
     where ${madeBy('product_change', 'made')} and field in ('name', 'unit')`,
    { posting: postingId },
  );
  for (const { id, field, value } of rows) {
    const follows = field === 'name' ? { search_name: foldForSearch(value) } : { unit_scale: unitScale(value) };
    await trx('product').where({ id }).update(follows);
  }
}

async function followCodes(trx: Transaction, postingId: number, at: Instant): Promise<void> {
  const renamed = await trx.raw<{ productId: number; was: string }[]>(
    `select product_id as productId, old_value as was from product_change made
     where ${madeBy('product_change', 'made')} and field = 'sku'`,
    { posting: postingId },
  );
  await keepLinksOfRenamed(trx, renamed, at);
}
