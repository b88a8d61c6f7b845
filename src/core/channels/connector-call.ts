import type { Problem } from '../foundation';

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

/**
 * The channel's secrets as they are now. Refresh tokens of some channels work once, so there is one refresher per account,
 * and what it was given is stored before it is used.
 */
export interface SecretStore {
  current(): Readonly<Record<string, string>>;
  /**
   * Renews what has become stale. When somebody else has renewed the secrets since `seen` was read, those are returned
   * and `renew` is not called; else what it returns is stored, over what is there, before the result is handed back.
   */
  renew(
    seen: Readonly<Record<string, string>>,
    renew: (now: Readonly<Record<string, string>>) => Promise<CallResult<Readonly<Record<string, string>>>>,
  ): Promise<CallResult<Readonly<Record<string, string>>>>;
}

/** What a connector is given; nothing else reaches it. */
export interface ConnectorContext {
  readonly channelName: string;
  readonly currency: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly secretStore: SecretStore;
  /** Waits its turn by the channel's limits, one request at a time; the wait ends with the signal of the request. */
  readonly fetch: typeof fetch;
  readonly clock: { now(): Date };
  readonly random: { fraction(): number; uuid(): string };
  /** Asks the engine to send this channel nothing for so many milliseconds: what its answer said of its budget. */
  rest(ms: number): void;
}
