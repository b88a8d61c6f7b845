import { Hono } from 'hono';
import { answer, numberOf, refusal, unknownParameter } from './answers';
import type { AllegroState, SimOffer } from './state';

const KNOWN = ['offer.id', 'external.id', 'publication.status', 'limit', 'offset', 'sort', 'name'];
const STATUSES = ['INACTIVE', 'ACTIVATING', 'ACTIVE', 'ENDED'];
const MOST_IDS = 100;

/** The list of the seller's offers, newest first, twenty unless asked for more. */
export function offerRoutes(state: AllegroState): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const stranger = unknownParameter(c, KNOWN);
    if (stranger) return stranger;
    const limit = numberOf(c, 'limit', 20, 1, 1000);
    const offset = numberOf(c, 'offset', 0, 0, 10_000_000);
    if (limit === null) return refusal(c, 400, 'VALIDATION_ERROR', 'limit must be between 1 and 1000', 'limit');
    if (offset === null) return refusal(c, 400, 'VALIDATION_ERROR', 'offset is not valid', 'offset');
    const [ids, skus, statuses] = [
      c.req.queries('offer.id') ?? [],
      c.req.queries('external.id') ?? [],
      c.req.queries('publication.status') ?? [],
    ];
    if (ids.length > MOST_IDS || skus.length > MOST_IDS || skus.some((sku) => sku.length > 100)) {
      return refusal(c, 400, 'VALIDATION_ERROR', 'Too many or too long identifiers', 'external.id');
    }
    if (statuses.some((status) => !STATUSES.includes(status))) {
      return refusal(c, 400, 'VALIDATION_ERROR', 'Unknown status', 'publication.status');
    }
    const found = [...state.offers.values()]
      .filter((offer) => !offer.archived)
      .filter((offer) => ids.length === 0 || ids.includes(offer.id))
      .filter((offer) => skus.length === 0 || (offer.sku !== null && skus.includes(offer.sku)))
      .filter((offer) => statuses.length === 0 || statuses.includes(offer.status))
      .reverse();
    const offers = found.slice(offset, offset + limit).map(view);
    return answer(c, 200, { offers, count: offers.length, totalCount: found.length });
  });
  return app;
}

function view(offer: SimOffer) {
  return {
    id: offer.id,
    name: offer.name,
    category: { id: '257933' },
    primaryImage: null,
    sellingMode: {
      format: 'BUY_NOW',
      price: { amount: offer.price, currency: 'PLN' },
      priceAutomation: null,
      minimalPrice: null,
      startingPrice: null,
    },
    saleInfo: { currentPrice: null, biddersCount: 0 },
    stock: { available: offer.available, sold: 0 },
    publication: { status: offer.status, marketplaces: { base: { id: 'allegro-pl' }, additional: [] } },
    external: offer.sku === null ? null : { id: offer.sku },
    additionalMarketplaces: {},
  };
}
