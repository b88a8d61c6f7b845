import type { ShownOffer } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';
import type { Attributes, Dialect } from './dialect';
import type { FeedRow } from './feed-row';
import type { FeedSettings } from './feed-settings';

/**
 * What a product's attributes say. Where the platform takes no number of pieces, the availability is what can be read, and
 * the number is the one we last wanted, as long as the two agree.
 */
export function shownBy(
  attributes: Attributes,
  copy: FeedRow | undefined,
  { currency }: FeedSettings,
  { inStock, outOfStock, quantity: counted }: Dialect,
): ShownOffer {
  const price = /^(\S+) ([A-Z]{3})$/.exec(attributes['sale_price'] ?? attributes['price'] ?? '');
  const priceMinor = price?.[2] === currency ? decimalToMinor(price[1] ?? '') : null;
  const told = counted === null ? copy?.quantity : pieces(attributes[counted]);
  const { availability } = attributes;
  if (availability === outOfStock) return { priceMinor, quantity: 0 };
  return { priceMinor, quantity: availability === inStock && told !== undefined && told > 0 ? told : null };
}

function pieces(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
