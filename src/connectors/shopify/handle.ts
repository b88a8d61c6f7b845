import { createHash } from 'node:crypto';
import { foldForSearch } from '../../core/foundation';

const MOST_CHARACTERS = 80;

/**
 * The address of a new product in the shop, from its name and SKU: the same every time and of this SKU alone, so that
 * creating it twice is refused by the shop itself. Its search would not do: it learns of new products late.
 */
export function productHandle({ name, sku }: { readonly name: string; readonly sku: string }): string {
  const slug = foldForSearch(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-+|-+$/g, '');
  const own = createHash('sha256').update(sku).digest('hex').slice(0, 10);
  return slug === '' ? `product-${own}` : `${slug}-${own}`;
}
