import type { Connector, ConnectorContext } from '../../core/channels';
import { done, failed } from '../http';
import { openAccount, unexpectedAnswer } from './account';
import { inventoryPaths } from './inventory';
import { findListings, readCatalogue, readOffers } from './look';
import { pushOffers } from './push';
import { pullOrders } from './sales';

/** One seller on one marketplace of eBay. */
export function connectEbay(context: ConnectorContext): Connector {
  const account = openAccount(context);
  return {
    find: (skus, signal) => findListings(account, skus, signal),
    push: (items, signal) => pushOffers(account, items, signal),
    read: (refs, signal) => readOffers(account, refs, signal),
    catalogue: (cursor, signal) => readCatalogue(account, cursor, signal),
    pullSales: (cursor, signal) => pullOrders(account, cursor, signal),
    test: async (signal) => {
      const result = await account.get(inventoryPaths.items, { limit: '1', offset: '0' }, signal);
      if (!result.ok) return result;
      if (result.value.status !== 200) return failed(unexpectedAnswer(account, result.value.status));
      return done({ shop: `eBay ${account.marketplace}`, currency: null });
    },
  };
}
