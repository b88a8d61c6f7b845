import type { Connector, ConnectorContext, ConnectorKind } from '../../core/channels';
import { done } from '../http';
import { readCatalogue } from './catalogue';
import { publishListings } from './publish';
import { pushOffers } from './push';
import { findListings, readOffers } from './read';
import { pullOrders } from './sales';
import { openSession } from './session';
import { fetchShop } from './shop';

/**
 * Medusa 2 through its Admin API, as observed on 2.21.2. Our quantity is what can still be sold; Medusa keeps what is on
 * hand and, apart, what orders have reserved, so the reserved pieces are added on writing and taken off on reading. Prices
 * are gross, so the channel's currency must be set to prices that include tax. One stock location is read and written (the
 * shop's oldest, or the one in the settings); what stands at others is its owner's decision and is left alone.
 */
export const medusa: ConnectorKind = {
  kind: 'medusa',
  title: 'Medusa',
  fields: [
    { key: 'url', type: 'url', required: true, secret: false, identifies: true },
    { key: 'stockLocation', type: 'text', required: false, secret: false, identifies: true },
    { key: 'apiKey', type: 'text', required: false, secret: true },
    { key: 'email', type: 'text', required: false, secret: true },
    { key: 'password', type: 'text', required: false, secret: true },
  ],
  shopToldBy: 'fields',
  capabilities: {
    // Prices of one product take one request, and a call has half a minute.
    pushBatch: 25,
    readBatch: 100,
    findBatch: 100,
    concurrency: 1,
    pullsSales: true,
    createsListings: true,
    readsCatalogue: true,
    priceAndStock: 'apart',
    asynchronous: false,
    zero: 'sold_out',
    repeats: 'absolute',
    salesCursor: 'time',
    webhooks: false,
    showsPriorPrice: false,
    // None of its own on the admin side.
    limits: [],
  },
  connect(context: ConnectorContext): Connector {
    const session = openSession(context);
    return {
      async test(signal) {
        const shop = await fetchShop(session, context, signal);
        return shop.ok ? done({ shop: shop.value.name, currency: context.currency }) : shop;
      },
      find: (skus, signal) => findListings(session, context, skus, signal),
      push: (items, signal) => pushOffers(session, context, items, signal),
      read: (refs, signal) => readOffers(session, context, refs, signal),
      publish: (items, signal) => publishListings(session, context, items, signal),
      pullSales: (cursor, signal) => pullOrders(session, cursor, signal),
      catalogue: (cursor, signal) => readCatalogue(session, context, cursor, signal),
    };
  },
};
