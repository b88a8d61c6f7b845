import { canonicalGtin } from '../foundation';
import { supplierCodeOf } from './identity';
import type { Goods, LineCodes } from './types';

export const productKey = (productId: number) => `p:${productId}`;

/** The product of a goods key; null for a line that is no product yet. */
export function productOfKey(key: string): number | null {
  return key.startsWith('p:') ? Number(key.slice(2)) : null;
}

interface Quantified extends LineCodes {
  readonly productId: number | null;
  readonly quantity: number;
}

/** Which goods a line is about. */
export function goodsKeyOf(line: LineCodes & { readonly productId: number | null }): string {
  if (line.productId !== null) return productKey(line.productId);
  const [gtin] = line.gtins;
  return `c:${gtin === undefined ? (supplierCodeOf(line)?.code ?? '') : canonicalGtin(gtin)}`;
}

export function goodsOf(lines: readonly Quantified[]): Goods {
  return sumOf(lines.map((line) => [goodsKeyOf(line), line.quantity] as const));
}

export function sumOf(quantities: Iterable<readonly [string, number]>): Goods {
  const sums = new Map<string, number>();
  for (const [key, quantity] of quantities) {
    const sum = (sums.get(key) ?? 0) + quantity;
    if (sum === 0) sums.delete(key);
    else sums.set(key, sum);
  }
  return sums;
}

export const productsOf = (goods: Goods): Goods => new Map([...goods].filter(([key]) => productOfKey(key) !== null));

export function sameGoods(a: Goods, b: Goods): boolean {
  return a.size === b.size && [...a].every(([key, quantity]) => b.get(key) === quantity);
}

/** Everything in `part` is in `whole`, in no greater quantity. */
export function containsGoods(whole: Goods, part: Goods): boolean {
  return part.size > 0 && [...part].every(([key, quantity]) => quantity > 0 && (whole.get(key) ?? 0) >= quantity);
}
