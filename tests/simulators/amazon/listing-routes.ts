import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { invalidInput, queryOf, refuse } from './answers';
import { apply, issueOf, patchBodySchema } from './patches';
import type { AmazonState, StoredListing } from './state';

export interface Place {
  readonly seller: string;
  readonly marketplace: string;
  readonly currency: string;
}

const REACH = 1000;
const DATA = ['summaries', 'attributes', 'issues', 'offers', 'fulfillmentAvailability', 'productTypes'];
const included = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(z.enum(DATA)));

const oneSchema = z.strictObject({ marketplaceIds: z.string(), includedData: included.optional() });
const patchQuerySchema = z.strictObject({
  marketplaceIds: z.string(),
  mode: z.literal('VALIDATION_PREVIEW').optional(),
});
const searchSchema = z
  .strictObject({
    marketplaceIds: z.string(),
    includedData: included.optional(),
    identifiers: z
      .string()
      .transform((list) => list.split(','))
      .pipe(z.array(z.string()).max(20))
      .optional(),
    identifiersType: z.enum(['ASIN', 'EAN', 'GTIN', 'SKU']).optional(),
    createdAfter: z.iso.datetime().optional(),
    sortBy: z.enum(['sku', 'createdDate', 'lastUpdatedDate']).optional(),
    sortOrder: z.enum(['ASC', 'DESC']).optional(),
    pageSize: z.coerce.number().int().min(1).max(20).optional(),
    pageToken: z.string().optional(),
  })
  .refine((query) => (query.identifiers === undefined) === (query.identifiersType === undefined));

/** The Listings Items API of 2021-08-01: search, one item, and the PATCH of one item. */
export function listingRoutes(app: Hono, state: AmazonState, place: Place): void {
  const path = '/listings/2021-08-01/items/:seller';
  const stranger = (c: Context, marketplaces: string) =>
    c.req.param('seller') !== place.seller || marketplaces !== place.marketplace
      ? refuse(c, 403, 'Unauthorized', 'Access to requested resource is denied.')
      : null;

  app.get(path, (c) => {
    const query = searchSchema.safeParse(queryOf(c));
    if (!query.success) return invalidInput(c, query.error);
    const closed = stranger(c, query.data.marketplaceIds);
    if (closed) return closed;
    const { identifiers, createdAfter, sortBy, sortOrder, pageSize = 10, pageToken } = query.data;
    const found = [...state.listings.values()]
      .filter((listing) => identifiers === undefined || identifiers.includes(listing.sku))
      .filter((listing) => createdAfter === undefined || listing.createdDate >= createdAfter);
    if (sortBy === 'createdDate') found.sort((a, b) => a.createdDate.localeCompare(b.createdDate));
    if (sortOrder !== 'ASC') found.reverse();
    const from = pageToken === undefined ? 0 : Number(Buffer.from(pageToken, 'base64url').toString());
    if (!Number.isInteger(from)) return refuse(c, 400, 'InvalidInput', 'Invalid page token.');
    const until = Math.min(from + pageSize, REACH);
    const nextToken = until < Math.min(found.length, REACH) ? Buffer.from(String(until)).toString('base64url') : null;
    return c.json({
      numberOfResults: found.length,
      items: found.slice(from, until).map((listing) => view(listing, place, query.data.includedData)),
      pagination: nextToken === null ? {} : { nextToken },
    });
  });

  app.get(`${path}/:sku`, (c) => {
    const query = oneSchema.safeParse(queryOf(c));
    if (!query.success) return invalidInput(c, query.error);
    const listing = state.listings.get(c.req.param('sku'));
    return (
      stranger(c, query.data.marketplaceIds) ??
      (listing ? c.json(view(listing, place, query.data.includedData)) : unknownSku(c))
    );
  });

  app.patch(`${path}/:sku`, async (c) => {
    if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) {
      return refuse(c, 415, 'UnsupportedMediaType', 'The payload is not JSON.');
    }
    const query = patchQuerySchema.safeParse(queryOf(c));
    if (!query.success) return invalidInput(c, query.error);
    const closed = stranger(c, query.data.marketplaceIds);
    if (closed) return closed;
    const body = patchBodySchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return invalidInput(c, body.error);
    const listing = state.listings.get(c.req.param('sku'));
    if (!listing) return unknownSku(c);
    const issue = issueOf(state, place, listing, body.data);
    const submission = { sku: listing.sku, submissionId: state.id('submission-') };
    if (issue) return c.json({ ...submission, status: 'INVALID', issues: [issueView(issue)] });
    state.goLive(() => apply(listing, body.data));
    return c.json({ ...submission, status: 'ACCEPTED', issues: [] });
  });
}

function unknownSku(c: Context) {
  return refuse(c, 404, 'NOT_FOUND', `SKU '${c.req.param('sku')}' not found.`);
}

function issueView(issue: { code: string; message: string }) {
  return { ...issue, severity: 'ERROR', attributeNames: [], categories: ['INVALID_ATTRIBUTE'] };
}

function view(listing: StoredListing, { marketplace, currency }: Place, data = ['summaries']) {
  const own = listing.shelf === 'DEFAULT';
  const parts: Record<string, unknown> = {
    summaries: [
      {
        marketplaceId: marketplace,
        asin: 'B0SIMULATED',
        productType: listing.productType,
        status: listing.quantity > 0 ? ['BUYABLE', 'DISCOVERABLE'] : ['DISCOVERABLE'],
        itemName: listing.name,
        createdDate: listing.createdDate,
        lastUpdatedDate: listing.createdDate,
      },
    ],
    offers: [
      // The price for businesses comes first: whoever takes the first offer takes the wrong price.
      { marketplaceId: marketplace, offerType: 'B2B', price: { currencyCode: currency, amount: '0.01' } },
      {
        marketplaceId: marketplace,
        offerType: 'B2C',
        price: { currencyCode: currency, amount: listing.salePrice ?? listing.price },
      },
    ],
    fulfillmentAvailability: [
      { fulfillmentChannelCode: listing.shelf, ...(own || listing.quantity > 0 ? { quantity: listing.quantity } : {}) },
    ],
    attributes: listing.ean
      ? {
          externally_assigned_product_identifier: [{ type: 'ean', value: listing.ean, marketplace_id: marketplace }],
        }
      : {},
    issues: [],
    productTypes: [{ marketplaceId: marketplace, productType: listing.productType }],
  };
  return { sku: listing.sku, ...Object.fromEntries(data.map((part) => [part, parts[part]])) };
}
