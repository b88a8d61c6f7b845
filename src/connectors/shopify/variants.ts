import { z } from 'zod';
import type { CatalogueEntry, RemoteListing, RemoteRef, ShownOffer } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';
import { numberOf } from './gid';

/** The level at the one location we keep is asked for by name: a list of all levels would be cut where a shop has many. */
export const VARIANT_FIELDS = `
  id sku barcode price
  product { id }
  inventoryItem { id tracked inventoryLevel(locationId: $location) { quantities(names: ["available"]) { name quantity } } }`;

const variantShape = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  price: z.string(),
  product: z.object({ id: z.string() }),
  inventoryItem: z.object({
    id: z.string(),
    tracked: z.boolean(),
    inventoryLevel: z
      .object({ quantities: z.array(z.object({ name: z.string(), quantity: z.number().int() })) })
      .nullable(),
  }),
});
const namedVariantShape = variantShape.extend({
  displayName: z.string(),
});
type Variant = z.infer<typeof variantShape>;

const pageInfoShape = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
export const variantsPageShape = z.object({
  productVariants: z.object({ nodes: z.array(variantShape), pageInfo: pageInfoShape }),
});
export type VariantsPage = z.infer<typeof variantsPageShape>;
export const namedPageShape = z.object({
  productVariants: z.object({ nodes: z.array(namedVariantShape), pageInfo: pageInfoShape }),
});
/** A node that is null is gone; an empty one has become something else than a variant. */
export const nodesShape = z.object({
  nodes: z.array(z.union([variantShape, z.strictObject({}).transform(() => null), z.null()])),
});

export function refOf(variant: {
  readonly id: string;
  readonly product: { readonly id: string };
  readonly inventoryItem: { readonly id: string };
}): RemoteRef {
  return {
    id: numberOf(variant.id),
    data: { product: numberOf(variant.product.id), item: numberOf(variant.inventoryItem.id) },
  };
}

/** An item that is not tracked, or not stocked at our location, sells without regard to our number: no usable value. */
export function shownOffer({ price, inventoryItem }: Variant): ShownOffer {
  const available = inventoryItem.inventoryLevel?.quantities.find(({ name }) => name === 'available')?.quantity;
  return {
    priceMinor: decimalToMinor(price),
    quantity: inventoryItem.tracked ? (available ?? null) : null,
  };
}

export function listingOf(variant: Variant, sku: string): RemoteListing {
  return { sku, ref: refOf(variant), shown: shownOffer(variant) };
}

export function entryOf(variant: z.infer<typeof namedVariantShape>): CatalogueEntry {
  return {
    ref: refOf(variant),
    sku: variant.sku === '' ? null : variant.sku,
    gtins: variant.barcode ? [variant.barcode] : [],
    // A product without options has one variant, which Shopify calls so.
    name: variant.displayName.replace(/ - Default Title$/, ''),
    shown: shownOffer(variant),
  };
}
