import { hasValidCheckDigit, pattern } from '../../../foundation';
import type { Column } from '../../types';

/** What a cell of barcodes holds: the good codes, and the first reason why something in it was left out. */
interface GtinCell {
  readonly gtins: readonly string[];
  readonly fault: 'gtin_lost_digits' | 'gtin_lost_zeros' | 'gtin_invalid' | null;
  /** What a code that seems to have lost its zeros would be with them; for a person to accept, never used by itself. */
  readonly offer?: string;
}

const NONE: GtinCell = { gtins: [], fault: null };
/** A spreadsheet that shows 5,90E+12 keeps three digits; written out in full the rest comes back as zeros. */
const EXPONENT = /^\d+(?:[.,]\d+)?e\+?\d+$/i;
/** What people and marketplaces write where goods have no barcode. */
const HAS_NONE = pattern('i')`
  ^(?:brak(?: ean| kodu)?|nie dotyczy|bez kodu|nie ma|n\/?[ad]|none|does not apply|not applicable|
  nicht zutreffend|ne s'applique pas|no aplica|non applicabile|niet van toepassing)\.?$
`;
const ZEROED = /^\d{6,8}0{6}$/;

/** Ends in so many zeros that a spreadsheet may have lost digits. */
export const isZeroed = (code: string): boolean => code.endsWith('000000') && ZEROED.test(code);

/**
 * Barcodes are text: `="590…"` and a leading apostrophe are dropped, several codes in one cell are taken apart, and digits
 * a spreadsheet lost are never made up. Among `isBooks` ten digits are an ISBN of before 2007; elsewhere only what is
 * written as none but an ISBN is, with its hyphens or an X.
 */
export function readGtins(cell: string, isBooks = false): GtinCell {
  const text = unwrapText(cell.trim());
  if (text === '' || text === '-' || /^0+$/.test(text)) return NONE;
  if (text.length === 13 && !isZeroed(text) && hasValidCheckDigit(text)) return { gtins: [text], fault: null };
  const joined = text.replace(/[\s\u00a0-]/g, '');
  const book = (isBooks || /^\d+-\d+-\d+-[\dx]$|^\d{9}x$/i.test(text)) && ofOldIsbn(joined);
  if (book) return { gtins: [book], fault: null };
  if (hasValidCheckDigit(joined) && !isZeroed(joined)) return { gtins: [joined], fault: null };
  if (EXPONENT.test(joined)) return { gtins: [], fault: 'gtin_lost_digits' };
  const glued = gluedCodes(joined);
  if (glued !== null) return { gtins: glued, fault: null };
  const gtins: string[] = [];
  let fault: GtinCell['fault'] = null;
  let offer: string | null = null;
  for (const part of text.split(/[,;/|\s\u00a0]+/)) {
    const code = unwrapText(part).replace(/\.0+$/, '');
    if (code === '' || /^0+$/.test(code)) continue;
    const reason = faultOf(code);
    if (reason === null) gtins.push(code);
    else if (fault === null) {
      fault = reason;
      if (reason === 'gtin_lost_zeros') offer = withZeros(code);
    }
  }
  if (fault !== null && HAS_NONE.test(text)) return NONE;
  const found = { gtins: [...new Set(gtins)], fault };
  return offer === null ? found : { ...found, offer };
}

/** The barcode of a book with an ISBN of ten places: 978 before its nine digits, and a check digit of its own. */
export function ofOldIsbn(code: string): string | null {
  if (!/^\d{9}[\dx]$/i.test(code)) return null;
  const digits = [...code].map((digit) => (/x/i.test(digit) ? 10 : Number(digit)));
  if (digits.reduce((sum, digit, i) => sum + digit * (10 - i), 0) % 11 !== 0) return null;
  const body = `978${code.slice(0, 9)}`;
  return [...'0123456789'].map((check) => body + check).find(hasValidCheckDigit) ?? null;
}

function faultOf(code: string): GtinCell['fault'] {
  if (EXPONENT.test(code) || isZeroed(code)) return 'gtin_lost_digits';
  if (hasValidCheckDigit(code)) return null;
  return withZeros(code) === null ? 'gtin_invalid' : 'gtin_lost_zeros';
}

/**
 * A spreadsheet drops zeros in front: 7 digits were an EAN-8, 9 to 11 a UPC or an EAN of goods weighed in the shop, if the
 * check digit agrees. 12 digits are a UPC as they stand.
 */
function withZeros(code: string): string | null {
  if (!/^(\d{7}|\d{9,11})$/.test(code)) return null;
  const whole = code.padStart(code.length === 7 ? 8 : 12, '0');
  return hasValidCheckDigit(whole) ? whole : null;
}

/** Codes of 13 digits with nothing between them, if every one of them is good. */
function gluedCodes(digits: string): string[] | null {
  if (digits.length < 26 || digits.length % 13 !== 0 || !/^\d+$/.test(digits)) return null;
  const codes = digits.match(/\d{13}/g) ?? [];
  return codes.every((code) => !isZeroed(code) && hasValidCheckDigit(code)) ? [...new Set(codes)] : null;
}

/** Whether a column is of the numbers of books. */
export const namesBooks = ({ header }: Pick<Column, 'header'>): boolean => /\bisbn/i.test(header ?? '');

/** Takes off what a spreadsheet wraps around digits to keep them text: `="…"`, a leading apostrophe. */
export function unwrapText(text: string): string {
  const first = text.charCodeAt(0);
  if (first === 61) {
    const wrapped = /^="([^"]*)"$|^=(\d+)$/.exec(text);
    return (wrapped?.[1] ?? wrapped?.[2] ?? text).trim();
  }
  return first === 39 ? text.slice(1).trim() : text;
}
