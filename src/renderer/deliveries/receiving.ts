import type { DeliveryLineView } from '../../contract';
import { countedUnits, type ScanLine } from '../scanning/scan-list';

/** A product that is awaited; quantities are counted units. */
export interface AwaitedProduct {
  readonly sku: string;
  readonly name: string;
  readonly unitScale: number;
  /** What has not come yet. */
  readonly expected: number;
}

export type ReceivingState =
  'untouched' | 'missing' | 'complete' | 'over' | 'notOrdered' | 'scanned' | 'unknown' | 'asked';

/** One line of the screen: awaited, scanned, or both. */
export interface ReceivingLine {
  readonly id: string;
  readonly awaited: AwaitedProduct | null;
  readonly line: ScanLine | null;
  readonly state: ReceivingState;
  /** Counted units that are missing or too many. */
  readonly off: number;
}

/** Products still to come of an expected delivery; lines of one product are one. What has come in full is left out. */
export function awaitedProducts(lines: readonly DeliveryLineView[]): AwaitedProduct[] {
  const products = new Map<string, AwaitedProduct>();
  for (const { sku, name, unitScale, quantity, matched } of lines) {
    if (sku === null) continue;
    const expected = (products.get(sku)?.expected ?? 0) + Math.max(0, quantity - matched);
    products.set(sku, { sku, name: name ?? sku, unitScale, expected });
  }
  return [...products.values()].filter(({ expected }) => expected > 0);
}

/**
 * All lines in the order in which a person needs them: the one touched last, what asks for attention, what is awaited,
 * and what is complete. `awaited` is null where nothing was announced.
 */
export function receivingLines(
  awaited: readonly AwaitedProduct[] | null,
  scanned: readonly ScanLine[],
): ReceivingLine[] {
  const bySku = new Map((awaited ?? []).map((product) => [product.sku, product]));
  const lines = scanned.map((line) =>
    compared(line.product ? (bySku.get(line.product.sku) ?? null) : null, line, awaited),
  );
  const seen = new Set(scanned.flatMap(({ product }) => (product ? [product.sku] : [])));
  const waiting = (awaited ?? [])
    .filter(({ sku }) => !seen.has(sku))
    .map((product): ReceivingLine => ({
      id: product.sku,
      awaited: product,
      line: null,
      state: 'untouched',
      off: product.expected,
    }));
  if (awaited === null) return lines;
  const [first, ...others] = lines;
  const isDone = ({ state }: ReceivingLine) => state === 'complete';
  return [...(first ? [first] : []), ...others.filter((line) => !isDone(line)), ...waiting, ...others.filter(isDone)];
}

function compared(
  product: AwaitedProduct | null,
  line: ScanLine,
  awaited: readonly AwaitedProduct[] | null,
): ReceivingLine {
  const of = (state: ReceivingState, off = 0): ReceivingLine => ({ id: line.id, awaited: product, line, state, off });
  if (line.product === null) return of(line.state === 'asked' ? 'asked' : 'unknown');
  if (awaited === null) return of('scanned');
  if (product === null) return of('notOrdered');
  const off = countedUnits(line) - product.expected;
  if (off === 0) return of('complete');
  return off > 0 ? of('over', off) : of('missing', -off);
}

export const isMissing = ({ state }: ReceivingLine): boolean => state === 'untouched' || state === 'missing';
export const isOdd = ({ state }: ReceivingLine): boolean =>
  state === 'over' || state === 'notOrdered' || state === 'unknown';

/** What the engine is told of a line: whose SKU it is where that is known, else the code as barcode or SKU by its shape. */
export function asGiven({
  code,
  product,
  quantity,
}: Pick<ScanLine, 'code' | 'product' | 'quantity'>):
  { sku: string; quantity: number } | { gtin: string; quantity: number } {
  if (product !== null) return { sku: product.sku, quantity };
  return /^(\d{8}|\d{12,14})$/.test(code) ? { gtin: code, quantity } : { sku: code, quantity };
}
