import { foldForSearch } from '../../core/foundation';

/**
 * The address of a new product in the shop, from its name and SKU: the same every time, so that an interrupted creation
 * is recognised. Only small letters, digits and hyphens, which Vendure leaves as they are.
 */
export function productSlug({ name, sku }: { readonly name: string; readonly sku: string }): string {
  const slug = foldForSearch(`${name} ${sku}`)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'product' : slug;
}
