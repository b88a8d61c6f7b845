import type { Hono } from 'hono';
import { z } from 'zod';
import { queryOf, refuse } from './answers';
import { bulkUpdateSchema, update } from './bulk-update';
import type { EbayState, StoredItem, StoredOffer } from './state';

const ROOT = '/sell/inventory/v1';
const bulkGetSchema = z.strictObject({
  requests: z
    .array(z.strictObject({ sku: z.string().min(1) }))
    .min(1)
    .max(25),
});
const offerQuerySchema = z.strictObject({ sku: z.string().min(1).max(50), marketplace_id: z.string().optional() });
const listSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(25),
  /** Of this API a page number, not a count of items. */
  offset: z.coerce.number().int().min(0).default(0),
});

/** The Inventory API, as far as prices and quantities go. */
export function inventoryRoutes(app: Hono, state: EbayState, currency: string, home: () => string): void {
  app.post(`${ROOT}/bulk_get_inventory_item`, async (c) => {
    const body = bulkGetSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return refuse(c, 400, 25709, body.error.message);
    const responses = body.data.requests.map(({ sku }) => {
      const item = state.items.get(sku);
      return item
        ? { statusCode: 200, sku, inventoryItem: itemView(item), errors: [], warnings: [] }
        : { statusCode: 404, sku, errors: [{ errorId: 25702, message: `${sku} could not be found.` }] };
    });
    return c.json({ responses }, responses.every((row) => row.statusCode === 200) ? 200 : 207);
  });

  app.get(`${ROOT}/inventory_item`, (c) => {
    const query = listSchema.safeParse(queryOf(c));
    if (!query.success) return refuse(c, 400, 25709, query.error.message);
    const { limit, offset } = query.data;
    const all = [...state.items.values()];
    const shown = all.slice(offset * limit, (offset + 1) * limit);
    const next = `${home()}${ROOT}/inventory_item?limit=${limit}&offset=${offset + 1}`;
    return c.json({
      total: all.length,
      size: shown.length,
      limit,
      inventoryItems: shown.map((item) => ({ sku: item.sku, ...itemView(item) })),
      ...((offset + 1) * limit < all.length ? { next } : {}),
    });
  });

  app.get(`${ROOT}/offer`, (c) => {
    const query = offerQuerySchema.safeParse(queryOf(c));
    if (!query.success) return refuse(c, 400, 25709, query.error.message);
    const offers = [...state.offers.values()].filter((offer) => offer.sku === query.data.sku);
    if (offers.length === 0) return refuse(c, 404, 25713, 'This Offer is not available.');
    return c.json({ total: offers.length, size: offers.length, offers: offers.map((one) => offerView(one, currency)) });
  });

  app.get(`${ROOT}/offer/:id`, (c) => {
    const offer = state.offers.get(c.req.param('id'));
    return offer ? c.json(offerView(offer, currency)) : refuse(c, 404, 25713, 'This Offer is not available.');
  });

  app.post(`${ROOT}/bulk_update_price_quantity`, async (c) => {
    if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) return refuse(c, 400, 25709, 'not JSON');
    const body = bulkUpdateSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return refuse(c, 400, 25709, body.error.message);
    // The answer is in no particular order.
    const responses = body.data.requests.flatMap((request) => update(state, currency, request)).reverse();
    return c.json({ responses }, responses.every((row) => row.statusCode === 200) ? 200 : 207);
  });
}

function itemView(item: StoredItem) {
  return {
    condition: 'NEW',
    product: { title: item.title, ean: item.ean },
    availability: { shipToLocationAvailability: { quantity: item.total } },
  };
}

function offerView(offer: StoredOffer, currency: string) {
  const { offerId, sku, marketplaceId, format, available, price, status, listingId } = offer;
  return {
    offerId,
    sku,
    marketplaceId,
    format,
    availableQuantity: available,
    pricingSummary: { price: { value: price, currency } },
    status,
    ...(status === 'PUBLISHED' ? { listing: { listingId, listingStatus: 'ACTIVE' } } : {}),
  };
}
