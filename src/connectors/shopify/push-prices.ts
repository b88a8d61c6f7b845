import { z } from 'zod';
import type { PushItem } from '../../core/channels';
import { minorToDecimal } from '../../core/foundation';
import { done } from '../http';
import { type Verdict, settle } from './all-or-none';
import { gid } from './gid';
import type { Session } from './session';
import { userErrorsShape } from './user-errors';

/** Products in one request: a mutation costs ten points, and one request may cost a thousand. */
const PRODUCTS_AT_ONCE = 25;

const payloadShape = z.object({ userErrors: userErrorsShape });

/**
 * Writes prices, all variants of a product or none of them. Shopify takes one product per mutation; the mutations of many
 * products travel in one request, each under a name of its own.
 */
export function pushPrices(
  session: Session,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<Map<PushItem, Verdict>> {
  return settle(byProduct(items), {
    atOnce: PRODUCTS_AT_ONCE,
    list: 'variants',
    send: async (groups) => {
      const names = groups.map((_, at) => at);
      const query = `mutation OneShelfPrices(${names
        .map((n) => `$p${n}: ID!, $v${n}: [ProductVariantsBulkInput!]!`)
        .join(', ')}) {${names
        .map(
          (n) => `
  m${n}: productVariantsBulkUpdate(productId: $p${n}, variants: $v${n}, allowPartialUpdates: false) { userErrors { code field message } }`,
        )
        .join('')}
}`;
      const variables: Record<string, unknown> = Object.fromEntries(
        groups.flatMap((group, n): [string, unknown][] => [
          [`p${n}`, gid('Product', group[0]?.ref.data['product'] ?? '')],
          [`v${n}`, group.map(variantInput)],
        ]),
      );
      const shape = z.object(Object.fromEntries(names.map((n) => [`m${n}`, payloadShape])));
      const answer = await session.call(query, variables, shape, signal);
      return answer.ok ? done(names.map((n) => answer.value[`m${n}`]?.userErrors ?? [])) : answer;
    },
  });
}

function byProduct(items: readonly PushItem[]): PushItem[][] {
  const groups = new Map<unknown, PushItem[]>();
  for (const item of items) {
    const product = item.ref.data['product'];
    groups.set(product, [...(groups.get(product) ?? []), item]);
  }
  return [...groups.values()];
}

/**
 * The price as decimal text. Beside a reduced price stands the lowest one of the 30 days before; without a reduction nothing
 * may be struck through. Where the quantity is not known to be counted, Shopify is told to count it.
 */
function variantInput({ ref, offer, priorMinor, confirmed }: PushItem): object {
  return {
    id: gid('ProductVariant', ref.id),
    price: minorToDecimal(offer.priceMinor),
    compareAtPrice: priorMinor === null ? null : minorToDecimal(priorMinor),
    ...(confirmed.quantity === null ? { inventoryItem: { tracked: true } } : {}),
  };
}
