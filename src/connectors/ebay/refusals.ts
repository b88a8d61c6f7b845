import type { ChannelProblem } from '../../core/channels';
import { channelProblem } from '../http';
import type { Account, EbayError } from './account';

/** "could not be found or is not available in the system", of a SKU and of an offer. */
const GONE: ReadonlySet<number> = new Set([25702, 25710, 25713]);
/** eBay's days begin and end in California, which is never further than eight hours behind. */
const EBAY_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** Why eBay did not take one item, in the class that decides what becomes of it. */
export function rowProblem(
  { context }: Account,
  sku: string,
  status: number,
  errors: readonly EbayError[],
): ChannelProblem {
  const [error] = errors;
  const message = error?.longMessage || error?.message || '';
  const facts = { sku, reason: String(error?.errorId ?? status), message };
  if (status === 404 || errors.some(({ errorId }) => GONE.has(errorId))) {
    return channelProblem('ebay_listing_gone', 'gone', facts);
  }
  if (isRevisedTooOften(message)) {
    // Of this listing only: no reason to leave the others alone.
    const wait = untilTomorrow(context.clock.now().getTime());
    return channelProblem('ebay_revised_too_often', 'validation', facts, wait);
  }
  if (status >= 500 || status === 429) return channelProblem('ebay_item_failed', 'transient', facts);
  return channelProblem('ebay_item_refused', 'validation', facts);
}

/** A listing may be revised 250 times a day; the number of the error is not published, its words say what it is. */
function isRevisedTooOften(message: string): boolean {
  return /revis\w*\b.*\b(limit|exceed\w*|maximum|times)|\b(limit|exceed\w*|maximum)\b.*\brevis/i.test(message);
}

function untilTomorrow(now: number): number {
  return DAY_MS - ((now - EBAY_OFFSET_MS) % DAY_MS);
}
