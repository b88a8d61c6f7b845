import type { Clock } from '../../core/foundation';

/** A product as the practice shop stores it: prices are texts, as WooCommerce keeps them, and may be nonsense. */
export interface StoredProduct {
  id: number;
  parentId: number;
  type: 'simple' | 'variable' | 'variation';
  status: 'publish' | 'draft' | 'trash';
  sku: string;
  name: string;
  regularPrice: string;
  salePrice: string;
  saleEndsAt: string | null;
  manageStock: boolean;
  stockQuantity: number | null;
  /** GTIN, EAN, UPC or ISBN. */
  globalUniqueId?: string;
  /** Custom fields, as plug-ins use them. */
  meta?: Record<string, unknown>;
  totalSales: number;
  createdAt: string;
  modifiedAt: string;
}

export interface StoredLine {
  id: number;
  productId: number;
  variationId: number;
  sku: string;
  name: string;
  quantity: number;
  totalMinor: number;
}

export interface StoredOrder {
  id: number;
  status: string;
  createdAt: string;
  modifiedAt: string;
  shippingMinor: number;
  stockReduced: boolean;
  lines: StoredLine[];
}

/** Everything the practice shop knows, as plain JSON, so that it survives a restart. */
export interface ShopSnapshot {
  nextId: number;
  nextLineId: number;
  products: StoredProduct[];
  orders: StoredOrder[];
}

/** What a practice shop starts with: a simple product, or a variable one with its variations. */
export interface PracticeProduct {
  readonly id?: number;
  readonly sku: string;
  readonly name: string;
  /** As typed in the shop ("24.99"); empty for none. */
  readonly price: string;
  /** Null: the shop does not count this product; a variation then lives from its parent's pieces, if those are counted. */
  readonly quantity: number | null;
  readonly globalUniqueId?: string;
  readonly variations?: readonly Omit<PracticeProduct, 'variations'>[];
}

/** The shop's shelves and order book. */
export class ShopState {
  readonly products = new Map<number, StoredProduct>();
  readonly orders = new Map<number, StoredOrder>();
  readonly clock: Clock;
  #nextId = 10;
  #nextLineId = 1;

  constructor(clock: Clock, snapshot?: ShopSnapshot) {
    this.clock = clock;
    if (!snapshot) return;
    this.#nextId = snapshot.nextId;
    this.#nextLineId = snapshot.nextLineId;
    for (const product of snapshot.products) this.products.set(product.id, { ...product });
    for (const order of snapshot.orders) this.orders.set(order.id, structuredClone(order));
  }

  snapshot(): ShopSnapshot {
    return structuredClone({
      nextId: this.#nextId,
      nextLineId: this.#nextLineId,
      products: [...this.products.values()],
      orders: [...this.orders.values()],
    });
  }

  now(): string {
    return this.clock.now().toISOString();
  }

  /** Products and orders share one row of numbers, as WordPress posts do. */
  takeId(wanted?: number): number {
    const id = wanted ?? this.#nextId;
    this.#nextId = Math.max(this.#nextId, id + 1);
    return id;
  }

  /** The product whose pieces are sold under this one: its own or its parent's; undefined where nobody counts. */
  stockKeeper(product: StoredProduct): StoredProduct | undefined {
    const parent = this.products.get(product.parentId);
    return product.manageStock ? product : parent?.manageStock ? parent : undefined;
  }

  takeLineId(): number {
    return this.#nextLineId++;
  }

  /** Not in the trash, which hides a product from everything but its own number. */
  bySku(sku: string): StoredProduct | undefined {
    return [...this.products.values()].find((product) => product.sku === sku && product.status !== 'trash');
  }

  add(product: PracticeProduct): StoredProduct {
    const parent = this.#store(product, product.variations ? 'variable' : 'simple', 0);
    for (const variation of product.variations ?? []) this.#store(variation, 'variation', parent.id);
    return parent;
  }

  #store(product: Omit<PracticeProduct, 'variations'>, type: StoredProduct['type'], parentId: number): StoredProduct {
    const now = this.now();
    const stored: StoredProduct = {
      id: this.takeId(product.id),
      parentId,
      type,
      status: 'publish',
      sku: product.sku,
      name: product.name,
      regularPrice: type === 'variable' ? '' : product.price,
      salePrice: '',
      saleEndsAt: null,
      manageStock: product.quantity !== null,
      stockQuantity: product.quantity,
      ...(product.globalUniqueId === undefined ? {} : { globalUniqueId: product.globalUniqueId }),
      totalSales: 0,
      createdAt: now,
      modifiedAt: now,
    };
    this.products.set(stored.id, stored);
    return stored;
  }
}
