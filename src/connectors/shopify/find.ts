import type { CallResult, CataloguePage, ReadResult, RemoteListing, RemoteRef } from '../../core/channels';
import { done } from '../http';
import { gid } from './gid';
import type { Session } from './session';
import type { ShopDesk } from './shop';
import {
  VARIANT_FIELDS,
  type VariantsPage,
  entryOf,
  listingOf,
  namedPageShape,
  nodesShape,
  shownOffer,
  variantsPageShape,
} from './variants';

/** One query may cost 1000 points, and a variant with its level costs five; more would be refused unread. */
const PAGE = 100;

const BY_SKU = `query OneShelfBySku($search: String!, $first: Int!, $after: String, $location: ID!) {
  productVariants(first: $first, after: $after, query: $search) {
    nodes { ${VARIANT_FIELDS} } pageInfo { hasNextPage endCursor }
  }
}`;

const BY_ID = `query OneShelfById($ids: [ID!]!, $location: ID!) {
  nodes(ids: $ids) { ... on ProductVariant { ${VARIANT_FIELDS} } }
}`;

const ALL = `query OneShelfCatalogue($first: Int!, $after: String, $location: ID!) {
  productVariants(first: $first, after: $after, sortKey: ID) {
    nodes { ${VARIANT_FIELDS} displayName } pageInfo { hasNextPage endCursor }
  }
}`;

/**
 * Every variant that carries one of these SKUs. Shopify searches words, so near matches come along and are left out; SKUs are
 * not unique, and which of several is meant is not ours to say.
 */
export async function findListings(
  session: Session,
  desk: ShopDesk,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<readonly RemoteListing[]>> {
  const wanted = new Set(skus.filter((sku) => sku !== ''));
  if (wanted.size === 0) return done([]);
  const shop = await desk.open(signal);
  if (!shop.ok) return shop;
  const search = [...wanted].map((sku) => `sku:${quoted(sku)}`).join(' OR ');
  const found = new Map<string, RemoteListing>();
  let after: string | null = null;
  // To the very end: a listing overlooked among its neighbours would be created a second time.
  for (;;) {
    const variables: Record<string, unknown> = { search, first: PAGE, after, location: shop.value.location };
    const answer: CallResult<VariantsPage> = await session.call(BY_SKU, variables, variantsPageShape, signal);
    if (!answer.ok) return answer;
    const { nodes, pageInfo } = answer.value.productVariants;
    for (const variant of nodes) {
      if (variant.sku !== null && wanted.has(variant.sku)) found.set(variant.id, listingOf(variant, variant.sku));
    }
    if (!pageInfo.hasNextPage) return done([...found.values()]);
    after = pageInfo.endCursor;
  }
}

/** What variants show now; a variant Shopify does not know any more is gone. */
export async function readOffers(
  session: Session,
  desk: ShopDesk,
  refs: readonly RemoteRef[],
  signal: AbortSignal,
): Promise<CallResult<readonly ReadResult[]>> {
  if (refs.length === 0) return done([]);
  const shop = await desk.open(signal);
  if (!shop.ok) return shop;
  const ids = refs.map(({ id }) => gid('ProductVariant', id));
  const answer = await session.call(BY_ID, { ids, location: shop.value.location }, nodesShape, signal);
  if (!answer.ok) return answer;
  const byId = new Map(answer.value.nodes.flatMap((variant) => (variant ? [[variant.id, variant] as const] : [])));
  return done(
    refs.map(({ id }): ReadResult => {
      const variant = byId.get(gid('ProductVariant', id));
      return variant ? { id, status: 'shown', shown: shownOffer(variant) } : { id, status: 'gone' };
    }),
  );
}

/** All variants, oldest first, so that what is added meanwhile comes at the end. */
export async function readCatalogue(
  session: Session,
  desk: ShopDesk,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<CataloguePage>> {
  const shop = await desk.open(signal);
  if (!shop.ok) return shop;
  const variables = { first: PAGE, after: cursor, location: shop.value.location };
  const answer = await session.call(ALL, variables, namedPageShape, signal);
  if (!answer.ok) return answer;
  const { nodes, pageInfo } = answer.value.productVariants;
  return done({ entries: nodes.map(entryOf), next: pageInfo.hasNextPage ? pageInfo.endCursor : null });
}

/** As a phrase of Shopify's search syntax. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
