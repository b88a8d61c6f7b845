import type { CallResult, ReadResult, RemoteListing, RemoteRef } from '../../core/channels';
import { done, failed } from '../http';
import { type Account, unexpectedAnswer } from './account';
import { type AmazonItem, ITEM_DATA, itemSchema, refOf, searchSchema, shownOffer } from './item';
import { paths } from './operations';

/** As many identifiers as one search takes, and as many items as a page holds. */
export const SEARCH = 20;

/** Listings by SKU. */
export async function findListings(
  account: Account,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<readonly RemoteListing[]>> {
  const items = await itemsOf(account, skus, signal);
  if (!items.ok) return items;
  return done(
    [...items.value.values()].map((item) => ({
      sku: item.sku,
      ref: refOf(account, item),
      shown: shownOffer(account, item),
    })),
  );
}

/** What listings show now; what Amazon leaves out is gone. The live offer is asked for, not what was last submitted. */
export async function readOffers(
  account: Account,
  refs: readonly RemoteRef[],
  signal: AbortSignal,
): Promise<CallResult<readonly ReadResult[]>> {
  const items = await itemsOf(
    account,
    refs.map((ref) => ref.id),
    signal,
  );
  if (!items.ok) return items;
  return done(
    refs.map(({ id }) => {
      const item = items.value.get(id);
      return item ? { id, status: 'shown', shown: shownOffer(account, item) } : { id, status: 'gone' };
    }),
  );
}

async function itemsOf(
  account: Account,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<ReadonlyMap<string, AmazonItem>>> {
  const found = new Map<string, AmazonItem>();
  const wanted = [...new Set(skus)].filter((sku) => sku !== '');
  // Identifiers travel as a list with commas; a SKU that has one goes alone, in the address.
  const listed = wanted.filter((sku) => !sku.includes(','));
  for (let from = 0; from < listed.length; from += SEARCH) {
    const items = await searched(account, listed.slice(from, from + SEARCH), signal);
    if (!items.ok) return items;
    for (const item of items.value) if (wanted.includes(item.sku)) found.set(item.sku, item);
  }
  for (const sku of wanted.filter((one) => one.includes(','))) {
    const item = await asked(account, sku, signal);
    if (!item.ok) return item;
    if (item.value) found.set(sku, item.value);
  }
  return done(found);
}

async function searched(account: Account, skus: readonly string[], signal: AbortSignal) {
  const items: AmazonItem[] = [];
  let pageToken: string | undefined;
  do {
    const query = {
      marketplaceIds: account.marketplace,
      identifiersType: 'SKU',
      identifiers: skus.join(','),
      includedData: ITEM_DATA,
      pageSize: String(SEARCH),
      ...(pageToken === undefined ? {} : { pageToken }),
    };
    const result = await account.get(paths.items(account.seller), query, signal);
    if (!result.ok) return result;
    const page = searchSchema.safeParse(result.value.body);
    if (result.value.status !== 200 || !page.success) return failed(unexpectedAnswer(account, result.value.status));
    items.push(...page.data.items);
    pageToken = page.data.items.length === 0 ? undefined : page.data.pagination?.nextToken;
  } while (pageToken !== undefined);
  return done(items);
}

async function asked(account: Account, sku: string, signal: AbortSignal): Promise<CallResult<AmazonItem | null>> {
  const query = { marketplaceIds: account.marketplace, includedData: ITEM_DATA };
  const result = await account.get(paths.item(account.seller, sku), query, signal);
  if (!result.ok) return result;
  if (result.value.status === 404) return done(null);
  const item = itemSchema.safeParse(result.value.body);
  if (result.value.status !== 200 || !item.success) return failed(unexpectedAnswer(account, result.value.status));
  return done(item.data);
}
