import type { Instant } from '../../foundation';
import type { NewMovement } from '../../stock';
import type { RemoteSale, RemoteSaleLine } from '../port';

/** A sale line as it stands in the master. Quantities are in sale units, as the channel counts. */
export interface KnownLine {
  readonly remoteLine: string;
  readonly sku: string | null;
  readonly productId: number | null;
  readonly bookedQuantity: number;
}

/** A product as far as selling it moves stock: a bundle moves its components instead of itself. */
export interface SoldProduct {
  readonly id: number;
  readonly sku: string;
  /** What one sale unit takes, in smallest counted units. */
  readonly takes: readonly { readonly productId: number; readonly quantity: number }[];
}

export interface PlannedLine extends RemoteSaleLine {
  readonly productId: number | null;
  readonly bookedQuantity: number;
  /** Sale units that still have to leave (positive) or come back (negative), by product. */
  readonly changes: readonly { readonly productId: number; readonly quantity: number }[];
}

/**
 * Compares a sale as the channel tells it now with what of it is booked. A cancelled sale, and a line that is no longer in
 * it, should have booked nothing. Planning the same sale again yields no changes.
 */
export function planLines(
  known: readonly KnownLine[],
  sale: Pick<RemoteSale, 'state' | 'lines'>,
  productIdOf: (sku: string) => number | null,
): PlannedLine[] {
  const told = oneLinePerId(sale.lines);
  const dropped = known
    .filter((line) => !told.has(line.remoteLine))
    .map((line) => ({ ...line, name: null, quantity: 0, unitMinor: null }));
  return [...told.values(), ...dropped].map((line) => {
    const before = known.find((candidate) => candidate.remoteLine === line.remoteLine);
    const sameProduct = before !== undefined && before.productId !== null && before.sku === line.sku;
    const productId = sameProduct ? before.productId : line.sku === null ? null : productIdOf(line.sku);
    const wanted = sale.state === 'cancelled' || productId === null ? 0 : line.quantity;
    const { remoteLine, sku, name, quantity, unitMinor } = line;
    const changes = changesOf(before, productId, wanted);
    return { remoteLine, sku, name, quantity, unitMinor, productId, bookedQuantity: wanted, changes };
  });
}

function changesOf(before: KnownLine | undefined, productId: number | null, wanted: number): PlannedLine['changes'] {
  const booked = before?.bookedQuantity ?? 0;
  const changes =
    before && before.productId !== productId
      ? [
          { productId: before.productId, quantity: -booked },
          { productId, quantity: wanted },
        ]
      : [{ productId, quantity: wanted - booked }];
  return changes.flatMap(({ productId: id, quantity }) =>
    id === null || quantity === 0 ? [] : [{ productId: id, quantity }],
  );
}

/** A channel should not repeat a line's id; where one does, the quantities belong together. */
function oneLinePerId(lines: readonly RemoteSaleLine[]): Map<string, RemoteSaleLine> {
  const merged = new Map<string, RemoteSaleLine>();
  for (const line of lines) {
    const before = merged.get(line.remoteLine);
    merged.set(line.remoteLine, before ? { ...line, quantity: before.quantity + line.quantity } : line);
  }
  return merged;
}

/**
 * The ledger lines of planned changes at one location. Goods left when the order was placed; they come back when we hear
 * of it, so that a stock count taken in between is not believed to have known.
 */
export function movementsOf(
  changes: PlannedLine['changes'],
  products: ReadonlyMap<number, SoldProduct>,
  where: { locationId: number; placedAt: Instant; now: Instant },
): NewMovement[] {
  return changes.flatMap(({ productId, quantity }) =>
    (products.get(productId)?.takes ?? []).map((part) => ({
      productId: part.productId,
      locationId: where.locationId,
      kind: quantity > 0 ? ('sale' as const) : ('return' as const),
      quantity: -inCountedUnits(quantity, part.quantity),
      occurredAt: quantity > 0 ? where.placedAt : where.now,
    })),
  );
}

/** A till may sell 0.25 kg; the ledger counts whole grams. Symmetric, so that what went out can come back exactly. */
function inCountedUnits(saleUnits: number, scale: number): number {
  return Math.sign(saleUnits) * Math.round(Math.abs(saleUnits) * scale);
}
