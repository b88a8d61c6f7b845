import { Hono } from 'hono';
import type { Clock } from '../../../src/core/foundation';
import { startServer } from '../server';
import { refuse } from './answers';
import { inventoryRoutes } from './inventory-routes';
import { orderRoutes } from './order-routes';
import { type EbayKeys, SignInDesk } from './sign-in';
import { EbayState, type StoredOffer, type StoredOrder } from './state';

export interface EbayOptions {
  readonly clock: Clock;
  readonly keys: EbayKeys;
  readonly marketplace: string;
  readonly currency: string;
}

/**
 * eBay's Sell APIs for one seller, as its documentation describes them: unknown fields and parameters are refused, the
 * smaller of two quantities is what shows, rows of a bulk answer fail one by one, a listing is revised 250 times a day.
 */
export async function startEbay({ clock, keys, marketplace, currency }: EbayOptions) {
  const state = new EbayState(clock);
  const desk = new SignInDesk(state, keys);
  const requests: string[] = [];
  const hooks = { afterPage: () => {} };
  let quota = Number.POSITIVE_INFINITY;
  let home = '';
  const app = new Hono();

  app.use('*', async (c, next) => {
    const { pathname } = new URL(c.req.url);
    requests.push(`${c.req.method} ${pathname}`);
    c.header('date', clock.now().toUTCString());
    if (pathname === '/identity/v1/oauth2/token') return next();
    if (!desk.accepts(c.req.header('authorization'))) return refuse(c, 401, 1001, 'Invalid access token', 'OAuth');
    if (quota <= 0) return refuse(c, 429, 2001, 'The request limit has been reached for the resource.', 'ACCESS');
    quota -= 1;
    return next();
  });
  desk.routes(app);
  inventoryRoutes(app, state, currency, () => home);
  orderRoutes(app, state, currency, hooks);
  app.notFound((c) => refuse(c, 404, 2002, 'Resource not found', 'ACCESS'));

  const server = await startServer(app, (url) => {
    home = url;
  });
  return {
    ...server,
    state,
    desk,
    hooks,
    requests: requests as readonly string[],
    setQuota: (calls: number) => void (quota = calls),
    /** The owner lists a product; returns the id of its offer. */
    list: (
      product: { sku: string; title?: string; ean?: string[]; price: string; quantity: number; total?: number },
      how: Partial<Pick<StoredOffer, 'marketplaceId' | 'format' | 'status'>> = {},
    ): string => {
      const { sku, title = sku, ean = [], price, quantity, total = quantity } = product;
      const offerId = state.id('3644');
      state.items.set(sku, { sku, title, ean, total });
      const place = { marketplaceId: marketplace, format: 'FIXED_PRICE', status: 'PUBLISHED', ...how } as const;
      state.offers.set(offerId, { offerId, sku, listingId: state.id('1104'), price, available: quantity, ...place });
      return offerId;
    },
    remove: (sku: string) => {
      state.items.delete(sku);
      for (const [id, offer] of state.offers) if (offer.sku === sku) state.offers.delete(id);
    },
    offerOf: (sku: string) => [...state.offers.values()].find((offer) => offer.sku === sku),
    order: (lines: readonly { sku: string; quantity: number; marketplace?: string }[]): string => {
      const orderId = state.id('12-0000');
      const at = state.now();
      state.orders.set(orderId, {
        orderId,
        creationDate: at,
        lastModifiedDate: at,
        cancelState: 'NONE_REQUESTED',
        lines: lines.map(({ sku, quantity, marketplace: on = marketplace }) => {
          const item = state.items.get(sku);
          const offer = [...state.offers.values()].find((one) => one.sku === sku);
          if (item) item.total = Math.max(0, item.total - quantity);
          if (offer) offer.available = Math.max(0, offer.available - quantity);
          const price = offer?.price ?? '1.00';
          return { id: state.id('line-'), sku, title: item?.title ?? sku, quantity, price, marketplace: on };
        }),
      });
      return orderId;
    },
    setCancelState: (orderId: string, cancelState: StoredOrder['cancelState']) => {
      const order = state.orders.get(orderId);
      if (order) Object.assign(order, { cancelState, lastModifiedDate: state.now() });
    },
  };
}
