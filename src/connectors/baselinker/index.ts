import type { ConnectorKind } from '../../core/channels';
import { connectBaseLinker } from './connector';

/**
 * BaseLinker (Base.com): the stock and prices of one of its catalogues, in one warehouse and one price group. What it then
 * shows in the seller's shops and marketplaces, and when, is its own business.
 */
export const baseLinker: ConnectorKind = {
  kind: 'baselinker',
  title: 'BaseLinker (Base.com)',
  fields: [
    { key: 'inventoryId', type: 'text', required: false, secret: false, identifies: true },
    { key: 'warehouse', type: 'text', required: false, secret: false, identifies: true },
    { key: 'priceGroup', type: 'text', required: false, secret: false, identifies: true },
    { key: 'cancelledStatuses', type: 'text', required: false, secret: false },
    { key: 'url', type: 'url', required: false, secret: false },
    { key: 'token', type: 'text', required: true, secret: true },
  ],
  shopToldBy: 'listings',
  capabilities: {
    pushBatch: 1000,
    readBatch: 200,
    findBatch: 1000,
    concurrency: 1,
    pullsSales: true,
    createsListings: false,
    readsCatalogue: true,
    priceAndStock: 'apart',
    asynchronous: false,
    zero: 'sold_out',
    repeats: 'absolute',
    salesCursor: 'time',
    webhooks: false,
    showsPriorPrice: false,
    limits: [{ name: 'calls', kind: 'window', requests: 100, perMs: 60_000 }],
  },
  connect: connectBaseLinker,
};
