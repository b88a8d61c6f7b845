import { shopify } from '../../src/connectors/shopify';
import { decimalToMinor, minorToDecimal } from '../../src/core/foundation';
import { startShopifyShop } from '../simulators/shopify';
import { testClock } from '../support/clock';
import { type ConformanceShop, describeConnectorConformance } from './conformance';

describeConnectorConformance('Shopify', async (): Promise<ConformanceShop> => {
  const clock = testClock();
  const secrets = { accessToken: 'shpat_practice_token_for_tests' };
  const shop = await startShopifyShop({ clock, accessToken: secrets.accessToken });
  return {
    kind: shopify,
    currency: 'PLN',
    settings: { url: shop.url },
    secrets,
    clock,
    speaksHttp: true,
    wrongSecrets: { secrets: { accessToken: 'shpat_somebody_elses' } },
    unreachableSettings: { url: 'http://127.0.0.1:1' },
    manyProducts: 100,
    hasUnknownSkus: true,
    stock: async (products) => {
      for (const { sku, name, offer, gtins: [barcode] = [] } of products) {
        const price = minorToDecimal(offer.priceMinor);
        shop.owner.add(name, [{ sku, price, quantity: offer.quantity, ...(barcode && { barcode }) }]);
      }
    },
    shelf: async (sku) => {
      const row = shop.owner.shelf(sku);
      return row ? { priceMinor: decimalToMinor(row.price), quantity: row.quantity } : null;
    },
    remove: async (sku) => void shop.owner.remove(sku),
    sell: async (lines) => {
      clock.advance(1000);
      return shop.owner.order(lines);
    },
    cancel: async (sale) => {
      clock.advance(1000);
      shop.owner.cancel(sale);
    },
    close: () => shop.close(),
  };
});
