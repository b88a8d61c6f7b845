/** Where a product keeps each fact that a file or a person can change; barcodes have rows of their own. */
export const FACT_COLUMNS = {
  sku: 'sku',
  name: 'name',
  unit: 'unit',
  vat: 'vat_code',
  category: 'category',
  archived: 'archived_at',
} as const;
type Fact = keyof typeof FACT_COLUMNS;
export const FACTS = Object.keys(FACT_COLUMNS) as Fact[];

/** SQL: what a product says of a fact now. */
export const factNow = (fact: Fact, product = 'p'): string => `${product}.${FACT_COLUMNS[fact]}`;

/**
 * SQL, of a change `c` (or another alias) that the posting named by `id` made to a fact: no undo took it back. Undos of
 * files from before their way back was written down are known by having kept nothing.
 */
export const factStands = (c: string, id: string): string => `not exists (
  select 1 from posting taken where taken.reverses_posting_id = ${id} and (coalesce(taken.kept_rows, 0) = 0 or exists (
    select 1 from product_change back where back.posting_id = taken.id and back.product_id = ${c}.product_id
      and back.field = ${c}.field
      and (back.field <> 'gtin' or (back.old_value is ${c}.new_value and back.new_value is ${c}.old_value)))))`;

/**
 * SQL, of a change `c` that posting `:posting` made to a fact of product `p`: the newest later posting, of a file or a
 * person, that said of the fact what it says now. It would be said in vain if `c` went back, whatever that had changed.
 */
export const saidSince = (fact: Fact): string => `(
  select max(said.posting_id) from (
    select later_posting.id as posting_id from import_change later
      join posting later_posting on later_posting.import_run_id = later.run_id and later_posting.kind <> 'undo'
    where later.product_id = c.product_id and later.field = c.field and later.verdict = 'changed' and not later.skipped
      and later_posting.id > :posting and later.new_value is ${factNow(fact)}
      and ${factStands('later', 'later_posting.id')}
    union all
    select later.posting_id from product_change later
      join posting later_posting on later_posting.id = later.posting_id and later_posting.kind <> 'undo'
    where later.product_id = c.product_id and later.field = c.field
      and later.posting_id > :posting and later.new_value is ${factNow(fact)}
      and ${factStands('later', 'later_posting.id')}) said)`;

/** SQL, of a change `c` of a fact: its old value cannot come back, because another product has that SKU by now. */
export const takenSince = (fact: Fact): string =>
  fact === 'sku'
    ? `exists (select 1 from product other where other.sku = c.old_value and other.id <> c.product_id)`
    : '0';
