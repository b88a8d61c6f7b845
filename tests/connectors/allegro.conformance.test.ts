import { allegro } from '../../src/connectors/allegro';
import { decimalToMinor, minorToDecimal } from '../../src/core/foundation';
import { startAllegro } from '../simulators/allegro/server';
import { testClock } from '../support/clock';
import { type ConformanceShop, describeConnectorConformance } from './conformance';

describeConnectorConformance('Allegro', async (): Promise<ConformanceShop> => {
  const clock = testClock();
  const channel = await startAllegro(clock);
  const nowhere = 'http://127.0.0.1:1';
  return {
    kind: allegro,
    currency: 'PLN',
    settings: channel.settings,
    secrets: { clientSecret: channel.clientSecret, ...channel.signIn.grant() },
    clock,
    speaksHttp: true,
    wrongSecrets: {
      secrets: {
        clientSecret: channel.clientSecret,
        accessToken: 'somebody-elses-token',
        refreshToken: 'somebody-elses-refresh-token',
        expiresAt: '2026-12-24T08:00:00.000Z',
      },
    },
    unreachableSettings: { url: nowhere, authUrl: nowhere },
    manyProducts: 100,
    hasUnknownSkus: true,
    gtins: { impossible: "Allegro's list of offers tells no GTINs" },
    stock: async (products) => {
      for (const { sku, name, offer } of products) {
        channel.state.add({ sku, name, price: minorToDecimal(offer.priceMinor), available: offer.quantity });
      }
    },
    shelf: async (sku) => {
      const offer = [...channel.state.offers.values()].find((one) => one.sku === sku && !one.archived);
      if (!offer) return null;
      return { priceMinor: decimalToMinor(offer.price), quantity: offer.status === 'ACTIVE' ? offer.available : 0 };
    },
    remove: async (sku) => {
      channel.state.bySku(sku).archived = true;
    },
    sell: async (lines) => {
      clock.advance(1000);
      const order = channel.shoppers.buy(lines);
      channel.shoppers.pay(order);
      return order;
    },
    cancel: async (sale) => channel.shoppers.cancel(sale, 'BUYER_CANCELLED'),
    close: () => channel.close(),
  };
});
