import { z } from 'zod';
import type { CallResult, ConnectorContext, RemoteListing, ShownOffer } from '../../core/channels';
import { done } from '../http';
import { fetchListPrices } from './price-lists';
import type { Session } from './session';
import { type Shop, fetchShop } from './shop';
import { type Variant, VARIANT_FIELDS, refOf, shownOffer, variantShape } from './variant';

/** Proxies cut addresses somewhere past 4 KB; the fields asked for need their share. */
const MOST_QUERY_CHARACTERS = 2000;

export const variantsShape = z.object({ variants: z.array(variantShape), count: z.number().int() });

/** Variants as they stand, with what is needed to understand them. */
export interface Shelf {
  readonly shop: Shop;
  readonly variants: readonly Variant[];
  shown(variant: Variant): ShownOffer;
}

/** By ids or by SKUs, both unique in Medusa; what the shop does not have is left out. */
export async function fetchShelf(
  session: Session,
  context: ConnectorContext,
  by: { readonly key: 'id' | 'sku'; readonly values: readonly string[] },
  signal: AbortSignal,
): Promise<CallResult<Shelf>> {
  const shop = await fetchShop(session, context, signal);
  if (!shop.ok) return shop;
  const lists = await fetchListPrices(session, context, shop.value, signal);
  if (!lists.ok) return lists;
  const variants: Variant[] = [];
  for (const values of questions(by.values)) {
    const query = { [by.key]: values, fields: VARIANT_FIELDS, limit: String(values.length) };
    const found = await session.get('product-variants', query, variantsShape, signal);
    if (!found.ok) return found;
    variants.push(...found.value.variants);
  }
  return done({
    shop: shop.value,
    variants,
    shown: (variant) => shownOffer(variant, shop.value, lists.value),
  });
}

export function listingOf(variant: Variant, sku: string, shelf: Shelf): RemoteListing {
  return { sku, ref: refOf(variant), shown: shelf.shown(variant) };
}

/** Lists that fit an address. */
function questions(values: readonly string[]): string[][] {
  const lists: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const value of new Set(values)) {
    if (value === '') continue;
    const size = encodeURIComponent(value).length + 'sku%5B%5D=&'.length;
    if (length + size > MOST_QUERY_CHARACTERS) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(value);
    length += size;
  }
  return lists;
}
