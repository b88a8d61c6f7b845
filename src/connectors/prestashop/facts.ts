import { z } from 'zod';
import type { CallResult, ConnectorContext } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import { isZone } from './local-time';
import { microOf } from './net-price';
import { anyText } from './rows';
import type { Webservice } from './webservice';

/** What is set for the whole shop; null where the key may not see it. */
export interface ShopSettings {
  readonly currency: string | null;
  readonly country: string | null;
  readonly zone: string;
  /** Order states that mean nothing was sold after all. */
  readonly cancelled: ReadonlySet<string>;
  /** ISO codes by PrestaShop's numbers. */
  readonly currencies: ReadonlyMap<string, string>;
}

/** VAT in thousandths of a percent by tax rules group; null where the shop's rules cannot be told by one number. */
type RateOf = (taxRulesGroup: string) => number | null;

/** Asked once per open connection. */
export interface Facts {
  settings(signal: AbortSignal): Promise<CallResult<ShopSettings>>;
  /** Refused where our amounts would mean another money there. */
  rates(signal: AbortSignal): Promise<CallResult<RateOf>>;
}

const NAMES = [
  'PS_CURRENCY_DEFAULT',
  'PS_COUNTRY_DEFAULT',
  'PS_TIMEZONE',
  'PS_OS_CANCELED',
  'PS_OS_ERROR',
  'PS_OS_REFUND',
];
/** As PrestaShop is installed. */
const DEFAULTS = new Map([
  ['PS_OS_CANCELED', '6'],
  ['PS_OS_REFUND', '7'],
  ['PS_OS_ERROR', '8'],
  ['PS_TIMEZONE', 'Europe/Warsaw'],
]);

const settingRow = z.object({ name: anyText, value: anyText.nullable().catch(null) });
const currencyRow = z.object({ id: anyText, iso_code: anyText });
const ruleRow = z.object({
  id: anyText,
  id_tax_rules_group: anyText,
  id_state: anyText,
  id_tax: anyText,
  behavior: anyText,
});
const taxRow = z.object({ id: anyText, rate: anyText });

export function openFacts(service: Webservice, context: ConnectorContext): Facts {
  let known: ShopSettings | null = null;
  let rateOf: RateOf | null = null;

  /** What the key may not see is none: what hangs on it has a default or a setting of ours. */
  async function visible<T>(resource: string, query: Record<string, string>, row: z.ZodType<T>, signal: AbortSignal) {
    const got = await service.list(resource, query, row, signal);
    if (!got.ok) return got.problem.class === 'auth' ? done(null) : got;
    return done(got.value.rows);
  }

  async function settings(signal: AbortSignal): Promise<CallResult<ShopSettings>> {
    if (known) return done(known);
    const wanted = { 'filter[name]': `[${NAMES.join('|')}]`, display: '[id,name,value]' };
    const rows = await visible('configurations', wanted, settingRow, signal);
    if (!rows.ok) return rows;
    const currencies = await visible('currencies', { display: '[id,iso_code]' }, currencyRow, signal);
    if (!currencies.ok) return currencies;
    const values = new Map(DEFAULTS);
    for (const { name, value } of rows.value ?? []) if (value) values.set(name, value);
    const byId = new Map((currencies.value ?? []).map(({ id, iso_code }) => [id, iso_code]));
    const zone = context.settings['timezone'] || values.get('PS_TIMEZONE') || '';
    if (!isZone(zone))
      return failed(channelProblem('channel_settings_invalid', 'auth', { key: 'timezone', value: zone }));
    known = {
      currency: byId.get(values.get('PS_CURRENCY_DEFAULT') ?? '') ?? null,
      country: values.get('PS_COUNTRY_DEFAULT') ?? null,
      zone,
      cancelled: new Set(['PS_OS_CANCELED', 'PS_OS_ERROR', 'PS_OS_REFUND'].flatMap((name) => values.get(name) ?? [])),
      currencies: byId,
    };
    return done(known);
  }

  async function rates(signal: AbortSignal): Promise<CallResult<RateOf>> {
    if (rateOf) return done(rateOf);
    const shop = await settings(signal);
    if (!shop.ok) return shop;
    const { currency, country } = shop.value;
    if (currency !== null && currency !== context.currency) {
      const facts = { shopCurrency: currency, currency: context.currency };
      return failed(channelProblem('prestashop_currency_differs', 'auth', facts));
    }
    const fixed = context.settings['taxRate']?.replace('%', '').replace(',', '.').trim() ?? '';
    if (fixed !== '') {
      const rate = thousandths(fixed);
      if (rate === null) {
        return failed(channelProblem('channel_settings_invalid', 'auth', { key: 'taxRate', value: fixed }));
      }
      rateOf = () => rate;
      return done(rateOf);
    }
    const unreadable = channelProblem('prestashop_tax_unreadable', 'auth', { host: service.host });
    if (country === null) return failed(unreadable);
    const rules = await visible('tax_rules', { 'filter[id_country]': country, display: 'full' }, ruleRow, signal);
    if (!rules.ok) return rules;
    const taxes = await visible('taxes', { display: '[id,rate]' }, taxRow, signal);
    if (!taxes.ok) return taxes;
    if (!rules.value || !taxes.value) return failed(unreadable);
    rateOf = rateFrom(rules.value, taxes.value);
    return done(rateOf);
  }

  return { settings, rates };
}

/** Rules that hold in the whole country, as the shop goes through them: the first alone unless it says that others follow. */
function rateFrom(rules: readonly z.infer<typeof ruleRow>[], taxes: readonly z.infer<typeof taxRow>[]): RateOf {
  const rates = new Map(taxes.map(({ id, rate }) => [id, thousandths(rate)]));
  return (group) => {
    if (group === '0') return 0;
    const own = rules.filter((rule) => rule.id_tax_rules_group === group);
    const [first, ...others] = own.filter(({ id_state }) => id_state === '0');
    // Rules per state, and taxes on top of taxes, are not known in the countries we serve.
    if (own.some(({ id_state }) => id_state !== '0') || (first?.behavior !== '0' && others.length > 0)) return null;
    if (!first || first.id_tax === '0') return 0;
    return rates.get(first.id_tax) ?? null;
  };
}

function thousandths(percent: string): number | null {
  const micro = microOf(percent);
  return micro !== null && micro >= 0 && micro % 1000 === 0 && micro <= 100_000_000 ? micro / 1000 : null;
}
