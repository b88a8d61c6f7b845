import { decimalToMinor } from '../../core/foundation';
import { forgetOldest } from '../remembering';
import { chargedPrice } from './product-changes';
import type { ShopState, StoredOrder, StoredProduct } from './state';

export interface OrderedLine {
  readonly product: StoredProduct;
  readonly quantity: number;
}

/** In these the goods are spoken for, so the stock is lowered; in the others it is given back. */
const HOLDS_STOCK: ReadonlySet<string> = new Set(['processing', 'on-hold', 'completed', 'refunded']);

export function placeOrder(
  state: ShopState,
  lines: readonly OrderedLine[],
  status: string,
  shippingMinor = 0,
): StoredOrder {
  const now = state.now();
  const order: StoredOrder = {
    id: state.takeId(),
    status: 'pending',
    createdAt: now,
    modifiedAt: now,
    shippingMinor,
    stockReduced: false,
    lines: lines.map(({ product, quantity }) => ({
      id: state.takeLineId(),
      productId: product.parentId || product.id,
      variationId: product.parentId ? product.id : 0,
      sku: product.sku,
      name: product.name,
      quantity,
      totalMinor: (decimalToMinor(chargedPrice(state, product)) ?? 0) * quantity,
    })),
  };
  state.orders.set(order.id, order);
  forgetOldest(state.orders);
  setOrderStatus(state, order, status);
  return order;
}

export function setOrderStatus(state: ShopState, order: StoredOrder, status: string): void {
  order.status = status;
  order.modifiedAt = state.now();
  const holds = HOLDS_STOCK.has(status);
  if (holds === order.stockReduced) return;
  order.stockReduced = holds;
  for (const line of order.lines) {
    const product = state.products.get(line.variationId || line.productId);
    if (!product) continue;
    product.totalSales += holds ? line.quantity : -line.quantity;
    const keeper = state.stockKeeper(product);
    if (!keeper) continue;
    keeper.stockQuantity = (keeper.stockQuantity ?? 0) + (holds ? -line.quantity : line.quantity);
    keeper.modifiedAt = order.modifiedAt;
  }
}
