import { z } from 'zod';
import type { CallResult, CatalogueEntry, CataloguePage } from '../../core/channels';
import { done, failed, readCursor } from '../http';
import { PAGE, allProducts } from './pages';
import { type WooProduct, PRODUCT_FIELDS, productsSchema, refOf, shownOffer } from './product';
import { type Store, unexpectedAnswer } from './store';

/** How many products may be deleted between two pages without one being stepped over. */
const OVERLAP = 10;
/** Parents whose variations are fetched in one call; each takes a request of its own, and a call has half a minute. */
const PARENTS_AT_ONCE = 20;

/** Where the next page begins, and which parents of the pages before still owe their variations. */
const cursorSchema = z.object({
  offset: z.number().int().nonnegative(),
  last: z.number().int(),
  parents: z.array(z.object({ id: z.number().int(), name: z.string() })),
  ended: z.boolean(),
});
type Cursor = z.infer<typeof cursorSchema>;
const START: Cursor = { offset: 0, last: 0, parents: [], ended: false };

/**
 * Everything the shop has: products oldest first, and after every page the variations of its variable products, which
 * WooCommerce lists under their parents only. A page begins a little before the end of the last one, in case something was
 * deleted meanwhile; what was told already is left out.
 */
export async function readCatalogue(
  store: Store,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<CataloguePage>> {
  const from = parseCursor(cursor);
  if (from.parents.length > 0) return variationsOf(store, from, signal);
  const offset = Math.max(0, from.offset - OVERLAP);
  const query = {
    per_page: String(PAGE),
    offset: String(offset),
    orderby: 'id',
    order: 'asc',
    _fields: PRODUCT_FIELDS,
  };
  const result = await store.get('products', query, signal);
  if (!result.ok) return result;
  const { status, body } = result.value;
  const products = productsSchema.safeParse(body);
  if (status !== 200 || !products.success) return failed(unexpectedAnswer(store, status));
  const fresh = products.data.filter(({ id }) => id > from.last);
  const parents = fresh.filter(({ type }) => type.startsWith('variable')).map(({ id, name }) => ({ id, name }));
  const next = {
    offset: offset + products.data.length,
    last: fresh.at(-1)?.id ?? from.last,
    parents,
    ended: products.data.length < PAGE,
  };
  return done({ entries: fresh.map((product) => entryOf(product, product.name)), next: onward(next) });
}

async function variationsOf(store: Store, from: Cursor, signal: AbortSignal): Promise<CallResult<CataloguePage>> {
  const entries: CatalogueEntry[] = [];
  for (const parent of from.parents.slice(0, PARENTS_AT_ONCE)) {
    const found = await allProducts(store, `products/${parent.id}/variations`, {}, signal);
    if (!found.ok) return found;
    for (const variation of found.value) {
      // Older shops leave out what the address says already.
      const whole = { ...variation, type: 'variation', parent_id: parent.id };
      entries.push(entryOf(whole, nameOf(variation.name, parent.name)));
    }
  }
  return done({ entries, next: onward({ ...from, parents: from.parents.slice(PARENTS_AT_ONCE) }) });
}

function onward(next: Cursor): string | null {
  return next.ended && next.parents.length === 0 ? null : JSON.stringify(next);
}

function parseCursor(cursor: string | null): Cursor {
  return readCursor(cursor, cursorSchema, START);
}

function entryOf(product: WooProduct, name: string): CatalogueEntry {
  return {
    ref: refOf(product),
    sku: product.sku === '' ? null : product.sku,
    gtins: gtinsOf(product),
    name,
    shown: shownOffer(product),
  };
}

/** A variation is called by its options alone ("S"). */
function nameOf(own: string, parent: string): string {
  return own.startsWith(parent) ? own : `${parent} ${own}`.trim();
}

/** The field takes GTIN, UPC, EAN or ISBN, hyphens included, and checks no more than that. */
function gtinsOf({ global_unique_id: typed }: WooProduct): string[] {
  const digits = typed.replaceAll('-', '');
  return /^(\d{8}|\d{12,14})$/.test(digits) ? [digits] : [];
}
