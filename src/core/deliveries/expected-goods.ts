import { putUnder } from './papers';
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
  const byProduct = new Map<number, (typeof awaited)[number][]>();
  for (const line of awaited) putUnder(byProduct, line.productId, line);
  const received = new Map(awaited.map((line) => [line.id, line.received]));
  const matches: Match[] = [];
  const unexpected = new Map<number, number>();
  for (const { position, productId, booked } of lines.filter((line) => line.booked > 0)) {
    const targets = byProduct.get(productId) ?? [];
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
