import type { Instant, Problem } from '../foundation';

/**
 * The port every sales channel is reached through. A connector translates and nothing else: it decides no prices, keeps
 * no state between calls, never retries across calls (the engine does) and never throws for what a channel can do to us.
 * All writes are absolute, so repeating any call is safe.
 */

/** What a listing shows: gross price in minor units of the channel's currency, and sellable pieces. */
export interface Offer {
  readonly priceMinor: number;
  readonly quantity: number;
}

/** What a channel shows now. Null where the channel has no usable value (no price set, stock not managed). */
export interface ShownOffer {
  readonly priceMinor: number | null;
  readonly quantity: number | null;
}

/** How a connector finds a thing again: `id` is unique on the channel; `data` is its own business and is stored as JSON. */
export interface RemoteRef {
  readonly id: string;
  readonly data: Readonly<Record<string, string | number | null>>;
}

export interface RemoteListing {
  readonly sku: string;
  readonly ref: RemoteRef;
  readonly shown: ShownOffer;
}

export interface PushItem {
  readonly sku: string;
  readonly name: string;
  readonly gtins: readonly string[];
  readonly ref: RemoteRef;
  readonly offer: Offer;
}

/** A product the channel does not have yet, to be created there with its first offer. */
export interface NewListing {
  readonly sku: string;
  readonly name: string;
  readonly gtins: readonly string[];
  readonly offer: Offer;
}

/**
 * The five classes every channel error falls into; they decide what the engine does next.
 * `auth` and `throttled` stop the channel, `transient` is tried again with backoff, `validation` and `gone` belong to one item
 * and wait for a person or a changed master.
 */
export type ChannelProblemClass = 'auth' | 'throttled' | 'transient' | 'validation' | 'gone';

export interface ChannelProblem extends Problem {
  readonly class: ChannelProblemClass;
  /** How long the channel asked to be left alone, in milliseconds; null when it did not say. */
  readonly retryAfterMs: number | null;
}

/** Of a whole call: it happened and here is the value, or it did not and nothing is known to have changed. */
export type CallResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ChannelProblem };

/** Of one item in a push: `accepted` is the channel's word, not yet a confirmation; only a read-back confirms. */
export type ItemResult = { readonly id: string } & (
  { readonly status: 'accepted' } | { readonly status: 'refused'; readonly problem: ChannelProblem }
);

/** Of one item in a publish, by SKU. */
export type PublishResult = { readonly sku: string } & (
  | { readonly status: 'created'; readonly ref: RemoteRef }
  | { readonly status: 'refused'; readonly problem: ChannelProblem }
);

/** Of one item in a read: what it shows, or that it is no longer there. */
export type ReadResult = { readonly id: string } & (
  { readonly status: 'shown'; readonly shown: ShownOffer } | { readonly status: 'gone' }
);

export interface RemoteSaleLine {
  readonly remoteLine: string;
  readonly sku: string | null;
  readonly name: string | null;
  readonly quantity: number;
  readonly unitMinor: number | null;
}

/** One order or till receipt. Pulled again whenever it changes; `revision` says whether it did. */
export interface RemoteSale {
  readonly remoteId: string;
  readonly number: string;
  readonly revision: string;
  readonly state: 'placed' | 'cancelled';
  readonly placedAt: Instant;
  readonly currency: string;
  readonly totalMinor: number;
  readonly lines: readonly RemoteSaleLine[];
}

export interface SalesPage {
  readonly sales: readonly RemoteSale[];
  /** To be stored in the transaction that books these sales and passed to the next pull. Windows overlap on purpose. */
  readonly cursor: string;
  readonly more: boolean;
}

/** A setting or a secret a person fills in when adding a channel of this kind. */
export interface ConnectorField {
  readonly key: string;
  readonly type: 'url' | 'text' | 'folder' | 'choice' | 'flag';
  readonly required: boolean;
  readonly secret: boolean;
  readonly choices?: readonly string[];
  readonly default?: string;
}

export interface ConnectorCapabilities {
  /** Most items in one push; the engine never sends more. */
  readonly pushBatch: number;
  /** Most items in one read. */
  readonly readBatch: number;
  /** Most SKUs in one look-up. */
  readonly findBatch: number;
  /** Calls that may be under way at once on one channel. */
  readonly concurrency: number;
  readonly pullsSales: boolean;
  readonly createsListings: boolean;
  /** Where the channel wants items of one group together (WooCommerce: variations of one parent): the group of a ref. */
  groupOf?(ref: RemoteRef): string;
}

/** One connected shop, marketplace account or till, made from its settings and secrets. */
export interface Connector {
  /** When a person adds or tests the channel. Safe to repeat; changes nothing there. */
  test(signal: AbortSignal): Promise<CallResult<{ readonly shop: string; readonly currency: string | null }>>;
  /** Before the first push of a product, and on a full audit: which listings carry these SKUs. Safe to repeat. */
  find(skus: readonly string[], signal: AbortSignal): Promise<CallResult<readonly RemoteListing[]>>;
  /** When desired and confirmed offers differ. One result for every item, in any order. Safe to repeat. */
  push(items: readonly PushItem[], signal: AbortSignal): Promise<CallResult<readonly ItemResult[]>>;
  /** After a push and on audits: what the channel really shows. Safe to repeat. */
  read(refs: readonly RemoteRef[], signal: AbortSignal): Promise<CallResult<readonly ReadResult[]>>;
  /** Only where `createsListings`. The engine has just looked the SKUs up and did not find them. */
  publish?(items: readonly NewListing[], signal: AbortSignal): Promise<CallResult<readonly PublishResult[]>>;
  /** Only where `pullsSales`. A null cursor means from now on back to what the channel still has. Safe to repeat. */
  pullSales?(cursor: string | null, signal: AbortSignal): Promise<CallResult<SalesPage>>;
  close?(): Promise<void>;
}

/** What a connector is given; nothing else reaches it. */
export interface ConnectorContext {
  readonly channelName: string;
  readonly currency: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  readonly clock: { now(): Date };
  readonly random: { fraction(): number; uuid(): string };
}

/** A kind of channel, as registered with the core. */
export interface ConnectorKind {
  readonly kind: string;
  readonly title: string;
  readonly fields: readonly ConnectorField[];
  readonly capabilities: ConnectorCapabilities;
  connect(context: ConnectorContext): Connector;
}
