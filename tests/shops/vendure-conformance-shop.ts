import { vendureConnector } from '../../src/connectors/vendure';
import type { ConformanceShop } from '../connectors/conformance';
import { type PlacedOrder, buy, cancel } from '../support/vendure-orders';
import { addVariant, seedVendureShop } from '../support/vendure-seed';
import { type VendureServer, startVendureServer } from '../support/vendure-server';

interface ShelfVariant {
  readonly id: string;
  readonly prices: { readonly currencyCode: string; readonly price: number }[];
  readonly stockLevels: {
    readonly stockLocationId: string;
    readonly stockOnHand: number;
    readonly stockAllocated: number;
  }[];
}

/** The real server as the conformance suite wants a channel: its owner's and its shoppers' hands. */
export async function realVendureShop(): Promise<ConformanceShop> {
  const server = await startVendureServer();
  const seeded = await seedVendureShop(server);
  const location = seeded.stockLocations[0]?.id ?? '';
  const orders = new Map<string, PlacedOrder>();

  const variantOf = async (sku: string): Promise<ShelfVariant | undefined> => variantBySku(server, sku);
  const idOf = async (sku: string) => {
    const variant = await variantOf(sku);
    if (!variant) throw new Error(`the shop has no ${sku}`);
    return variant.id;
  };
  return {
    kind: vendureConnector,
    currency: 'PLN',
    settings: { url: server.url },
    secrets: { ...server.credentials },
    clock: { now: () => new Date() },
    speaksHttp: true,
    wrongSecrets: { secrets: { ...server.credentials, password: 'not the password' } },
    unreachableSettings: { url: 'http://127.0.0.1:9' },
    manyProducts: 100,
    gtins: { impossible: 'Vendure has no field for GTINs' },
    hasUnknownSkus: true,
    async stock(products) {
      for (const { sku, name, offer } of products) {
        await addVariant(server, {
          sku,
          name,
          priceMinor: offer.priceMinor,
          stock: [{ location, onHand: offer.quantity }],
        });
      }
    },
    async shelf(sku) {
      const variant = await variantOf(sku);
      if (!variant) return null;
      const level = variant.stockLevels.find(({ stockLocationId }) => stockLocationId === location);
      return {
        priceMinor: variant.prices.find(({ currencyCode }) => currencyCode === 'PLN')?.price ?? null,
        quantity: level ? level.stockOnHand - level.stockAllocated : null,
      };
    },
    async remove(sku) {
      await server.admin(`mutation ($id: ID!) { deleteProductVariant(id: $id) { result } }`, { id: await idOf(sku) });
    },
    async sell(lines) {
      const wanted = [];
      for (const { sku, quantity } of lines) wanted.push({ variant: await idOf(sku), quantity });
      const order = await buy(server, wanted);
      orders.set(order.id, order);
      return order.id;
    },
    async cancel(sale) {
      const order = orders.get(sale);
      if (!order) throw new Error(`nobody bought ${sale}`);
      await cancel(server, order);
    },
    close: () => server.stop(),
  };
}

export async function variantBySku({ admin }: VendureServer, sku: string): Promise<ShelfVariant | undefined> {
  const { productVariants } = await admin<{ productVariants: { items: ShelfVariant[] } }>(
    `query ($sku: String!) {
      productVariants(options: { filter: { sku: { eq: $sku } } }) {
        items { id prices { currencyCode price } stockLevels { stockLocationId stockOnHand stockAllocated } }
      }
    }`,
    { sku },
  );
  return productVariants.items[0];
}
