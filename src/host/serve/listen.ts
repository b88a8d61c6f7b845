import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Tls } from './tls';

export interface Listening {
  readonly port: number;
  /** Lets nobody in any more; what is under way may take so many milliseconds to be answered. */
  close(graceMs?: number): Promise<void>;
}

interface App {
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
}

interface ListenOptions {
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly tls?: Tls | null;
  /** The app may have to know the port, which is known only after listening. */
  readonly app: (port: number) => App;
}

/** Serves an app at one address. Rejects as Node does (EADDRINUSE …). */
export async function listen({ host, port, tls, app }: ListenOptions): Promise<Listening> {
  let serving: App | null = null;
  // Requests that come before the app meet it all the same.
  const fetch: App['fetch'] = (request, env) => serving?.fetch(request, env) ?? new Response(null, { status: 503 });
  const server = tls
    ? createAdaptorServer({ fetch, createServer: createHttpsServer, serverOptions: { cert: tls.cert, key: tls.key } })
    : createAdaptorServer({ fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const chosen = (server.address() as AddressInfo).port;
  serving = app(chosen);
  return {
    port: chosen,
    close: (graceMs = 0) =>
      new Promise((resolve) => {
        // Event streams would stay open for ever.
        const end = () => 'closeAllConnections' in server && server.closeAllConnections();
        const last = graceMs > 0 ? setTimeout(end, graceMs) : null;
        server.close(() => {
          if (last) clearTimeout(last);
          resolve();
        });
        if (last === null) end();
      }),
  };
}
