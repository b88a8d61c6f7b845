export const PARITY_FILTERS = ['differs', 'unexplained', 'explained', 'all'] as const;
export const PARITY_WHATS = ['both', 'price', 'quantity'] as const;

/** Orders a person asks for, as the contract takes them. */
export const PARITY_ORDERS = {
  sku: { sort: 'sku', descending: false },
  name: { sort: 'name', descending: false },
  longest: { sort: 'since', descending: false },
  price: { sort: 'price', descending: true },
  quantity: { sort: 'quantity', descending: true },
} as const;
export type ParityOrder = keyof typeof PARITY_ORDERS;
export const PARITY_ORDER_NAMES = Object.keys(PARITY_ORDERS) as ParityOrder[];

export interface ParitySearch {
  readonly show?: (typeof PARITY_FILTERS)[number];
  readonly what?: (typeof PARITY_WHATS)[number];
  readonly order?: ParityOrder;
  readonly channel?: string;
  readonly q?: string;
}

/** Keeps what it understands of an address and drops the rest. */
export function readParitySearch({ show, what, order, channel, q }: Record<string, unknown>): ParitySearch {
  const known = {
    show: PARITY_FILTERS.find((name) => name === show),
    what: PARITY_WHATS.find((name) => name === what),
    order: PARITY_ORDER_NAMES.find((name) => name === order),
    channel: words(channel),
    q: words(q),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const words = (value: unknown) =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? String(value) : undefined;
