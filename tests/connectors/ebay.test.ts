import { ebay } from '../../src/connectors/ebay';
import { decimalToMinor, minorToDecimal } from '../../src/core/foundation';
import { startEbay } from '../simulators/ebay';
import { testClock } from '../support/clock';
import { type ConformanceShop, type StockedProduct, describeConnectorConformance } from './conformance';

type Coded = StockedProduct & { readonly gtins?: readonly string[] };

describeConnectorConformance('eBay', async (): Promise<ConformanceShop> => {
  const clock = testClock();
  const keys = { clientId: 'OneShelf-tests-PRD-1', clientSecret: 'PRD-secret-of-tests', ruName: 'OneShelf-RuName' };
  const simulator = await startEbay({ clock, keys, marketplace: 'EBAY_PL', currency: 'PLN' });
  const { clientId, clientSecret, ruName } = keys;
  const secrets = { clientId, clientSecret, refreshToken: simulator.desk.refreshToken() };
  return {
    kind: ebay,
    currency: 'PLN',
    settings: { marketplaceId: 'EBAY_PL', ruName, url: simulator.url, authUrl: simulator.url },
    secrets,
    clock,
    speaksHttp: true,
    wrongSecrets: { secrets: { ...secrets, clientSecret: 'PRD-somebody-elses' } },
    unreachableSettings: { url: 'http://127.0.0.1:1' },
    manyProducts: 25,
    hasUnknownSkus: true,
    stock: async (products: readonly Coded[]) => {
      for (const { sku, name, offer, gtins = [] } of products) {
        simulator.list({
          sku,
          title: name,
          price: minorToDecimal(offer.priceMinor),
          quantity: offer.quantity,
          ean: [...gtins],
        });
      }
    },
    shelf: async (sku) => {
      const item = simulator.state.items.get(sku);
      const offer = simulator.offerOf(sku);
      if (!item || !offer) return null;
      return { priceMinor: decimalToMinor(offer.price), quantity: Math.min(item.total, offer.available) };
    },
    remove: async (sku) => simulator.remove(sku),
    sell: async (lines) => {
      clock.advance(1000);
      return simulator.order(lines);
    },
    cancel: async (sale) => {
      clock.advance(1000);
      simulator.setCancelState(sale, 'CANCELED');
    },
    close: () => simulator.close(),
  };
});
