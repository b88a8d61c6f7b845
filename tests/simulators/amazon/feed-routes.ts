import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { z } from 'zod';
import { invalidInput, refuse } from './answers';
import type { Place } from './listing-routes';
import { apply, feedSchema, issueOf } from './patches';
import type { AmazonState, StoredFeed } from './state';

const TYPE = 'application/json; charset=UTF-8';
const documentSchema = z.strictObject({ contentType: z.string() });
const createSchema = z.strictObject({
  feedType: z.literal('JSON_LISTINGS_FEED'),
  marketplaceIds: z.array(z.string()).min(1).max(25),
  inputFeedDocumentId: z.string(),
});

/** Documents, feeds, and the storage whose addresses carry their own key and want no token. */
export function feedRoutes(app: Hono, state: AmazonState, place: Place, home: () => string): void {
  const storage = (id: string) => `${home()}/storage/${id}?signature=presigned`;

  app.post('/feeds/2021-06-30/documents', async (c) => {
    const body = documentSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return invalidInput(c, body.error);
    const feedDocumentId = state.id('amzn1.tortuga.');
    state.documents.set(feedDocumentId, { contentType: body.data.contentType, bytes: null });
    return c.json({ feedDocumentId, url: storage(feedDocumentId) }, 201);
  });

  app.put('/storage/:id', async (c) => {
    const document = state.documents.get(c.req.param('id'));
    if (!document || c.req.query('signature') !== 'presigned') return c.text('SignatureDoesNotMatch', 403);
    if (c.req.header('x-amz-access-token')) return c.text('a token was sent where none belongs', 400);
    if (c.req.header('content-type') !== document.contentType) return c.text('SignatureDoesNotMatch', 403);
    document.bytes = new Uint8Array(await c.req.arrayBuffer());
    return c.body(null, 200);
  });

  app.get('/storage/:id', (c) => {
    const bytes = state.documents.get(c.req.param('id'))?.bytes;
    if (!bytes || c.req.header('x-amz-access-token')) return c.text('AccessDenied', 403);
    return c.body(bytes.slice().buffer, 200, { 'content-type': 'application/octet-stream' });
  });

  app.post('/feeds/2021-06-30/feeds', async (c) => {
    const body = createSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return invalidInput(c, body.error);
    if (body.data.marketplaceIds.some((id) => id !== place.marketplace)) {
      return refuse(c, 403, 'Unauthorized', 'Access to requested resource is denied.');
    }
    const document = state.documents.get(body.data.inputFeedDocumentId);
    if (!document?.bytes) return refuse(c, 400, 'InvalidInput', 'The feed document was not uploaded.');
    const feedId = state.id('5000');
    const input = body.data.inputFeedDocumentId;
    state.feeds.set(feedId, { feedId, input, status: 'IN_QUEUE', end: state.nextFeedEnds, result: null });
    state.nextFeedEnds = 'DONE';
    return c.json({ feedId }, 202);
  });

  app.get('/feeds/2021-06-30/feeds/:id', (c) => {
    const feed = state.feeds.get(c.req.param('id'));
    if (!feed) return refuse(c, 404, 'NotFound', 'The specified feed does not exist.');
    const { feedId, status, result } = feed;
    const shown = { feedId, feedType: 'JSON_LISTINGS_FEED', createdTime: state.now(), processingStatus: status };
    advance(state, place, feed);
    return c.json({ ...shown, ...(result === null ? {} : { resultFeedDocumentId: result }) });
  });

  app.get('/feeds/2021-06-30/documents/:id', (c) => {
    const id = c.req.param('id');
    if (!state.documents.has(id)) return refuse(c, 404, 'NotFound', 'The specified document does not exist.');
    const packed = state.packReports ? { compressionAlgorithm: 'GZIP' } : {};
    return c.json({ feedDocumentId: id, url: storage(id), ...packed });
  });
}

/** One step of Amazon's work each time somebody looks. */
function advance(state: AmazonState, place: Place, feed: StoredFeed): void {
  if (feed.status === 'IN_QUEUE') feed.status = feed.end === 'CANCELLED' ? 'CANCELLED' : 'IN_PROGRESS';
  else if (feed.status === 'IN_PROGRESS') {
    feed.status = feed.end;
    if (feed.end === 'DONE') feed.result = process(state, place, feed);
  }
}

function process(state: AmazonState, place: Place, feed: StoredFeed): string {
  const text = Buffer.from(state.documents.get(feed.input)?.bytes ?? []).toString('utf8');
  const document = feedSchema.safeParse(JSON.parse(text));
  const issues: Record<string, unknown>[] = [];
  if (!document.success) {
    issues.push({ code: '4000000', severity: 'ERROR', message: JSON.stringify(document.error.issues) });
  } else {
    for (const { messageId, sku, operationType: _operation, ...body } of document.data.messages) {
      const listing = state.listings.get(sku);
      const issue = listing
        ? issueOf(state, place, listing, body)
        : { code: '13013', message: 'This SKU does not exist in the catalogue.' };
      const named = state.reportNamesSkus ? { messageId, sku } : { messageId };
      if (issue) issues.push({ ...named, ...issue, severity: 'ERROR' });
      else if (listing) {
        issues.push({ ...named, code: '99300', severity: 'WARNING', message: 'A brand name would help shoppers.' });
        state.goLive(() => apply(listing, body));
      }
    }
  }
  return storeReport(state, place, feed, issues);
}

function storeReport(state: AmazonState, place: Place, feed: StoredFeed, issues: readonly object[]): string {
  const id = state.id('amzn1.report.');
  const header = { sellerId: place.seller, version: '2.0', feedId: feed.feedId };
  const bytes = Buffer.from(JSON.stringify({ header, issues, summary: { errors: issues.length } }));
  state.documents.set(id, { contentType: TYPE, bytes: new Uint8Array(state.packReports ? gzipSync(bytes) : bytes) });
  return id;
}
