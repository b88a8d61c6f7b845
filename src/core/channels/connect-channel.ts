import { Fault } from '../foundation';
import type { Connector, ConnectorKind } from './port';
import type { ChannelPorts } from './ports';
import type { ChannelRow } from './types';

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

/** Opens a channel's secrets and connects to it. The caller closes. Throws the Faults of kind and secret box. */
export function connectChannel(
  ports: Pick<ChannelPorts, 'connectors' | 'secrets' | 'fetch' | 'clock' | 'random'>,
  channel: ChannelRow,
): Connector {
  const secrets =
    channel.sealedSecrets === null
      ? {}
      : (JSON.parse(ports.secrets.open(channel.sealedSecrets)) as Record<string, string>);
  return connectorKindOf(ports, channel).connect({
    channelName: channel.name,
    currency: channel.currency,
    settings: channel.settings,
    secrets,
    fetch: ports.fetch,
    clock: ports.clock,
    random: ports.random,
  });
}
