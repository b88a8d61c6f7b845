import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../src/core/foundation';
import { Bucket, type BucketSize } from './bucket';
import { type GraphqlAsk, answerGraphql } from './endpoint';
import { ownerOf } from './owner';
import { shopifyResolvers } from './resolvers';
import { shopifySchema } from './schema';
import { ShopifyState } from './state';

export interface ShopifyShopOptions {
  readonly clock: Clock;
  readonly currency?: string;
  /** Of an old custom app. */
  readonly accessToken?: string;
  /** Of an app of the Dev Dashboard. */
  readonly client?: { readonly id: string; readonly secret: string };
  readonly bucket?: BucketSize;
}

const DAY_SECONDS = 86_399;

/**
 * A Shopify shop as its reference pages describe it: strict about every request, with the cost of each, keys against
 * repeats, comparing writes, and a search that finds too much. It shares no code with the connector.
 */
export async function startShopifyShop(options: ShopifyShopOptions) {
  const state = new ShopifyState(options.clock, options.currency ?? 'PLN');
  const bucket = new Bucket(options.bucket ?? { maximum: 100_000_000, restoreRate: 100 }, options.clock);
  const schema = shopifySchema();
  const resolvers = shopifyResolvers(state);
  const tokens = new Map<string, number>();
  const asked: GraphqlAsk[] = [];
  let status: number | null = null;
  let grants = 0;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = (request.headers['content-type'] ?? '').split(';')[0];
    const body = await bodyOf(request);
    const say = (code: number, answer: unknown) => {
      response.writeHead(code, {
        'content-type': 'application/json; charset=utf-8',
        date: options.clock.now().toUTCString(),
      });
      response.end(JSON.stringify(answer));
    };
    if (status !== null) return say(status, { errors: 'Unavailable Shop' });
    if (request.method === 'POST' && pathname === '/admin/oauth/access_token') {
      const form = new URLSearchParams(body);
      const { client } = options;
      const known = client && form.get('client_id') === client.id && form.get('client_secret') === client.secret;
      if (type !== 'application/x-www-form-urlencoded' || form.get('grant_type') !== 'client_credentials') {
        return say(400, { error: 'invalid_request' });
      }
      if (!known) return say(400, { error: 'invalid_client', error_description: 'The client is unknown' });
      const token = `shpca_granted_${++grants}`;
      tokens.set(token, options.clock.now().getTime() + DAY_SECONDS * 1000);
      return say(200, { access_token: token, scope: 'read_products,write_products', expires_in: DAY_SECONDS });
    }
    if (request.method !== 'POST' || pathname !== '/admin/api/2026-10/graphql.json')
      return say(404, { errors: 'Not Found' });
    const token = String(request.headers['x-shopify-access-token'] ?? '');
    const permanent = options.accessToken !== undefined && token === options.accessToken;
    if (!permanent && !((tokens.get(token) ?? 0) > options.clock.now().getTime())) {
      return say(401, { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' });
    }
    if (type !== 'application/json') return say(415, { errors: 'Unsupported Media Type' });
    const ask = readAsk(body);
    if (!ask) return say(400, { errors: { query: 'Required parameter missing or invalid' } });
    asked.push(ask);
    return say(200, await answerGraphql(schema, resolvers, bucket, ask));
  };

  const server = createServer((request, response) => {
    // The caller went away in the middle of its request: nobody is left to answer.
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    bucket,
    owner: ownerOf(state),
    /** The GraphQL requests that came in, oldest first. */
    asked,
    grants: () => grants,
    revokeGrants: () => tokens.clear(),
    answerAlways: (code: number | null) => (status = code),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function readAsk(text: string): GraphqlAsk | null {
  try {
    const { query, variables } = JSON.parse(text) as { query?: unknown; variables?: unknown };
    if (typeof query !== 'string') return null;
    return { query, variables: variables instanceof Object ? (variables as Record<string, unknown>) : {} };
  } catch {
    return null;
  }
}
