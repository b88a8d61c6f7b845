import { amazon } from '../../src/connectors/amazon';
import { decimalToMinor, minorToDecimal } from '../../src/core/foundation';
import { testClock } from '../support/clock';
import { startAmazon } from '../simulators/amazon';
import { type ConformanceShop, type StockedProduct, describeConnectorConformance } from './conformance';

type Coded = StockedProduct & { readonly gtins?: readonly string[] };

const MINUTE = 60_000;

describeConnectorConformance('Amazon', async (): Promise<ConformanceShop> => {
  const clock = testClock();
  const keys = {
    clientId: 'amzn1.application-oa2-client.test',
    clientSecret: 'amzn1.oa2-cs.v1.test-secret',
    refreshToken: 'Atzr|test-refresh',
  };
  const place = { seller: 'A1SELLER', marketplace: 'A1C3SOZRARQ6R3', currency: 'PLN' };
  const simulator = await startAmazon({ clock, place, keys });
  const { listings } = simulator.state;
  const addresses = { url: simulator.url, authUrl: simulator.url };
  return {
    kind: amazon,
    currency: 'PLN',
    settings: { region: 'eu', marketplaceId: place.marketplace, sellerId: place.seller, ...addresses },
    secrets: keys,
    clock,
    speaksHttp: true,
    wrongSecrets: { secrets: { ...keys, refreshToken: 'Atzr|somebody-elses' } },
    unreachableSettings: { url: 'http://127.0.0.1:1', authUrl: 'http://127.0.0.1:1' },
    manyProducts: 20,
    hasUnknownSkus: true,
    stock: async (products: readonly Coded[]) => {
      for (const { sku, name, offer, gtins = [] } of products) {
        simulator.list({
          sku,
          name,
          price: minorToDecimal(offer.priceMinor),
          quantity: offer.quantity,
          ean: gtins[0] ?? null,
        });
      }
    },
    shelf: async (sku) => {
      const listing = listings.get(sku);
      return listing ? { priceMinor: decimalToMinor(listing.price), quantity: listing.quantity } : null;
    },
    remove: async (sku) => void listings.delete(sku),
    sell: async (lines) => {
      clock.advance(1000);
      const sale = simulator.order(lines);
      // Amazon tells of changes once they are two minutes old, and is asked every three.
      clock.advance(4 * MINUTE);
      return sale;
    },
    cancel: async (sale) => {
      simulator.setStatus(sale, 'CANCELLED');
      clock.advance(4 * MINUTE);
    },
    close: () => simulator.close(),
  };
});
