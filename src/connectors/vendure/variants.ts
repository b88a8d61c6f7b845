import { z } from 'zod';
import type { CallResult, ConnectorContext, RemoteListing, ShownOffer } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import { problemFromError } from './problems';
import type { Session } from './session';
import { SHOP_FIELDS, type Shop, checkShop, shopShape } from './shop';

const PAGE = 100;
/** A hundred SKUs that fill more pages than this are not a catalogue any more. */
const MOST_PAGES = 20;

const VARIANTS = `query OneShelfVariants($filter: ProductVariantFilterParameter, $take: Int!, $skip: Int!) {
  ${SHOP_FIELDS}
  productVariants(options: { filter: $filter, sort: { id: ASC }, take: $take, skip: $skip }) {
    totalItems
    items {
      id sku name trackInventory
      prices { currencyCode price }
      stockLevels { stockLocationId stockOnHand stockAllocated }
    }
  }
}`;

const variantShape = z.object({
  id: z.string(),
  sku: z.string(),
  name: z.string().catch(''),
  trackInventory: z.enum(['TRUE', 'FALSE', 'INHERIT']),
  prices: z.array(z.object({ currencyCode: z.string(), price: z.number() })),
  stockLevels: z.array(
    z.object({ stockLocationId: z.string(), stockOnHand: z.number().int(), stockAllocated: z.number().int() }),
  ),
});
export type Variant = z.infer<typeof variantShape>;

const variantsShape = shopShape.extend({
  productVariants: z.object({ totalItems: z.number().int(), items: z.array(variantShape) }),
});

export interface Variants {
  readonly shop: Shop;
  readonly variants: readonly Variant[];
}

/** By ids: one each at most. By SKUs: every variant that carries one of them, twins included. */
export async function fetchVariants(
  session: Session,
  context: ConnectorContext,
  by: { readonly ids: readonly string[] } | { readonly skus: readonly string[] },
  signal: AbortSignal,
): Promise<CallResult<Variants>> {
  const filter = 'ids' in by ? { id: { in: by.ids } } : { sku: { in: by.skus } };
  const found = new Map<string, Variant>();
  for (let page = 0; ; page += 1) {
    const got = await fetchVariantPage(session, context, { filter, skip: page * PAGE }, signal);
    if (!got.ok) return got;
    const { shop, total, variants } = got.value;
    for (const variant of variants) found.set(variant.id, variant);
    if (variants.length === 0 || (page + 1) * PAGE >= total || page + 1 === MOST_PAGES) {
      return done({ shop, variants: [...found.values()] });
    }
  }
}

/** One page of variants from the given row on, oldest id first. */
export async function fetchVariantPage(
  session: Session,
  context: ConnectorContext,
  { filter, skip }: { readonly filter: object | null; readonly skip: number },
  signal: AbortSignal,
): Promise<CallResult<Variants & { readonly total: number }>> {
  const answer = await session.call(VARIANTS, { filter, take: PAGE, skip }, variantsShape, signal);
  if (answer.kind === 'problem') return failed(answer.problem);
  if (answer.kind === 'error') return failed(problemFromError(answer.error, null));
  const check = checkShop(answer.data, context, session.host);
  if (!check.ok) return failed(check.problem);
  const { currency } = check.shop;
  if (currency !== context.currency) {
    const facts = { shopCurrency: currency, currency: context.currency };
    return failed(channelProblem('vendure_currency_differs', 'auth', facts));
  }
  const { totalItems, items } = answer.data.productVariants;
  return done({ shop: check.shop, total: totalItems, variants: items });
}

/**
 * What a variant offers at the stock location we write to. The price is the raw one: `price` is net of tax and
 * `priceWithTax` depends on the tax zone that the server happens to assume. Vendure keeps fractions of a grosz if some
 * program sent them; such a price is no usable value. Sellable is what is on hand less what orders have already claimed.
 */
export function shownOffer(variant: Variant, shop: Shop): ShownOffer {
  const price = variant.prices.find(({ currencyCode }) => currencyCode === shop.currency)?.price;
  return {
    priceMinor: price !== undefined && Number.isSafeInteger(price) ? price : null,
    quantity: isTracked(variant, shop) ? onHandAt(variant, shop) - allocatedAt(variant, shop) : null,
  };
}

export function isTracked(variant: Variant, shop: Shop): boolean {
  return variant.trackInventory === 'TRUE' || (variant.trackInventory === 'INHERIT' && shop.tracksStock);
}

export function allocatedAt(variant: Variant, shop: Shop): number {
  return levelAt(variant, shop)?.stockAllocated ?? 0;
}

export function listingOf(variant: Variant, shop: Shop): RemoteListing {
  return { sku: variant.sku, ref: { id: variant.id, data: {} }, shown: shownOffer(variant, shop) };
}

function onHandAt(variant: Variant, shop: Shop): number {
  return levelAt(variant, shop)?.stockOnHand ?? 0;
}

function levelAt(variant: Variant, shop: Shop) {
  return variant.stockLevels.find(({ stockLocationId }) => stockLocationId === shop.stockLocation);
}
