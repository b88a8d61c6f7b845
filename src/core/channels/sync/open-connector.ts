import { Fault } from '../../foundation';
import { connectChannel, type ConnectingPorts, type ConnectOptions, connectorKindOf } from '../connect-channel';
import type { CallResult } from '../connector-call';
import type { Connector, ConnectorKind } from '../port';
import type { ChannelPorts } from '../ports';
import { channelProblem } from '../stored-problem';
import type { ChannelRow } from '../types';

export interface OpenedConnector {
  readonly kind: ConnectorKind;
  readonly connector: Connector;
}

type OpeningPorts = ConnectingPorts & Pick<ChannelPorts, 'log'>;

/** A channel whose key cannot be opened on this PC, or whose kind this build lacks, is a problem of that channel alone. */
export function openConnector(
  ports: OpeningPorts,
  channel: ChannelRow,
  options?: ConnectOptions,
): CallResult<OpenedConnector> {
  const facts = { channel: channel.name, kind: channel.kind };
  try {
    const connector = connectChannel(ports, channel, options);
    return { ok: true, value: { kind: connectorKindOf(ports, channel), connector } };
  } catch (cause) {
    const expected = cause instanceof Fault && ['secret_unreadable', 'kind_not_built_in'].includes(cause.code);
    if (expected) return { ok: false, problem: channelProblem('auth', cause.code, facts) };
    ports.log.error('connector_fault', { channel: channel.name, error: cause instanceof Error ? cause.stack : '' });
    return { ok: false, problem: channelProblem('transient', 'connector_fault', facts) };
  }
}

/** A connector that cannot even say goodbye must not undo a pass that is done. */
export async function closeQuietly(
  ports: Pick<ChannelPorts, 'log'>,
  channel: ChannelRow,
  connector: Connector,
): Promise<void> {
  try {
    await connector.close?.();
  } catch (cause) {
    ports.log.warn('connector_fault', { channel: channel.name, error: cause instanceof Error ? cause.stack : '' });
  }
}
