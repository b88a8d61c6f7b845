import type { CallResult, ConnectorContext, ReadResult, RemoteListing, RemoteRef } from '../../core/channels';
import { done } from '../http';
import type { Session } from './session';
import { fetchVariants, listingOf, shownOffer } from './variants';

/** Every variant that carries one of these SKUs; which of several twins is meant is not ours to say. */
export async function findListings(
  session: Session,
  context: ConnectorContext,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<readonly RemoteListing[]>> {
  if (skus.length === 0) return done([]);
  const found = await fetchVariants(session, context, { skus }, signal);
  if (!found.ok) return found;
  const { shop, variants } = found.value;
  return done(variants.map((variant) => listingOf(variant, shop)));
}

/** What the variants show now; one that was deleted, or taken out of the shop's channel, is gone. */
export async function readOffers(
  session: Session,
  context: ConnectorContext,
  refs: readonly RemoteRef[],
  signal: AbortSignal,
): Promise<CallResult<readonly ReadResult[]>> {
  if (refs.length === 0) return done([]);
  const found = await fetchVariants(session, context, { ids: refs.map(({ id }) => id) }, signal);
  if (!found.ok) return found;
  const { shop, variants } = found.value;
  const byId = new Map(variants.map((variant) => [variant.id, variant]));
  return done(
    refs.map(({ id }): ReadResult => {
      const variant = byId.get(id);
      return variant ? { id, status: 'shown', shown: shownOffer(variant, shop) } : { id, status: 'gone' };
    }),
  );
}
