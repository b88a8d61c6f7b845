import { countsPacks } from './pack-units';
import type { Resolution } from './types';

/** What the master has to say about the codes of one line. */
export interface Candidates {
  readonly bySku: Candidate | null;
  /** How many products have one of the barcodes; `byGtin` is one of them. */
  readonly gtinProducts: number;
  readonly byGtin: Candidate | null;
  /** What a person said of this supplier's code before. */
  readonly bySupplierCode: Candidate | null;
}

export interface Candidate {
  readonly id: number;
  readonly sku: string;
  readonly kind: 'goods' | 'bundle';
  readonly unit: string | null;
  readonly unitScale: number;
}

export interface Resolved {
  readonly resolution: Resolution;
  readonly product: Candidate | null;
  readonly quantity: number;
}

/**
 * Which product a line is: our own code, then the barcode, then what a person said before. A name alone never decides.
 * Where the codes disagree, or the goods are counted differently here and there, a person does.
 */
export function resolveLine(
  { bySku, gtinProducts, byGtin, bySupplierCode }: Candidates,
  line: { readonly quantity: number; readonly unit: string | null; readonly unitScale: number | null },
): Resolved {
  const gtin = gtinProducts === 1 ? byGtin : null;
  const unresolved = (resolution: Resolution): Resolved => ({ resolution, product: null, quantity: line.quantity });
  if (bySku && gtin && bySku.id !== gtin.id) return unresolved('contradiction');
  const product = bySku ?? gtin ?? bySupplierCode;
  if (!product) return unresolved(gtinProducts > 1 ? 'ambiguous' : 'unknown');
  if (product.kind === 'bundle') return unresolved('bundle');
  const counted = countedIn(product, line);
  if (counted === null) return unresolved('unit');
  return { resolution: bySku ? 'sku' : gtin ? 'gtin' : 'supplier_code', product, quantity: counted };
}

/**
 * A quantity in the product's counted units; null where the goods are counted differently (weighed here and in pieces
 * there, or by the carton). A document without a unit counts
 * weighed goods in their unit (kilograms), the master counts grams: 1.1 kg are 1100 g, without the noise of floats.
 */
export function countedIn(
  product: Pick<Candidate, 'unit' | 'unitScale'>,
  {
    quantity,
    unit,
    unitScale,
  }: { readonly quantity: number; readonly unit: string | null; readonly unitScale: number | null },
): number | null {
  if (countsPacks(unit, product.unit)) return null;
  if (unitScale === product.unitScale) return quantity;
  return unitScale === null ? Math.round(quantity * product.unitScale * 1e6) / 1e6 : null;
}
