import type { ConnectorKind } from '../../core/channels';
import { connectEbay } from './connector';
import { BULK } from './inventory';
import { LIMITS } from './limits';
import { signIn } from './sign-in';

/** eBay through its Inventory and Fulfillment APIs, one marketplace of one seller. */
export const ebay: ConnectorKind = {
  kind: 'ebay',
  title: 'eBay',
  fields: [
    { key: 'marketplaceId', type: 'text', required: true, secret: false, default: 'EBAY_PL', identifies: true },
    { key: 'ruName', type: 'text', required: true, secret: false },
    { key: 'url', type: 'url', required: false, secret: false },
    { key: 'authUrl', type: 'url', required: false, secret: false },
    { key: 'clientId', type: 'text', required: true, secret: true },
    { key: 'clientSecret', type: 'text', required: true, secret: true },
    { key: 'refreshToken', type: 'text', required: false, secret: true, granted: true },
    { key: 'accessToken', type: 'text', required: false, secret: true, granted: true },
    { key: 'expiresAt', type: 'text', required: false, secret: true, granted: true },
  ],
  shopToldBy: 'listings',
  capabilities: {
    pushBatch: BULK,
    readBatch: BULK,
    findBatch: BULK,
    concurrency: 2,
    pullsSales: true,
    createsListings: false,
    readsCatalogue: true,
    priceAndStock: 'together',
    asynchronous: false,
    zero: 'sold_out',
    repeats: 'absolute',
    salesCursor: 'time',
    webhooks: false,
    showsPriorPrice: false,
    limits: LIMITS,
  },
  signIn,
  connect: connectEbay,
};
