import type { Clock } from '../../../src/core/foundation';

export interface SimLocation {
  readonly id: string;
  readonly name: string;
  isActive: boolean;
  readonly createdAt: string;
}

export interface SimVariant {
  readonly id: string;
  readonly productId: string;
  readonly itemId: string;
  title: string;
  sku: string;
  barcode: string | null;
  price: string;
  compareAtPrice: string | null;
  tracked: boolean;
  inventoryPolicy: 'DENY' | 'CONTINUE';
  /** Available pieces by location; an item without an entry is not stocked there. */
  readonly levels: Map<string, number>;
  /** False for what the search index has not heard of yet. */
  indexed: boolean;
  /** What the shop says when it will not take this variant's price. */
  poison: string | null;
}

export interface SimProduct {
  readonly id: string;
  title: string;
  readonly handle: string;
}

export interface SimLine {
  readonly id: string;
  readonly sku: string | null;
  readonly name: string;
  readonly quantity: number;
  currentQuantity: number;
  readonly unitPrice: string;
}

export interface SimOrder {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  updatedAt: string;
  cancelledAt: string | null;
  readonly lines: SimLine[];
}

/** The shop's shelves and order book. */
export class ShopifyState {
  readonly clock: Clock;
  readonly currency: string;
  taxesIncluded = true;
  readonly locations: SimLocation[];
  readonly products = new Map<string, SimProduct>();
  readonly variants = new Map<string, SimVariant>();
  readonly orders = new Map<string, SimOrder>();
  /** Which keys have been used, for what, and what was answered. */
  readonly attempts = new Map<string, { readonly of: string; readonly answer: object; readonly failed: boolean }>();
  /** Scopes the app was not granted. */
  readonly withheld = new Set<string>();
  /** Search hears of new products late. */
  searchLags = false;
  /** Shopify does not say whether the good entries of a refused list are kept; either way must work. */
  keepsGoodEntries = false;
  #next = 1;

  constructor(clock: Clock, currency: string) {
    this.clock = clock;
    this.currency = currency;
    this.locations = [
      { id: this.gid('Location'), name: 'Zamknięty', isActive: false, createdAt: '2024-01-01T00:00:00Z' },
      { id: this.gid('Location'), name: 'Filia', isActive: true, createdAt: '2026-02-01T00:00:00Z' },
      { id: this.gid('Location'), name: 'Magazyn', isActive: true, createdAt: '2025-01-01T00:00:00Z' },
    ];
  }

  gid(kind: string): string {
    return `gid://shopify/${kind}/${this.#next++}`;
  }

  now(): string {
    return this.clock
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
  }

  location(name: string): SimLocation {
    return this.locations.find((location) => location.name === name)!;
  }

  bySku(sku: string): SimVariant | undefined {
    return [...this.variants.values()].find((variant) => variant.sku === sku);
  }

  byItem(itemId: string): SimVariant | undefined {
    return [...this.variants.values()].find((variant) => variant.itemId === itemId);
  }
}
