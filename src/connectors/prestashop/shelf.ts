import type { CallResult, ShownOffer } from '../../core/channels';
import { done } from '../http';
import type { Facts } from './facts';
import { anyOf } from './filter';
import { grossOfNet, microOf } from './net-price';
import { type Place, idOf } from './place';
import {
  type CombinationRow,
  PRODUCT_DISPLAY,
  type ProductRow,
  STOCK_DISPLAY,
  type StockRow,
  productRow,
  stockRow,
} from './rows';
import type { Webservice } from './webservice';

/** Products with their stock and taxes: what is needed to tell what any of them, or of their combinations, shows. */
export interface Shelf {
  readonly products: ReadonlyMap<string, ProductRow>;
  /** Null where there is no usable value: a product with combinations sells none of itself. */
  shown(place: Place, combination: CombinationRow | null): ShownOffer;
  stockId(place: Place): string | null;
}

export async function fetchProducts(
  service: Webservice,
  ids: Iterable<string>,
  signal: AbortSignal,
): Promise<CallResult<ReadonlyMap<string, ProductRow>>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return done(new Map());
  const query = { 'filter[id]': anyOf(wanted), display: PRODUCT_DISPLAY };
  const got = await service.list('products', query, productRow, signal);
  return got.ok ? done(new Map(got.value.rows.map((row) => [row.id, row]))) : got;
}

export async function fetchShelf(
  service: Webservice,
  facts: Facts,
  products: ReadonlyMap<string, ProductRow>,
  signal: AbortSignal,
): Promise<CallResult<Shelf>> {
  const rates = await facts.rates(signal);
  if (!rates.ok) return rates;
  const rows = new Map<string, StockRow>();
  if (products.size > 0) {
    const query = { 'filter[id_product]': anyOf(products.keys()), display: STOCK_DISPLAY };
    const stock = await service.list('stock_availables', query, stockRow, signal);
    if (!stock.ok) return stock;
    for (const row of stock.value.rows) {
      rows.set(idOf({ product: row.id_product, combination: row.id_product_attribute }), row);
    }
  }
  return done({
    products,
    stockId: (place) => rows.get(idOf(place))?.id ?? null,
    shown(place, combination) {
      const product = products.get(place.product);
      if (!product || (!combination && hasCombinations(product))) return { priceMinor: null, quantity: null };
      const quantity = Number(rows.get(idOf(place))?.quantity);
      const rate = rates.value(product.id_tax_rules_group);
      const net = netPrice(product, combination);
      return {
        priceMinor: rate === null || net === null || net < 0 ? null : grossOfNet(net, rate),
        quantity: Number.isSafeInteger(quantity) ? quantity : null,
      };
    },
  });
}

export function hasCombinations({ cache_default_attribute }: ProductRow): boolean {
  return cache_default_attribute !== '0';
}

/** A combination costs what its product costs, and its own impact. */
function netPrice(product: ProductRow, combination: CombinationRow | null): number | null {
  const base = microOf(product.price);
  const impact = combination ? microOf(combination.price) : 0;
  return base === null || impact === null ? null : base + impact;
}
