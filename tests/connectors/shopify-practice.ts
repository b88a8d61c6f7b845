import { onTestFinished } from 'vitest';
import { shopify } from '../../src/connectors/shopify';
import type { Connector, ConnectorContext, PushItem, RemoteListing } from '../../src/core/channels';
import { type ShopifyShopOptions, startShopifyShop } from '../simulators/shopify';
import { testClock } from '../support/clock';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';
import { patience, value } from './conformance-shop';

const accessToken = 'shpat_0123456789';

/** A simulated shop and a connector to it; closed when the test is over. */
export async function practice(
  options: Partial<ShopifyShopOptions> = {},
  secrets: Record<string, string> = { accessToken },
) {
  const clock = testClock();
  const shop = await startShopifyShop({ clock, accessToken, ...options });
  onTestFinished(() => shop.close());
  const rests: number[] = [];
  const secretStore = memorySecrets(secrets);
  const context: ConnectorContext = {
    channelName: 'shop',
    currency: 'PLN',
    settings: { url: shop.url },
    secrets,
    clock,
    random: seededRandom(3),
    secretStore,
    rest: (ms) => rests.push(ms),
    fetch,
  };
  const connect = (overrides: Partial<ConnectorContext> = {}) => shopify.connect({ ...context, ...overrides });
  return { clock, shop, owner: shop.owner, rests, secretStore, connect, connector: connect() };
}

export async function find(connector: Connector, sku: string): Promise<RemoteListing> {
  const [listing] = value(await connector.find([sku], patience()));
  if (!listing) throw new Error(`not found: ${sku}`);
  return listing;
}

/** An item as the engine makes it after it has read the listing. */
export function item(
  listing: RemoteListing,
  priceMinor: number,
  quantity: number,
  more: Partial<PushItem> = {},
): PushItem {
  return {
    sku: listing.sku,
    name: listing.sku,
    gtins: [],
    ref: listing.ref,
    offer: { priceMinor, quantity },
    confirmed: listing.shown,
    vatCode: null,
    archived: false,
    priorMinor: null,
    key: `attempt of ${listing.sku}`,
    ...more,
  };
}
