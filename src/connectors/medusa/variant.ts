import { z } from 'zod';
import type { ChannelProblem, RemoteRef, ShownOffer } from '../../core/channels';
import { channelProblem } from '../http';
import { minorOf } from './money';
import type { Shop } from './shop';

/**
 * The rules of a price are told only when asked for, and a price sent back without them becomes the price for everybody.
 */
export const VARIANT_FIELDS = [
  ...['id', 'sku', 'ean', 'upc', 'barcode', 'title', 'product_id', 'product.title', 'manage_inventory'],
  ...['*prices', 'prices.price_rules.attribute', 'prices.price_rules.value'],
  ...['inventory_items.required_quantity', 'inventory_items.inventory.id'],
  ...['inventory_items.inventory.variants.id', 'inventory_items.inventory.variants.sku'],
  ...['location_id', 'stocked_quantity', 'reserved_quantity'].map(
    (field) => `inventory_items.inventory.location_levels.${field}`,
  ),
].join(',');

const priceShape = z.object({
  id: z.string(),
  amount: z.number(),
  currency_code: z.string(),
  min_quantity: z.number().nullable().catch(null),
  max_quantity: z.number().nullable().catch(null),
  rules: z.record(z.string(), z.unknown()),
});
export type Price = z.infer<typeof priceShape>;

const inventoryShape = z.object({
  id: z.string(),
  variants: z.array(z.object({ id: z.string(), sku: z.string().nullable().catch(null) }).nullable()).catch([]),
  location_levels: z.array(
    z.object({ location_id: z.string(), stocked_quantity: z.number(), reserved_quantity: z.number() }),
  ),
});

const optionalCode = z.string().nullable().catch(null);
export const variantShape = z.object({
  id: z.string(),
  sku: optionalCode,
  ean: optionalCode,
  upc: optionalCode,
  barcode: optionalCode,
  title: z.string().nullable().catch(null),
  product_id: z.string(),
  product: z.object({ title: z.string() }).nullable().catch(null),
  manage_inventory: z.boolean(),
  prices: z.array(priceShape),
  inventory_items: z
    .array(z.object({ required_quantity: z.number(), inventory: inventoryShape.nullable() }))
    .nullish()
    .transform((items) => items ?? []),
});
export type Variant = z.infer<typeof variantShape>;

/** One price of an active price list that holds for everybody. */
export interface ListPrice {
  readonly variantId: string;
  readonly type: 'sale' | 'override';
  readonly amount: number;
}

/**
 * What a shopper is charged and can buy: while a price list is in force that is its price, so a forgotten promotion shows
 * up as a difference. Sellable is what is on hand at our location less what orders have reserved there.
 */
export function shownOffer(variant: Variant, shop: Shop, lists: readonly ListPrice[]): ShownOffer {
  const stock = stockOf(variant);
  const level = levelAt(variant, shop);
  const available = (level?.stocked_quantity ?? 0) - (level?.reserved_quantity ?? 0);
  const counted = variant.manage_inventory && 'inventory' in stock && Number.isSafeInteger(available);
  return { priceMinor: chargedMinor(variant, shop, lists), quantity: counted ? available : null };
}

function chargedMinor(variant: Variant, shop: Shop, lists: readonly ListPrice[]): number | null {
  const base = basePrice(variant, shop)?.amount;
  const ours = lists.filter(({ variantId }) => variantId === variant.id);
  const overrides = ours.filter(({ type }) => type === 'override').map(({ amount }) => amount);
  if (overrides.length > 0) return minorOf(Math.min(...overrides));
  const all = [...(base === undefined ? [] : [base]), ...ours.map(({ amount }) => amount)];
  return all.length === 0 ? null : minorOf(Math.min(...all));
}

/**
 * The price for everybody and any number of pieces in our currency. Those of a region or from so many pieces on are the
 * owner's own and are left as they are.
 */
export function basePrice(variant: Variant, shop: Shop): Price | undefined {
  return variant.prices.find(
    (price) =>
      price.currency_code === shop.currency &&
      price.min_quantity === null &&
      price.max_quantity === null &&
      Object.keys(price.rules).length === 0,
  );
}

type Inventory = z.infer<typeof inventoryShape>;

/** The one inventory item whose pieces are this variant's pieces, or why there is none. */
export function stockOf(variant: Variant): { readonly inventory: Inventory } | { readonly problem: ChannelProblem } {
  const sku = variant.sku ?? '';
  const [only, ...others] = variant.inventory_items;
  if (!only?.inventory) return { problem: channelProblem('medusa_stock_missing', 'validation', { sku }) };
  if (others.length > 0 || only.required_quantity !== 1) {
    return { problem: channelProblem('medusa_bundle_not_counted', 'validation', { sku }) };
  }
  return { inventory: only.inventory };
}

/** The SKUs of other variants that live from the same pieces. */
export function sharers(variant: Variant, inventory: Inventory): string[] {
  return inventory.variants.flatMap((other) => (other && other.id !== variant.id ? [other.sku ?? other.id] : []));
}

export function levelAt(variant: Variant, shop: Shop): Inventory['location_levels'][number] | undefined {
  const stock = stockOf(variant);
  return 'inventory' in stock
    ? stock.inventory.location_levels.find(({ location_id: location }) => location === shop.location)
    : undefined;
}

export function refOf(variant: Pick<Variant, 'id' | 'product_id'>): RemoteRef {
  return { id: variant.id, data: { productId: variant.product_id } };
}
