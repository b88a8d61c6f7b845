import type { ShownOffer } from '../../src/core/channels';

/** Who keeps the channels in step: OneShelf, or the usual rival. Both live in the same world. */
export interface Contestant {
  readonly name: string;
  /** What a shopper sees on a channel. */
  shows(channel: number, sku: string): ShownOffer | null;
  /** A shopper buys; the channel takes it from what it shows. */
  sell(channel: number, sku: string, minute: number): void;
  /** The owner changes a price on the channel by hand. */
  edit(channel: number, sku: string, priceMinor: number): void;
  /** An ERP export arrives. */
  erpExport(rows: readonly ErpRow[], asOf: number, minute: number): Promise<void>;
  /** A minute passes. */
  tick(minute: number): Promise<void>;
  /** Listings written on the channels so far. */
  writes(): number;
}

export interface ErpRow {
  readonly sku: string;
  readonly quantity: number;
  readonly priceMinor: number;
}
