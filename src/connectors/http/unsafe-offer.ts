import type { ChannelProblem, Offer } from '../../core/channels';
import { channelProblem } from './channel-problem';

const MOST_PIECES = 2_147_483_647;

/**
 * Why an offer must not leave the house, or null when it may. Channels do not check: a WooCommerce batch erases a price it
 * cannot read, Vendure keeps half a grosz, both take less than nothing in stock.
 */
export function unsafeOffer(sku: string, offer: Offer): ChannelProblem | null {
  if (!Number.isSafeInteger(offer.priceMinor) || offer.priceMinor < 0) {
    return channelProblem('offer_price_invalid', 'validation', { sku, price: offer.priceMinor });
  }
  if (!Number.isSafeInteger(offer.quantity) || offer.quantity < 0 || offer.quantity > MOST_PIECES) {
    return channelProblem('offer_quantity_invalid', 'validation', { sku, quantity: offer.quantity });
  }
  return null;
}
