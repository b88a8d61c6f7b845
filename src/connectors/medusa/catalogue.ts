import type { CallResult, CatalogueEntry, CataloguePage, ConnectorContext } from '../../core/channels';
import { done } from '../http';
import { fetchListPrices } from './price-lists';
import type { Session } from './session';
import { fetchShop } from './shop';
import { type Variant, VARIANT_FIELDS, refOf, shownOffer } from './variant';
import { variantsShape } from './variants';

const PAGE = 100;
/** How many variants may be deleted between two pages without one being stepped over. */
const OVERLAP = 10;

/**
 * Every variant, oldest first. Ids grow with time, so new ones come at the end; each page begins a little before the end
 * of the last one, and what was told already is left out.
 */
export async function readCatalogue(
  session: Session,
  context: ConnectorContext,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<CataloguePage>> {
  const [row = '0', last = ''] = (cursor ?? '').split('#');
  const offset = Math.max(0, (Number.parseInt(row, 10) || 0) - OVERLAP);
  const shop = await fetchShop(session, context, signal);
  if (!shop.ok) return shop;
  const lists = await fetchListPrices(session, context, shop.value, signal);
  if (!lists.ok) return lists;
  const query = { fields: VARIANT_FIELDS, order: 'id', limit: String(PAGE), offset: String(offset) };
  const found = await session.get('product-variants', query, variantsShape, signal);
  if (!found.ok) return found;
  const { variants, count } = found.value;
  const end = offset + variants.length;
  const entries = variants
    .filter(({ id }) => id > last)
    .map((variant): CatalogueEntry => ({
      ref: refOf(variant),
      sku: variant.sku === '' ? null : variant.sku,
      gtins: gtinsOf(variant),
      name: nameOf(variant),
      shown: shownOffer(variant, shop.value, lists.value),
    }));
  const more = variants.length === PAGE && end < count;
  return done({ entries, next: more ? `${end}#${variants.at(-1)?.id ?? last}` : null });
}

/** Medusa has three fields for codes and checks none; only digits of a GTIN's length are one. */
function gtinsOf({ ean, upc, barcode }: Variant): string[] {
  const codes = [ean, upc, barcode].flatMap((code) =>
    code !== null && /^(\d{8}|\d{12,14})$/.test(code) ? [code] : [],
  );
  return [...new Set(codes)];
}

/** The product's title, with the variant's where it adds something. */
function nameOf({ title, product }: Variant): string {
  const whole = product?.title ?? '';
  if (title === null || title === '' || title === whole || /^default( variant| title)?$/i.test(title)) return whole;
  return `${whole} ${title}`.trim();
}
