import type { PracticeShelfRow } from '../contract';
import { minorToDecimal } from '../core/foundation';
import { SAMPLE } from './sample';
import type { PracticeServers } from './servers';

/** A shopper buys on a practice channel; null when it is not on that channel's shelf. Returns the order's number. */
export async function sell(
  { eshop, marketplace, till }: PracticeServers,
  channel: string,
  sku: string,
  quantity: number,
): Promise<string | null> {
  switch (channel) {
    case SAMPLE.channels.eshop:
      if (!eshop.shop.products().some((product) => product.sku === sku)) return null;
      return String(eshop.shop.order([{ sku, quantity }]));
    case SAMPLE.channels.marketplace:
      if (!marketplace.shop.variants().some((variant) => variant.sku === sku)) return null;
      return String(marketplace.shop.order([{ sku, quantity }]));
    case SAMPLE.channels.till:
      if (!(await till.readOffers()).some((offer) => offer.sku === sku)) return null;
      return till.sell(sku, quantity);
    default:
      return null;
  }
}

/** What shoppers see of one product, channel by channel. */
export async function shelfOf(servers: PracticeServers, sku: string): Promise<PracticeShelfRow[]> {
  const rows: PracticeShelfRow[] = [];
  for (const product of servers.eshop.shop.products()) {
    if (product.sku !== sku) continue;
    rows.push({
      channel: SAMPLE.channels.eshop,
      sku,
      name: product.name,
      price: product.price,
      quantity: product.quantity,
    });
  }
  for (const variant of servers.marketplace.shop.variants()) {
    if (variant.sku !== sku) continue;
    rows.push({
      channel: SAMPLE.channels.marketplace,
      sku,
      name: variant.name,
      price: minorToDecimal(variant.priceMinor),
      quantity: variant.stockOnHand - variant.stockAllocated,
    });
  }
  for (const offer of await servers.till.readOffers()) {
    if (offer.sku !== sku) continue;
    rows.push({ channel: SAMPLE.channels.till, sku, name: offer.name, price: offer.price, quantity: offer.quantity });
  }
  return rows;
}
