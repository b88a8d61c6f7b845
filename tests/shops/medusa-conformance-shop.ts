import { medusa } from '../../src/connectors/medusa';
import type { ConformanceShop } from '../connectors/conformance';
import type { MedusaInstallation } from '../support/medusa-install';
import { addProducts, buy, seedMedusaShop } from '../support/medusa-seed';
import { type MedusaServer, startMedusaServer } from '../support/medusa-server';

interface ShelfVariant {
  readonly id: string;
  readonly product_id: string;
  readonly prices: readonly { readonly amount: number; readonly currency_code: string }[];
  readonly inventory_items: readonly {
    readonly inventory: {
      readonly location_levels: readonly {
        readonly location_id: string;
        readonly stocked_quantity: number;
        readonly reserved_quantity: number;
      }[];
    };
  }[];
}

/** The real server as the conformance suite wants a channel: its owner's and its shoppers' hands. */
export async function realMedusaShop(installation: MedusaInstallation): Promise<ConformanceShop> {
  const server = await startMedusaServer(installation);
  const seeded = await seedMedusaShop(server);
  const there = async (sku: string) => {
    const variant = await variantBySku(server, sku);
    if (!variant) throw new Error(`the shop has no ${sku}`);
    return variant;
  };
  return {
    kind: medusa,
    currency: 'PLN',
    settings: { url: server.url },
    secrets: { ...server.credentials },
    clock: { now: () => new Date() },
    speaksHttp: true,
    wrongSecrets: { secrets: { ...server.credentials, password: 'not the password' } },
    unreachableSettings: { url: 'http://127.0.0.1:9' },
    manyProducts: 100,
    hasUnknownSkus: true,
    async stock(products) {
      await addProducts(
        server,
        seeded,
        products.map(({ sku, name, gtins, offer }) => ({
          ...{ sku, name, stocked: offer.quantity },
          ...(gtins?.[0] === undefined ? {} : { ean: gtins[0] }),
          prices: [{ amount: Number((offer.priceMinor / 100).toFixed(2)), currency_code: 'pln' }],
        })),
      );
    },
    async shelf(sku) {
      const variant = await variantBySku(server, sku);
      if (!variant) return null;
      const price = variant.prices.find(({ currency_code: code }) => code === 'pln');
      const levels = variant.inventory_items.flatMap(({ inventory }) => inventory.location_levels);
      const level = levels.find(({ location_id: id }) => id === seeded.location);
      return {
        priceMinor: price ? Math.round(price.amount * 100) : null,
        quantity: level ? level.stocked_quantity - level.reserved_quantity : null,
      };
    },
    async remove(sku) {
      await server.admin('DELETE', `products/${(await there(sku)).product_id}`);
    },
    async sell(lines) {
      const wanted = [];
      for (const { sku, quantity } of lines) wanted.push({ variant: (await there(sku)).id, quantity });
      return buy(server, seeded, wanted);
    },
    async cancel(sale) {
      await server.admin('POST', `orders/${sale}/cancel`);
    },
    close: () => server.stop(),
  };
}

export async function variantBySku({ admin }: MedusaServer, sku: string): Promise<ShelfVariant | undefined> {
  const fields = 'id,product_id,*prices,*inventory_items.inventory.location_levels';
  const query = `sku[]=${encodeURIComponent(sku)}&fields=${fields}`;
  const { variants } = await admin<{ variants: ShelfVariant[] }>('GET', `product-variants?${query}`);
  return variants[0];
}
