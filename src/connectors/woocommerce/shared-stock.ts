import type { CallResult, ChannelProblem, PushItem } from '../../core/channels';
import { channelProblem, done } from '../http';
import { allProducts } from './pages';
import { type WooProduct, sharesStock, shownOffer } from './product';
import type { Store } from './store';

/** Where the pieces of a variation are counted, as the shop says right before they are written. */
export type StockPlace =
  | { readonly kind: 'own' }
  /** Nobody else lives from the parent's pieces, so they are this variation's. */
  | { readonly kind: 'parent' }
  /** Shared with others and right already: only the price is to be sent. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'refused'; readonly problem: ChannelProblem };

/**
 * Finds the stock of variations of one parent. Pieces that several variations share are one number: pushing one listing's
 * quantity would change the others', and giving each its own would undo what the owner set up. So a listing that would
 * change a shared number is named with those it shares with, and its shelf is left as it is.
 */
export async function stockPlaces(
  store: Store,
  parentId: number,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<ReadonlyMap<string, StockPlace>>> {
  const found = await allProducts(store, `products/${parentId}/variations`, {}, signal);
  if (!found.ok) return found;
  const byId = new Map(found.value.map((variation) => [String(variation.id), variation]));
  const sharing = found.value.filter(sharesStock);
  return done(new Map(items.map((item) => [item.ref.id, placeOf(item, byId.get(item.ref.id), sharing)])));
}

function placeOf(item: PushItem, variation: WooProduct | undefined, sharing: readonly WooProduct[]): StockPlace {
  // One that is not there any more is refused by the shop, by name.
  if (!variation || !sharesStock(variation)) return { kind: 'own' };
  const others = sharing.filter(({ id }) => id !== variation.id);
  if (others.length === 0) return { kind: 'parent' };
  if (shownOffer(variation).quantity === item.offer.quantity) return { kind: 'leave' };
  const names = others.map(({ id, sku }) => (sku === null || sku === '' ? `#${id}` : sku)).join(', ');
  const facts = { sku: item.sku, others: names };
  return { kind: 'refused', problem: channelProblem('woocommerce_stock_shared', 'validation', facts) };
}
