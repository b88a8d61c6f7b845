import { toSVG } from 'bwip-js/node';
import { hasValidCheckDigit } from '../../foundation';

/** A bar code that scanners of a shop read, and what is written under it. */
export interface BarCode {
  readonly kind: 'ean13' | 'ean8' | 'upca' | 'code128' | 'qrcode';
  readonly text: string;
}

/** More of them make bars too thin for a label of 50 mm. */
const LONGEST_BARS = 20;
const BY_LENGTH = { 8: 'ean8', 12: 'upca', 13: 'ean13' } as const;

/** The product's own barcode, else its SKU; a QR code where bars cannot say that. */
export function barCodeOf(product: { readonly sku: string; readonly gtins: readonly string[] }): BarCode {
  const gtin =
    product.gtins.find((one) => one.length === 13 && hasValidCheckDigit(one)) ??
    product.gtins.find((one) => one.length in BY_LENGTH && hasValidCheckDigit(one));
  if (gtin !== undefined) return { kind: BY_LENGTH[gtin.length as keyof typeof BY_LENGTH], text: gtin };
  const longer = product.gtins.find(hasValidCheckDigit);
  const text = longer ?? product.sku;
  return { kind: /^[\x20-\x7e]+$/.test(text) && text.length <= LONGEST_BARS ? 'code128' : 'qrcode', text };
}

/** `height` in millimetres at the nominal module; what is written under bars is drawn, not set, and needs no font. */
export function barCodeSvg({ kind, text }: BarCode, height: number): string {
  if (kind === 'qrcode') return toSVG({ bcid: kind, text });
  // An EAN has its digits between and beside its long bars, each standard in its own places.
  const where = kind === 'code128' ? { textxalign: 'center' as const } : {};
  return toSVG({ bcid: kind, text, height, includetext: true, textsize: 9, ...where });
}
