import type { ConnectorKind } from '../../core/channels';
import { connectShopify } from './connector';

/** Shopify through its Admin API (GraphQL), version 2026-10. */
export const shopify: ConnectorKind = {
  kind: 'shopify',
  title: 'Shopify',
  fields: [
    { key: 'url', type: 'url', required: true, secret: false, identifies: true },
    { key: 'stockLocation', type: 'text', required: false, secret: false, identifies: true },
    { key: 'accessToken', type: 'text', required: false, secret: true },
    { key: 'clientId', type: 'text', required: false, secret: true },
    { key: 'clientSecret', type: 'text', required: false, secret: true },
    { key: 'grantedToken', type: 'text', required: false, secret: true, granted: true },
    { key: 'grantedUntil', type: 'text', required: false, secret: true, granted: true },
  ],
  shopToldBy: 'fields',
  capabilities: {
    // Stock of them all goes in one request; more would make the requests for their prices too many for one call.
    pushBatch: 100,
    readBatch: 100,
    findBatch: 50,
    concurrency: 2,
    pullsSales: true,
    createsListings: true,
    readsCatalogue: true,
    priceAndStock: 'apart',
    asynchronous: false,
    zero: 'sold_out',
    repeats: 'keyed',
    salesCursor: 'time',
    webhooks: true,
    showsPriorPrice: true,
    // Shopify counts points, not requests, and every answer tells what is left: the connector rests by that.
    limits: [],
  },
  connect: connectShopify,
};
