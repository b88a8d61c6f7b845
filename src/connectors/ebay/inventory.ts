import { z } from 'zod';
import type { CallResult } from '../../core/channels';
import { done, failed } from '../http';
import { type Account, unexpectedAnswer } from './account';
import { type EbayOffer, type Stocked, isOurs, offerSchema } from './offer';

const ROOT = '/sell/inventory/v1';
/** As many SKUs as eBay takes in one bulk call. */
export const BULK = 25;

export const itemSchema = z.object({
  sku: z.string(),
  availability: z
    .object({ shipToLocationAvailability: z.object({ quantity: z.number().int().optional() }).optional() })
    .optional()
    .catch(undefined),
  product: z
    .object({
      title: z.string().optional(),
      ean: z.array(z.string()).catch([]),
      upc: z.array(z.string()).catch([]),
      isbn: z.array(z.string()).catch([]),
    })
    .optional()
    .catch(undefined),
});

const bulkSchema = z.object({
  responses: z.array(
    z.object({ sku: z.string(), statusCode: z.number(), inventoryItem: itemSchema.omit({ sku: true }).optional() }),
  ),
});
const offersSchema = z.object({ offers: z.array(offerSchema) });

export const inventoryPaths = {
  bulkUpdate: `${ROOT}/bulk_update_price_quantity`,
  items: `${ROOT}/inventory_item`,
};

export function stockedOf(item: z.infer<typeof itemSchema>): Stocked {
  const { ean = [], upc = [], isbn = [], title = '' } = item.product ?? {};
  return {
    sku: item.sku,
    quantity: item.availability?.shipToLocationAvailability?.quantity ?? null,
    name: title,
    // Sellers write "Does not apply" where there is no barcode.
    gtins: [...ean, ...upc, ...isbn].filter((code) => /^\d{8,14}$/.test(code)),
  };
}

/** The inventory under these SKUs, of which eBay takes 25 at a time. What is not there is left out. */
export async function stockedUnder(
  account: Account,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<ReadonlyMap<string, Stocked>>> {
  const found = new Map<string, Stocked>();
  for (let from = 0; from < skus.length; from += BULK) {
    const requests = skus.slice(from, from + BULK).map((sku) => ({ sku }));
    const result = await account.post(`${ROOT}/bulk_get_inventory_item`, { requests }, signal);
    if (!result.ok) return result;
    const bulk = bulkSchema.safeParse(result.value.body);
    if (result.value.status >= 300 || !bulk.success) return failed(unexpectedAnswer(account, result.value.status));
    for (const { sku, statusCode, inventoryItem } of bulk.data.responses) {
      if (statusCode === 200 && inventoryItem) found.set(sku, stockedOf({ sku, ...inventoryItem }));
    }
  }
  return done(found);
}

/** Our offers of one SKU. eBay answers 404 where there is none. */
export async function offersOf(
  account: Account,
  sku: string,
  signal: AbortSignal,
): Promise<CallResult<readonly EbayOffer[]>> {
  const result = await account.get(`${ROOT}/offer`, { sku }, signal);
  if (!result.ok) return result;
  if (result.value.status === 404) return done([]);
  const offers = offersSchema.safeParse(result.value.body);
  if (result.value.status !== 200 || !offers.success) return failed(unexpectedAnswer(account, result.value.status));
  return done(offers.data.offers.filter((offer) => offer.sku === sku && isOurs(account, offer)));
}

/** One offer, or null where it is gone. */
export async function offerBy(
  account: Account,
  id: string,
  signal: AbortSignal,
): Promise<CallResult<EbayOffer | null>> {
  const result = await account.get(`${ROOT}/offer/${encodeURIComponent(id)}`, {}, signal);
  if (!result.ok) return result;
  if (result.value.status === 404) return done(null);
  const offer = offerSchema.safeParse(result.value.body);
  if (result.value.status !== 200 || !offer.success) return failed(unexpectedAnswer(account, result.value.status));
  return done(offer.data);
}
