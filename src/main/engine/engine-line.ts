import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { IpcMainInvokeEvent, MessageChannelMain, MessagePortMain } from 'electron';
import type { Contract } from '../../contract';
import type { EngineKeeper } from './engine-keeper';

export type EngineClient = ContractRouterClient<Contract>;
type NewChannel = () => Pick<MessageChannelMain, 'port1' | 'port2'>;

/** The main process's own line to the engine, for the tray; null when there is no engine. */
export function openLine(keeper: Pick<EngineKeeper, 'handOver'>, newChannel: NewChannel): EngineClient | null {
  const { port1, port2 } = newChannel();
  if (!keeper.handOver(port2)) return null;
  const client: EngineClient = createORPCClient(new RPCLink({ port: port1 }));
  port1.start();
  return client;
}

/** Gives a page a line of its own. Whoever has a port may do everything the contract offers: see `answerPages`. */
export function connectPage(
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  keeper: Pick<EngineKeeper, 'handOver'>,
  newChannel: NewChannel,
): void {
  const frame = event.senderFrame;
  if (!frame) throw new Error('the page is gone');
  const { port1, port2 }: { port1: MessagePortMain; port2: MessagePortMain } = newChannel();
  if (!keeper.handOver(port2)) throw new Error('the engine is not running');
  frame.postMessage('oneshelf:port', null, [port1]);
}
