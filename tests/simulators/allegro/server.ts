import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { Clock } from '../../../src/core/foundation';
import { BETA, PUBLIC, TRACE_ID, answer, refusal } from './answers';
import { commandRoutes } from './command-routes';
import { offerRoutes } from './offer-routes';
import { orderRoutes } from './order-routes';
import { Shoppers } from './shoppers';
import { SimSignIn } from './sign-in';
import { AllegroState } from './state';

export interface AllegroSimulator {
  readonly settings: {
    readonly environment: string;
    readonly clientId: string;
    readonly url: string;
    readonly authUrl: string;
  };
  readonly clientSecret: string;
  readonly signIn: SimSignIn;
  readonly state: AllegroState;
  readonly shoppers: Shoppers;
  /** Requests to the interface so far, as "PUT /sale/offer-…". */
  readonly requests: readonly string[];
  /** The next so many requests find the account blocked. */
  block(times: number, retryAfter?: string): void;
  close(): Promise<void>;
}

const MOST_PER_MINUTE = 9000;

/**
 * Allegro as its fact sheet and its published description have it, on loopback: it checks every request as strictly, works
 * on commands one step per question, repeats its events, and shares no code with the connector.
 */
export async function startAllegro(clock: Clock): Promise<AllegroSimulator> {
  const state = new AllegroState(clock);
  const client = { id: 'client-id-for-tests', secret: 'client-secret-for-tests' };
  const signIn = new SimSignIn(clock, client);
  const requests: string[] = [];
  const blocked: (string | undefined)[] = [];
  const minute = { of: 0, count: 0 };
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header('trace-id', TRACE_ID);
  });
  app.route('/auth/oauth', signIn.routes());

  const api = new Hono();
  api.use(async (c, next) => {
    requests.push(`${c.req.method} ${new URL(c.req.url).pathname.replace('/api', '')}`);
    const now = Math.floor(clock.now().getTime() / 60_000);
    if (minute.of !== now) Object.assign(minute, { of: now, count: 0 });
    if (blocked.length > 0 || ++minute.count > MOST_PER_MINUTE) {
      const retryAfter = blocked.shift();
      if (retryAfter !== undefined) c.header('retry-after', retryAfter);
      return refusal(c, 429, 'TOO_MANY_REQUESTS', 'Too many requests');
    }
    if (!signIn.admits(c.req.header('authorization'))) {
      return c.json({ error: 'invalid_token', error_description: 'Invalid access token' }, 401);
    }
    const wrong = wrongMedia(c);
    if (wrong) return wrong;
    await next();
  });
  api.get('/me', (c) =>
    answer(c, 200, { id: '111332841', login: 'SklepTestowy', baseMarketplace: { id: 'allegro-pl' }, features: [] }),
  );
  api.route('/sale/offers', offerRoutes(state));
  api.route('/order', orderRoutes(state));
  api.route('/sale', commandRoutes(state));
  api.notFound((c) => refusal(c, 404, 'NotFoundException', 'Not found'));
  app.route('/api', api);

  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  if (!server.listening) await once(server, 'listening');
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { environment: 'sandbox', clientId: client.id, url: `${home}/api`, authUrl: `${home}/auth/oauth` },
    clientSecret: client.secret,
    signIn,
    state,
    shoppers: new Shoppers(state),
    requests,
    block: (times, retryAfter) => blocked.push(...Array.from({ length: times }, () => retryAfter)),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Allegro speaks only its own kinds of JSON, and what is beta only under that name. */
function wrongMedia(c: Context) {
  const media = c.req.path.includes('offer-bulk-modification-commands') ? BETA : PUBLIC;
  if (c.req.header('accept') !== media) return refusal(c, 406, 'NotAcceptable', `Accept must be ${media}`);
  const hasBody = c.req.method !== 'GET';
  if (hasBody && c.req.header('content-type') !== media) {
    return refusal(c, 415, 'UnsupportedMediaType', `Content-Type must be ${media}`);
  }
  return null;
}
