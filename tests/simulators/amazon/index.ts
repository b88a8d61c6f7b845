import { Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../../../src/core/foundation';
import { startServer } from '../server';
import { refuse } from './answers';
import { feedRoutes } from './feed-routes';
import { type Place, listingRoutes } from './listing-routes';
import { orderRoutes } from './order-routes';
import { AmazonState } from './state';
import { UsagePlans } from './usage-plans';

export interface AmazonOptions {
  readonly clock: Clock;
  readonly place: Place;
  readonly keys: { readonly clientId: string; readonly clientSecret: string; readonly refreshToken: string };
  /** Refuses what is beyond the published usage plans, by the given clock. */
  readonly enforceLimits?: boolean;
}

const loginSchema = z.strictObject({
  grant_type: z.literal('refresh_token'),
  refresh_token: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
});
const HOUR_MS = 3_600_000;

/**
 * The Selling Partner API of one seller, as its published models describe it: unknown parameters and fields are refused, a
 * token lives for an hour, acceptance is not life, feeds are worked through step by step.
 */
export async function startAmazon(options: AmazonOptions) {
  const { clock, place, keys } = options;
  const state = new AmazonState(clock);
  const plans = new UsagePlans(clock, options.enforceLimits ?? false);
  const tokens = new Map<string, number>();
  const requests: string[] = [];
  let home = '';
  let pageSize = 100;
  const app = new Hono();

  app.post('/auth/o2/token', async (c) => {
    requests.push('POST /auth/o2/token');
    if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
      return c.json({ error: 'invalid_request', error_description: 'The request is not a form.' }, 400);
    }
    const form = loginSchema.safeParse(await c.req.parseBody());
    if (!form.success) return c.json({ error: 'invalid_request', error_description: form.error.message }, 400);
    if (form.data.client_id !== keys.clientId || form.data.client_secret !== keys.clientSecret) {
      return c.json({ error: 'invalid_client', error_description: 'Client authentication failed' }, 401);
    }
    if (form.data.refresh_token !== keys.refreshToken) {
      return c.json({ error: 'invalid_grant', error_description: 'The refresh token is invalid.' }, 400);
    }
    const token = state.id('Atza|simulated-');
    tokens.set(token, clock.now().getTime() + HOUR_MS);
    return c.json({ access_token: token, token_type: 'bearer', expires_in: 3600, refresh_token: keys.refreshToken });
  });

  app.use('*', async (c, next) => {
    const { pathname } = new URL(c.req.url);
    requests.push(`${c.req.method} ${pathname}`);
    c.header('date', clock.now().toUTCString());
    if (pathname.startsWith('/storage/')) return next();
    const token = c.req.header('x-amz-access-token') ?? '';
    if (!tokens.has(token))
      return refuse(
        c,
        403,
        'Unauthorized',
        'Access to requested resource is denied.',
        'The access token is missing or wrong.',
      );
    if ((tokens.get(token) ?? 0) <= clock.now().getTime()) {
      return refuse(
        c,
        403,
        'Unauthorized',
        'Access to requested resource is denied.',
        'The access token you provided has expired.',
      );
    }
    const { rate, allowed } = plans.take(c.req.method, pathname);
    if (rate !== null) c.header('x-amzn-RateLimit-Limit', String(rate));
    c.header('x-amzn-RequestId', state.id('request-'));
    if (!allowed) return refuse(c, 429, 'QuotaExceeded', 'You exceeded your quota for the requested resource.');
    return next();
  });

  listingRoutes(app, state, place);
  feedRoutes(app, state, place, () => home);
  orderRoutes(app, state, place, { pageSize: () => pageSize });
  app.notFound((c) => refuse(c, 404, 'NotFound', 'No such resource.'));

  const server = await startServer(app, (url) => {
    home = url;
  });
  return {
    ...server,
    state,
    /** Every request so far: method and path. */
    requests: requests as readonly string[],
    expireTokens: () => tokens.clear(),
    setPageSize: (size: number) => void (pageSize = size),
    slowDown: (times: number) => void (plans.slowdown = times),
    list: (product: {
      sku: string;
      name?: string;
      price: string;
      quantity: number;
      shelf?: string;
      ean?: string | null;
      productType?: string;
      createdDate?: string;
    }) => {
      state.listings.set(product.sku, {
        name: product.sku,
        productType: 'LUGGAGE',
        ean: null,
        shelf: 'DEFAULT',
        createdDate: state.now(),
        salePrice: null,
        ...product,
      });
    },
    order: (
      lines: readonly { readonly sku: string; readonly quantity: number }[],
      {
        status = 'UNSHIPPED',
        fulfilledBy = 'MERCHANT' as const,
      }: { status?: string; fulfilledBy?: 'MERCHANT' | 'AMAZON' } = {},
    ): string => {
      const orderId = state.id('902-000000');
      const at = state.now();
      state.orders.set(orderId, {
        orderId,
        createdTime: at,
        lastUpdatedTime: at,
        status,
        fulfilledBy,
        lines: lines.map(({ sku, quantity }) => {
          const listing = state.listings.get(sku);
          // A pending order has taken its pieces already.
          if (listing) listing.quantity = Math.max(0, listing.quantity - quantity);
          return { id: state.id('item-'), sku, name: listing?.name ?? sku, quantity, price: listing?.price ?? '1.00' };
        }),
      });
      return orderId;
    },
    setStatus: (orderId: string, status: string) => {
      const order = state.orders.get(orderId);
      if (order) Object.assign(order, { status, lastUpdatedTime: state.now() });
    },
  };
}
