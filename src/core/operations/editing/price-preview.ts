import type { PricePreview, PriceReach } from '../../../contract';
import { draftOffers, type DraftOffer, listingStateSql, lowestPriors } from '../../channels';
import { findProduct } from '../../catalog';
import type { Queryable } from '../../database';
import { instant, ok, type Problem, problem, refused } from '../../foundation';
import { findPriceLists } from '../../pricing';
import type { Operations, Services } from '../../services';

/** A price that becomes so many times what it was, or that part of it, is likely a slip of the pen. */
const JUMP = 5;

interface ListingRow {
  id: number;
  state: PriceReach['state'];
  desired: number | null;
  confirmedAt: string | null;
  confirmedPrice: number | null;
  confirmedQuantity: number | null;
}

/** What every channel would make of a new price, by the steps it makes offers by. Changes nothing. */
export function pricePreview({ database, clock }: Services): Operations['editing']['pricePreview'] {
  const db = database.read;
  return async ({ sku, list: code, grossMinor }) => {
    const product = await findProduct(db, sku);
    if (!product) return refused(problem('product_unknown', { sku }));
    const lists = await findPriceLists(db);
    const list = lists.find((one) => one.code === code);
    const known = lists.map((one) => one.code).join(', ');
    if (!list) return refused(problem('price_list_unknown', { priceList: code, known }));
    const now = instant(clock);
    const old = await db('price')
      .where({ product_id: product.id, price_list_id: list.id })
      .first<{ minor: number } | undefined>({ minor: 'gross_minor' });
    const offers = await draftOffers(
      db,
      {
        sql: `select id as product_id, :draftList as list_id, :draftMinor as minor, category, vat_code,
          archived_at is not null as archived from product where id = :draftProduct`,
        bindings: { draftList: list.id, draftMinor: grossMinor, draftProduct: product.id },
      },
      now,
    );
    const oldMinor = old?.minor ?? null;
    const reach: PricePreview = {
      sku,
      list: code,
      currency: list.currency,
      oldMinor,
      newMinor: grossMinor,
      warnings: warnOfPrice(oldMinor, grossMinor, list.currency),
      channels: await reachOf(db, product.id, offers, now),
    };
    return ok(reach);
  };
}

function warnOfPrice(oldMinor: number | null, newMinor: number, currency: string): Problem[] {
  const facts = { oldMinor, newMinor, currency };
  if (newMinor === 0) return [problem('price_warn_zero', facts)];
  if (oldMinor === null || oldMinor === 0) return [];
  if (newMinor >= oldMinor * JUMP) return [problem('price_warn_jump_up', { ...facts, times: JUMP })];
  if (newMinor * JUMP <= oldMinor) return [problem('price_warn_jump_down', { ...facts, times: JUMP })];
  return [];
}

async function reachOf(
  db: Queryable,
  productId: number,
  offers: readonly DraftOffer[],
  now: string,
): Promise<PriceReach[]> {
  const rows = await db('listing')
    .join('channel', 'channel.id', 'listing.channel_id')
    .where({ product_id: productId })
    .select<ListingRow[]>(
      'listing.id as id',
      db.raw(`${listingStateSql()} as state`),
      'desired_price_minor as desired',
      'confirmed_at as confirmedAt',
      'confirmed_price_minor as confirmedPrice',
      'confirmed_quantity as confirmedQuantity',
    );
  const shown = rows.flatMap(({ id, desired }) => (desired === null ? [] : [{ id, priceMinor: desired }]));
  const reduced = await lowestPriors(db, shown, now);
  return offers.flatMap((offer) => {
    const listing = rows.find(({ id }) => id === offer.listingId);
    if (!listing) return [];
    return [
      {
        channel: offer.channel,
        currency: offer.currency,
        state: listing.state,
        now: { priceMinor: offer.oldPrice, quantity: offer.oldQuantity },
        becomes: { priceMinor: offer.newPrice, quantity: offer.newQuantity },
        confirmed:
          listing.confirmedAt === null
            ? null
            : { priceMinor: listing.confirmedPrice, quantity: listing.confirmedQuantity },
        priorMinor: offer.priorMinor,
        warnings: warnOfOffer(offer, reduced.get(offer.listingId)?.priorMinor ?? null),
      },
    ];
  });
}

function warnOfOffer(offer: DraftOffer, reducedFrom: number | null): Problem[] {
  const { currency, priorMinor, unfloored, newPrice, oldPrice } = offer;
  const changes = newPrice !== oldPrice;
  return [
    ...(offer.belowMargin
      ? [problem('price_warn_margin', { unflooredMinor: unfloored, newMinor: newPrice, currency })]
      : []),
    ...(changes && reducedFrom !== null && priorMinor === null
      ? [problem('price_warn_reduction_ends', { priorMinor: reducedFrom, currency })]
      : []),
    ...(changes && priorMinor !== null ? [problem('price_warn_prior', { priorMinor, currency })] : []),
  ];
}
