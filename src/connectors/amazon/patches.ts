import type { ChannelProblem, PushItem } from '../../core/channels';
import { decimalToMinor, minorToDecimal } from '../../core/foundation';
import { channelProblem, unsafeOffer } from '../http';
import type { Account } from './account';
import { OWN_SHELF, warehouseOf } from './item';

interface Patch {
  readonly op: 'merge';
  readonly path: string;
  readonly value: readonly Readonly<Record<string, unknown>>[];
}

/** Why an item must not be sent, or null when it may. */
export function unsendable(item: PushItem): ChannelProblem | null {
  const warehouse = warehouseOf(item.ref);
  if (warehouse !== null) {
    return channelProblem('amazon_stock_not_ours', 'validation', { sku: item.sku, warehouse });
  }
  const unsafe = unsafeOffer(item.sku, item.offer);
  if (unsafe) return unsafe;
  // Amazon takes prices as JSON numbers only; one that a number cannot hold to the grosz is not sent.
  const exact = decimalToMinor(String(wirePrice(item.offer.priceMinor))) === item.offer.priceMinor;
  return exact
    ? null
    : channelProblem('offer_price_invalid', 'validation', { sku: item.sku, price: item.offer.priceMinor });
}

/** The number whose shortest decimal writing, which is what JSON carries, is the price. */
function wirePrice(priceMinor: number): number {
  return Number(minorToDecimal(priceMinor));
}

/**
 * What has to change, each part merged: replacing would also wipe out the sale price and the prices for businesses that
 * live in the same attribute. The half that the channel shows already is left out; both go where both are right.
 */
export function patchesOf({ marketplace, context }: Account, { offer, confirmed }: PushItem): Patch[] {
  const stockDiffers = confirmed.quantity !== offer.quantity;
  const priceDiffers = confirmed.priceMinor !== offer.priceMinor;
  const both = stockDiffers === priceDiffers;
  const price = { schedule: [{ value_with_tax: wirePrice(offer.priceMinor) }] };
  const stock = { fulfillment_channel_code: OWN_SHELF, quantity: offer.quantity };
  const priced = { marketplace_id: marketplace, currency: context.currency, our_price: [price] };
  return [
    ...(both || stockDiffers ? [merge('fulfillment_availability', stock)] : []),
    ...(both || priceDiffers ? [merge('purchasable_offer', priced)] : []),
  ];
}

function merge(attribute: string, value: Readonly<Record<string, unknown>>): Patch {
  return { op: 'merge', path: `/attributes/${attribute}`, value: [value] };
}
