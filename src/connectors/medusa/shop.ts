import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import type { Session } from './session';

const storesShape = z.object({
  stores: z.array(
    z.object({
      name: z.string().catch(''),
      default_sales_channel_id: z.string().nullable().catch(null),
      supported_currencies: z.array(z.object({ currency_code: z.string() })),
    }),
  ),
});
const preferencesShape = z.object({
  price_preferences: z.array(z.object({ value: z.string().nullable(), is_tax_inclusive: z.boolean() })),
});
const locationsShape = z.object({ stock_locations: z.array(z.object({ id: z.string(), name: z.string() })) });

export interface Shop {
  readonly name: string;
  /** As Medusa writes it, in small letters. */
  readonly currency: string;
  /** The stock location that is read and written. */
  readonly location: string;
  readonly salesChannel: string | null;
}

/**
 * What must be known before a price or a quantity can be understood. Asked with every call, because each of these can be
 * changed in the shop's admin at any moment, and a gross price written into a net shop is a wrong price for every customer.
 */
export async function fetchShop(
  session: Session,
  context: ConnectorContext,
  signal: AbortSignal,
): Promise<CallResult<Shop>> {
  const stores = await session.get(
    'stores',
    { fields: 'id,name,default_sales_channel_id,supported_currencies.currency_code' },
    storesShape,
    signal,
  );
  if (!stores.ok) return stores;
  const [store] = stores.value.stores;
  const currency = context.currency.toLowerCase();
  const currencies = store?.supported_currencies.map(({ currency_code: code }) => code) ?? [];
  if (!store || !currencies.includes(currency)) {
    const facts = { currency: context.currency, currencies: currencies.join(', ').toUpperCase() };
    return failed(channelProblem('medusa_currency_missing', 'auth', facts));
  }
  const preferences = await session.get(
    'price-preferences',
    { attribute: 'currency_code', value: currency, limit: '10' },
    preferencesShape,
    signal,
  );
  if (!preferences.ok) return preferences;
  const preference = preferences.value.price_preferences.find(({ value }) => value === currency);
  // Without a preference Medusa takes prices for net ones.
  if (!preference?.is_tax_inclusive) {
    return failed(channelProblem('medusa_prices_exclude_tax', 'auth', { currency: context.currency }));
  }
  const location = await fetchLocation(session, context, signal);
  if (!location.ok) return location;
  return done({
    name: store.name === '' ? session.host : store.name,
    currency,
    location: location.value,
    salesChannel: store.default_sales_channel_id,
  });
}

/** The location of the settings, by id or name; else the shop's oldest. */
async function fetchLocation(
  session: Session,
  context: ConnectorContext,
  signal: AbortSignal,
): Promise<CallResult<string>> {
  const query = { fields: 'id,name', order: 'created_at', limit: '200' };
  const found = await session.get('stock-locations', query, locationsShape, signal);
  if (!found.ok) return found;
  const locations = found.value.stock_locations;
  const wanted = context.settings['stockLocation'];
  const location = wanted ? locations.find(({ id, name }) => id === wanted || name === wanted) : locations[0];
  return location ? done(location.id) : failed(missingLocation(wanted, locations));
}

function missingLocation(wanted: string | undefined, locations: readonly { readonly name: string }[]): ChannelProblem {
  if (locations.length === 0) return channelProblem('medusa_no_stock_location', 'auth');
  const facts = { location: wanted ?? '', locations: locations.map(({ name }) => name).join(', ') };
  return channelProblem('medusa_stock_location_missing', 'auth', facts);
}
