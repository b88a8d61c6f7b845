import { z } from 'zod';
import type { CallResult, ConnectorContext } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import { numberOf } from './gid';
import type { Session } from './session';

const SHOP = `query OneShelfShop {
  shop { name currencyCode taxesIncluded }
  locations(first: 50) { nodes { id name isActive createdAt } }
}`;

const shopShape = z.object({
  shop: z.object({ name: z.string(), currencyCode: z.string(), taxesIncluded: z.boolean() }),
  locations: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        isActive: z.boolean(),
        createdAt: z.iso.datetime({ offset: true }),
      }),
    ),
  }),
});

export interface Shop {
  readonly name: string;
  readonly currency: string;
  /** Global id of the location whose stock is read and written. */
  readonly location: string;
}

/** Asks once per open connection what must be known before a price or a quantity can be understood. */
export interface ShopDesk {
  /** The shop as it is, for a person who tests the channel. */
  look(signal: AbortSignal): Promise<CallResult<Shop>>;
  /** The shop, refused where our amounts would mean another money there. */
  open(signal: AbortSignal): Promise<CallResult<Shop>>;
}

export function openDesk(session: Session, context: ConnectorContext): ShopDesk {
  let known: Shop | null = null;

  async function look(signal: AbortSignal): Promise<CallResult<Shop>> {
    const answer = await session.call(SHOP, {}, shopShape, signal);
    return answer.ok ? understood(answer.value, context.settings['stockLocation'] ?? '') : answer;
  }

  return {
    look,
    async open(signal) {
      if (!known) {
        const looked = await look(signal);
        if (!looked.ok) return looked;
        const { currency } = looked.value;
        if (currency !== context.currency) {
          const facts = { shopCurrency: currency, currency: context.currency };
          return failed(channelProblem('shopify_currency_differs', 'auth', facts));
        }
        known = looked.value;
      }
      return done(known);
    },
  };
}

function understood({ shop, locations }: z.infer<typeof shopShape>, wanted: string): CallResult<Shop> {
  // Shopify keeps one price per variant; without this setting it is net, and a gross price would be taxed again.
  if (!shop.taxesIncluded) return failed(channelProblem('shopify_prices_exclude_tax', 'auth', { shop: shop.name }));
  const active = locations.nodes
    .filter(({ isActive }) => isActive)
    .sort((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt));
  const location =
    wanted === ''
      ? active[0]
      : active.find(({ id, name }) => id === wanted || numberOf(id) === wanted || name === wanted);
  if (!location) {
    const names = active.map(({ name }) => name).join(', ');
    return failed(channelProblem('shopify_location_missing', 'auth', { location: wanted, locations: names }));
  }
  return done({ name: shop.name, currency: shop.currencyCode, location: location.id });
}
