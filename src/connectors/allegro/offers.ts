import { z } from 'zod';
import type {
  CallResult,
  CatalogueEntry,
  CataloguePage,
  ReadResult,
  RemoteListing,
  RemoteRef,
  ShownOffer,
} from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';
import { done } from '../http';
import { type Account, askFor } from './account';

/** The most offers Allegro tells at once. */
const PAGE = 1000;
/** The most identifiers in one question; more is refused. */
const MOST_IDS = 100;
const LONGEST_EXTERNAL_ID = 100;
/** Addresses are cut somewhere past 8 KB. */
const MOST_QUERY_CHARACTERS = 6000;
/** All but drafts: what was never published is the seller's unfinished work, and pushing to it would publish it. */
const PUBLISHED = ['ACTIVATING', 'ACTIVE', 'ENDED'].map((status) => ['publication.status', status] as const);

const offerSchema = z.object({
  id: z.string(),
  name: z.string().nullish().catch(null),
  external: z.object({ id: z.string().nullish() }).nullish(),
  sellingMode: z.object({ price: z.object({ amount: z.string(), currency: z.string() }).nullish() }).nullish(),
  stock: z.object({ available: z.number().int().nullish() }).nullish(),
  publication: z.object({ status: z.string() }),
});
type AllegroOffer = z.infer<typeof offerSchema>;
const pageSchema = z.object({ offers: z.array(offerSchema), totalCount: z.number().int() });

type Query = readonly (readonly [string, string])[];

function askPage(account: Account, query: Query, offset: number, signal: AbortSignal) {
  const paging = [...PUBLISHED, ['limit', String(PAGE)], ['offset', String(offset)]] as const;
  return askFor(account, { method: 'GET', path: 'sale/offers', query: [...query, ...paging] }, pageSchema, signal);
}

async function askAll(account: Account, query: Query, signal: AbortSignal): Promise<CallResult<AllegroOffer[]>> {
  const offers: AllegroOffer[] = [];
  for (;;) {
    const page = await askPage(account, query, offers.length, signal);
    if (!page.ok) return page;
    offers.push(...page.value.offers);
    if (page.value.offers.length === 0 || offers.length >= page.value.totalCount) return done(offers);
  }
}

/** An ended offer cannot be bought, whatever stock it kept. A price in another currency is not the one we set. */
function shownOffer(offer: AllegroOffer, currency: string): ShownOffer {
  const price = offer.sellingMode?.price;
  return {
    priceMinor: price?.currency === currency ? decimalToMinor(price.amount) : null,
    quantity: offer.publication.status === 'ENDED' ? 0 : (offer.stock?.available ?? null),
  };
}

const refOf = (offer: AllegroOffer): RemoteRef => ({ id: offer.id, data: {} });

/**
 * Offers by the seller's own signature (`external.id`), which Allegro does not keep unique: several offers of one SKU are
 * all told. Ended ones belong to them, since an offer that sold out is one.
 */
export async function findListings(
  account: Account,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<readonly RemoteListing[]>> {
  const wanted = new Set(skus);
  const found = new Map<string, RemoteListing>();
  for (const part of questions('external.id', [...wanted])) {
    const offers = await askAll(account, part, signal);
    if (!offers.ok) return offers;
    for (const offer of offers.value) {
      const sku = offer.external?.id;
      if (!sku || !wanted.has(sku)) continue;
      found.set(offer.id, { sku, ref: refOf(offer), shown: shownOffer(offer, account.currency) });
    }
  }
  return done([...found.values()]);
}

/** What offers show now. What Allegro no longer lists (archived, deleted, made a draft) is gone. */
export async function readOffers(
  account: Account,
  refs: readonly RemoteRef[],
  signal: AbortSignal,
): Promise<CallResult<readonly ReadResult[]>> {
  const shown = new Map<string, ShownOffer>();
  const ids = [...new Set(refs.map((ref) => ref.id))];
  for (const part of questions('offer.id', ids)) {
    const offers = await askAll(account, part, signal);
    if (!offers.ok) return offers;
    for (const offer of offers.value) shown.set(offer.id, shownOffer(offer, account.currency));
  }
  return done(
    ids.map((id): ReadResult => {
      const offer = shown.get(id);
      return offer ? { id, status: 'shown', shown: offer } : { id, status: 'gone' };
    }),
  );
}

/** A page of everything the seller has published. The cursor is an offset; the list of Allegro knows no GTINs. */
export async function readCatalogue(
  account: Account,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<CataloguePage>> {
  const offset = Number(cursor ?? 0) || 0;
  const page = await askPage(account, [], offset, signal);
  if (!page.ok) return page;
  const { offers, totalCount } = page.value;
  const end = offset + offers.length;
  const entries = offers.map((offer): CatalogueEntry => ({
    ref: refOf(offer),
    sku: offer.external?.id || null,
    gtins: [],
    name: offer.name ?? '',
    shown: shownOffer(offer, account.currency),
  }));
  return done({ entries, next: offers.length === 0 || end >= totalCount ? null : String(end) });
}

/** As few questions as Allegro allows; what is too long to be an identifier there is not asked for. */
function questions(name: string, ids: readonly string[]): Query[] {
  const lists: [string, string][][] = [];
  let list: [string, string][] = [];
  let length = 0;
  for (const id of ids) {
    if (id === '' || id.length > LONGEST_EXTERNAL_ID) continue;
    const size = name.length + encodeURIComponent(id).length + 2;
    if (list.length === MOST_IDS || (list.length > 0 && length + size > MOST_QUERY_CHARACTERS)) {
      lists.push(list);
      list = [];
      length = 0;
    }
    list.push([name, id]);
    length += size;
  }
  return list.length === 0 ? lists : [...lists, list];
}
