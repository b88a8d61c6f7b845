import type { MedusaServer } from './medusa-server';

export interface SeededMedusa {
  readonly location: string;
  readonly outlet: string;
  readonly region: string;
  readonly salesChannel: string;
}

/** Makes a fresh server a Polish shop: zloty, gross prices, 23 % VAT, euro beside it, a shop floor and an outlet. */
export async function seedMedusaShop({ admin }: MedusaServer): Promise<SeededMedusa> {
  const { stores } = await admin<{ stores: { id: string; default_sales_channel_id: string }[] }>('GET', 'stores');
  const store = stores[0]!;
  await admin('POST', `stores/${store.id}`, {
    name: 'Sklep',
    supported_currencies: [
      { currency_code: 'pln', is_default: true, is_tax_inclusive: true },
      { currency_code: 'eur', is_tax_inclusive: false },
    ],
  });
  const place = async (name: string) => {
    const made = await admin<{ stock_location: { id: string } }>('POST', 'stock-locations', { name });
    await admin('POST', `stock-locations/${made.stock_location.id}/sales-channels`, {
      add: [store.default_sales_channel_id],
    });
    return made.stock_location.id;
  };
  const location = await place('Sklep');
  const outlet = await place('Outlet');
  const { region } = await admin<{ region: { id: string } }>('POST', 'regions', {
    ...{ name: 'Polska', currency_code: 'pln', countries: ['pl'], automatic_taxes: true },
  });
  await admin('POST', 'tax-regions', {
    country_code: 'pl',
    provider_id: 'tp_system',
    default_tax_rate: { name: 'VAT', code: 'VAT', rate: 23 },
  });
  return { location, outlet, region: region.id, salesChannel: store.default_sales_channel_id };
}

export interface OwnersProduct {
  readonly sku: string;
  readonly name?: string;
  readonly ean?: string;
  readonly prices?: readonly object[];
  readonly stocked?: number;
  readonly variant?: object;
}

/** Puts products with one variant each on the shelf, as their owner would in the panel; returns the ids by SKU. */
export async function addProducts({ admin }: MedusaServer, seeded: SeededMedusa, products: readonly OwnersProduct[]) {
  const made = new Map<string, { readonly product: string; readonly variant: string; readonly inventory: string }>();
  for (let from = 0; from < products.length; from += 25) {
    const part = products.slice(from, from + 25);
    const fields = 'id,variants.id,variants.sku,variants.inventory_items.inventory_item_id';
    const { created } = await admin<{ created: MadeProduct[] }>('POST', `products/batch?fields=${fields}`, {
      create: part.map((product) => creation(product, seeded)),
    });
    for (const { id, variants } of created) {
      const [variant] = variants;
      if (!variant) throw new Error('Medusa made a product without a variant');
      const inventory = variant.inventory_items?.[0]?.inventory_item_id ?? '';
      made.set(variant.sku, { product: id, variant: variant.id, inventory });
    }
    const levels = part.flatMap(({ sku, stocked }) => {
      const item = made.get(sku)?.inventory;
      if (!item || stocked === undefined) return [];
      return [{ inventory_item_id: item, location_id: seeded.location, stocked_quantity: stocked }];
    });
    if (levels.length > 0) await admin('POST', 'inventory-items/location-levels/batch', { create: levels });
  }
  return made;
}

interface MadeProduct {
  readonly id: string;
  readonly variants: {
    readonly id: string;
    readonly sku: string;
    readonly inventory_items: { readonly inventory_item_id: string }[] | null;
  }[];
}

let handles = 0;

function creation({ sku, name = sku, ean, prices, variant }: OwnersProduct, seeded: SeededMedusa): object {
  return {
    title: name,
    handle: `product-${(handles += 1)}`,
    status: 'published',
    options: [{ title: 'Default option', values: ['Default option value'] }],
    sales_channels: [{ id: seeded.salesChannel }],
    variants: [
      {
        title: 'Default variant',
        sku,
        ...(ean === undefined ? {} : { ean }),
        manage_inventory: true,
        options: { 'Default option': 'Default option value' },
        prices: prices ?? [{ amount: 10, currency_code: 'pln' }],
        ...variant,
      },
    ],
  };
}

/** A shopper buys, by way of an order the shop's staff types in. */
export async function buy(
  { admin }: MedusaServer,
  seeded: SeededMedusa,
  items: readonly { readonly variant: string; readonly quantity: number }[],
): Promise<string> {
  const { draft_order: draft } = await admin<{ draft_order: { id: string } }>('POST', 'draft-orders', {
    email: 'jan@example.com',
    region_id: seeded.region,
    sales_channel_id: seeded.salesChannel,
    items: items.map(({ variant, quantity }) => ({ variant_id: variant, quantity })),
    shipping_address: {
      ...{ first_name: 'Jan', last_name: 'K', address_1: 'Prosta 1' },
      ...{ city: 'Warszawa', country_code: 'pl', postal_code: '00-001' },
    },
  });
  await admin('POST', `draft-orders/${draft.id}/convert-to-order`);
  return draft.id;
}
