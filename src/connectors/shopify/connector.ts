import type { Connector, ConnectorContext } from '../../core/channels';
import { done } from '../http';
import { findListings, readCatalogue, readOffers } from './find';
import { publishListings } from './publish';
import { pushOffers } from './push';
import { pullOrders } from './sales';
import { openSession } from './session';
import { openDesk } from './shop';

/** One Shopify shop. */
export function connectShopify(context: ConnectorContext): Connector {
  const session = openSession(context);
  const desk = openDesk(session, context);
  return {
    find: (skus, signal) => findListings(session, desk, skus, signal),
    push: (items, signal) => pushOffers(session, desk, items, signal),
    read: (refs, signal) => readOffers(session, desk, refs, signal),
    catalogue: (cursor, signal) => readCatalogue(session, desk, cursor, signal),
    publish: (items, signal) => publishListings(session, desk, items, signal),
    pullSales: (cursor, signal) => pullOrders(session, context, cursor, signal),
    test: async (signal) => {
      const shop = await desk.look(signal);
      return shop.ok ? done({ shop: shop.value.name, currency: shop.value.currency }) : shop;
    },
  };
}
