import type { Instant } from '../foundation';
import type { DriftPolicy } from './drift-store';

/** One connected shop, marketplace account or till, as stored. `buffer` and `cap` are in sale units. */
export interface ChannelRow {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly state: 'active' | 'paused' | 'removed';
  readonly currency: string;
  readonly priceListId: number;
  readonly salesLocationId: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly sealedSecrets: string | null;
  readonly buffer: number;
  readonly cap: number | null;
  readonly createsMissing: boolean;
  readonly onDrift: DriftPolicy;
  /** Percent of the listings on sale that may sell out in one pass; null lets everything through. */
  readonly brakeZeroes: number | null;
  /** Percent of all listings that may change their price by a lot in one pass. */
  readonly brakeMoves: number | null;
  readonly auditedAt: Instant | null;
  /** Listings put into step in a second, as last measured. */
  readonly pushRate: number | null;
  readonly salesCursor: string | null;
  readonly lastAttemptAt: Instant | null;
  readonly lastSuccessAt: Instant | null;
  readonly retryAt: Instant | null;
  readonly problem: string | null;
  readonly createdAt: Instant;
}

export interface NewChannel {
  readonly name: string;
  readonly kind: string;
  readonly currency: string;
  readonly priceListId: number;
  readonly salesLocationId: number;
  readonly locationIds: readonly number[];
  readonly settings: Readonly<Record<string, string>>;
  readonly sealedSecrets: string | null;
  readonly buffer: number;
  readonly cap: number | null;
  readonly createsMissing: boolean;
  readonly createdAt: Instant;
}
