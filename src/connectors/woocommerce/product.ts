import { z } from 'zod';
import type { RemoteListing, RemoteRef, ShownOffer } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';

/** A variation without a stock of its own says "parent" in `manage_stock`, and then tells its parent's pieces. */
export const PRODUCT_FIELDS = [
  ...['id', 'sku', 'name', 'type', 'parent_id', 'price', 'regular_price', 'on_sale', 'manage_stock', 'stock_quantity'],
  'global_unique_id',
].join(',');

export const productSchema = z.object({
  id: z.number().int(),
  sku: z.string().nullable().catch(null),
  name: z.string().catch(''),
  type: z.string().catch('simple'),
  parent_id: z.number().int().catch(0),
  price: z.string().catch(''),
  regular_price: z.string().catch(''),
  on_sale: z.boolean().catch(false),
  manage_stock: z.union([z.boolean(), z.string()]).catch(false),
  stock_quantity: z.number().nullable().catch(null),
  global_unique_id: z.string().catch(''),
});
export type WooProduct = z.infer<typeof productSchema>;
export const productsSchema = z.array(productSchema);

/** Product types with no price and stock of their own; their SKU may be ours, but nothing can be sold under it. */
const NOT_SELLABLE: ReadonlySet<string> = new Set(['variable', 'grouped', 'external']);

/**
 * What a shopper is charged and can buy: while a sale runs that is `price`, so a forgotten sale shows up as a difference;
 * otherwise it is the regular price (caches make `price` lag behind it). A price with more than two decimals ("24.9999" is kept by the shop) is no usable price.
 */
export function shownOffer(product: WooProduct): ShownOffer {
  if (NOT_SELLABLE.has(product.type)) return { priceMinor: null, quantity: null };
  const counted =
    (product.manage_stock === true || sharesStock(product)) && Number.isSafeInteger(product.stock_quantity);
  const charged = product.on_sale || product.regular_price === '' ? product.price : product.regular_price;
  return { priceMinor: decimalToMinor(charged), quantity: counted ? product.stock_quantity : null };
}

/** Whether a variation lives from its parent's pieces, as all such variations of that parent do. */
export function sharesStock({ manage_stock: managed }: Pick<WooProduct, 'manage_stock'>): boolean {
  return managed === 'parent';
}

export function refOf(product: Pick<WooProduct, 'id' | 'type' | 'parent_id'>): RemoteRef {
  const parentId = product.parent_id > 0 && product.type === 'variation' ? product.parent_id : null;
  return { id: String(product.id), data: { parentId, type: product.type } };
}

export function listingOf(product: WooProduct, sku: string): RemoteListing {
  return { sku, ref: refOf(product), shown: shownOffer(product) };
}

/** The variable product a variation belongs to; null for a product of its own. */
export function parentOf(ref: RemoteRef): number | null {
  const parentId = ref.data['parentId'];
  return typeof parentId === 'number' ? parentId : null;
}

export function notSellableType(ref: RemoteRef): string | null {
  const type = ref.data['type'];
  return typeof type === 'string' && NOT_SELLABLE.has(type) ? type : null;
}
