import type { PracticeShelfRow } from '../contract';
import { minorToDecimal } from '../core/foundation';
import { SAMPLE } from './sample';
import type { PracticeServers } from './servers';

/**
 * A shopper buys on a practice channel. Returns the order's number, or null where the channel does not show as much.
 */
export async function sell(
  servers: PracticeServers,
  channel: string,
  sku: string,
  quantity: number,
): Promise<string | null> {
  const shown = (await shelfOf(servers, sku)).find((row) => row.channel === channel);
  if (!shown || (shown.quantity !== null && shown.quantity < quantity)) return null;
  switch (channel) {
    case SAMPLE.channels.eshop:
      return String(servers.eshop.shop.order([{ sku, quantity }]));
    case SAMPLE.channels.marketplace:
      return servers.marketplace.shop.order([{ sku, quantity }]);
    case SAMPLE.channels.till:
      return servers.till.sell([{ sku, quantity }]);
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
      quantity: variant.quantity,
    });
  }
  await servers.till.readOffers();
  for (const article of servers.till.articles()) {
    if (article.sku !== sku) continue;
    rows.push({
      channel: SAMPLE.channels.till,
      sku,
      name: article.name,
      price: minorToDecimal(article.priceMinor),
      quantity: article.quantity,
    });
  }
  return rows;
}
