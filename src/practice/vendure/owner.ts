import { stock, updateVariant } from './catalogue';
import { cancelOrder, placeOrder, shipOrder } from './order-book';
import {
  type PracticeVariant,
  STOCK_LOCATION,
  type ShopState,
  type StoredOrder,
  type StoredVariant,
  sellable,
} from './state';

/** What stands on the practice shop's shelves. */
interface VendureShelfRow {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  /** Gross, in minor units; whatever number was sent. */
  readonly priceMinor: number;
  /** What a shopper can still buy; null where the shop does not count it. */
  readonly quantity: number | null;
  /** On the shelf, pieces that orders have claimed included. */
  readonly stockOnHand: number;
  readonly stockAllocated: number;
}

/** The hands of the shop's owner and shoppers. Unknown SKUs and orders throw: they are mistakes of the caller. */
export interface VendureOwner {
  variants(): VendureShelfRow[];
  add(variants: readonly PracticeVariant[]): void;
  /** Changes made by hand in the shop; `quantity` is what can be sold afterwards, null stops counting. */
  edit(sku: string, changes: Partial<Omit<PracticeVariant, 'sku'>>): void;
  remove(sku: string): void;
  /** A shopper buys and pays; the pieces are claimed at once. Returns the order's code. Throws where not enough are there. */
  order(lines: readonly { readonly sku: string; readonly quantity: number }[]): string;
  /** The goods of an order leave the house. */
  ship(order: string): void;
  /** Cancels pieces of a line, or the whole order. */
  cancel(order: string, lines?: readonly { readonly id: string; readonly quantity: number }[]): void;
  /** Everybody has to sign in again, as after a restart. */
  forgetSessions(): void;
  /** Requests received so far. */
  requests(): number;
}

export function ownerOf(state: ShopState, door: Pick<VendureOwner, 'forgetSessions' | 'requests'>): VendureOwner {
  const bySku = (sku: string): StoredVariant => {
    const variant = state.bySku(sku);
    if (!variant) throw new RangeError(`the practice shop has no variant ${sku}`);
    return variant;
  };
  const orderBy = (code: string): StoredOrder => {
    const order = [...state.orders.values()].find((candidate) => candidate.code === code);
    if (!order) throw new RangeError(`the practice shop has no order ${code}`);
    return order;
  };
  return {
    ...door,
    variants: () => [...state.variants.values()].map((variant) => shelfRow(variant, state.currency)),
    add: (variants) => {
      for (const variant of variants) stock(state, variant);
    },
    edit: (sku, { name, priceMinor, quantity }) => {
      const variant = bySku(sku);
      updateVariant(state, {
        id: variant.id,
        ...(name === undefined ? {} : { translations: [{ name }] }),
        ...(priceMinor === undefined ? {} : { price: priceMinor }),
        ...(quantity === undefined ? {} : { trackInventory: quantity === null ? 'FALSE' : 'TRUE' }),
        ...(typeof quantity === 'number'
          ? { stockLevels: [{ stockLocationId: STOCK_LOCATION.id, stockOnHand: quantity + claimed(variant) }] }
          : {}),
      });
    },
    remove: (sku) => {
      state.variants.delete(bySku(sku).id);
    },
    order: (lines) =>
      placeOrder(
        state,
        lines.map(({ sku, quantity }) => ({ variant: bySku(sku), quantity })),
      ).code,
    ship: (order) => shipOrder(state, orderBy(order)),
    cancel: (order, lines) => cancelOrder(state, orderBy(order), lines ?? structuredClone(orderBy(order).lines)),
  };
}

function shelfRow(variant: StoredVariant, currency: string): VendureShelfRow {
  return {
    id: variant.id,
    sku: variant.sku,
    name: variant.name,
    priceMinor: variant.prices[currency] ?? 0,
    quantity: sellable(variant),
    stockOnHand: variant.levels.reduce((sum, { onHand }) => sum + onHand, 0),
    stockAllocated: claimed(variant),
  };
}

function claimed(variant: StoredVariant): number {
  return variant.levels.reduce((sum, { allocated }) => sum + allocated, 0);
}
