import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Engine } from '../../host';
import { Refusal } from '../answer';
import { createConsoleApp } from './console-app';

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

/** The console, the RPC and the described HTTP API on loopback, behind a token. Refusals: port_taken. */
export async function serveConsole({ engine, port, token }: ServeOptions): Promise<ServedConsole> {
  const key = token ?? randomBytes(24).toString('base64url');
  // The guard must know the port, which is known only after listening: requests meet the finished app all the same.
  let app: ReturnType<typeof createConsoleApp> | null = null;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'EADDRINUSE' ? new Refusal({ code: 'port_taken', facts: { port } }) : cause),
    );
    server.listen(port, LOOPBACK, resolve);
  });
  const origin = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  app = createConsoleApp({ engine, origin, token: key });
  return {
    address: `${origin}/?token=${key}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Event streams would stay open for ever.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
