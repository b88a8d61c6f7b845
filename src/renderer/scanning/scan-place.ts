import { hasCheckDigit, isGtin } from './check-digit';
import { readGs1 } from './gs1';
import type { ScanText } from './key-reading';
import type { Pace } from './scan-detector';

/** Where whoever wants scans is: on a page made for them, in a dialog, or anywhere, for those that nobody else wants. */
export type ScanPlace = 'page' | 'dialog' | 'anywhere';

export type TypedField = HTMLInputElement | HTMLTextAreaElement;

/**
 * A field of a dialog keeps what comes to it unless the dialog itself wants scans: the page below would answer unseen. On
 * a page without any use for scans only a search gives one up, since it looks for the same.
 */
export function keepsScans(field: TypedField, place: ScanPlace): boolean {
  if (field.closest('[role="dialog"]') !== null) return place !== 'dialog';
  return place === 'anywhere' && field.type !== 'search';
}

/**
 * Words have no digits and most codes do; and what is only as fast as a patient desk allows is a scan where its check
 * digit says so. In a field the rest stays with the person who typed it.
 */
export function mayBeTyped({ text, others }: ScanText, pace: Pace): boolean {
  const readings = [text, ...others];
  if (!readings.some((one) => /\d/.test(one))) return true;
  return pace === 'any' && !readings.some(isBarcode);
}

const isBarcode = (text: string) => (isGtin(text) && hasCheckDigit(text)) || readGs1(text) !== null;
