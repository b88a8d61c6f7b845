import { hasValidCheckDigit } from '../../foundation';

/** What a cell of barcodes holds: the good codes, and the first reason why something in it was left out. */
interface GtinCell {
  readonly gtins: readonly string[];
  readonly fault: 'gtin_lost_digits' | 'gtin_invalid' | null;
}

const NONE: GtinCell = { gtins: [], fault: null };
/** A spreadsheet that shows 5,90E+12 keeps three digits; written out in full the rest comes back as zeros. */
const EXPONENT = /^\d+(?:[.,]\d+)?e\+?\d+$/i;
const ZEROED = /^\d{6,8}0{6}$/;

/**
 * Barcodes are text: `="590…"` and a leading apostrophe are dropped, several codes in one cell are taken apart, and digits
 * a spreadsheet lost are never made up.
 */
export function readGtins(cell: string): GtinCell {
  const text = unwrapText(cell.trim());
  if (text === '' || text === '-' || /^0+$/.test(text)) return NONE;
  if (text.length === 13 && !ZEROED.test(text) && hasValidCheckDigit(text)) return { gtins: [text], fault: null };
  const joined = text.replace(/[\s\u00a0-]/g, '');
  if (hasValidCheckDigit(joined) && !ZEROED.test(joined)) return { gtins: [joined], fault: null };
  if (EXPONENT.test(joined)) return { gtins: [], fault: 'gtin_lost_digits' };
  const gtins: string[] = [];
  let fault: GtinCell['fault'] = null;
  for (const part of text.split(/[,;/|\s\u00a0]+/)) {
    const code = unwrapText(part).replace(/\.0+$/, '');
    if (code === '' || /^0+$/.test(code)) continue;
    const reason = faultOf(code);
    if (reason === null) gtins.push(code);
    else fault ??= reason;
  }
  return { gtins: [...new Set(gtins)], fault };
}

function faultOf(code: string): GtinCell['fault'] {
  if (EXPONENT.test(code) || ZEROED.test(code)) return 'gtin_lost_digits';
  return hasValidCheckDigit(code) ? null : 'gtin_invalid';
}

/** Takes off what a spreadsheet wraps around digits to keep them text: `="…"`, a leading apostrophe. */
export function unwrapText(text: string): string {
  const first = text.charCodeAt(0);
  if (first === 61) {
    const wrapped = /^="([^"]*)"$|^=(\d+)$/.exec(text);
    return (wrapped?.[1] ?? wrapped?.[2] ?? text).trim();
  }
  return first === 39 ? text.slice(1).trim() : text;
}
