import type { Clock } from '../../../src/core/foundation';

export interface Issue {
  readonly code: string;
  readonly message: string;
}

export interface StoredListing {
  readonly sku: string;
  readonly name: string;
  readonly productType: string;
  readonly ean: string | null;
  readonly createdDate: string;
  /** DEFAULT is the seller's own shelf; anything else a warehouse of Amazon's. */
  readonly shelf: string;
  price: string;
  quantity: number;
  /** What lives in the same attribute as the price; a `replace` without it wipes it out. */
  salePrice: string | null;
}

export interface StoredOrder {
  readonly orderId: string;
  readonly createdTime: string;
  readonly fulfilledBy: 'MERCHANT' | 'AMAZON';
  readonly lines: readonly {
    readonly id: string;
    readonly sku: string;
    readonly name: string;
    readonly quantity: number;
    readonly price: string;
  }[];
  status: string;
  lastUpdatedTime: string;
}

export interface StoredFeed {
  readonly feedId: string;
  readonly input: string;
  status: 'IN_QUEUE' | 'IN_PROGRESS' | 'DONE' | 'FATAL' | 'CANCELLED';
  /** What its last step will be. */
  readonly end: 'DONE' | 'FATAL' | 'CANCELLED';
  result: string | null;
}

/** All that the simulated Amazon knows of one seller. */
export class AmazonState {
  readonly clock: Clock;
  readonly listings = new Map<string, StoredListing>();
  readonly orders = new Map<string, StoredOrder>();
  readonly feeds = new Map<string, StoredFeed>();
  readonly documents = new Map<string, { contentType: string; bytes: Uint8Array | null }>();
  /** Submissions that Amazon will refuse, by SKU. */
  readonly rejected = new Map<string, Issue>();
  /** Accepted changes not live yet; null where they go live at once. */
  waiting: (() => void)[] | null = null;
  nextFeedEnds: StoredFeed['end'] = 'DONE';
  reportNamesSkus = true;
  packReports = true;
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

  goLive(change: () => void): void {
    if (this.waiting) this.waiting.push(change);
    else change();
  }
}
