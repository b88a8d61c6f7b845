import { readGs1 } from './gs1';
import type { ScanText } from './key-reading';

/** A scan made sense of: what to ask the master for, and what the label said beside. */
export interface ScannedCode {
  /** What a person sees, and what the line is called while nobody knows its product. */
  readonly code: string;
  /** What to look for, in this order. */
  readonly readings: readonly string[];
  /** How many the label says are in there, in units of sale; null where it says nothing. */
  readonly count: number | null;
  readonly weightKg: number | null;
  readonly batch: string | null;
  readonly expires: string | null;
  /** It looks like a barcode and its check digit is wrong: read badly, or not one. */
  readonly misread: boolean;
}

const PLAIN = { count: null, weightKg: null, batch: null, expires: null };

/** Makes sense of a scan. A typed code goes the same way. */
export function readCode({ text, others }: ScanText): ScannedCode {
  for (const reading of [text, ...others]) {
    const gs1 = readGs1(reading);
    if (gs1 && hasCheckDigit(gs1.gtin)) {
      const { gtin, ...said } = gs1;
      return { code: shortGtin(gtin), readings: [gtin], ...said, misread: false };
    }
  }
  const sound = [text, ...others].find((reading) => isGtin(reading) && hasCheckDigit(reading));
  if (sound !== undefined) return { code: sound, readings: [...new Set([sound, text])], ...PLAIN, misread: false };
  return { code: text, readings: [...new Set([text, ...others])], ...PLAIN, misread: isGtin(text) };
}

/** Digits in the length of an EAN-8, UPC-A, EAN-13 or GTIN-14. */
export const isGtin = (code: string): boolean => /^(\d{8}|\d{12,14})$/.test(code);

/** The last digit makes the weighted sum a multiple of ten. */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduceRight((total, digit, i) => {
    const fromRight = digits.length - 1 - i;
    return total + Number(digit) * (fromRight % 2 === 1 ? 3 : 1);
  }, 0);
  return sum % 10 === 0;
}

/** `05901234123457` is printed on the goods as `5901234123457`. */
function shortGtin(gtin: string): string {
  return gtin.startsWith('0') ? gtin.slice(1) : gtin;
}
