import type { Clock } from '../../../src/core/foundation';

export interface StoredItem {
  readonly sku: string;
  readonly title: string;
  readonly ean: readonly string[];
  /** For all marketplaces together. */
  total: number;
}

export interface StoredOffer {
  readonly offerId: string;
  readonly sku: string;
  readonly marketplaceId: string;
  readonly format: 'FIXED_PRICE' | 'AUCTION';
  readonly listingId: string;
  status: 'PUBLISHED' | 'UNPUBLISHED';
  price: string;
  available: number;
}

export interface StoredOrder {
  readonly orderId: string;
  readonly creationDate: string;
  readonly lines: readonly {
    readonly id: string;
    readonly sku: string;
    readonly title: string;
    readonly quantity: number;
    readonly price: string;
    readonly marketplace: string;
  }[];
  lastModifiedDate: string;
  cancelState: 'NONE_REQUESTED' | 'IN_PROGRESS' | 'CANCELED';
}

/** All that the simulated eBay knows of one seller. */
export class EbayState {
  readonly clock: Clock;
  readonly items = new Map<string, StoredItem>();
  readonly offers = new Map<string, StoredOffer>();
  readonly orders = new Map<string, StoredOrder>();
  readonly rejected = new Map<string, { readonly errorId: number; readonly message: string }>();
  /** Revisions of each listing, by eBay's day. */
  readonly revisions = new Map<string, number>();
  #ids = 0;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  id(prefix: string): string {
    return `${prefix}${++this.#ids}`;
  }

  now(): string {
    return this.clock.now().toISOString();
  }

  /** Counts a revision of a listing today, in California in winter; false where 250 are reached. */
  revise(listingId: string): boolean {
    const day = new Date(this.clock.now().getTime() - 8 * 3_600_000).toISOString().slice(0, 10);
    const key = `${listingId} ${day}`;
    const count = this.revisions.get(key) ?? 0;
    if (count >= 250) return false;
    this.revisions.set(key, count + 1);
    return true;
  }
}
