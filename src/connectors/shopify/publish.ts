import { z } from 'zod';
import type { CallResult, ChannelProblem, NewListing, PublishResult } from '../../core/channels';
import { minorToDecimal } from '../../core/foundation';
import { channelProblem, done, failed, unsafeOffer } from '../http';
import { findListings } from './find';
import { productHandle } from './handle';
import type { Session } from './session';
import type { Shop, ShopDesk } from './shop';
import { userErrorsShape } from './user-errors';
import { refOf } from './variants';

const FIELDS = 'product { variants(first: 1) { nodes { id sku product { id } inventoryItem { id } } } }';

const createdVariantShape = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  product: z.object({ id: z.string() }),
  inventoryItem: z.object({ id: z.string() }),
});
const productShape = z.object({ variants: z.object({ nodes: z.array(createdVariantShape) }) }).nullable();

const CREATE = `mutation OneShelfCreate($input: ProductSetInput!) {
  productSet(synchronous: true, input: $input) { ${FIELDS} userErrors { code field message } }
}`;
const createShape = z.object({ productSet: z.object({ product: productShape, userErrors: userErrorsShape }) });

const BY_HANDLE = `query OneShelfByHandle($handle: String!) {
  productByIdentifier(identifier: { handle: $handle }) {
    variants(first: 1) { nodes { id sku product { id } inventoryItem { id } } }
  }
}`;
const byHandleShape = z.object({ productByIdentifier: productShape });

/**
 * Creates a product with one variant for every item, one by one: what became of one must be known before the next. Whatever
 * carries the SKU already is taken as it is. Creating the same product twice is refused by its handle, and the one that an
 * interrupted attempt left is then found by it.
 */
export async function publishListings(
  session: Session,
  desk: ShopDesk,
  items: readonly NewListing[],
  signal: AbortSignal,
): Promise<CallResult<readonly PublishResult[]>> {
  if (items.length === 0) return done([]);
  const shop = await desk.open(signal);
  if (!shop.ok) return shop;
  const existing = await findListings(
    session,
    desk,
    items.map(({ sku }) => sku),
    signal,
  );
  if (!existing.ok) return existing;
  const bySku = new Map(existing.value.map(({ sku, ref }) => [sku, ref]));
  const results: PublishResult[] = [];
  let stopped: ChannelProblem | null = null;
  for (const item of items) {
    const ref = bySku.get(item.sku);
    const unsafe = unsafeOffer(item.sku, item.offer) ?? stopped;
    if (ref) results.push({ sku: item.sku, status: 'created', ref });
    else if (unsafe) results.push({ sku: item.sku, status: 'refused', problem: unsafe });
    else {
      const created = await create(session, shop.value, item, signal);
      if (!created.ok) stopped = created.problem;
      results.push(created.ok ? created.value : { sku: item.sku, status: 'refused', problem: created.problem });
    }
  }
  return stopped && results.every(({ status }) => status === 'refused') ? failed(stopped) : done(results);
}

async function create(
  session: Session,
  shop: Shop,
  item: NewListing,
  signal: AbortSignal,
): Promise<CallResult<PublishResult>> {
  const { sku } = item;
  const input = productInput(item, shop);
  const answer = await session.call(CREATE, { input }, createShape, signal);
  if (!answer.ok) return answer;
  const { product, userErrors } = answer.value.productSet;
  const [variant] = product?.variants.nodes ?? [];
  if (variant) return done({ sku, status: 'created', ref: refOf(variant) });
  const [error] = userErrors;
  if (error?.code === 'HANDLE_NOT_UNIQUE') {
    const found = await session.call(BY_HANDLE, { handle: input.handle }, byHandleShape, signal);
    if (!found.ok) return found;
    const [left] = found.value.productByIdentifier?.variants.nodes ?? [];
    if (left?.sku === sku) return done({ sku, status: 'created', ref: refOf(left) });
    return done({ sku, status: 'refused', problem: channelProblem('shopify_handle_taken', 'validation', { sku }) });
  }
  if (!error) {
    return failed(channelProblem('channel_answer_unexpected', 'transient', { host: session.host, status: 200 }));
  }
  const facts = { sku, reason: error.code ?? '', message: error.message };
  return done({ sku, status: 'refused', problem: channelProblem('shopify_item_refused', 'validation', facts) });
}

/** A product without options has, to Shopify, the option "Title" with the one value "Default Title". */
function productInput({ sku, name, gtins, offer }: NewListing, { location }: Shop) {
  return {
    title: name,
    handle: productHandle({ name, sku }),
    status: 'ACTIVE',
    productOptions: [{ name: 'Title', values: [{ name: 'Default Title' }] }],
    variants: [
      {
        optionValues: [{ optionName: 'Title', name: 'Default Title' }],
        sku,
        ...(gtins[0] === undefined ? {} : { barcode: gtins[0] }),
        price: minorToDecimal(offer.priceMinor),
        inventoryPolicy: 'DENY',
        inventoryItem: { tracked: true },
        inventoryQuantities: [{ locationId: location, name: 'available', quantity: offer.quantity }],
      },
    ],
  };
}
