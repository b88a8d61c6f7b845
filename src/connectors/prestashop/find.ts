import type {
  CallResult,
  CatalogueEntry,
  CataloguePage,
  ReadResult,
  RemoteListing,
  RemoteRef,
} from '../../core/channels';
import { done } from '../http';
import type { Facts } from './facts';
import { anyOf, textFilters } from './filter';
import { type Place, placeOf, refOf } from './place';
import {
  COMBINATION_DISPLAY,
  type CombinationRow,
  PRODUCT_DISPLAY,
  PRODUCT_DISPLAY_NAMED,
  type ProductRow,
  combinationRow,
  productRow,
} from './rows';
import { fetchProducts, fetchShelf, hasCombinations } from './shelf';
import type { Webservice } from './webservice';

const CATALOGUE_PAGE = 50;

/**
 * Products and combinations with these references. The shop's database compares without regard to case and accents; only
 * exactly equal SKUs are ours, and of several with the same all are told.
 */
export async function findListings(
  service: Webservice,
  facts: Facts,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<readonly RemoteListing[]>> {
  const wanted = new Set(skus);
  const products = new Map<string, ProductRow>();
  const combinations = new Map<string, CombinationRow>();
  for (const reference of textFilters(skus)) {
    const query = { 'filter[reference]': reference };
    const simple = await service.list('products', { ...query, display: PRODUCT_DISPLAY }, productRow, signal);
    if (!simple.ok) return simple;
    const parts = await service.list(
      'combinations',
      { ...query, display: COMBINATION_DISPLAY },
      combinationRow,
      signal,
    );
    if (!parts.ok) return parts;
    for (const row of simple.value.rows) if (wanted.has(row.reference)) products.set(row.id, row);
    for (const row of parts.value.rows) if (wanted.has(row.reference)) combinations.set(row.id, row);
  }
  const parents = [...combinations.values()].map((row) => row.id_product).filter((id) => !products.has(id));
  const more = await fetchProducts(service, parents, signal);
  if (!more.ok) return more;
  const shelf = await fetchShelf(service, facts, new Map([...products, ...more.value]), signal);
  if (!shelf.ok) return shelf;
  const listing = (sku: string, place: Place, combination: CombinationRow | null): RemoteListing => ({
    sku,
    ref: refOf(place, shelf.value.stockId(place)),
    shown: shelf.value.shown(place, combination),
  });
  return done([
    ...[...products.values()].map((row) => listing(row.reference, { product: row.id, combination: '0' }, null)),
    ...[...combinations.values()].map((row) =>
      listing(row.reference, { product: row.id_product, combination: row.id }, row),
    ),
  ]);
}

/** What listings show now; what the shop leaves out of its answer is gone, as is a combination under another product. */
export async function readOffers(
  service: Webservice,
  facts: Facts,
  refs: readonly RemoteRef[],
  signal: AbortSignal,
): Promise<CallResult<readonly ReadResult[]>> {
  if (refs.length === 0) return done([]);
  const places = refs.map(placeOf);
  const products = await fetchProducts(
    service,
    places.map(({ product }) => product),
    signal,
  );
  if (!products.ok) return products;
  const ids = places.filter(({ combination }) => combination !== '0').map(({ combination }) => combination);
  const combinations = await fetchCombinations(service, 'id', ids, signal);
  if (!combinations.ok) return combinations;
  const shelf = await fetchShelf(service, facts, products.value, signal);
  if (!shelf.ok) return shelf;
  return done(
    refs.map(({ id }, at): ReadResult => {
      const place = places[at] ?? { product: '', combination: '0' };
      const combination = combinations.value.find((row) => row.id === place.combination) ?? null;
      const there =
        products.value.has(place.product) && (place.combination === '0' || combination?.id_product === place.product);
      return there ? { id, status: 'shown', shown: shelf.value.shown(place, combination) } : { id, status: 'gone' };
    }),
  );
}

/** Products by rising id, each followed by its combinations; the cursor is the last id seen, so nothing shifts. */
export async function readCatalogue(
  service: Webservice,
  facts: Facts,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<CataloguePage>> {
  const query = {
    display: PRODUCT_DISPLAY_NAMED,
    'filter[id]': `>[${cursor ?? '0'}]`,
    sort: '[id_ASC]',
    limit: `0,${CATALOGUE_PAGE}`,
  };
  const products = await service.list('products', query, productRow, signal);
  if (!products.ok) return products;
  const { rows } = products.value;
  const parents = rows.filter(hasCombinations).map(({ id }) => id);
  const combinations = await fetchCombinations(service, 'id_product', parents, signal);
  if (!combinations.ok) return combinations;
  const shelf = await fetchShelf(service, facts, new Map(rows.map((row) => [row.id, row])), signal);
  if (!shelf.ok) return shelf;
  const entry = (product: ProductRow, combination: CombinationRow | null): CatalogueEntry => {
    const place = { product: product.id, combination: combination?.id ?? '0' };
    const { reference, ean13 } = combination ?? product;
    return {
      ref: refOf(place, shelf.value.stockId(place)),
      sku: reference === '' ? null : reference,
      gtins: ean13 && ean13 !== '0' ? [ean13] : [],
      name: product.name ?? '',
      shown: shelf.value.shown(place, combination),
    };
  };
  const entries = rows.flatMap((product) => {
    const own = combinations.value.filter((row) => row.id_product === product.id);
    return own.length > 0 ? own.map((row) => entry(product, row)) : [entry(product, null)];
  });
  return done({ entries, next: rows.length === CATALOGUE_PAGE ? (rows.at(-1)?.id ?? null) : null });
}

async function fetchCombinations(
  service: Webservice,
  by: 'id' | 'id_product',
  ids: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<readonly CombinationRow[]>> {
  if (ids.length === 0) return done([]);
  const query = { [`filter[${by}]`]: anyOf(ids), display: COMBINATION_DISPLAY };
  const got = await service.list('combinations', query, combinationRow, signal);
  return got.ok ? done(got.value.rows) : got;
}
