import { z } from 'zod';
import type { CallResult, Connector, ConnectorContext, ConnectorKind, RequestLimit } from '../../core/channels';
import { done } from '../http';
import { type Account, askFor, openAccount } from './account';
import { currencyOf } from './commands';
import { followCommands } from './follow';
import { findListings, readCatalogue, readOffers } from './offers';
import { pushOffers } from './push';
import { pullOrders } from './sales';
import { allegroSignIn } from './sign-in';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Allegro counts changed offers, 9000 a minute and so many an hour; the gate counts requests. So each kind of command is
 * counted as full: 25 changes in a bulk, and 1000 offers in the others, of which a push has one or two.
 */
function changes(name: string, folder: string, perRequest: number, perHour: number): RequestLimit[] {
  const of: RequestLimit['of'] = ({ method, url }) => method !== 'GET' && url.pathname.includes(folder);
  return [
    { name: `${name} per minute`, kind: 'window', requests: Math.floor(9000 / perRequest), perMs: MINUTE, of },
    { name: `${name} per hour`, kind: 'window', requests: Math.floor(perHour / perRequest), perMs: HOUR, of },
  ];
}

/** Allegro through its REST API, with the seller's own application registered there. */
export const allegro: ConnectorKind = {
  kind: 'allegro',
  title: 'Allegro',
  fields: [
    {
      key: 'environment',
      type: 'choice',
      required: true,
      secret: false,
      choices: ['production', 'sandbox'],
      default: 'production',
      identifies: true,
    },
    { key: 'clientId', type: 'text', required: true, secret: false },
    { key: 'url', type: 'url', required: false, secret: false },
    { key: 'authUrl', type: 'url', required: false, secret: false },
    { key: 'clientSecret', type: 'text', required: true, secret: true },
    { key: 'accessToken', type: 'text', required: false, secret: true, granted: true },
    { key: 'refreshToken', type: 'text', required: false, secret: true, granted: true },
    { key: 'expiresAt', type: 'text', required: false, secret: true, granted: true },
  ],
  shopToldBy: 'listings',
  capabilities: {
    // Up to two dozen commands, one after another, in the half minute a call has.
    pushBatch: 300,
    readBatch: 1000,
    findBatch: 100,
    concurrency: 2,
    pullsSales: true,
    createsListings: false,
    readsCatalogue: true,
    priceAndStock: 'apart',
    asynchronous: true,
    zero: 'ends_listing',
    repeats: 'keyed',
    salesCursor: 'events',
    webhooks: false,
    showsPriorPrice: false,
    limits: [
      { name: 'requests', kind: 'window', requests: 9000, perMs: MINUTE },
      ...changes('different values', '/sale/offer-bulk-modification-commands', 25, 150_000),
      ...changes('same price', '/sale/offer-price-change-commands', 1000, 150_000),
      ...changes('same quantity', '/sale/offer-quantity-change-commands', 1000, 250_000),
      ...changes('publication', '/sale/offer-publication-commands', 1000, 250_000),
    ],
  },
  signIn: allegroSignIn,
  connect(context: ConnectorContext): Connector {
    const account = openAccount(context);
    return {
      test: (signal) => testAccount(account, signal),
      find: (skus, signal) => findListings(account, skus, signal),
      push: (items, signal) => pushOffers(account, items, signal),
      follow: (commands, signal) => followCommands(account, commands, signal),
      read: (refs, signal) => readOffers(account, refs, signal),
      pullSales: (cursor, signal) => pullOrders(account, cursor, signal),
      catalogue: (cursor, signal) => readCatalogue(account, cursor, signal),
    };
  },
};

const meSchema = z.object({
  login: z.string(),
  baseMarketplace: z.object({ id: z.string() }).nullish().catch(null),
});

async function testAccount(
  account: Account,
  signal: AbortSignal,
): Promise<CallResult<{ readonly shop: string; readonly currency: string | null }>> {
  const me = await askFor(account, { method: 'GET', path: 'me' }, meSchema, signal);
  if (!me.ok) return me;
  const { login, baseMarketplace } = me.value;
  return done({ shop: login, currency: baseMarketplace ? currencyOf(baseMarketplace.id) : null });
}
