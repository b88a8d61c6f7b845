import { z } from 'zod';
import type { CallResult, CatalogueEntry, RemoteRef, ShownOffer } from '../../core/channels';
import { done } from '../http';
import type { Api } from './api';
import type { Place } from './catalogue-choice';
import { id, minorOf, phpMap } from './php';

/** Products on a page; with variants beside them a page is longer, never shorter unless it is the last. */
export const PAGE = 1000;

const amount = z.union([z.number(), z.string()]).nullable();
const shownFields = {
  prices: phpMap(amount).catch({}),
  stock: phpMap(z.coerce.number()).catch({}),
};
const listSchema = z.object({
  products: phpMap(
    z.object({
      id,
      parent_id: id.nullish().catch(null),
      sku: z.string().nullish().catch(null),
      ean: z.string().nullish().catch(null),
      name: z.string().nullish().catch(null),
      ...shownFields,
    }),
  ),
});

/** One page of the catalogue, variants included, oldest first so that nothing shifts between pages. */
export async function askPage(
  api: Api,
  place: Place,
  page: number,
  signal: AbortSignal,
): Promise<CallResult<readonly CatalogueEntry[]>> {
  const parameters = { inventory_id: place.inventoryId, filter_sort: 'id ASC', page, include_variants: true };
  const told = await api.call('getInventoryProductsList', parameters, listSchema, signal);
  if (!told.ok) return told;
  return done(
    Object.values(told.value.products).map((product) => ({
      ref: { id: product.id, data: { parent: parentOf(product.parent_id) } },
      sku: product.sku || null,
      gtins: product.ean ? [product.ean] : [],
      name: product.name ?? '',
      shown: shownOffer(place, product),
    })),
  );
}

const parentOf = (told: string | null | undefined) => (!told || told === '0' ? null : told);

function shownOffer(place: Place, product: z.infer<z.ZodObject<typeof shownFields>>): ShownOffer {
  const quantity = product.stock[place.warehouse];
  return {
    priceMinor: minorOf(product.prices[place.priceGroup]),
    quantity: quantity !== undefined && Number.isSafeInteger(quantity) ? quantity : null,
  };
}

const detailsSchema = z.object({
  products: phpMap(
    z.object({
      ...shownFields,
      variants: phpMap(z.object(shownFields)).catch({}),
    }),
  ),
});

/** What products and variants show now, by their own ids. A variant is told under its product; what is gone is left out. */
export async function askShown(
  api: Api,
  place: Place,
  refs: readonly RemoteRef[],
  signal: AbortSignal,
): Promise<CallResult<ReadonlyMap<string, ShownOffer>>> {
  const products = [...new Set(refs.map((ref) => String(ref.data['parent'] ?? ref.id)))];
  const parameters = { inventory_id: place.inventoryId, products: products.map(Number) };
  const told = await api.call('getInventoryProductsData', parameters, detailsSchema, signal);
  if (!told.ok) return told;
  const shown = new Map<string, ShownOffer>();
  for (const [productId, product] of Object.entries(told.value.products)) {
    shown.set(productId, shownOffer(place, product));
    for (const [variantId, variant] of Object.entries(product.variants)) {
      shown.set(variantId, shownOffer(place, variant));
    }
  }
  return done(shown);
}
