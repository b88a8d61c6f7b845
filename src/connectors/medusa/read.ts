import type { CallResult, ConnectorContext, ReadResult, RemoteListing, RemoteRef } from '../../core/channels';
import { done } from '../http';
import type { Session } from './session';
import { fetchShelf, listingOf } from './variants';

/** Variants by SKU, which Medusa keeps unique and compares exactly. */
export async function findListings(
  session: Session,
  context: ConnectorContext,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<readonly RemoteListing[]>> {
  if (skus.length === 0) return done([]);
  const shelf = await fetchShelf(session, context, { key: 'sku', values: skus }, signal);
  if (!shelf.ok) return shelf;
  const wanted = new Set(skus);
  return done(
    shelf.value.variants.flatMap((variant) =>
      variant.sku !== null && wanted.has(variant.sku) ? [listingOf(variant, variant.sku, shelf.value)] : [],
    ),
  );
}

/** What the variants show now; one that was deleted is gone. */
export async function readOffers(
  session: Session,
  context: ConnectorContext,
  refs: readonly RemoteRef[],
  signal: AbortSignal,
): Promise<CallResult<readonly ReadResult[]>> {
  if (refs.length === 0) return done([]);
  const shelf = await fetchShelf(session, context, { key: 'id', values: refs.map(({ id }) => id) }, signal);
  if (!shelf.ok) return shelf;
  const byId = new Map(shelf.value.variants.map((variant) => [variant.id, variant]));
  return done(
    refs.map(({ id }): ReadResult => {
      const variant = byId.get(id);
      return variant ? { id, status: 'shown', shown: shelf.value.shown(variant) } : { id, status: 'gone' };
    }),
  );
}
