import { Fault } from '../foundation';
import { gatedFetch } from './limits/gated-fetch';
import { gateOf } from './limits/gates';
import type { ConnectorContext } from './connector-call';
import type { Connector, ConnectorKind } from './port';
import type { ChannelPorts } from './ports';
import { createSecretStore } from './secret-store';
import type { ChannelRow } from './types';

export type ConnectingPorts = Pick<ChannelPorts, 'connectors' | 'secrets' | 'database' | 'fetch' | 'clock' | 'random'>;

/** The code for this kind of channel. Throws a Fault (`kind_not_built_in`) for a kind this build does not know. */
export function connectorKindOf(ports: Pick<ChannelPorts, 'connectors'>, channel: ChannelRow): ConnectorKind {
  const kind = ports.connectors.find((candidate) => candidate.kind === channel.kind);
  if (!kind) {
    throw new Fault('kind_not_built_in', `No connector for ${channel.kind}`, {
      facts: { channel: channel.name, kind: channel.kind },
    });
  }
  return kind;
}

/** Longer than this no request waits at the gate: the pass ends and comes back. */
const GATE_PATIENCE_MS = 75_000;

export interface ConnectOptions {
  /** Hears how long a request waited for its turn by the channel's limits. */
  readonly onGateWait?: (ms: number) => void;
}

/** What a connector of this channel is given. Throws the Faults of kind and secret box. */
export function contextOf(
  ports: ConnectingPorts,
  channel: ChannelRow,
  { onGateWait = () => {} }: ConnectOptions = {},
): ConnectorContext {
  const gate = gateOf(ports.database, channel.id, connectorKindOf(ports, channel));
  const secretStore = createSecretStore(ports, channel);
  const now = () => ports.clock.now();
  return {
    channelName: channel.name,
    currency: channel.currency,
    settings: channel.settings,
    secrets: secretStore.current(),
    secretStore,
    fetch: gatedFetch(ports.fetch, gate, { patienceMs: GATE_PATIENCE_MS, now, onWait: onGateWait }),
    clock: ports.clock,
    random: ports.random,
    rest: (ms) => gate.rest(ms),
  };
}

/** Opens a channel's secrets and connects to it. The caller closes. Throws the Faults of kind and secret box. */
export function connectChannel(ports: ConnectingPorts, channel: ChannelRow, options?: ConnectOptions): Connector {
  return connectorKindOf(ports, channel).connect(contextOf(ports, channel, options));
}
