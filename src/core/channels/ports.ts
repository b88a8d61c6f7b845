import type { CoreEvent } from '../../contract';
import type { Database, ProductScope, Transaction } from '../database';
import type { Clock, Instant, Problem, Random } from '../foundation';
import type { ConnectorKind } from './port';

/** What this domain needs of the core's services; `Services` fits it. */
export interface ChannelPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly database: Database;
  readonly connectors: readonly ConnectorKind[];
  readonly fetch: typeof fetch;
  readonly secrets: { seal(plain: string): string; open(sealed: string): string };
  readonly log: {
    warn(code: string, facts?: Record<string, unknown>): void;
    error(code: string, facts?: Record<string, unknown>): void;
  };
  readonly events: { publish(event: CoreEvent): void };
  readonly activity: {
    record(severity: 'info' | 'warning' | 'error', entry: Problem, trx?: Transaction): Promise<void>;
  };
}

/** Called in the transaction that booked sales, so that other channels and waiting customers follow at once. */
export type MasterChanged = (trx: Transaction, scope: ProductScope, at: Instant) => Promise<void>;
