import { seededRandom } from '../support/random';

/** What happens to a channel for a while, whoever is calling it. */
export interface Trouble {
  readonly channel: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'down' | 'throttled' | 'loses_answers';
}

/** Everything that happens in the world from a seed, by the minute, whoever keeps the shops in step. */
export interface World {
  readonly minutes: number;
  readonly channels: number;
  readonly products: readonly { readonly sku: string; readonly stock: number; readonly priceMinor: number }[];
  /** Somebody wants to buy; they do where the channel shows that it has it. */
  readonly wishes: readonly { readonly minute: number; readonly channel: number; readonly sku: string }[];
  /** Goods that come in and prices that change, as the ERP knows at once. */
  readonly receipts: readonly { readonly minute: number; readonly sku: string; readonly quantity: number }[];
  readonly prices: readonly { readonly minute: number; readonly sku: string; readonly priceMinor: number }[];
  /** The ERP writes an export of how things were at `asOf`; it arrives at `minute`. */
  readonly exports: readonly { readonly minute: number; readonly asOf: number }[];
  /** Somebody types another price into a channel's own back office. */
  readonly edits: readonly {
    readonly minute: number;
    readonly channel: number;
    readonly sku: string;
    readonly priceMinor: number;
  }[];
  readonly troubles: readonly Trouble[];
}

const HOUR = 60;
const EXPORT_EVERY = 3 * HOUR;
const EXPORT_LAG = 40;

export function createWorld(seed: number, days: number): World {
  const random = seededRandom(seed);
  const minutes = days * 24 * HOUR;
  const channels = 4;
  const whole = (from: number, to: number) => from + Math.floor(random.fraction() * (to - from + 1));
  const products = Array.from({ length: 30 }, (_, index) => ({
    sku: `P${String(index).padStart(2, '0')}`,
    stock: whole(2, 12),
    priceMinor: whole(10, 200) * 100,
  }));
  const anySku = () => products[whole(0, products.length - 1)]!.sku;
  // A few favourites sell most, as in every shop: they are where overselling happens.
  const favourite = () => products[Math.floor(random.fraction() ** 3 * products.length)]!.sku;
  const each = <Event>(count: number, make: (minute: number) => Event): Event[] =>
    Array.from({ length: count }, () => whole(1, minutes - HOUR))
      .sort((one, other) => one - other)
      .map(make);
  return {
    minutes,
    channels,
    products,
    wishes: each(days * 500, (minute) => ({ minute, channel: whole(0, channels - 1), sku: favourite() })),
    receipts: each(days * 20, (minute) => ({ minute, sku: favourite(), quantity: whole(2, 15) })),
    prices: each(days * 12, (minute) => ({ minute, sku: anySku(), priceMinor: whole(10, 200) * 100 })),
    exports: Array.from({ length: Math.floor(minutes / EXPORT_EVERY) }, (_, index) => ({
      minute: (index + 1) * EXPORT_EVERY,
      asOf: (index + 1) * EXPORT_EVERY - EXPORT_LAG,
    })),
    edits: each(days * 3, (minute) => ({
      minute,
      channel: whole(0, channels - 1),
      sku: anySku(),
      priceMinor: whole(10, 200) * 100,
    })),
    troubles: each(days * 4, (from) => ({
      channel: whole(0, channels - 1),
      from,
      to: from + whole(5, 90),
      kind: (['down', 'throttled', 'loses_answers'] as const)[whole(0, 2)]!,
    })),
  };
}

export function troubleAt(world: World, channel: number, minute: number): Trouble | null {
  return world.troubles.find((one) => one.channel === channel && one.from <= minute && minute < one.to) ?? null;
}
