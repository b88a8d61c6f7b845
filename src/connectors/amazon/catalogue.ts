import { z } from 'zod';
import type { CallResult, CatalogueEntry, CataloguePage } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import { type Account, unexpectedAnswer } from './account';
import { type AmazonItem, ITEM_DATA, refOf, searchSchema, shownOffer, summaryOf } from './item';
import { paths } from './operations';
import { SEARCH } from './search';

/** A search shows its first thousand items and no more. */
const REACH = 1000;

/**
 * Items come in the order they were created. Past the reach of one search the next begins at the moment where it ended;
 * `known` are the SKUs of that moment which were told already.
 */
const cursorSchema = z.object({
  after: z.string().nullable(),
  token: z.string().nullable(),
  seen: z.number().int(),
  last: z.string().nullable(),
  known: z.array(z.string()),
});
type Cursor = z.infer<typeof cursorSchema>;
const START: Cursor = { after: null, token: null, seen: 0, last: null, known: [] };

/** Everything the seller lists in the marketplace, however much it is. */
export async function readCatalogue(
  account: Account,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<CataloguePage>> {
  const from = parseCursor(cursor);
  const query = {
    marketplaceIds: account.marketplace,
    includedData: `${ITEM_DATA},attributes`,
    sortBy: 'createdDate',
    sortOrder: 'ASC',
    pageSize: String(SEARCH),
    ...(from.after === null ? {} : { createdAfter: from.after }),
    ...(from.token === null ? {} : { pageToken: from.token }),
  };
  const result = await account.get(paths.items(account.seller), query, signal);
  if (!result.ok) return result;
  const page = searchSchema.safeParse(result.value.body);
  if (result.value.status !== 200 || !page.success) return failed(unexpectedAnswer(account, result.value.status));
  const { items, pagination } = page.data;
  const next = nextCursor(account, from, items, pagination?.nextToken ?? null);
  if (next === 'stuck') {
    return failed(channelProblem('amazon_catalogue_too_long', 'validation', { reach: REACH, at: from.after ?? '' }));
  }
  const fresh = items.filter((item) => !from.known.includes(item.sku) || createdAt(account, item) !== from.after);
  return done({ entries: fresh.map((item) => entryOf(account, item)), next: next && JSON.stringify(next) });
}

/** A cursor that cannot be read starts over. */
function parseCursor(cursor: string | null): Cursor {
  try {
    return cursorSchema.catch(START).parse(JSON.parse(cursor ?? 'null'));
  } catch {
    return START;
  }
}

function nextCursor(
  account: Account,
  from: Cursor,
  items: readonly AmazonItem[],
  token: string | null,
): Cursor | 'stuck' | null {
  const seen = from.seen + items.length;
  const lastItem = items.at(-1);
  const last = lastItem ? createdAt(account, lastItem) : from.last;
  const atLast = items.filter((item) => createdAt(account, item) === last).map((item) => item.sku);
  // SKUs of the moment the window began with stay known: it is met again as long as the window is at that moment.
  const known = last === from.last || last === from.after ? [...new Set([...from.known, ...atLast])] : atLast;
  if (token !== null && seen < REACH) return { after: from.after, token, seen, last, known };
  if (seen < REACH) return null;
  return last === null || last === from.after ? 'stuck' : { after: last, token: null, seen: 0, last, known };
}

function createdAt(account: Account, item: AmazonItem): string | null {
  return summaryOf(account, item)?.createdDate ?? null;
}

function entryOf(account: Account, item: AmazonItem): CatalogueEntry {
  return {
    ref: refOf(account, item),
    sku: item.sku,
    gtins: item.attributes.externally_assigned_product_identifier.map(({ value }) => value),
    name: summaryOf(account, item)?.itemName ?? '',
    shown: shownOffer(account, item),
  };
}
