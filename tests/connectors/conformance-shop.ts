import type { TestContext } from 'vitest';
import type { Connector, ConnectorContext, ConnectorKind, Offer, ShownOffer } from '../../src/core/channels';
import type { Clock } from '../../src/core/foundation';
import type { FaultyNetwork } from './faulty-network';

/** A product put on the channel by its owner, not through the connector. */
export interface StockedProduct {
  readonly sku: string;
  readonly name: string;
  /** Put beside it where the channel keeps GTINs. */
  readonly gtins?: readonly string[];
  readonly offer: Offer;
}

/** Why a channel of this kind cannot be asked something; printed when the test is skipped. */
export interface Impossible {
  readonly impossible: string;
}

/**
 * A running channel of one kind and the hands of its owner and shoppers. One is used for the whole suite (a real server is
 * slow to start); every test brings SKUs of its own.
 */
export interface ConformanceShop {
  readonly kind: ConnectorKind;
  readonly currency: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** False for channels without HTTP: the faults of the wire are skipped. */
  readonly speaksHttp: boolean;
  readonly wrongSecrets: { readonly secrets: Readonly<Record<string, string>> } | Impossible;
  /** Settings that lead to nothing: a closed port, a missing folder. */
  readonly unreachableSettings: Readonly<Record<string, string>>;
  /** How many listings the paging test may put on the channel; capped by the kind's `findBatch`. */
  readonly manyProducts: number;
  /** The owner adds these products, with these offers, to what is there. */
  stock(products: readonly StockedProduct[]): Promise<void>;
  /** What a shopper sees, asked without the connector; null when the product is not there. */
  shelf(sku: string): Promise<ShownOffer | null>;
  /** The owner deletes a product. */
  readonly remove: ((sku: string) => Promise<void>) | Impossible;
  /** False where the channel knows no unknown SKUs (a file lists whatever is written into it). */
  readonly hasUnknownSkus: boolean;
  /** Why the channel cannot tell GTINs in its catalogue; left out where it can and `stock` puts them there. */
  readonly gtins?: Impossible;
  /** Lets the channel get on with what it works on. Needed where it works by a clock the test holds. */
  passTime?(): Promise<void>;
  /** A shopper buys; returns what identifies the sale to `cancel`. Needed where the kind pulls sales. */
  sell?(lines: readonly { readonly sku: string; readonly quantity: number }[]): Promise<string>;
  readonly cancel?: ((sale: string) => Promise<void>) | Impossible;
  close(): Promise<void>;
}

/** What the parts of the suite share. `shop()` may only be called inside tests. */
export interface Bench {
  readonly shop: () => ConformanceShop;
  readonly network: () => FaultyNetwork;
  readonly connect: (overrides?: Partial<Pick<ConnectorContext, 'settings' | 'secrets'>>) => Connector;
}

/** Long enough for any real server; a hanging connector fails its test instead of the whole run. */
export const patience = (): AbortSignal => AbortSignal.timeout(20_000);

export function skip(context: TestContext, reason: string): void {
  console.info(`not run: ${context.task.name}: ${reason}`);
  context.skip(reason);
}

/** The value of a call that must have succeeded. */
export function value<T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T {
  if (!result.ok) throw new Error(`the call failed: ${JSON.stringify(result.problem)}`);
  return result.value;
}
