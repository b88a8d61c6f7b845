import { onTestFinished } from 'vitest';
import { prestaShop } from '../../src/connectors/prestashop';
import type { Connector, ConnectorContext, PushItem, RemoteListing } from '../../src/core/channels';
import { startPrestaShop } from '../simulators/prestashop';
import { testClock } from '../support/clock';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';
import { patience, value } from './conformance-shop';

const secrets = { webserviceKey: 'PRACTICEKEYFORTESTS0123456789ABC' };

/** A simulated shop and a connector to it; closed when the test is over. */
export async function practice(at?: string) {
  const clock = testClock(at);
  const shop = await startPrestaShop({ clock, key: secrets.webserviceKey });
  onTestFinished(() => shop.close());
  const context: ConnectorContext = {
    channelName: 'shop',
    currency: 'PLN',
    settings: { url: shop.url },
    secrets,
    clock,
    random: seededRandom(3),
    secretStore: memorySecrets(secrets),
    rest: () => {},
    fetch,
  };
  const connect = (overrides: Partial<ConnectorContext> = {}) => prestaShop.connect({ ...context, ...overrides });
  const writes = () =>
    shop.asked.flatMap(({ method, url, body }) => (method === 'PATCH' ? [`${url.pathname} ${body}`] : []));
  return { clock, shop, owner: shop.owner, state: shop.state, connect, connector: connect(), writes };
}

export async function find(connector: Connector, ...skus: readonly string[]): Promise<RemoteListing[]> {
  const found = value(await connector.find(skus, patience()));
  return skus.map((sku) => {
    const listing = found.find((one) => one.sku === sku);
    if (!listing) throw new Error(`not found: ${sku}`);
    return listing;
  });
}

/** An item as the engine makes it after it has read the listing. */
export function item(listing: RemoteListing, priceMinor: number, quantity: number): PushItem {
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
  };
}
