import { GraphQLError } from 'graphql';
import { type PracticeVariant, STOCK_LOCATION, type ShopState, type StoredProduct, type StoredVariant } from './state';

interface Translation {
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly description?: string | null;
}

interface VariantFields {
  readonly enabled?: boolean | null;
  readonly sku?: string | null;
  readonly price?: number | null;
  readonly translations?: readonly Translation[] | null;
  readonly stockOnHand?: number | null;
  readonly stockLevels?: readonly { readonly stockLocationId: string; readonly stockOnHand: number }[] | null;
  readonly trackInventory?: StoredVariant['trackInventory'] | null;
}

export interface ProductInput {
  readonly enabled?: boolean | null;
  readonly translations: readonly Translation[];
}

export interface NewVariantInput extends VariantFields {
  readonly productId: string;
  readonly sku: string;
}

export interface VariantUpdateInput extends VariantFields {
  readonly id: string;
  readonly prices?:
    readonly { readonly currencyCode: string; readonly price: number; readonly delete?: boolean | null }[] | null;
}

export function createProduct(state: ShopState, input: ProductInput): StoredProduct {
  const { name, slug, description } = input.translations[0] ?? {};
  if (typeof description !== 'string') {
    throw new GraphQLError('NOT NULL constraint failed: product_translation.description');
  }
  const product: StoredProduct = {
    id: state.takeId('product'),
    name: name ?? '',
    slug: freeSlug(state, slug ?? name ?? ''),
    enabled: input.enabled ?? true,
  };
  state.products.set(product.id, product);
  return product;
}

/** As the real one: `prices` is taken and ignored here, only `price` counts. */
export function createVariant(state: ShopState, input: NewVariantInput): StoredVariant {
  const product = state.products.get(input.productId);
  if (!product) throw missing('Product', input.productId);
  const twin = [...state.variants.values()].find(({ productId }) => productId === input.productId);
  if (twin) throw badInput(`A ProductVariant with the selected options already exists: ${twin.name}`);
  const now = state.now();
  const variant: StoredVariant = {
    id: state.takeId('variant'),
    productId: product.id,
    sku: input.sku,
    name: '',
    enabled: true,
    prices: { [state.currency]: input.price ?? 0 },
    trackInventory: 'INHERIT',
    levels: [{ locationId: STOCK_LOCATION.id, onHand: 0, allocated: 0 }],
    createdAt: now,
    updatedAt: now,
  };
  applyFields(variant, input);
  state.variants.set(variant.id, variant);
  return variant;
}

export function updateVariant(state: ShopState, input: VariantUpdateInput): StoredVariant {
  const variant = state.variants.get(input.id);
  if (!variant) throw missing('ProductVariant', input.id);
  applyFields(variant, input);
  if (typeof input.price === 'number') variant.prices[state.currency] = input.price;
  for (const { currencyCode, price } of input.prices ?? []) {
    if (currencyCode !== state.currency)
      throw badInput(`The currency "${currencyCode}" is not available in the current Channel`);
    variant.prices[currencyCode] = price;
  }
  variant.updatedAt = state.now();
  return variant;
}

/** A product with one variant, put up by the shop's owner. */
export function stock(state: ShopState, { sku, name, priceMinor, quantity }: PracticeVariant): StoredVariant {
  const product = createProduct(state, { translations: [{ name, slug: name, description: '' }] });
  return createVariant(state, {
    productId: product.id,
    sku,
    price: priceMinor,
    translations: [{ name }],
    stockOnHand: quantity ?? 0,
    trackInventory: quantity === null ? 'FALSE' : 'TRUE',
  });
}

function applyFields(variant: StoredVariant, fields: VariantFields): void {
  variant.sku = fields.sku ?? variant.sku;
  variant.enabled = fields.enabled ?? variant.enabled;
  variant.name = fields.translations?.[0]?.name ?? variant.name;
  variant.trackInventory = fields.trackInventory ?? variant.trackInventory;
  const whole = typeof fields.stockOnHand === 'number' ? fields.stockOnHand : null;
  const levels =
    fields.stockLevels ?? (whole === null ? [] : [{ stockLocationId: STOCK_LOCATION.id, stockOnHand: whole }]);
  for (const { stockLocationId, stockOnHand } of levels) {
    const level = variant.levels.find(({ locationId }) => locationId === stockLocationId);
    // The database's own words, without a code, is all that the real shop says here.
    if (!level) throw new GraphQLError('FOREIGN KEY constraint failed');
    level.onHand = stockOnHand;
  }
}

function freeSlug(state: ShopState, wanted: string): string {
  const slug = wanted.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const taken = new Set([...state.products.values()].map((product) => product.slug));
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}

function missing(entity: string, id: string): GraphQLError {
  return new GraphQLError(`No ${entity} with the id "${id}" could be found`, {
    extensions: { code: 'ENTITY_NOT_FOUND' },
  });
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'USER_INPUT_ERROR' } });
}
