import { z } from 'zod';
import type { RemoteRef, ShownOffer } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';
import type { Account } from './account';

export const ITEM_DATA = 'summaries,offers,fulfillmentAvailability';
/** How Amazon calls what the seller sends from their own shelf. Every other channel is a warehouse of Amazon's (FBA). */
export const OWN_SHELF = 'DEFAULT';
/** Product type for an offer whose own type Amazon did not tell. */
const ANY_PRODUCT = 'PRODUCT';

const summarySchema = z.object({
  marketplaceId: z.string(),
  productType: z.string().optional(),
  itemName: z.string().optional(),
  createdDate: z.string().optional(),
});
const offerSchema = z.object({
  marketplaceId: z.string(),
  offerType: z.string(),
  // A decimal text; some marketplaces send a number.
  price: z.object({ amount: z.union([z.string(), z.number()]), currencyCode: z.string() }),
});
const fulfilmentSchema = z.object({ fulfillmentChannelCode: z.string(), quantity: z.number().int().optional() });
const identifierSchema = z.object({ value: z.string() });

export const itemSchema = z.object({
  sku: z.string(),
  summaries: z.array(summarySchema).catch([]),
  offers: z.array(offerSchema).catch([]),
  fulfillmentAvailability: z.array(fulfilmentSchema).catch([]),
  attributes: z
    .object({ externally_assigned_product_identifier: z.array(identifierSchema).catch([]) })
    .catch({ externally_assigned_product_identifier: [] }),
});
export type AmazonItem = z.infer<typeof itemSchema>;

export const searchSchema = z.object({
  items: z.array(itemSchema),
  pagination: z.object({ nextToken: z.string().optional() }).optional(),
});

export function summaryOf({ marketplace }: Account, item: AmazonItem) {
  return item.summaries.find((summary) => summary.marketplaceId === marketplace) ?? null;
}

/** What a consumer is charged here, and what is left on the shelf it is sent from. A price in another currency is none. */
export function shownOffer({ marketplace, context }: Account, item: AmazonItem): ShownOffer {
  const offer = item.offers.find(
    ({ marketplaceId, offerType, price }) =>
      marketplaceId === marketplace && offerType === 'B2C' && price.currencyCode === context.currency,
  );
  return {
    priceMinor: offer ? decimalToMinor(String(offer.price.amount)) : null,
    quantity: shelfOf(item)?.quantity ?? null,
  };
}

/** A listing is known by its SKU, unique for a seller. `shelf` is where it is sent from: null where nothing is set yet. */
export function refOf(account: Account, item: AmazonItem): RemoteRef {
  const productType = summaryOf(account, item)?.productType ?? null;
  return { id: item.sku, data: { productType, shelf: shelfOf(item)?.fulfillmentChannelCode ?? null } };
}

export function productTypeOf(ref: RemoteRef): string {
  const type = ref.data['productType'];
  return typeof type === 'string' && type !== '' ? type : ANY_PRODUCT;
}

/** The warehouse of Amazon's that sends this listing; null where it comes from the seller's own shelf. */
export function warehouseOf(ref: RemoteRef): string | null {
  const shelf = ref.data['shelf'];
  return typeof shelf === 'string' && shelf !== OWN_SHELF ? shelf : null;
}

function shelfOf({ fulfillmentAvailability: shelves }: AmazonItem) {
  return shelves.find((shelf) => shelf.fulfillmentChannelCode === OWN_SHELF) ?? shelves[0];
}
