import { forgetOldest } from '../remembering';
import { type ShopState, type StoredOrder, type StoredVariant, sellable } from './state';

export interface WantedLine {
  readonly variant: StoredVariant;
  readonly quantity: number;
}

const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * A paid order. It claims its pieces: `allocated` rises while what is on hand stays until the goods leave. Nobody can buy
 * more than is there.
 */
export function placeOrder(state: ShopState, wanted: readonly WantedLine[]): StoredOrder {
  for (const { variant, quantity } of wanted) {
    const available = sellable(variant);
    if (available !== null && available < quantity)
      throw new RangeError(`only ${available} of ${variant.sku} are there`);
  }
  const id = state.takeId('order');
  const order: StoredOrder = {
    id,
    code: codeOf(Number(id)),
    state: 'PaymentSettled',
    createdAt: state.now(),
    placedAt: state.now(),
    updatedAt: wholeSecond(state.now()),
    lines: wanted.map(({ variant, quantity }) => ({
      id: state.takeId('line'),
      variant: structuredClone(variant),
      quantity,
      placedQuantity: quantity,
      unitMinor: Math.round(variant.prices[state.currency] ?? 0),
    })),
  };
  state.orders.set(id, order);
  forgetOldest(state.orders);
  for (const { variant, quantity } of wanted) claim(variant, quantity);
  return order;
}

/** The goods leave: what was claimed is no longer on hand. */
export function shipOrder(state: ShopState, order: StoredOrder): void {
  for (const { variant, quantity } of order.lines) take(state.variants.get(variant.id), quantity);
  order.state = 'Shipped';
}

/** Pieces nobody wants any more go back on sale; an order without any left is cancelled. */
export function cancelOrder(
  state: ShopState,
  order: StoredOrder,
  lines: readonly { id: string; quantity: number }[],
): void {
  for (const { id, quantity } of lines) {
    const line = order.lines.find((candidate) => candidate.id === id);
    if (!line) continue;
    const variant = state.variants.get(line.variant.id);
    if (order.state === 'Shipped') putBack(variant, quantity);
    else claim(variant, -quantity);
    line.quantity -= quantity;
  }
  if (order.lines.every(({ quantity }) => quantity === 0)) order.state = 'Cancelled';
  order.updatedAt = wholeSecond(state.now());
}

function claim(variant: StoredVariant | undefined, quantity: number): void {
  const level = variant?.levels[0];
  if (level && variant.trackInventory !== 'FALSE') level.allocated += quantity;
}

function take(variant: StoredVariant | undefined, quantity: number): void {
  const level = variant?.levels[0];
  if (!level || variant.trackInventory === 'FALSE') return;
  level.allocated -= quantity;
  level.onHand -= quantity;
}

function putBack(variant: StoredVariant | undefined, quantity: number): void {
  const level = variant?.levels[0];
  if (level && variant.trackInventory !== 'FALSE') level.onHand += quantity;
}

/** Sixteen characters, as the real codes have, the same for the same order every time. */
function codeOf(number: number): string {
  let rest = number * 2_654_435_761;
  return Array.from({ length: 16 }, (_, place) => {
    rest = (rest * 31 + place * 7 + number) % 4_294_967_291;
    return CODE_LETTERS[rest % CODE_LETTERS.length];
  }).join('');
}

/** SQLite under Vendure keeps the time of a change without its fraction. */
function wholeSecond(at: string): string {
  return `${at.slice(0, 19)}.000Z`;
}
