import type { ConnectorKind } from '../../core/channels';
import { connectPrestaShop } from './connector';

/** PrestaShop, from 8.0 on, through its webservice. */
export const prestaShop: ConnectorKind = {
  kind: 'prestashop',
  title: 'PrestaShop',
  fields: [
    { key: 'url', type: 'url', required: true, secret: false, identifies: true },
    { key: 'taxRate', type: 'text', required: false, secret: false },
    { key: 'timezone', type: 'text', required: false, secret: false },
    { key: 'shopId', type: 'text', required: false, secret: false, identifies: true },
    { key: 'webserviceKey', type: 'text', required: true, secret: true },
  ],
  shopToldBy: 'fields',
  capabilities: {
    // The rows of one body are saved one after another; PHP would not see the end of a much longer one.
    pushBatch: 50,
    readBatch: 100,
    findBatch: 100,
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
    // None of its own; hosts answer 429 when they have had enough.
    limits: [],
  },
  connect: connectPrestaShop,
};
