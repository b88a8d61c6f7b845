import type { PushItem } from '../../core/channels';
import { canonicalGtin, hasValidCheckDigit } from '../../core/foundation';

/** One product as we want the platform to know it, whatever its file has room for. */
export interface FeedRow {
  readonly sku: string;
  readonly name: string;
  /** Empty where the product has none that is valid outside the shop. */
  readonly gtin: string;
  readonly priceMinor: number;
  readonly quantity: number;
  readonly priorMinor: number | null;
  readonly archived: boolean;
}

export function feedRow({ sku, name, gtins, offer, priorMinor, archived }: PushItem): FeedRow {
  const gtin = gtins.find((one) => hasValidCheckDigit(one) && !isInternal(one)) ?? '';
  return { sku, name, gtin, priceMinor: offer.priceMinor, quantity: offer.quantity, priorMinor, archived };
}

/** Numbers that shops and scales give themselves (prefixes 2, 02 and 04) are nobody else's; platforms refuse them. */
function isInternal(digits: string): boolean {
  return digits.length > 8 && /^(2|02|04)/.test(canonicalGtin(digits).slice(1));
}
