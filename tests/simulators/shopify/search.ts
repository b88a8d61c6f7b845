import { GraphQLError } from 'graphql';
import type { SimOrder, SimVariant } from './state';

const TERM = /\s*(?:sku:"((?:[^"\\]|\\.)*)"|sku:'((?:[^'\\]|\\.)*)'|sku:([^\s"'\\:()]+))\s*(OR\s|$)/y;

/**
 * Shopify's search, as far as it concerns SKUs: it finds words, without regard to case and punctuation, so that what is
 * asked for is among what is found, together with its neighbours.
 */
export function searchSkus(query: string, variants: Iterable<SimVariant>): SimVariant[] {
  const wanted: string[][] = [];
  TERM.lastIndex = 0;
  while (TERM.lastIndex < query.length) {
    const match = TERM.exec(query);
    if (!match) throw new GraphQLError(`cannot parse the search: ${query}`, { extensions: { code: 'BAD_REQUEST' } });
    wanted.push(wordsOf((match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1')));
  }
  return [...variants].filter((variant) => {
    const words = wordsOf(variant.sku);
    return variant.indexed && wanted.some((some) => some.length > 0 && some.every((word) => words.includes(word)));
  });
}

/** `updated_at:>='…'` is all that is understood here. */
export function searchOrders(query: string | null | undefined, orders: Iterable<SimOrder>): SimOrder[] {
  if (query == null || query === '') return [...orders];
  const match = /^updated_at:>='([^']+)'$/.exec(query);
  const since = Date.parse(match?.[1] ?? '');
  if (Number.isNaN(since))
    throw new GraphQLError(`cannot parse the search: ${query}`, { extensions: { code: 'BAD_REQUEST' } });
  return [...orders].filter((order) => Date.parse(order.updatedAt) >= since);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
