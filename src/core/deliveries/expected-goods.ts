import { looksSame, mayBeSame } from './identity';
import type { DocumentIdentity } from './types';

/** A delivery that is still to come, in full or in part. */
export interface OpenDelivery extends Pick<DocumentIdentity, 'supplier' | 'number' | 'numberKey' | 'orders'> {
  readonly id: number;
  readonly lines: readonly ExpectedLine[];
}

export interface ExpectedLine {
  readonly id: number;
  readonly productId: number | null;
  readonly sku: string | null;
  /** Counted units in one unit of sale. */
  readonly scale: number;
  readonly expected: number;
  /** What receipts that stand have brought of it. */
  readonly received: number;
}

export interface BookedLine {
  readonly position: number;
  readonly productId: number;
  readonly booked: number;
}

/**
 * Which of the open deliveries a document answers: those whose order number it names, else those it shares a document
 * number with, else the one of its supplier that has most of its products (at least half of them; the oldest of equals).
 */
export function chooseExpected(
  document: Pick<DocumentIdentity, 'supplier' | 'numberKey' | 'related' | 'orders'>,
  productIds: ReadonlySet<number>,
  open: readonly OpenDelivery[],
): OpenDelivery[] {
  const possible = open.filter((one) => mayBeSame(one.supplier, document.supplier));
  const ordered = possible.filter((one) =>
    [one.numberKey, ...one.orders].some((key) => key !== null && document.orders.includes(key)),
  );
  if (ordered.length > 0) return ordered;
  const numbers = [document.numberKey, ...document.related];
  const named = possible.filter((one) => one.numberKey !== null && numbers.includes(one.numberKey));
  if (named.length > 0) return named;
  let best: { readonly delivery: OpenDelivery; readonly common: number } | null = null;
  for (const delivery of possible) {
    if (!looksSame(delivery.supplier, document.supplier)) continue;
    const awaited = new Set(delivery.lines.map((line) => line.productId));
    const common = [...productIds].filter((id) => awaited.has(id)).length;
    if (common * 2 >= productIds.size && common > (best?.common ?? 0)) best = { delivery, common };
  }
  return best === null ? [] : [best.delivery];
}

export interface Match {
  readonly position: number;
  readonly expectedLineId: number;
  readonly quantity: number;
}

/** What a line of an expected delivery came to. */
export interface Difference {
  readonly kind: 'short' | 'over' | 'unexpected';
  readonly deliveryId: number;
  readonly productId: number;
  /** Of the expected line; null where there is none. */
  readonly sku: string | null;
  readonly scale: number | null;
  readonly expected: number;
  readonly received: number;
}

/**
 * Lays what came against what was expected: lines in order, each expected line up to what is still open, and what is left
 * over on the last line of that product. Goods that go back are no answer to an order.
 */
export function matchExpected(
  lines: readonly BookedLine[],
  expected: readonly OpenDelivery[],
): { readonly matches: readonly Match[]; readonly differences: readonly Difference[] } {
  const awaited = expected.flatMap((delivery) =>
    delivery.lines.flatMap((line) =>
      line.productId === null ? [] : [{ ...line, productId: line.productId, deliveryId: delivery.id }],
    ),
  );
  const received = new Map(awaited.map((line) => [line.id, line.received]));
  const matches: Match[] = [];
  const unexpected = new Map<number, number>();
  for (const { position, productId, booked } of lines.filter((line) => line.booked > 0)) {
    const targets = awaited.filter((line) => line.productId === productId);
    let left = booked;
    for (const [i, target] of targets.entries()) {
      const so = received.get(target.id) ?? 0;
      const quantity = i === targets.length - 1 ? left : Math.min(left, Math.max(target.expected - so, 0));
      if (quantity <= 0) continue;
      matches.push({ position, expectedLineId: target.id, quantity });
      received.set(target.id, so + quantity);
      left -= quantity;
    }
    if (left > 0) unexpected.set(productId, (unexpected.get(productId) ?? 0) + left);
  }
  const [first] = expected;
  const differences: Difference[] = awaited.flatMap(
    ({ id, deliveryId, productId, sku, scale, expected: wanted }): Difference[] => {
      const came = received.get(id) ?? 0;
      if (came === wanted) return [];
      return [
        { kind: came < wanted ? 'short' : 'over', deliveryId, productId, sku, scale, expected: wanted, received: came },
      ];
    },
  );
  if (first) {
    for (const [productId, came] of unexpected) {
      differences.push({
        kind: 'unexpected',
        deliveryId: first.id,
        productId,
        sku: null,
        scale: null,
        expected: 0,
        received: came,
      });
    }
  }
  return { matches, differences };
}
