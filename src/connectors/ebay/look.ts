import { z } from 'zod';
import type { CallResult, CataloguePage, ReadResult, RemoteListing, RemoteRef } from '../../core/channels';
import { done, failed } from '../http';
import { type Account, unexpectedAnswer } from './account';
import { forEach } from './each';
import { BULK, inventoryPaths, itemSchema, offerBy, offersOf, stockedOf, stockedUnder } from './inventory';
import { refOf, shownOffer, skuOf } from './offer';

/** eBay knows no longer SKUs, and refuses a whole question for one. */
const LONGEST_SKU = 50;

const pageSchema = z.object({ inventoryItems: z.array(itemSchema).catch([]), next: z.string().optional() });

/** Listings by SKU: the inventory under them in one question, their offers one by one. */
export async function findListings(
  account: Account,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<readonly RemoteListing[]>> {
  const wanted = [...new Set(skus)].filter((sku) => sku !== '' && sku.length <= LONGEST_SKU);
  const stocked = await stockedUnder(account, wanted, signal);
  if (!stocked.ok) return stocked;
  const offers = await forEach([...stocked.value.keys()], (sku) => offersOf(account, sku, signal));
  if (!offers.ok) return offers;
  return done(
    offers.value.flat().map((offer) => ({
      sku: offer.sku,
      ref: refOf(offer),
      shown: shownOffer(account, offer, stocked.value.get(offer.sku)),
    })),
  );
}

/** What offers show now. One that is no longer there, or whose SKU has left the inventory, is gone. */
export async function readOffers(
  account: Account,
  refs: readonly RemoteRef[],
  signal: AbortSignal,
): Promise<CallResult<readonly ReadResult[]>> {
  const offers = await forEach(refs, (ref) => offerBy(account, ref.id, signal));
  if (!offers.ok) return offers;
  const skus = [...new Set(refs.map(skuOf))].filter((sku) => sku !== '');
  const stocked = await stockedUnder(account, skus, signal);
  if (!stocked.ok) return stocked;
  return done(
    refs.map(({ id }, index) => {
      const offer = offers.value[index];
      const under = offer ? stocked.value.get(offer.sku) : undefined;
      return offer && under
        ? { id, status: 'shown', shown: shownOffer(account, offer, under) }
        : { id, status: 'gone' };
    }),
  );
}

/** A page of the inventory with its offers here; what is offered nowhere here is not listed. */
export async function readCatalogue(
  account: Account,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<CataloguePage>> {
  const query = { limit: String(BULK), offset: cursor ?? '0' };
  const result = await account.get(inventoryPaths.items, query, signal);
  if (!result.ok) return result;
  const page = pageSchema.safeParse(result.value.body);
  if (result.value.status !== 200 || !page.success) return failed(unexpectedAnswer(account, result.value.status));
  const items = page.data.inventoryItems.map(stockedOf);
  const offers = await forEach(items, (item) => offersOf(account, item.sku, signal));
  if (!offers.ok) return offers;
  const entries = items.flatMap((item, index) =>
    (offers.value[index] ?? []).map((offer) => ({
      ref: refOf(offer),
      sku: offer.sku,
      gtins: item.gtins,
      name: item.name,
      shown: shownOffer(account, offer, item),
    })),
  );
  return done({ entries, next: nextOffset(page.data.next, cursor) });
}

/**
 * Whether offsets count pages or items is told differently in eBay's own pages, so the next one is taken from the address
 * eBay gives; only its number, since no token goes to an address out of an answer. One that stands still is the end.
 */
function nextOffset(next: string | undefined, cursor: string | null): string | null {
  if (next === undefined || !URL.canParse(next, 'https://api.ebay.com')) return null;
  const offset = new URL(next, 'https://api.ebay.com').searchParams.get('offset');
  return offset === null || !/^\d+$/.test(offset) || Number(offset) <= Number(cursor ?? '0') ? null : offset;
}
