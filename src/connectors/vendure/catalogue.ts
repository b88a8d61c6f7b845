import type { CallResult, CataloguePage, ConnectorContext } from '../../core/channels';
import { done } from '../http';
import type { Session } from './session';
import { fetchVariantPage, shownOffer } from './variants';

/** How many variants may be deleted between two pages without one being stepped over. */
const OVERLAP = 10;

/**
 * Every variant of the shop's channel, in the order of ids. A page begins a little before the end of the last one, in case
 * something was deleted meanwhile; the ids it was told with are carried along, and those are left out. Vendure has no field
 * for GTINs.
 */
export async function readCatalogue(
  session: Session,
  context: ConnectorContext,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<CataloguePage>> {
  const [row = '0', ...told] = (cursor ?? '').split(' ');
  const skip = Math.max(0, (Number.parseInt(row, 10) || 0) - OVERLAP);
  const got = await fetchVariantPage(session, context, { filter: null, skip }, signal);
  if (!got.ok) return got;
  const { shop, total, variants } = got.value;
  const entries = variants
    .filter(({ id }) => !told.includes(id))
    .map((variant) => ({
      ref: { id: variant.id, data: {} },
      sku: variant.sku === '' ? null : variant.sku,
      gtins: [],
      name: variant.name,
      shown: shownOffer(variant, shop),
    }));
  const end = skip + variants.length;
  const ids = variants.map(({ id }) => id);
  return done({ entries, next: entries.length > 0 && end < total ? [end, ...ids].join(' ') : null });
}
