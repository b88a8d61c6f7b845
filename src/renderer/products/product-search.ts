/** What the products screen shows, kept in its address so that going back finds it again. */
export interface ProductSearch {
  readonly q?: string;
  readonly filter?: ProductFilter;
  readonly sort?: ProductSort;
  readonly desc?: boolean;
}

export const PRODUCT_FILTERS = ['all', 'in_stock', 'sold_out', 'out_of_step', 'held', 'waited_for'] as const;
export type ProductFilter = (typeof PRODUCT_FILTERS)[number];

export const PRODUCT_SORTS = ['sku', 'name', 'price', 'stock'] as const;
export type ProductSort = (typeof PRODUCT_SORTS)[number];

/** Addresses are typed by hand too: what is not understood is left out. */
export function readProductSearch(raw: Record<string, unknown>): ProductSearch {
  const filter = PRODUCT_FILTERS.find((known) => known === raw['filter']);
  const sort = PRODUCT_SORTS.find((known) => known === raw['sort']);
  const q = typeof raw['q'] === 'string' || typeof raw['q'] === 'number' ? String(raw['q']) : '';
  return {
    ...(q === '' ? {} : { q }),
    ...(filter === undefined || filter === 'all' ? {} : { filter }),
    ...(sort === undefined ? {} : { sort }),
    ...(raw['desc'] === true ? { desc: true } : {}),
  };
}
