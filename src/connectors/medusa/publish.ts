import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext, NewListing, PublishResult } from '../../core/channels';
import { foldForSearch } from '../../core/foundation';
import { channelProblem, done, failed, unsafeOffer } from '../http';
import { refusalProblem } from './atomic-batch';
import { amountOf } from './money';
import type { Session } from './session';
import type { Shop } from './shop';
import { refOf } from './variant';
import { type Shelf, fetchShelf } from './variants';

const OPTION = 'Default option';
const VALUE = 'Default option value';

const createdShape = z.object({
  product: z.object({
    id: z.string(),
    variants: z
      .array(z.object({ id: z.string(), inventory_items: z.array(z.object({ inventory_item_id: z.string() })) }))
      .min(1),
  }),
});
const profilesShape = z.object({ shipping_profiles: z.array(z.object({ id: z.string() })) });

/**
 * Creates a published product with one variant for every item, in the shop's default sales channel. Medusa refuses a SKU it
 * has already; whatever carries it when we look is taken as it is, so repeating the call makes nothing twice.
 */
export async function publishListings(
  session: Session,
  context: ConnectorContext,
  items: readonly NewListing[],
  signal: AbortSignal,
): Promise<CallResult<readonly PublishResult[]>> {
  if (items.length === 0) return done([]);
  const shelf = await fetchShelf(session, context, { key: 'sku', values: items.map(({ sku }) => sku) }, signal);
  if (!shelf.ok) return shelf;
  const profiles = await session.get('shipping-profiles', { type: 'default', fields: 'id' }, profilesShape, signal);
  if (!profiles.ok) return profiles;
  const profile = profiles.value.shipping_profiles[0]?.id ?? null;
  const results: PublishResult[] = [];
  let stopped: ChannelProblem | null = null;
  for (const item of items) {
    const { sku } = item;
    const problem: ChannelProblem | null = stopped ?? unsafeOffer(sku, item.offer);
    const twin = twinOf(shelf.value, sku);
    if (twin) results.push({ sku, status: 'created', ref: twin });
    else if (problem) results.push({ sku, status: 'refused', problem });
    else {
      const made = await create(session, shelf.value.shop, profile, item, signal);
      if (made.ok) results.push(made.value);
      else {
        stopped = made.problem;
        results.push({ sku, status: 'refused', problem: made.problem });
      }
    }
  }
  // Nothing was done at all: then the whole call did not happen.
  const untouched = results.every((result) => result.status === 'refused' && result.problem === stopped);
  return stopped && untouched ? failed(stopped) : done(results);
}

function twinOf({ variants }: Shelf, sku: string) {
  const twin = variants.find((variant) => variant.sku === sku);
  return twin ? refOf(twin) : null;
}

async function create(
  session: Session,
  shop: Shop,
  profile: string | null,
  item: NewListing,
  signal: AbortSignal,
): Promise<CallResult<PublishResult>> {
  const { sku, offer } = item;
  const path = 'products?fields=id,variants.id,variants.inventory_items.inventory_item_id';
  const answer = await session.post(path, productOf(item, shop, profile), createdShape, signal);
  if (!answer.ok) return answer;
  if (answer.value.refused) {
    return done({ sku, status: 'refused', problem: refusalProblem(answer.value.refusal, item) });
  }
  const { product } = answer.value.value;
  const [variant] = product.variants;
  const inventory = variant?.inventory_items[0]?.inventory_item_id;
  if (!variant || inventory === undefined) {
    const facts = { host: session.host, status: 200 };
    return done({ sku, status: 'refused', problem: channelProblem('channel_answer_unexpected', 'transient', facts) });
  }
  const level = { inventory_item_id: inventory, location_id: shop.location, stocked_quantity: offer.quantity };
  // The product is there with nothing in stock. Where its pieces cannot be told now, the read-back finds them missing.
  await session.post('inventory-items/location-levels/batch', { create: [level] }, z.unknown(), signal);
  const ref = refOf({ id: variant.id, product_id: product.id });
  return done({ sku, status: 'created', ref });
}

function productOf({ sku, name, gtins, offer }: NewListing, shop: Shop, profile: string | null): object {
  const ean = gtins.find((gtin) => gtin.length === 13);
  const upc = gtins.find((gtin) => gtin.length === 12);
  return {
    title: name,
    // Left out, Medusa makes it of the title alone and refuses the second product of one name.
    handle: handleOf(`${name} ${sku}`),
    status: 'published',
    options: [{ title: OPTION, values: [VALUE] }],
    ...(shop.salesChannel === null ? {} : { sales_channels: [{ id: shop.salesChannel }] }),
    ...(profile === null ? {} : { shipping_profile_id: profile }),
    variants: [
      {
        title: name,
        sku,
        ...(ean === undefined ? {} : { ean }),
        ...(upc === undefined ? {} : { upc }),
        manage_inventory: true,
        options: { [OPTION]: VALUE },
        prices: [{ amount: amountOf(offer.priceMinor), currency_code: shop.currency }],
      },
    ],
  };
}

/** The address of the product in the shop: small letters, digits and hyphens. */
function handleOf(text: string): string {
  const handle = foldForSearch(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return handle === '' ? 'product' : handle;
}
