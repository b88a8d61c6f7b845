import type { CallResult, RemoteListing } from '../../core/channels';
import { done } from '../http';
import { listingOf } from './product';
import { PAGE, allProducts } from './pages';
import type { Store } from './store';

/** Hosts cut addresses somewhere past 4 KB; the keys and the other parameters need their share. */
const MOST_QUERY_CHARACTERS = 2500;

/**
 * Listings by SKU, variations included (WooCommerce 9.4 has no list of all variations, but a search by SKU finds them). The
 * shop's database compares without regard to case and accents; only exactly equal SKUs are ours.
 */
export async function findListings(
  store: Store,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<readonly RemoteListing[]>> {
  const wanted = new Set(skus);
  const found = new Map<string, RemoteListing>();
  for (const question of questions(skus)) {
    const products = await allProducts(store, 'products', { sku: question }, signal);
    if (!products.ok) return products;
    for (const product of products.value) {
      if (product.sku !== null && wanted.has(product.sku))
        found.set(String(product.id), listingOf(product, product.sku));
    }
  }
  return done([...found.values()]);
}

/** Comma lists of SKUs. A SKU with a comma in it goes alone: the shop then also looks for the whole text. */
function questions(skus: readonly string[]): string[] {
  const lists: string[] = [];
  let list: string[] = [];
  let length = 0;
  for (const sku of new Set(skus)) {
    if (sku === '') continue;
    if (sku.includes(',')) {
      lists.push(sku);
      continue;
    }
    const size = encodeURIComponent(sku).length + 3;
    if (list.length === PAGE || (list.length > 0 && length + size > MOST_QUERY_CHARACTERS)) {
      lists.push(list.join(','));
      list = [];
      length = 0;
    }
    list.push(sku);
    length += size;
  }
  return list.length === 0 ? lists : [...lists, list.join(',')];
}
