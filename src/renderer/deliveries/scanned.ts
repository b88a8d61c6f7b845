import type { ProductRow } from '../../contract';

/** One code that was scanned or typed, and how many of it; `sku` once the master has said whose code it is. */
export interface Scanned {
  readonly code: string;
  readonly sku: string | null;
  readonly name: string | null;
  /** In units of sale. */
  readonly quantity: number;
}

/** The same code again adds to its line; the line touched last stands first, where the person looks. */
export function withScan(lines: readonly Scanned[], code: string, quantity: number): Scanned[] {
  const known = lines.find((line) => line.code === code);
  const line = known ?? { code, sku: null, name: null, quantity: 0 };
  // Thousandths: 0.1 kg and 0.2 kg are 0.3 kg.
  const sum = Math.round((line.quantity + quantity) * 1000) / 1000;
  return [{ ...line, quantity: sum }, ...lines.filter((one) => one !== known)];
}

/** The product with exactly this SKU or barcode, among what a search has found; null where there is none, or are more. */
export function productOf(
  code: string,
  found: readonly Pick<ProductRow, 'sku' | 'gtins' | 'name'>[],
): Pick<ProductRow, 'sku' | 'name'> | null {
  const own = found.find(({ sku }) => sku === code);
  if (own) return own;
  const plain = withoutZeros(code);
  const [only, ...others] = found.filter(({ gtins }) => gtins.some((gtin) => withoutZeros(gtin) === plain));
  return only && others.length === 0 ? only : null;
}

/** What the engine is told of a line: whose SKU it is where that is known, else the code as barcode or SKU by its shape. */
export function asGiven({
  code,
  sku,
  quantity,
}: Scanned): { sku: string; quantity: number } | { gtin: string; quantity: number } {
  if (sku !== null) return { sku, quantity };
  return /^(\d{8}|\d{12,14})$/.test(code) ? { gtin: code, quantity } : { sku: code, quantity };
}

/** UPC-12, EAN-13 and GTIN-14 of one product differ by zeros in front. */
const withoutZeros = (gtin: string) => gtin.replace(/^0+/, '');
