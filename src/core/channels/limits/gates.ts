import type { Database } from '../../database';
import type { ConnectorKind } from '../port';
import { type BatchSize, createBatchSize } from './batch-size';
import { createRequestGate, type RequestGate } from './request-gate';

/** What this process has learnt of a channel, shared by every pass, test and sign-in, so that together they keep its limits. */
interface Learnt {
  readonly gate: RequestGate;
  readonly batchSize: BatchSize;
}

const learnt = new WeakMap<Database, Map<number, Learnt>>();

function learntOf(database: Database, channelId: number, { capabilities }: ConnectorKind): Learnt {
  const channels = learnt.get(database) ?? new Map<number, Learnt>();
  learnt.set(database, channels);
  const known = channels.get(channelId) ?? {
    gate: createRequestGate(capabilities.limits),
    batchSize: createBatchSize(capabilities.pushBatch),
  };
  channels.set(channelId, known);
  return known;
}

export const gateOf = (database: Database, channelId: number, kind: ConnectorKind): RequestGate =>
  learntOf(database, channelId, kind).gate;

export const batchSizeOf = (database: Database, channelId: number, kind: ConnectorKind): BatchSize =>
  learntOf(database, channelId, kind).batchSize;
