import { wooCommerce } from '../../src/connectors/woocommerce';
import { decimalToMinor, minorToDecimal } from '../../src/core/foundation';
import { startWooCommerceShop } from '../../src/practice/woocommerce';
import { testClock } from '../support/clock';
import { type ConformanceShop, describeConnectorConformance } from './conformance';

describeConnectorConformance('WooCommerce', async (): Promise<ConformanceShop> => {
  const clock = testClock();
  const keys = { consumerKey: 'ck_practice_key_for_tests', consumerSecret: 'cs_practice_secret_for_tests' };
  const practice = await startWooCommerceShop({ clock, keys, currency: 'PLN', products: [] });
  return {
    kind: wooCommerce,
    currency: 'PLN',
    settings: { url: practice.url },
    secrets: keys,
    clock,
    speaksHttp: true,
    wrongSecrets: { secrets: { ...keys, consumerSecret: 'cs_somebody_elses' } },
    unreachableSettings: { url: 'http://127.0.0.1:1' },
    manyProducts: 100,
    hasUnknownSkus: true,
    stock: async (products) =>
      practice.shop.add(
        products.map(({ sku, name, gtins, offer }) => ({
          sku,
          name,
          price: minorToDecimal(offer.priceMinor),
          quantity: offer.quantity,
          ...(gtins?.[0] === undefined ? {} : { globalUniqueId: gtins[0] }),
        })),
      ),
    shelf: async (sku) => {
      const row = practice.shop.products().find((product) => product.sku === sku);
      return row ? { priceMinor: decimalToMinor(row.price), quantity: row.quantity } : null;
    },
    remove: async (sku) => practice.shop.remove(sku),
    sell: async (lines) => {
      clock.advance(1000);
      return String(practice.shop.order(lines));
    },
    cancel: async (sale) => practice.shop.setStatus(Number(sale), 'cancelled'),
    close: () => practice.close(),
  };
});
