import { batchAnswer, errorBody, invalidParams, noRoute, oneAnswer, pageAnswer, refusal } from './answers';
import type { Answer } from './misbehave';
import { type ProductFields, applyFields, mistypedFields, textOf } from './product-changes';
import type { ShopState, StoredProduct } from './state';
import { gmt, local, productView } from './views';

/** One request, its door already passed. `root` is the address of the API without a slash. */
export interface Ask {
  readonly method: string;
  readonly url: URL;
  /** Of the path after wc/v3, without the first part. */
  readonly path: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
  readonly root: string;
}

const MOST_IN_BATCH = 100;
const VARIATION_ADVICE =
  'To manipulate product variations you should use the /products/&lt;product_id&gt;/variations/&lt;id&gt; endpoint.';

/** products, products/batch, products/1, products/1/variations, products/1/variations/batch, products/1/variations/2 */
export function productRoutes(state: ShopState, ask: Ask): Answer {
  const [first, second, third] = ask.path;
  if (first === undefined) return ask.method === 'GET' ? list(state, ask, null) : create(state, ask);
  if (first === 'batch') return batch(state, ask, null);
  const id = Number(first);
  if (!Number.isInteger(id)) return noRoute();
  if (second === undefined) return one(state, ask, id, null);
  if (second !== 'variations') return noRoute();
  if (third === undefined) return list(state, ask, id);
  if (third === 'batch') return batch(state, ask, id);
  return one(state, ask, Number(third), id);
}

function list(state: ShopState, { url, root }: Ask, parentId: number | null): Answer {
  const query = url.searchParams;
  const skus = skuQuestion(query.get('sku'));
  const include = query.get('include')?.split(',').map(Number);
  const after = query.get('modified_after')?.slice(0, 19);
  const inGmt = ['true', '1'].includes(query.get('dates_are_gmt') ?? '');
  const moment = (product: StoredProduct) => (inGmt ? gmt(product.modifiedAt) : local(product.modifiedAt));
  const direction = query.get('order') === 'asc' ? 1 : -1;
  const byId = query.get('orderby') === 'id';
  const found = [...state.products.values()]
    .filter((product) => product.status !== 'trash')
    // Variations are listed under their parent, or among products when looked for by SKU.
    .filter((product) => (parentId === null ? product.parentId === 0 || skus !== null : product.parentId === parentId))
    .filter((product) => skus === null || skus.includes(product.sku.toLowerCase()))
    .filter((product) => !include || include.includes(product.id))
    .filter((product) => after === undefined || moment(product) > after)
    .sort((a, b) => (byId ? 0 : a.createdAt.localeCompare(b.createdAt) * direction) || (a.id - b.id) * direction);
  return pageAnswer(url, found, (product) => productView(state, product, root));
}

/** A comma list; with more than one part the whole text is looked for too. The database does not mind the case. */
function skuQuestion(text: string | null): string[] | null {
  if (text === null || text === '') return null;
  const parts = text.toLowerCase().split(',');
  return parts.length > 1 ? [...parts, text.toLowerCase()] : parts;
}

function one(state: ShopState, ask: Ask, id: number, parentId: number | null): Answer {
  const product = state.products.get(id);
  const there = product && product.status !== 'trash' && (parentId ?? 0) === product.parentId ? product : undefined;
  const code =
    parentId === null ? 'woocommerce_rest_product_invalid_id' : 'woocommerce_rest_product_variation_invalid_id';
  switch (ask.method) {
    case 'GET':
      if (!there) return refusal(404, code, 'Invalid ID.');
      return oneAnswer(ask.url.searchParams, productView(state, there, ask.root));
    case 'PUT':
    case 'POST': {
      const mistyped = mistypedFields(ask.body);
      if (mistyped.length > 0) return invalidParams(mistyped);
      if (!there) return refusal(400, code, 'Invalid ID.');
      const problem = change(state, there, ask.body);
      if (problem) return refusal(400, problem.code, problem.message, problem.data);
      return oneAnswer(ask.url.searchParams, productView(state, there, ask.root));
    }
    case 'DELETE':
      if (!there) return refusal(404, code, 'Invalid ID.');
      there.status = 'trash';
      return oneAnswer(ask.url.searchParams, productView(state, there, ask.root));
    default:
      return noRoute();
  }
}

