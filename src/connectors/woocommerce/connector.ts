import { z } from 'zod';
import type { Connector, ConnectorContext } from '../../core/channels';
import { done, failed } from '../http';
import { readCatalogue } from './catalogue';
import { findListings } from './find';
import { publishListings } from './publish';
import { pushOffers } from './push';
import { readOffers } from './read';
import { pullOrders } from './sales';
import { openStore, unexpectedAnswer } from './store';

const currencySchema = z.object({ code: z.string() });

/** One WooCommerce shop. */
export function connectWooCommerce(context: ConnectorContext): Connector {
  const store = openStore(context);
  return {
    find: (skus, signal) => findListings(store, skus, signal),
    push: (items, signal) => pushOffers(store, items, (context.settings['lowestPriceMeta'] ?? '').trim(), signal),
    read: (refs, signal) => readOffers(store, refs, signal),
    publish: (items, signal) => publishListings(store, items, signal),
    catalogue: (cursor, signal) => readCatalogue(store, cursor, signal),
    pullSales: (cursor, signal) => pullOrders(store, cursor, signal),
    test: async (signal) => {
      const products = await store.get('products', { per_page: '1', _fields: 'id' }, signal);
      if (!products.ok) return products;
      if (products.value.status !== 200) return failed(unexpectedAnswer(store, products.value.status));
      // A key may see products and not the shop's settings; its currency is then simply not known.
      const currency = await store.get('data/currencies/current', {}, signal);
      const code = currency.ok ? currencySchema.safeParse(currency.value.body).data?.code : undefined;
      return done({ shop: store.host, currency: code ?? null });
    },
  };
}
