import { onTestFinished } from 'vitest';
import { wooCommerce } from '../../src/connectors/woocommerce';
import type { ConnectorContext } from '../../src/core/channels';
import { type PracticeProduct, startWooCommerceShop } from '../../src/practice/woocommerce';
import { testClock } from './clock';
import { memorySecrets } from './memory-secrets';
import { seededRandom } from './random';

const keys = { consumerKey: 'ck_1234567890', consumerSecret: 'cs_0987654321' };

/** A practice shop with these products, gone with the test, and a connection to it that remembers what it sent. */
export async function practice(products: readonly PracticeProduct[], permission: 'read' | 'read_write' = 'read_write') {
  const clock = testClock();
  const server = await startWooCommerceShop({ clock, keys: { ...keys, permission }, currency: 'PLN', products });
  onTestFinished(() => server.close());
  const sent: { readonly url: URL; readonly init: RequestInit }[] = [];
  const context: ConnectorContext = {
    channelName: 'shop',
    currency: 'PLN',
    settings: { url: server.url },
    secrets: keys,
    clock,
    random: seededRandom(3),
    secretStore: memorySecrets(keys),
    rest: () => {},
    fetch: (input, init) => {
      sent.push({ url: new URL(input instanceof Request ? input.url : input), init: init ?? {} });
      return fetch(input, init);
    },
  };
  const connect = (overrides: Partial<ConnectorContext> = {}) => wooCommerce.connect({ ...context, ...overrides });
  return { clock, server, owner: server.shop, sent, connect, connector: connect() };
}

export const mug: PracticeProduct = { sku: 'MUG-1', name: 'Kubek', price: '24.99', quantity: 7 };
export const shirt: PracticeProduct = {
  sku: 'SHIRT',
  name: 'Koszulka',
  price: '',
  quantity: null,
  variations: [
    { sku: 'SHIRT-S', name: 'S', price: '49.00', quantity: 1 },
    { sku: 'SHIRT-M', name: 'M', price: '49.00', quantity: 2 },
  ],
};
