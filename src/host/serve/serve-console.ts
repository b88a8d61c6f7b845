import { randomBytes } from 'node:crypto';
import { ok, type Outcome, problem, refused } from '../../core/foundation';
import type { Engine } from '../engine';
import { createConsoleApp } from './console-app';
import { listen, type Listening } from './listen';

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

/** The console, the RPC and the described HTTP API on loopback, behind a token. Problems: port_taken. */
export async function serveConsole({ engine, port, token }: ServeOptions): Promise<Outcome<ServedConsole>> {
  const key = token ?? randomBytes(24).toString('base64url');
  const app = (chosen: number) => createConsoleApp({ engine, origin: originAt(chosen), token: key });
  let listening: Listening;
  try {
    listening = await listen({ host: LOOPBACK, port, app });
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    if (taken) return refused(problem('port_taken', { port }));
    throw cause;
  }
  return ok({ address: `${originAt(listening.port)}/?token=${key}`, close: () => listening.close() });
}
