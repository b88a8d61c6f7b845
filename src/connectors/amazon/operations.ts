import type { RequestLimit } from '../../core/channels';

/** An operation of the Selling Partner API with its default usage plan: a bucket for each seller and application. */
interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  /** Requests a second, as Amazon publishes it. */
  readonly rate: number;
  readonly burst: number;
}

const LISTINGS = '/listings/2021-08-01/items';
const FEEDS = '/feeds/2021-06-30';
const ONE_ITEM = /\/listings\/2021-08-01\/items\/[^/]+\/[^/]+$/;

/** Source: the usage plans in Amazon's published models. */
const OPERATIONS: readonly Operation[] = [
  { name: 'patch-listing', method: 'PATCH', path: ONE_ITEM, rate: 5, burst: 5 },
  { name: 'get-listing', method: 'GET', path: ONE_ITEM, rate: 5, burst: 10 },
  { name: 'search-listings', method: 'GET', path: /\/listings\/2021-08-01\/items\/[^/]+$/, rate: 5, burst: 5 },
  { name: 'create-document', method: 'POST', path: /\/feeds\/2021-06-30\/documents$/, rate: 0.5, burst: 15 },
  { name: 'create-feed', method: 'POST', path: /\/feeds\/2021-06-30\/feeds$/, rate: 0.0083, burst: 15 },
  { name: 'get-feed', method: 'GET', path: /\/feeds\/2021-06-30\/feeds\/[^/]+$/, rate: 2, burst: 15 },
  { name: 'get-document', method: 'GET', path: /\/feeds\/2021-06-30\/documents\/[^/]+$/, rate: 0.0222, burst: 10 },
  { name: 'search-orders', method: 'GET', path: /\/orders\/2026-01-01\/orders$/, rate: 0.0056, burst: 20 },
];

/** Feeds of listings have a rule of their own: five in five minutes for a region. */
const LISTING_FEEDS: RequestLimit = {
  name: 'listing-feeds',
  kind: 'window',
  requests: 5,
  perMs: 300_000,
  of: (request) => operationOf(request)?.name === 'create-feed',
};

export const LIMITS: readonly RequestLimit[] = [
  ...OPERATIONS.map((operation) => ({
    name: operation.name,
    kind: 'bucket' as const,
    requests: 1,
    perMs: Math.ceil(1000 / operation.rate),
    burst: operation.burst,
    of: (request: OfRequest) => operationOf(request) === operation,
  })),
  LISTING_FEEDS,
];

export const paths = {
  item: (seller: string, sku: string) => `${LISTINGS}/${encodeURIComponent(seller)}/${encodeURIComponent(sku)}`,
  items: (seller: string) => `${LISTINGS}/${encodeURIComponent(seller)}`,
  documents: `${FEEDS}/documents`,
  document: (id: string) => `${FEEDS}/documents/${encodeURIComponent(id)}`,
  feeds: `${FEEDS}/feeds`,
  feed: (id: string) => `${FEEDS}/feeds/${encodeURIComponent(id)}`,
  orders: '/orders/2026-01-01/orders',
};

interface OfRequest {
  readonly method: string;
  readonly url: URL;
}

/** Null for what has no plan here: sign-in and the storage that feed documents are kept in. */
export function operationOf({ method, url }: OfRequest): Operation | null {
  return OPERATIONS.find((one) => one.method === method && one.path.test(url.pathname)) ?? null;
}
