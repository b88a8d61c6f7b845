import type { Clock } from '../../core/foundation';

interface StockLevel {
  locationId: string;
  onHand: number;
  allocated: number;
}

export interface StoredVariant {
  id: string;
  productId: string;
  sku: string;
  name: string;
  enabled: boolean;
  /** Gross, by currency; whatever number was sent. */
  prices: Record<string, number>;
  trackInventory: 'TRUE' | 'FALSE' | 'INHERIT';
  levels: StockLevel[];
  createdAt: string;
  updatedAt: string;
}

export interface StoredProduct {
  id: string;
  name: string;
  slug: string;
  enabled: boolean;
}

export interface StoredLine {
  id: string;
  /** As it was when ordered; a deleted variant stays in its orders. */
  variant: StoredVariant;
  quantity: number;
  placedQuantity: number;
  unitMinor: number;
}

export interface StoredOrder {
  id: string;
  code: string;
  state: string;
  createdAt: string;
  placedAt: string;
  updatedAt: string;
  lines: StoredLine[];
}

/** Everything the practice shop knows, as plain JSON, so that it survives a restart. Sessions are not kept. */
export interface VendureSnapshot {
  readonly numbers: Record<string, number>;
  readonly products: StoredProduct[];
  readonly variants: StoredVariant[];
  readonly orders: StoredOrder[];
}

/** What a practice shop starts with: a product with one variant. */
export interface PracticeVariant {
  readonly sku: string;
  readonly name: string;
  readonly priceMinor: number;
  /** Null: the shop does not count this variant. */
  readonly quantity: number | null;
}

export const STOCK_LOCATION = { id: '1', name: 'Default Stock Location' };

/** The shop's shelves and order book. */
export class ShopState {
  readonly clock: Clock;
  readonly currency: string;
  readonly #numbers: Record<string, number>;
  products: Map<string, StoredProduct>;
  variants: Map<string, StoredVariant>;
  orders: Map<string, StoredOrder>;

  constructor(clock: Clock, currency: string, snapshot?: VendureSnapshot) {
    const kept = structuredClone(snapshot ?? { numbers: {}, products: [], variants: [], orders: [] });
    this.clock = clock;
    this.currency = currency;
    this.#numbers = kept.numbers;
    this.products = byId(kept.products);
    this.variants = byId(kept.variants);
    this.orders = byId(kept.orders);
  }

  snapshot(): VendureSnapshot {
    return structuredClone({
      numbers: this.#numbers,
      products: [...this.products.values()],
      variants: [...this.variants.values()],
      orders: [...this.orders.values()],
    });
  }

  now(): string {
    return this.clock.now().toISOString();
  }

  /** Every kind of thing has its own row of numbers. */
  takeId(of: 'product' | 'variant' | 'order' | 'line'): string {
    const next = (this.#numbers[of] ?? 0) + 1;
    this.#numbers[of] = next;
    return String(next);
  }

  bySku(sku: string): StoredVariant | undefined {
    return [...this.variants.values()].find((variant) => variant.sku === sku);
  }

  /** Does `work` wholly or, when it throws, not at all: every mutation of the real shop is one transaction. */
  whole<T>(work: () => T): T {
    const before = { products: this.products, variants: this.variants, orders: this.orders };
    this.products = structuredClone(before.products);
    this.variants = structuredClone(before.variants);
    this.orders = structuredClone(before.orders);
    try {
      return work();
    } catch (error) {
      Object.assign(this, before);
      throw error;
    }
  }
}

/** Pieces a shopper can still buy; null where the shop does not count them. */
export function sellable(variant: StoredVariant): number | null {
  if (variant.trackInventory === 'FALSE') return null;
  return variant.levels.reduce((sum, { onHand, allocated }) => sum + onHand - allocated, 0);
}

function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
