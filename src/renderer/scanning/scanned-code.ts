import { hasCheckDigit, isGtin } from './check-digit';
import { readGs1 } from './gs1';
import type { ScanText } from './key-reading';
import { expandUpcE } from './upc-e';

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
  /** The key the scanner ended it with, where one did. */
  readonly end: string | null;
}

const PLAIN = { count: null, weightKg: null, batch: null, expires: null };

/** Makes sense of a scan. A typed code goes the same way. */
export function readCode({ text, others, end }: ScanText): ScannedCode {
  const all = [text, ...others];
  for (const reading of all) {
    const gs1 = readGs1(reading);
    if (gs1 && hasCheckDigit(gs1.gtin)) {
      const { gtin, ...said } = gs1;
      return { code: shortGtin(gtin), readings: [gtin], ...said, misread: false, end };
    }
  }
  const sound = all.find((reading) => isGtin(reading) && hasCheckDigit(reading));
  const long = all.flatMap((reading) => expandUpcE(reading) ?? [])[0];
  const longer = long === undefined ? [] : [long];
  // Eight digits may pass as EAN-8 and as UPC-E: what is printed is asked for first.
  const code = sound ?? long;
  if (code !== undefined)
    return {
      code,
      readings: distinct([...(sound === undefined ? [] : [sound]), text, ...longer]),
      ...PLAIN,
      misread: false,
      end,
    };
  return { code: text, readings: distinct(all), ...PLAIN, misread: isGtin(text), end };
}

const distinct = (readings: readonly string[]) => [...new Set(readings)];

/** `05901234123457` is printed on the goods as `5901234123457`. */
function shortGtin(gtin: string): string {
  return gtin.startsWith('0') ? gtin.slice(1) : gtin;
}
