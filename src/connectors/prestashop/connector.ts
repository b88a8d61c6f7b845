import { z } from 'zod';
import type { Connector, ConnectorContext } from '../../core/channels';
import { done } from '../http';
import { openFacts } from './facts';
import { findListings, readCatalogue, readOffers } from './find';
import { pushOffers } from './push';
import { anyText } from './rows';
import { pullOrders } from './sales';
import { openWebservice } from './webservice';

/** One PrestaShop shop. */
export function connectPrestaShop(context: ConnectorContext): Connector {
  const service = openWebservice(context);
  const facts = openFacts(service, context);
  return {
    find: (skus, signal) => findListings(service, facts, skus, signal),
    push: (items, signal) => pushOffers(service, facts, items, signal),
    read: (refs, signal) => readOffers(service, facts, refs, signal),
    catalogue: (cursor, signal) => readCatalogue(service, facts, cursor, signal),
    pullSales: (cursor, signal) => pullOrders(service, facts, context, cursor, signal),
    test: async (signal) => {
      const query = { display: '[id]', limit: '1' };
      const products = await service.list('products', query, z.object({ id: anyText }), signal);
      if (!products.ok) return products;
      const shop = await facts.settings(signal);
      return shop.ok ? done({ shop: service.host, currency: shop.value.currency }) : shop;
    },
  };
}
