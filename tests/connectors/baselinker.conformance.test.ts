import { baseLinker } from '../../src/connectors/baselinker';
import { startBaseLinker } from '../simulators/baselinker/server';
import { GROUP, WAREHOUSE } from '../simulators/baselinker/state';
import { testClock } from '../support/clock';
import { type ConformanceShop, describeConnectorConformance } from './conformance';

describeConnectorConformance('BaseLinker', async (): Promise<ConformanceShop> => {
  const clock = testClock();
  // Here nothing waits its turn, as requests do behind the engine's gate.
  const channel = await startBaseLinker(clock, Number.POSITIVE_INFINITY);
  return {
    kind: baseLinker,
    currency: 'PLN',
    settings: channel.settings,
    secrets: { token: channel.token },
    clock,
    speaksHttp: true,
    wrongSecrets: { secrets: { token: 'a-token-of-somebody-else' } },
    unreachableSettings: { url: 'http://127.0.0.1:1' },
    manyProducts: 1000,
    hasUnknownSkus: true,
    stock: async (products) => {
      for (const { sku, name, offer, gtins } of products) {
        const [ean = ''] = gtins ?? [];
        channel.state.add({ sku, name, ean, price: offer.priceMinor / 100, quantity: offer.quantity });
      }
    },
    shelf: async (sku) => {
      const product = [...channel.state.products.values()].find((one) => one.sku === sku);
      if (!product) return null;
      const price = product.prices[GROUP] ?? null;
      return {
        priceMinor: price === null ? null : Math.round(price * 100),
        quantity: product.stock[WAREHOUSE] ?? null,
      };
    },
    remove: async (sku) => {
      channel.state.products.delete(channel.state.bySku(sku).id);
    },
    sell: async (lines) => {
      clock.advance(1000);
      return String(channel.state.order(lines));
    },
    cancel: async (sale) => channel.state.setStatus(Number(sale), 6626),
    close: () => channel.close(),
  };
});
