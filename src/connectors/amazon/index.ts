import type { ConnectorKind } from '../../core/channels';
import { connectAmazon } from './connector';
import { FEED } from './feeds';
import { LIMITS } from './operations';
import { SEARCH } from './search';

/** Amazon through the Selling Partner API, one marketplace of one seller. */
export const amazon: ConnectorKind = {
  kind: 'amazon',
  title: 'Amazon',
  fields: [
    { key: 'region', type: 'choice', required: true, secret: false, choices: ['eu', 'na', 'fe'], default: 'eu' },
    { key: 'marketplaceId', type: 'text', required: true, secret: false, identifies: true, default: 'A1C3SOZRARQ6R3' },
    { key: 'sellerId', type: 'text', required: true, secret: false, identifies: true },
    { key: 'url', type: 'url', required: false, secret: false },
    { key: 'authUrl', type: 'url', required: false, secret: false },
    { key: 'clientId', type: 'text', required: true, secret: true },
    { key: 'clientSecret', type: 'text', required: true, secret: true },
    { key: 'refreshToken', type: 'text', required: true, secret: true },
    { key: 'accessToken', type: 'text', required: false, secret: true, granted: true },
    { key: 'expiresAt', type: 'text', required: false, secret: true, granted: true },
  ],
  shopToldBy: 'fields',
  capabilities: {
    pushBatch: FEED,
    readBatch: SEARCH,
    findBatch: SEARCH,
    concurrency: 2,
    pullsSales: true,
    createsListings: false,
    readsCatalogue: true,
    priceAndStock: 'together',
    asynchronous: true,
    // ACCEPTED is a promise; the offer follows within minutes.
    appliesWithinMs: 15 * 60_000,
    zero: 'sold_out',
    repeats: 'absolute',
    salesCursor: 'time',
    webhooks: false,
    showsPriorPrice: false,
    limits: LIMITS,
  },
  connect: connectAmazon,
};
