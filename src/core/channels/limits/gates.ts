import type { Database } from '../../database';
import type { ConnectorKind } from '../port';
import { createRequestGate, type RequestGate } from './request-gate';

const gates = new WeakMap<Database, Map<number, RequestGate>>();

/** The gate of a channel: one for every pass, test and sign-in of this process, so that together they keep its limits. */
export function gateOf(database: Database, channelId: number, kind: ConnectorKind): RequestGate {
  const known = gates.get(database) ?? new Map<number, RequestGate>();
  gates.set(database, known);
  const gate = known.get(channelId) ?? createRequestGate(kind.capabilities.limits);
  known.set(channelId, gate);
  return gate;
}
