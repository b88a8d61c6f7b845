import type { CallResult, ReadResult, RemoteRef } from '../../core/channels';
import { done } from '../http';
import { PAGE, allProducts, chunks } from './pages';
import { parentOf, shownOffer } from './product';
import type { Store } from './store';

/**
 * What listings show now. `products?include=` never returns variations, so those are asked for under their parents. What the
 * shop leaves out of its answer is gone (deleted, in the trash, or moved to another parent).
 */
export async function readOffers(
  store: Store,
  refs: readonly RemoteRef[],
  signal: AbortSignal,
): Promise<CallResult<readonly ReadResult[]>> {
  const results: ReadResult[] = [];
  for (const [path, group] of byPath(refs)) {
    for (const part of chunks(group, PAGE)) {
      const include = part.map((ref) => ref.id).join(',');
      const products = await allProducts(store, path, { include }, signal);
      if (!products.ok) return products;
      const byId = new Map(products.value.map((product) => [String(product.id), product]));
      for (const ref of part) {
        const product = byId.get(ref.id);
        results.push(
          product ? { id: ref.id, status: 'shown', shown: shownOffer(product) } : { id: ref.id, status: 'gone' },
        );
      }
    }
  }
  return done(results);
}

function byPath(refs: readonly RemoteRef[]): Map<string, RemoteRef[]> {
  const groups = new Map<string, RemoteRef[]>();
  for (const ref of refs) {
    const parentId = parentOf(ref);
    const path = parentId === null ? 'products' : `products/${parentId}/variations`;
    groups.set(path, [...(groups.get(path) ?? []), ref]);
  }
  return groups;
}
