import type { VendureServer } from './vendure-server';

export interface SeededShop {
  readonly stockLocations: { readonly id: string; readonly name: string }[];
  readonly taxCategory: string;
}

/** Makes a fresh server a Polish shop: zloty, gross prices, 23 % VAT, a courier that costs nothing, a payment that always works. */
export async function seedVendureShop({ admin }: VendureServer): Promise<SeededShop> {
  const { createCountry } = await admin<{ createCountry: { id: string } }>(
    `mutation { createCountry(input: { code: "PL", enabled: true, translations: [{ languageCode: en, name: "Poland" }] }) { id } }`,
  );
  const { createZone } = await admin<{ createZone: { id: string } }>(
    `mutation ($members: [ID!]) { createZone(input: { name: "Poland", memberIds: $members }) { id } }`,
    { members: [createCountry.id] },
  );
  await setUpChannel(admin, { defaultTaxZoneId: createZone.id, defaultShippingZoneId: createZone.id });
  const { createTaxCategory } = await admin<{ createTaxCategory: { id: string } }>(
    `mutation { createTaxCategory(input: { name: "VAT 23%", isDefault: true }) { id } }`,
  );
  await admin(
    `mutation ($zone: ID!, $category: ID!) {
      createTaxRate(input: { name: "VAT 23%", enabled: true, value: 23, categoryId: $category, zoneId: $zone }) { id }
    }`,
    { zone: createZone.id, category: createTaxCategory.id },
  );
  await admin(`mutation ($input: CreateShippingMethodInput!) { createShippingMethod(input: $input) { id } }`, {
    input: {
      code: 'courier',
      fulfillmentHandler: 'manual-fulfillment',
      checker: operation('default-shipping-eligibility-checker', { orderMinimum: '0' }),
      calculator: operation('default-shipping-calculator', { rate: '0', includesTax: 'include', taxRate: '23' }),
      translations: [{ languageCode: 'en', name: 'Courier', description: '' }],
    },
  });
  await admin(`mutation ($input: CreatePaymentMethodInput!) { createPaymentMethod(input: $input) { id } }`, {
    input: {
      code: 'dummy',
      enabled: true,
      handler: operation('dummy-payment-handler', { automaticSettle: 'true' }),
      translations: [{ languageCode: 'en', name: 'Dummy', description: '' }],
    },
  });
  await admin(`mutation { createStockLocation(input: { name: "Outlet" }) { id } }`);
  const { stockLocations } = await admin<{ stockLocations: { items: { id: string; name: string }[] } }>(
    `{ stockLocations(options: { sort: { createdAt: ASC } }) { items { id name } } }`,
  );
  return { stockLocations: stockLocations.items, taxCategory: createTaxCategory.id };
}

/** Changes the shop's default channel; what is not named stays zloty and gross. */
export async function setUpChannel(admin: VendureServer['admin'], changes: object): Promise<void> {
  const { channels } = await admin<{ channels: { items: { id: string }[] } }>(`{ channels { items { id } } }`);
  await admin(
    `mutation ($input: UpdateChannelInput!) {
      updateChannel(input: $input) { ... on Channel { id } ... on ErrorResult { errorCode message } }
    }`,
    {
      input: {
        id: channels.items[0]?.id,
        availableCurrencyCodes: ['PLN', 'EUR'],
        defaultCurrencyCode: 'PLN',
        pricesIncludeTax: true,
        ...changes,
      },
    },
  );
}

/** Puts one product with one variant on the shop's shelf, as its owner would by hand; returns the variant's id. */
export async function addVariant(
  { admin }: VendureServer,
  variant: {
    sku: string;
    name?: string;
    priceMinor?: number;
    stock?: { location: string; onHand: number }[];
    trackInventory?: 'TRUE' | 'FALSE' | 'INHERIT';
  },
): Promise<string> {
  const name = variant.name ?? variant.sku;
  const { createProduct } = await admin<{ createProduct: { id: string } }>(
    `mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }`,
    { input: { enabled: true, translations: [{ languageCode: 'en', name, slug: name, description: '' }] } },
  );
  const { createProductVariants } = await admin<{ createProductVariants: { id: string }[] }>(
    `mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }`,
    {
      input: [
        {
          productId: createProduct.id,
          sku: variant.sku,
          price: variant.priceMinor ?? 1000,
          trackInventory: variant.trackInventory ?? 'TRUE',
          stockLevels: (variant.stock ?? []).map(({ location, onHand }) => ({
            stockLocationId: location,
            stockOnHand: onHand,
          })),
          translations: [{ languageCode: 'en', name }],
        },
      ],
    },
  );
  const [made] = createProductVariants;
  if (!made) throw new Error(`Vendure made no variant for ${variant.sku}`);
  return made.id;
}

function operation(code: string, values: Record<string, string>) {
  return { code, arguments: Object.entries(values).map(([name, value]) => ({ name, value })) };
}
