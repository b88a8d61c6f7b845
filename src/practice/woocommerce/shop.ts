import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../core/foundation';
import { json, noRoute, refusal } from './answers';
import { Door, type ShopKeys } from './keys';
import { type Answer, type Misbehaviour, send } from './misbehave';
import { orderRoutes } from './order-routes';
import { type Owner, ownerOf } from './owner';
import { productRoutes } from './product-routes';
import { type PracticeProduct, type ShopSnapshot, ShopState } from './state';

export interface WooCommerceShopOptions {
  readonly clock: Clock;
  readonly keys: ShopKeys;
  readonly currency: string;
  /** What is on the shelves of a new shop; ignored when a snapshot is given. */
  readonly products?: readonly PracticeProduct[];
  readonly snapshot?: ShopSnapshot;
  /** Default: any free port. */
  readonly port?: number;
  readonly host?: string;
}

export interface WooCommerceShop {
  readonly url: string;
  readonly keys: ShopKeys;
  readonly shop: Owner;
  /** All its state as JSON, for starting it again later. */
  snapshot(): ShopSnapshot;
  close(): Promise<void>;
}

interface Planned {
  readonly how: Misbehaviour;
  readonly applied: boolean;
}

const API = '/wp-json/wc/v3';
const MOST_BODY_BYTES = 8 * 1024 * 1024;

/**
 * A practice shop that answers as a real WooCommerce 9.4.3 was recorded to, its dangers included: batches that check nothing,
 * prices that a comma turns into a hundredfold, keys that only a real signature opens over plain http. It is the other side:
 * it shares no code with the connector. Requests marked `x-forwarded-proto: https` count as https, as behind a proxy.
 */
export async function startWooCommerceShop(options: WooCommerceShopOptions): Promise<WooCommerceShop> {
  const state = new ShopState(options.clock, options.snapshot);
  if (!options.snapshot) for (const product of options.products ?? []) state.add(product);
  const door = new Door([options.keys], options.clock);
  const planned: Planned[] = [];
  let requests = 0;
  let home = '';

  const server = createServer((request, response) => {
    void bodyOf(request).then(
      (body) => {
        requests++;
        const misbehaviour = planned.shift();
        const blind = misbehaviour && !misbehaviour.applied && misbehaviour.how.kind !== 'cut';
        const answer = blind ? json(200, []) : handle(request, body);
        const date = options.clock.now().toUTCString();
        send(response, { ...answer, headers: { ...answer.headers, date } }, misbehaviour?.how ?? null);
      },
      // The caller went away in the middle of its request: nobody is left to answer.
      () => response.destroy(),
    );
  });

  const handle = (request: IncomingMessage, text: string): Answer => {
    const url = new URL(`${home}${request.url ?? '/'}`);
    const method = request.method ?? 'GET';
    if (!url.pathname.startsWith(`${API}/`)) return noRoute();
    const secure = request.headers['x-forwarded-proto'] === 'https';
    const closed = door.refuse({ method, url, secure, authorization: request.headers.authorization });
    if (closed) return closed;
    const body = readJson(text);
    if (body === null) return refusal(400, 'rest_invalid_json', 'Invalid JSON body passed.');
    const [resource, ...path] = url.pathname
      .slice(API.length + 1)
      .split('/')
      .filter(Boolean);
    const ask = { method, url, path, body, root: `${home}${API}` };
    if (resource === 'products') return productRoutes(state, ask);
    if (resource === 'orders') return orderRoutes(state, ask, options.currency);
    if (resource === 'data' && path.join('/') === 'currencies/current') return json(200, { code: options.currency });
    return noRoute();
  };

  server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  await once(server, 'listening');
  const { address, port } = server.address() as AddressInfo;
  home = `http://${address}:${port}`;
  return {
    url: home,
    keys: options.keys,
    shop: ownerOf(state, {
      requests: () => requests,
      fail: (how, { times = 1, applied = false } = {}) => {
        for (let i = 0; i < times; i++) planned.push({ how, applied });
      },
    }),
    snapshot: () => state.snapshot(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
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

function readJson(text: string): Record<string, unknown> | null {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
