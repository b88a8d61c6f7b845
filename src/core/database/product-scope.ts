import type { Knex } from 'knex';

/**
 * Which products a set-based statement is about: all, a short list, or a table of this transaction (usually a TEMP table)
 * with a `product_id` column. Imports touch a million products; their ids must not travel through JavaScript.
 */
export type ProductScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'ids'; readonly ids: readonly number[] }
  | { readonly kind: 'table'; readonly table: string };

/** A condition for a WHERE clause on `column`; `1 = 1` for all products. */
export function inScope(knex: Knex, column: string, scope: ProductScope): Knex.Raw {
  switch (scope.kind) {
    case 'all':
      return knex.raw('1 = 1');
    case 'ids':
      return knex.raw('?? in (select value from json_each(?))', [column, JSON.stringify(scope.ids)]);
    case 'table':
      return knex.raw('?? in (select product_id from ??)', [column, scope.table]);
  }
}
