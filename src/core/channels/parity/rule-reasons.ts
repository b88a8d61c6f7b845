import { type Problem, problem } from '../../foundation';

/** Of a channel that shows a product: what it should show there, and what decides that. */
export interface RuleFacts {
  readonly channel: string;
  readonly desiredPriceMinor: number | null;
  readonly desiredQuantity: number | null;
  readonly priceList: string;
  readonly buffer: number;
  readonly cap: number | null;
  /** Codes of the locations that feed it, sorted. */
  readonly locations: string;
}

/**
 * Which rules make channels differ in what they should show, as codes with facts; none where they should show the same.
 * The one place to name further rules (markups, promotions, shares): each is a way in which two channels may differ.
 */
export function ruleReasons(what: 'price' | 'quantity', listings: readonly RuleFacts[]): Problem[] {
  const wanted = new Set(
    listings.map((listing) => (what === 'price' ? listing.desiredPriceMinor : listing.desiredQuantity)),
  );
  wanted.delete(null);
  if (wanted.size < 2) return [];
  const named =
    what === 'price'
      ? [reason('parity_other_price_list', listings, ({ priceList }) => priceList)]
      : [
          reason('parity_other_locations', listings, ({ locations }) => locations),
          reason('parity_other_buffer', listings, ({ buffer }) => buffer),
          reason('parity_other_cap', listings, ({ cap }) => cap ?? '∞'),
        ];
  const found = named.flatMap((one) => one ?? []);
  return found.length > 0 ? found : [problem('parity_other_rule')];
}

/** The rule with its value on every channel, where it is not the same on all. */
function reason(code: string, listings: readonly RuleFacts[], valueOf: (facts: RuleFacts) => string | number) {
  const values = new Set(listings.map(valueOf));
  if (values.size < 2) return null;
  const channels = listings.map((listing) => `${listing.channel}: ${valueOf(listing)}`).join('; ');
  return { code, facts: { channels } } satisfies Problem;
}
