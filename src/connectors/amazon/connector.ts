import type { Connector, ConnectorContext } from '../../core/channels';
import { done, failed } from '../http';
import { openAccount, unexpectedAnswer } from './account';
import { readCatalogue } from './catalogue';
import { openFeeds } from './feeds';
import { searchSchema } from './item';
import { paths } from './operations';
import { pushOffers } from './push';
import { pullOrders } from './sales';
import { findListings, readOffers } from './search';

/** One seller in one marketplace of Amazon. */
export function connectAmazon(context: ConnectorContext): Connector {
  const account = openAccount(context);
  const feeds = openFeeds(account);
  return {
    find: (skus, signal) => findListings(account, skus, signal),
    push: (items, signal) => pushOffers(account, feeds, items, signal),
    follow: (commands, signal) => feeds.follow(commands, signal),
    read: (refs, signal) => readOffers(account, refs, signal),
    catalogue: (cursor, signal) => readCatalogue(account, cursor, signal),
    pullSales: (cursor, signal) => pullOrders(account, cursor, signal),
    test: async (signal) => {
      const query = { marketplaceIds: account.marketplace, includedData: 'offers', pageSize: '1' };
      const result = await account.get(paths.items(account.seller), query, signal);
      if (!result.ok) return result;
      const page = searchSchema.safeParse(result.value.body);
      if (result.value.status !== 200 || !page.success) return failed(unexpectedAnswer(account, result.value.status));
      const offer = page.data.items[0]?.offers.find(({ marketplaceId }) => marketplaceId === account.marketplace);
      return done({ shop: `Amazon ${account.seller}`, currency: offer?.price.currencyCode ?? null });
    },
  };
}
