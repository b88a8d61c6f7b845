import type { CallResult } from '../../core/channels';
import { done, failed } from '../http';
import { type WooProduct, PRODUCT_FIELDS, productsSchema } from './product';
import { type Store, unexpectedAnswer } from './store';

export const PAGE = 100;

/**
 * Every product a question finds, page after page, oldest id first so that nothing shifts between pages. An answer of 404
 * (a deleted parent) is an empty list.
 */
export async function allProducts(
  store: Store,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<CallResult<readonly WooProduct[]>> {
  const found: WooProduct[] = [];
  for (let page = 1; ; page++) {
    const paging = { per_page: String(PAGE), page: String(page), orderby: 'id', order: 'asc', _fields: PRODUCT_FIELDS };
    const result = await store.get(path, { ...query, ...paging }, signal);
    if (!result.ok) return result;
    const { status, headers, body } = result.value;
    if (status === 404) return done(found);
    const products = productsSchema.safeParse(body);
    if (status !== 200 || !products.success) return failed(unexpectedAnswer(store, status));
    found.push(...products.data);
    // Told how many pages there are, a full last page costs no further question. A proxy may have lost the header.
    const pages = Number(headers.get('x-wp-totalpages')) || Number.POSITIVE_INFINITY;
    if (products.data.length < PAGE || page >= pages) return done(found);
  }
}

/** Consecutive runs of at most `size` items. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
