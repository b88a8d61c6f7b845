import type { Misbehaviour } from './misbehave';
import { placeOrder, setOrderStatus } from './orders';
import { type ProductFields, applyFields, chargedPrice } from './product-changes';
import type { PracticeProduct, ShopState, StoredProduct } from './state';

/** What stands on the practice shop's shelves, as a shopper sees it. */
export interface ShelfRow {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly type: string;
  /** The text shown, which may be empty or nonsense. */
  readonly price: string;
  /** Null when the shop does not count this product. */
  readonly quantity: number | null;
}

/** The hands of the shop's owner and shoppers, and of bad luck. */
export interface Owner {
  products(): ShelfRow[];
  add(products: readonly PracticeProduct[]): void;
  /** Changes made by hand in the shop, in the API's words (`regular_price`, `sale_price`, `stock_quantity`, …). */
  edit(sku: string, fields: ProductFields): void;
  /** Into the trash: the API no longer shows it, its SKU is free again. */
  remove(sku: string): void;
  /** A paid order; the shop lowers its own stock. Returns the order's number. */
  order(lines: readonly { readonly sku: string; readonly quantity: number }[], status?: string): number;
  setStatus(order: number, status: string): void;
  /** The next requests misbehave; with `applied` they are carried out first and only the answer is spoilt. */
  fail(how: Misbehaviour, options?: { readonly times?: number; readonly applied?: boolean }): void;
  /** Requests received so far. */
  requests(): number;
}

export function ownerOf(state: ShopState, wire: Pick<Owner, 'fail' | 'requests'>): Owner {
  const bySku = (sku: string): StoredProduct => {
    const product = state.bySku(sku);
    if (!product) throw new RangeError(`the practice shop has no product ${sku}`);
    return product;
  };
  return {
    ...wire,
    products: () =>
      [...state.products.values()]
        .filter((product) => product.status !== 'trash')
        .map((product) => ({
          id: product.id,
          sku: product.sku,
          name: product.name,
          type: product.type,
          price: chargedPrice(state, product),
          quantity: state.stockKeeper(product)?.stockQuantity ?? null,
        })),
    add: (products) => {
      for (const product of products) state.add(product);
    },
    edit: (sku, fields) => applyFields(state, bySku(sku), fields),
    remove: (sku) => {
      bySku(sku).status = 'trash';
    },
    order: (lines, status = 'processing') =>
      placeOrder(
        state,
        lines.map(({ sku, quantity }) => ({ product: bySku(sku), quantity })),
        status,
      ).id,
    setStatus: (id, status) => {
      const order = state.orders.get(id);
      if (!order) throw new RangeError(`the practice shop has no order ${id}`);
      setOrderStatus(state, order, status);
    },
  };
}
