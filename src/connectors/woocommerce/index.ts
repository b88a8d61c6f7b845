import type { ConnectorKind } from '../../core/channels';
import { connectWooCommerce } from './connector';
import { parentOf } from './product';

/** WooCommerce through its REST API wc/v3. */
export const wooCommerce: ConnectorKind = {
  kind: 'woocommerce',
  title: 'WooCommerce',
  fields: [
    { key: 'url', type: 'url', required: true, secret: false, identifies: true },
    // Where a plug-in for the Omnibus directive keeps the lowest price of 30 days, if the shop has one.
    { key: 'lowestPriceMeta', type: 'text', required: false, secret: false },
    { key: 'consumerKey', type: 'text', required: true, secret: true },
    { key: 'consumerSecret', type: 'text', required: true, secret: true },
  ],
  shopToldBy: 'fields',
  capabilities: {
    pushBatch: 100,
    readBatch: 100,
    findBatch: 100,
    concurrency: 2,
    pullsSales: true,
    createsListings: true,
    readsCatalogue: true,
    priceAndStock: 'together',
    asynchronous: false,
    zero: 'sold_out',
    repeats: 'absolute',
    salesCursor: 'time',
    webhooks: true,
    showsPriorPrice: true,
    // None of its own; hosts answer 429 when they have had enough.
    limits: [],
    groupOf: (ref) => String(parentOf(ref) ?? 'products'),
  },
  connect: connectWooCommerce,
};
