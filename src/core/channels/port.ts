import type { Instant } from '../foundation';
import type { CallResult, ChannelProblem, ConnectorContext } from './connector-call';
import type { SignIn } from './sign-in-port';

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

/** A thing on the channel as its catalogue tells it, for matching: its SKU may be missing, wrong or not its own. */
export interface CatalogueEntry {
  readonly ref: RemoteRef;
  readonly sku: string | null;
  readonly gtins: readonly string[];
  readonly name: string;
  readonly shown: ShownOffer;
}

export interface CataloguePage {
  readonly entries: readonly CatalogueEntry[];
  /** To be passed to the next call; null where this was the last page. */
  readonly next: string | null;
}

export interface PushItem {
  readonly sku: string;
  readonly name: string;
  readonly gtins: readonly string[];
  readonly ref: RemoteRef;
  readonly offer: Offer;
  /** What the channel showed when it was last read: half of an offer that is right already need not be sent. */
  readonly confirmed: ShownOffer;
  /**
   * Of a reduced price, the lowest price of the 30 days before the reduction (Omnibus), in minor units; null where the
   * price is not a reduction. For channels that show it.
   */
  readonly priorMinor: number | null;
  /** VAT code of the master (`23`, `8`, `zw`); null where the master has none. For tills, whose lists carry it. */
  readonly vatCode: string | null;
  /** No longer sold: its quantity is 0, and a channel that is a list of products leaves it out. */
  readonly archived: boolean;
  /** The same for every repeat of one attempt and new for the next attempt: what idempotency keys are made of. */
  readonly key: string;
}

/** A product the channel does not have yet, to be created there with its first offer. */
export interface NewListing {
  readonly sku: string;
  readonly name: string;
  readonly gtins: readonly string[];
  readonly offer: Offer;
}

/**
 * Of one item in a push: `accepted` is the channel's word, not yet a confirmation; only a read-back confirms. `pending` is a
 * channel that works on it and tells the outcome later, to whoever asks for the command.
 */
export type ItemResult = { readonly id: string } & (
  | { readonly status: 'accepted' }
  | { readonly status: 'pending'; readonly command: string }
  | { readonly status: 'refused'; readonly problem: ChannelProblem }
);

/**
 * How far a command has got. `ended` tells of the items it knows, by the id of their ref; what it does not name is read back.
 * `unknown` is a command the channel has forgotten: its items are read back too.
 */
export type CommandResult = { readonly command: string } & (
  | { readonly state: 'working' }
  | { readonly state: 'unknown' }
  | { readonly state: 'ended'; readonly items: readonly ItemResult[] }
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
  /** Written by signing in and by refreshing; never asked for. Always a secret that is not required. */
  readonly granted?: boolean;
  /** One of those settings that together say which shop it is, so that none is connected twice. */
  readonly identifies?: true;
}

/**
 * A limit the channel declares: at most `requests` in any stretch of `perMs` (`window`), or a bucket that refills evenly at
 * that rate and holds `burst` (`bucket`). Of the requests that `of` picks; of all where it is left out.
 */
export interface RequestLimit {
  readonly name: string;
  readonly kind: 'window' | 'bucket';
  readonly requests: number;
  readonly perMs: number;
  readonly burst?: number;
  of?(request: { readonly method: string; readonly url: URL }): boolean;
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
  /** Whether `catalogue` tells everything the channel has, so that orphans and doubles can be found. */
  readonly readsCatalogue: boolean;
  /** Whether price and stock change in one write, or in two of which one may fail. */
  readonly priceAndStock: 'together' | 'apart';
  /** Whether a push may answer `pending`, to be followed by `follow`. */
  readonly asynchronous: boolean;
  /** How long an accepted write may take to show, in milliseconds; a listing is not blamed for it before. 0 where left out. */
  readonly appliesWithinMs?: number;
  /** What a quantity of zero does: the listing stays and says sold out, or ends until there is stock again. */
  readonly zero: 'sold_out' | 'ends_listing';
  /** Whether repeats are recognised by a key of ours, or harmless because every write is absolute. */
  readonly repeats: 'keyed' | 'absolute';
  /** What sales are pulled by: the time of their last change, the channel's own event log, files, or not at all. */
  readonly salesCursor: 'time' | 'events' | 'files' | 'none';
  /** Whether the channel could call us. A desktop cannot be called, so the engine polls all the same. */
  readonly webhooks: boolean;
  /** Whether the channel is told the lowest price of the last 30 days beside a reduced one. */
  readonly showsPriorPrice: boolean;
  /** Limits as the channel publishes them; the engine never sends more, and less when the channel says so. */
  readonly limits: readonly RequestLimit[];
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
  /** Only where `asynchronous`: how far these commands have got. One result for each, in any order. Safe to repeat. */
  follow?(commands: readonly string[], signal: AbortSignal): Promise<CallResult<readonly CommandResult[]>>;
  /** Only where `readsCatalogue`: everything the channel has, page by page; null for the first page. Safe to repeat. */
  catalogue?(cursor: string | null, signal: AbortSignal): Promise<CallResult<CataloguePage>>;
  close?(): Promise<void>;
}

/** A kind of channel, as registered with the core. */
export interface ConnectorKind {
  readonly kind: string;
  readonly title: string;
  readonly fields: readonly ConnectorField[];
  readonly capabilities: ConnectorCapabilities;
  /**
   * What tells that two channels are one shop: the fields that `identify` it, or, where only its account would, listings
   * whose ids no other shop of this kind has, beside those fields.
   */
  readonly shopToldBy: 'fields' | 'listings';
  readonly signIn?: SignIn;
  connect(context: ConnectorContext): Connector;
}
