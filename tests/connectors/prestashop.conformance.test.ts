import { prestaShop } from '../../src/connectors/prestashop';
import { decimalToMinor } from '../../src/core/foundation';
import { startPrestaShop } from '../simulators/prestashop';
import { testClock } from '../support/clock';
import { type ConformanceShop, describeConnectorConformance } from './conformance';

describeConnectorConformance('PrestaShop', async (): Promise<ConformanceShop> => {
  const clock = testClock();
  const webserviceKey = 'PRACTICEKEYFORTESTS0123456789ABC';
  const shop = await startPrestaShop({ clock, key: webserviceKey });
  return {
    kind: prestaShop,
    currency: 'PLN',
    settings: { url: shop.url },
    secrets: { webserviceKey },
    clock,
    speaksHttp: true,
    wrongSecrets: { secrets: { webserviceKey: 'SOMEBODYELSESKEY0123456789ABCDEF' } },
    unreachableSettings: { url: 'http://127.0.0.1:1' },
    manyProducts: 100,
    hasUnknownSkus: true,
    stock: async (products) => {
      for (const { sku, name, offer, gtins: [ean13] = [] } of products) {
        const net = (offer.priceMinor / 123).toFixed(6);
        shop.owner.add({ reference: sku, name, net, quantity: offer.quantity, ...(ean13 && { ean13 }) });
      }
    },
    shelf: async (sku) => {
      const row = shop.owner.shelf(sku);
      return row ? { priceMinor: decimalToMinor(row.gross), quantity: row.quantity } : null;
    },
    remove: async (sku) => shop.owner.remove(sku),
    sell: async (lines) => {
      clock.advance(1000);
      return shop.owner.order(lines);
    },
    cancel: async (sale) => {
      clock.advance(1000);
      shop.owner.setState(sale, '6');
    },
    close: () => shop.close(),
  };
});
