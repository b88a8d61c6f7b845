import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../core/foundation';
import { adminSchema } from './admin-schema';
import { stock } from './catalogue';
import { answerGraphql } from './graphql-endpoint';
import { type VendureOwner, ownerOf } from './owner';
import { adminResolvers } from './resolvers';
import { type PracticeVariant, ShopState, type VendureSnapshot } from './state';

interface VendureCredentials {
  readonly username: string;
  readonly password: string;
}

export interface VendureShopOptions {
  readonly clock: Clock;
  readonly credentials: VendureCredentials;
  readonly currency: string;
  /** What is on the shelves of a new shop; ignored when a snapshot is given. */
  readonly variants?: readonly PracticeVariant[];
  readonly snapshot?: VendureSnapshot;
  /** Default: any free port. */
  readonly port?: number;
  readonly host?: string;
}

export interface VendureShop {
  readonly url: string;
  readonly credentials: VendureCredentials;
  readonly shop: VendureOwner;
  /** All its state as JSON, for starting it again later. */
  snapshot(): VendureSnapshot;
  close(): Promise<void>;
}

const MOST_BODY_BYTES = 8 * 1024 * 1024;

/**
 * A practice shop that answers as a real Vendure 3.7.3 does, its dangers included: prices that read back net, batches that
 * are rolled back for one bad row, half a grosz kept, pieces that orders claim without leaving the shelf. It is the other
 * side and shares no code with the connector; the tests in `tests/shops` compare it with the real server.
 */
export async function startVendureShop(options: VendureShopOptions): Promise<VendureShop> {
  const state = new ShopState(options.clock, options.currency, options.snapshot);
  if (!options.snapshot) for (const variant of options.variants ?? []) stock(state, variant);
  const schema = adminSchema();
  const resolvers = adminResolvers(state);
  const sessions = new Set<string>();
  let requests = 0;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const say = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        date: options.clock.now().toUTCString(),
        ...headers,
      });
      response.end(JSON.stringify(body));
    };
    const complain = (status: number, message: string) =>
      say(status, { statusCode: status, message, timestamp: options.clock.now().toISOString(), path });
    if (path === '/health') return say(200, { status: 'ok' });
    if (path !== '/admin-api' || request.method !== 'POST') return complain(404, `Cannot ${request.method} ${path}`);
    requests += 1;
    const ask = readAsk(await bodyOf(request));
    if (!ask) return complain(400, 'Unexpected end of JSON input');
    let handedOut: string | null = null;
    const reply = await answerGraphql(schema, resolvers, ask, {
      signedIn: sessions.has(/^bearer\s(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''),
      signIn(username, password) {
        const known = same(username, options.credentials.username) && same(password, options.credentials.password);
        if (known) sessions.add((handedOut = randomBytes(32).toString('hex')));
        return known;
      },
    });
    say(reply.status, reply.body, handedOut === null ? {} : { 'vendure-auth-token': handedOut });
  };

  const server = createServer((request, response) => {
    // The caller went away in the middle of its request: nobody is left to answer.
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  await once(server, 'listening');
  const { address, port } = server.address() as AddressInfo;
  return {
    url: `http://${address}:${port}`,
    credentials: options.credentials,
    shop: ownerOf(state, { forgetSessions: () => sessions.clear(), requests: () => requests }),
    snapshot: () => state.snapshot(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.byteLength;
    if (bytes > MOST_BODY_BYTES) throw new Error('a body no shop would take');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function readAsk(text: string): { query: string; variables: Record<string, unknown> } | null {
  try {
    const { query, variables } = JSON.parse(text) as { query?: unknown; variables?: unknown };
    return {
      query: typeof query === 'string' ? query : '',
      variables: variables instanceof Object ? (variables as Record<string, unknown>) : {},
    };
  } catch {
    return null;
  }
}
