import { z } from 'zod';
import type { ChannelProblem, ConnectorContext } from '../../core/channels';
import { channelProblem } from '../http';

/** What must be known about the shop before a price or a quantity can be understood; asked along with every call. */
export const SHOP_FIELDS = `
  activeChannel { code token defaultLanguageCode defaultCurrencyCode pricesIncludeTax }
  globalSettings { trackInventory }
  stockLocations(options: { take: 100, sort: { createdAt: ASC } }) { items { id name } }`;

export const shopShape = z.object({
  activeChannel: z.object({
    code: z.string(),
    token: z.string(),
    defaultLanguageCode: z.string(),
    defaultCurrencyCode: z.string(),
    pricesIncludeTax: z.boolean(),
  }),
  globalSettings: z.object({ trackInventory: z.boolean() }),
  stockLocations: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
});

export interface Shop {
  readonly name: string;
  readonly currency: string;
  readonly language: string;
  readonly tracksStock: boolean;
  readonly stockLocation: string;
}

export type ShopCheck =
  { readonly ok: true; readonly shop: Shop } | { readonly ok: false; readonly problem: ChannelProblem };

/**
 * Refuses a shop in which our numbers would mean something else. Asked every time, because each of these can be changed
 * in the shop's own admin at any moment, and a gross price written into a net shop is a wrong price for every customer.
 */
export function checkShop(facts: z.infer<typeof shopShape>, context: ConnectorContext, host: string): ShopCheck {
  const refuse = (code: string, details: ChannelProblem['facts'] = {}): ShopCheck => ({
    ok: false,
    problem: channelProblem(code, 'auth', details),
  });
  const channel = facts.activeChannel;
  const { stockLocation: wanted, channelToken } = context.settings;
  // A shop with a single channel answers for that one whatever the token says.
  if (channelToken && channel.token !== channelToken) return refuse('vendure_channel_token_unknown');
  if (!channel.pricesIncludeTax) return refuse('vendure_prices_exclude_tax', { shopChannel: channel.code });
  const locations = facts.stockLocations.items;
  // Vendure's own default is its oldest location.
  const location = wanted ? locations.find(({ id, name }) => id === wanted || name === wanted) : locations[0];
  if (!location) {
    return refuse('vendure_stock_location_missing', {
      location: wanted ?? '',
      locations: locations.map(({ name }) => name).join(', '),
    });
  }
  return {
    ok: true,
    shop: {
      name: channel.code === '__default_channel__' ? host : channel.code,
      currency: channel.defaultCurrencyCode,
      language: channel.defaultLanguageCode,
      tracksStock: facts.globalSettings.trackInventory,
      stockLocation: location.id,
    },
  };
}
