import type { Clock } from '../../../src/core/foundation';

/** A row as the shop's database keeps it: everything is text. */
export type Row = Record<string, string>;

export type Resource =
  'products' | 'combinations' | 'stock_availables' | 'orders' | 'configurations' | 'currencies' | 'tax_rules' | 'taxes';

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

/** The shop's database. */
export class PrestaShopState {
  readonly clock: Clock;
  readonly zone: string;
  readonly tables: Record<Resource, Row[]>;
  /** Lines of orders, by order. */
  readonly orderRows = new Map<string, Row[]>();
  /** What the key may do; by default everything. */
  readonly rights: Record<Resource, readonly Method[]>;
  /** Rows ("products/12") that the shop will not save, and with what it says so. */
  readonly poison = new Map<string, { readonly status: number; readonly code: number; readonly message: string }>();
  /** PATCH came with 8.0. */
  version = '8.1.7';
  /** Texts are a list by language where the shop has several. */
  languages = 1;
  #next = 10;

  constructor(clock: Clock, zone: string, currency: string) {
    this.clock = clock;
    this.zone = zone;
    const all: readonly Method[] = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'];
    this.rights = {
      products: all,
      combinations: all,
      stock_availables: all,
      orders: all,
      configurations: all,
      currencies: all,
      tax_rules: all,
      taxes: all,
    };
    const setting = (id: string, name: string, value: string) => ({ id, name, value });
    this.tables = {
      products: [],
      combinations: [],
      stock_availables: [],
      orders: [],
      configurations: [
        setting('1', 'PS_CURRENCY_DEFAULT', '1'),
        setting('2', 'PS_COUNTRY_DEFAULT', '14'),
        setting('3', 'PS_TIMEZONE', zone),
        setting('4', 'PS_OS_CANCELED', '6'),
        setting('5', 'PS_OS_REFUND', '7'),
        setting('6', 'PS_OS_ERROR', '8'),
      ],
      currencies: [{ id: '1', iso_code: currency }],
      tax_rules: [
        ['1', '23'],
        ['2', '8'],
        ['3', '5'],
        ['4', '0'],
      ].map(([group = '', tax = '']) => rule(group, group, '14', tax === '0' ? '0' : group)),
      taxes: [
        { id: '1', rate: '23.000' },
        { id: '2', rate: '8.000' },
        { id: '3', rate: '5.000' },
      ],
    };
  }

  takeId(): string {
    return String(this.#next++);
  }

  /** The clock on the shop's wall. */
  localNow(): string {
    return this.clock.now().toLocaleString('sv-SE', { timeZone: this.zone });
  }
}

export function rule(id: string, group: string, country: string, tax: string, behavior = '0'): Row {
  return { id, id_tax_rules_group: group, id_country: country, id_state: '0', id_tax: tax, behavior };
}

/** Fields that can be asked for, and what a value must look like to be saved; null cannot be written. */
export const FIELDS: Record<Resource, Record<string, RegExp | null>> = {
  products: {
    id: /^\d+$/,
    reference: /^.{0,64}$/,
    price: /^\d{1,10}(\.\d{1,9})?$/,
    id_tax_rules_group: /^\d+$/,
    cache_default_attribute: null,
    ean13: /^\d{0,13}$/,
    name: null,
    date_upd: null,
  },
  combinations: {
    id: /^\d+$/,
    id_product: /^\d+$/,
    reference: /^.{0,64}$/,
    price: /^-?\d{1,10}(\.\d{1,9})?$/,
    ean13: /^\d{0,13}$/,
    minimal_quantity: /^\d+$/,
  },
  stock_availables: { id: /^\d+$/, id_product: /^\d+$/, id_product_attribute: /^\d+$/, quantity: /^-?\d+$/ },
  orders: {
    id: null,
    reference: null,
    current_state: /^\d+$/,
    date_add: null,
    date_upd: null,
    total_paid_tax_incl: null,
    id_currency: null,
  },
  configurations: { id: null, name: null, value: null },
  currencies: { id: null, iso_code: null },
  tax_rules: { id: null, id_tax_rules_group: null, id_country: null, id_state: null, id_tax: null, behavior: null },
  taxes: { id: null, rate: null },
};