function create(state: ShopState, ask: Ask): Answer {
  if (ask.method !== 'POST') return noRoute();
  const mistyped = mistypedFields(ask.body);
  if (mistyped.length > 0) return invalidParams(mistyped);
  const made = make(state, ask.body);
  if ('code' in made) return refusal(400, made.code, made.message, made.data);
  return oneAnswer(ask.url.searchParams, productView(state, made, ask.root), 201);
}

interface ItemProblem {
  readonly code: string;
  readonly message: string;
  readonly data: { readonly status: number } & Record<string, unknown>;
}

function change(state: ShopState, product: StoredProduct, fields: ProductFields): ItemProblem | null {
  const taken = 'sku' in fields ? skuTaken(state, textOf(fields['sku']), product.id) : null;
  if (taken) return taken;
  applyFields(state, product, fields);
  return null;
}

function make(state: ShopState, fields: ProductFields): StoredProduct | ItemProblem {
  const sku = textOf(fields['sku']);
  const taken = skuTaken(state, sku, null);
  if (taken) return taken;
  const product = state.add({ sku, name: textOf(fields['name']), price: '', quantity: null });
  applyFields(state, product, fields);
  return product;
}

function skuTaken(state: ShopState, sku: string, except: number | null): ItemProblem | null {
  const owner = sku === '' ? undefined : state.bySku(sku);
  if (!owner || owner.id === except) return null;
  const data = { resource_id: owner.id, unique_sku: `${sku}-1` };
  return errorBody('product_invalid_sku', 'Invalid or duplicated SKU.', 400, data);
}

type BatchItem = Readonly<Record<string, unknown>>;

function batch(state: ShopState, ask: Ask, parentId: number | null): Answer {
  if (ask.method === 'GET' || ask.method === 'DELETE') return noRoute();
  const items = (verb: string): BatchItem[] => (Array.isArray(ask.body[verb]) ? (ask.body[verb] as BatchItem[]) : []);
  const [creations, updates] = [items('create'), items('update')];
  if (creations.length + updates.length + items('delete').length > MOST_IN_BATCH) {
    const message = `Unable to accept more than ${MOST_IN_BATCH} items for this request.`;
    return refusal(413, 'woocommerce_rest_request_entity_too_large', message);
  }
  const answer: Record<string, unknown[]> = {};
  if ('create' in ask.body && parentId === null) {
    answer['create'] = creations.map((fields) => {
      const made = make(state, fields);
      return 'code' in made ? { id: 0, error: made } : productView(state, made, ask.root);
    });
  }
  if ('update' in ask.body) answer['update'] = updates.map((fields) => updateOne(state, ask, fields, parentId));
  return batchAnswer(ask.url.searchParams, answer);
}

/** One item of a batch; no check of its arguments, and its failure is its own. */
function updateOne(state: ShopState, ask: Ask, fields: BatchItem, parentId: number | null): unknown {
  const id = typeof fields['id'] === 'number' ? fields['id'] : null;
  const product = id === null ? undefined : state.products.get(id);
  if (parentId === null && product?.type === 'variation') {
    return { id, error: errorBody('woocommerce_rest_invalid_product_id', VARIATION_ADVICE, 404) };
  }
  if (!product || product.status === 'trash' || product.parentId !== (parentId ?? 0)) {
    const kind = parentId === null ? 'product' : 'product_variation';
    return { id, error: errorBody(`woocommerce_rest_${kind}_invalid_id`, 'Invalid ID.', 400) };
  }
  const problem = change(state, product, fields);
  return problem ? { id, error: problem } : productView(state, product, ask.root);
}
