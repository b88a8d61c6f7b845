import { readDecimal } from '../../reading/cells/numbers';
import { asShown, numberText } from '../xlsx/cell-text';

/** A spreadsheet shows so what is too long for the column, and numbers that are too wide for it. */
const SHORTENED = /^(#+|-?\d([.,]\d+)?e[+-]?\d+)$/i;

/**
 * What a cell of a web page holds: the text it shows or, where that is a number, the number behind it as spreadsheets
 * note it (`x:num` of Excel, `sdval` of LibreOffice) — a barcode shown as `5,90E+12` is whole there.
 */
export function shownNumber(shown: string, raw: string | undefined): string {
  const bare = raw?.trim() ?? '';
  if (bare === '' || !Number.isFinite(Number(bare))) return shown;
  return SHORTENED.test(shown) || readDecimal(shown, ',') !== null ? asShown(numberText(bare), shown.trim()) : shown;
}
