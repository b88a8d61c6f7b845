import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext, NewListing, PublishResult } from '../../core/channels';
import { channelProblem, done, unsafeOffer } from '../http';
import { sendAtomicBatch } from './atomic-batch';
import { problemFromError } from './problems';
import { productSlug } from './product-slug';
import type { Session } from './session';
import type { Shop } from './shop';
import { fetchVariants } from './variants';

const PREPARE = `query OneShelfPrepare($slugs: [String!]!) {
  taxCategories(options: { take: 100, sort: { id: ASC } }) { items { id isDefault } }
  products(options: { filter: { slug: { in: $slugs } }, take: 100 }) { items { id slug variants { id } } }
}`;

const prepareShape = z.object({
  taxCategories: z.object({ items: z.array(z.object({ id: z.string(), isDefault: z.boolean() })) }),
  products: z.object({
    items: z.array(z.object({ id: z.string(), slug: z.string(), variants: z.array(z.object({ id: z.string() })) })),
  }),
});

const CREATE_PRODUCT = `mutation OneShelfCreateProduct($input: CreateProductInput!) { createProduct(input: $input) { id } }`;

const productShape = z.object({ createProduct: z.object({ id: z.string() }) });

const CREATE_VARIANTS = `mutation OneShelfCreateVariants($input: [CreateProductVariantInput!]!) {
  createProductVariants(input: $input) { id sku }
}`;

const variantsShape = z.object({ createProductVariants: z.array(z.object({ id: z.string(), sku: z.string() })) });

interface Draft {
  /** The product the variant goes under. */
  readonly id: string;
  readonly sku: string;
  readonly input: object;
}

/**
 * Creates a product with one variant for every item. Whatever already carries the SKU is taken as it is, and a product
 * that an interrupted attempt left without a variant is used up, so repeating the call makes nothing twice.
 */
export async function publishListings(
  session: Session,
  context: ConnectorContext,
  items: readonly NewListing[],
  signal: AbortSignal,
): Promise<CallResult<readonly PublishResult[]>> {
  if (items.length === 0) return done([]);
  const existing = await fetchVariants(session, context, { skus: items.map(({ sku }) => sku) }, signal);
  if (!existing.ok) return existing;
  const { shop, variants } = existing.value;
  const results = new Map<string, PublishResult>();
  const created = (sku: string, id: string) => results.set(sku, { sku, status: 'created', ref: { id, data: {} } });
  const refuse = (sku: string, problem: ChannelProblem) => results.set(sku, { sku, status: 'refused', problem });

  const missing: NewListing[] = [];
  for (const item of items) {
    const twin = variants.find(({ sku }) => sku === item.sku);
    const unsafe = unsafeOffer(item.sku, item.offer);
    if (twin) created(item.sku, twin.id);
    else if (unsafe) refuse(item.sku, unsafe);
    else missing.push(item);
  }
  const drafts = await createProducts(session, shop, missing, refuse, signal);
  const verdicts = await sendAtomicBatch(drafts, (batch) =>
    session.call(CREATE_VARIANTS, { input: batch.map(({ input }) => input) }, variantsShape, signal),
  );
  for (const [{ sku }, verdict] of verdicts) {
    if (verdict.status !== 'done') {
      refuse(sku, verdict.problem);
      continue;
    }
    const variant = verdict.value.createProductVariants.find((made) => made.sku === sku);
    if (variant) created(sku, variant.id);
    else refuse(sku, channelProblem('channel_answer_unexpected', 'transient', { host: session.host, status: 200 }));
  }
  return done([...results.values()]);
}

async function createProducts(
  session: Session,
  shop: Shop,
  items: readonly NewListing[],
  refuse: (sku: string, problem: ChannelProblem) => void,
  signal: AbortSignal,
): Promise<Draft[]> {
  if (items.length === 0) return [];
  const slugs = items.map(productSlug);
  const prepared = await session.call(PREPARE, { slugs }, prepareShape, signal);
  const stop = (from: number, problem: ChannelProblem) => {
    for (const { sku } of items.slice(from)) refuse(sku, problem);
  };
  if (prepared.kind !== 'data') {
    stop(0, prepared.kind === 'problem' ? prepared.problem : problemFromError(prepared.error, null));
    return [];
  }
  const categories = prepared.data.taxCategories.items;
  const category = categories.find(({ isDefault }) => isDefault) ?? categories[0];
  if (!category) {
    stop(0, channelProblem('vendure_tax_category_missing', 'auth'));
    return [];
  }
  const unused = new Map(
    prepared.data.products.items.filter(({ variants }) => variants.length === 0).map(({ slug, id }) => [slug, id]),
  );

  const drafts: Draft[] = [];
  for (const [index, item] of items.entries()) {
    const slug = slugs[index] ?? '';
    let id = unused.get(slug);
    unused.delete(slug);
    if (id === undefined) {
      const translations = [{ languageCode: shop.language, name: item.name, slug, description: '' }];
      const answer = await session.call(
        CREATE_PRODUCT,
        { input: { enabled: true, translations } },
        productShape,
        signal,
      );
      if (answer.kind === 'problem') {
        stop(index, answer.problem);
        return drafts;
      }
      if (answer.kind === 'error') {
        refuse(item.sku, problemFromError(answer.error, item));
        continue;
      }
      id = answer.data.createProduct.id;
    }
    drafts.push({ id, sku: item.sku, input: variantInput(item, id, shop, category.id) });
  }
  return drafts;
}

function variantInput(item: NewListing, productId: string, shop: Shop, taxCategoryId: string): object {
  return {
    productId,
    sku: item.sku,
    // At creation only `price` counts, in the channel's default currency; `prices` is accepted and ignored (3.7.3).
    price: item.offer.priceMinor,
    taxCategoryId,
    trackInventory: 'TRUE',
    stockLevels: [{ stockLocationId: shop.stockLocation, stockOnHand: item.offer.quantity }],
    translations: [{ languageCode: shop.language, name: item.name }],
  };
}
