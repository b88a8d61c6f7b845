import { randomBytes } from 'node:crypto';
import type { Engine } from '../../host';
import { Refusal } from '../answer';
import { createConsoleApp } from './console-app';
import { listen } from './listen';

export interface ServedConsole {
  /** With the token that lets its reader in. */
  readonly address: string;
  close(): Promise<void>;
}

interface ServeOptions {
  readonly engine: Engine;
  /** 0 for a free one. */
  readonly port: number;
  /** Given by whoever starts us and must know it; otherwise a new one for every start. */
  readonly token?: string | undefined;
}

const LOOPBACK = '127.0.0.1';
const originAt = (port: number) => `http://${LOOPBACK}:${port}`;

/** The console, the RPC and the described HTTP API on loopback, behind a token. Refusals: port_taken. */
export async function serveConsole({ engine, port, token }: ServeOptions): Promise<ServedConsole> {
  const key = token ?? randomBytes(24).toString('base64url');
  const app = (chosen: number) => createConsoleApp({ engine, origin: originAt(chosen), token: key });
  const listening = await listen({ host: LOOPBACK, port, app }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE' ? new Refusal({ code: 'port_taken', facts: { port } }) : cause;
  });
  return { address: `${originAt(listening.port)}/?token=${key}`, close: () => listening.close() };
}
