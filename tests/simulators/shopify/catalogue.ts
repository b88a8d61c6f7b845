import { GraphQLError } from 'graphql';
import type { ShopifyState, SimProduct, SimVariant } from './state';

interface VariantUpdate {
  readonly id?: string | null;
  readonly price?: string | null;
  readonly compareAtPrice?: string | null;
  readonly inventoryItem?: { readonly tracked?: boolean | null } | null;
}
export interface BulkUpdate {
  readonly productId: string;
  readonly variants: readonly VariantUpdate[];
  readonly allowPartialUpdates?: boolean | null;
}

interface NewVariant {
  readonly optionValues: readonly { readonly optionName?: string | null; readonly name?: string | null }[];
  readonly sku?: string | null;
  readonly barcode?: string | null;
  readonly price?: string | null;
  readonly inventoryItem?: { readonly tracked?: boolean | null } | null;
  readonly inventoryPolicy?: 'DENY' | 'CONTINUE' | null;
  readonly inventoryQuantities?:
    readonly { readonly locationId: string; readonly name: string; readonly quantity: number }[] | null;
}
export interface ProductSet {
  readonly id?: string | null;
  readonly title?: string | null;
  readonly handle?: string | null;
  readonly productOptions?: readonly { readonly name?: string | null }[] | null;
  readonly variants?: readonly NewVariant[] | null;
}

interface UserError {
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly message: string;
}

export interface BulkResult {
  readonly changed: readonly SimVariant[];
  readonly userErrors: readonly UserError[];
}

/** With `allowPartialUpdates: false`, all the variants or none of them. */
export function updateVariants(
  state: ShopifyState,
  { productId, variants, allowPartialUpdates }: BulkUpdate,
): BulkResult {
  if (variants.length > 250) {
    throw new GraphQLError('The input array size is greater than the maximum allowed of 250.', {
      extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' },
    });
  }
  if (!state.products.has(productId)) {
    return {
      changed: [],
      userErrors: [{ code: 'PRODUCT_DOES_NOT_EXIST', field: ['productId'], message: 'Product does not exist' }],
    };
  }
  const errors = variants.flatMap((update, at) => checkUpdate(state, productId, update, at));
  const guilty = new Set(errors.map(({ field }) => field?.[1]));
  const good = errors.length > 0 && !allowPartialUpdates ? [] : variants.filter((_, at) => !guilty.has(String(at)));
  const changed = good.map((update) => {
    const variant = state.variants.get(update.id!)!;
    variant.price = update.price ?? variant.price;
    if (update.compareAtPrice !== undefined) variant.compareAtPrice = update.compareAtPrice;
    variant.tracked = update.inventoryItem?.tracked ?? variant.tracked;
    return variant;
  });
  return { changed, userErrors: errors };
}

function checkUpdate(state: ShopifyState, productId: string, update: VariantUpdate, at: number): UserError[] {
  const error = (code: string, field: string, message: string): UserError[] => [
    { code, field: ['variants', String(at), field], message },
  ];
  if (update.id == null) return error('PRODUCT_VARIANT_ID_MISSING', 'id', 'Product variant is missing ID attribute');
  const variant = state.variants.get(update.id);
  if (variant?.productId !== productId)
    return error('PRODUCT_VARIANT_DOES_NOT_EXIST', 'id', 'Product variant does not exist');
  if (update.price?.startsWith('-'))
    return error('NEGATIVE_PRICE_VALUE', 'price', 'Price must be greater than or equal to 0');
  if (variant.poison === 'whole') return [{ code: 'INVALID_INPUT', field: null, message: 'Something is wrong' }];
  return variant.poison === null ? [] : error('INVALID_INPUT', 'price', variant.poison);
}

export interface SetResult {
  readonly product: SimProduct | null;
  readonly userErrors: readonly UserError[];
}

/** Creates a product; changing one through `productSet`, which deletes what is not named, is nobody's business here. */
export function createProduct(state: ShopifyState, input: ProductSet): SetResult {
  const refuse = (code: string, field: string[], message: string): SetResult => ({
    product: null,
    userErrors: [{ code, field: ['input', ...field], message }],
  });
  if (input.id != null) throw new GraphQLError('the simulator creates only');
  if (!input.title?.trim()) return refuse('INVALID_INPUT', ['title'], "Title can't be blank");
  if (!input.productOptions?.length)
    return refuse('PRODUCT_OPTIONS_INPUT_MISSING', ['productOptions'], 'Product options are missing');
  if (!input.variants?.length) return refuse('VARIANTS_INPUT_MISSING', ['variants'], 'Variants are missing');
  const names = new Set(input.productOptions.map(({ name }) => name));
  for (const [at, variant] of input.variants.entries()) {
    const path = ['variants', String(at)];
    if (!variant.optionValues.every(({ optionName }) => names.has(optionName))) {
      return refuse('INVALID_VARIANT', [...path, 'optionValues'], 'Option does not exist');
    }
    for (const { locationId, name } of variant.inventoryQuantities ?? []) {
      const known = state.locations.some(({ id, isActive }) => id === locationId && isActive);
      if (!known || !['available', 'on_hand'].includes(name)) {
        return refuse('INVALID_INPUT', [...path, 'inventoryQuantities'], 'Invalid quantity');
      }
    }
  }
  const handle = input.handle ?? input.title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  if ([...state.products.values()].some((product) => product.handle === handle)) {
    return refuse('HANDLE_NOT_UNIQUE', ['handle'], `Handle '${handle}' already in use. Please provide a new handle.`);
  }
  const product: SimProduct = { id: state.gid('Product'), title: input.title, handle };
  state.products.set(product.id, product);
  for (const variant of input.variants) addVariant(state, product, variant);
  return { product, userErrors: [] };
}

export function addVariant(state: ShopifyState, product: SimProduct, input: NewVariant): SimVariant {
  const variant: SimVariant = {
    id: state.gid('ProductVariant'),
    productId: product.id,
    itemId: state.gid('InventoryItem'),
    title: input.optionValues[0]?.name ?? 'Default Title',
    sku: input.sku ?? '',
    barcode: input.barcode ?? null,
    price: cents(input.price ?? '0'),
    compareAtPrice: null,
    tracked: input.inventoryItem?.tracked ?? false,
    inventoryPolicy: input.inventoryPolicy ?? 'DENY',
    levels: new Map((input.inventoryQuantities ?? []).map(({ locationId, quantity }) => [locationId, quantity])),
    indexed: !state.searchLags,
    poison: null,
  };
  state.variants.set(variant.id, variant);
  return variant;
}

/** Shopify keeps and shows two decimals. */
export function cents(price: string): string {
  const [whole = '0', fraction = ''] = price.split('.');
  return `${whole}.${fraction.padEnd(2, '0').slice(0, 2)}`;
}
