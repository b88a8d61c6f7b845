import { hasValidCheckDigit, type Problem, problem, pattern } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { unwrapText } from '../cells/gtins';
import { headerWords } from '../headings/header-words';
import { columnLabel } from '../cells/row-findings';
import { shownCells } from './left-out';

/** As many cells of other codes hardly all happen to end in the right check digit. */
const FEWEST = 3;
/** Barcodes of something else than the goods. */
const OF_ANOTHER = pattern()`
  \b(?:opak\w*|zbiorcz\w*|karton\w*|palet\w*|zgrzew\w*|paczk\w*|box|case|carton|pack|pallet|sscc|gln|iln|
  zamiennik\w*|zastepcz\w*|poprzedni\w*|star[ye]|producent\w* id|kontrahent\w*|nip)\b
`;

/**
 * A table without barcodes, beside a column of nothing but barcodes under a heading that is not known: it is left out, and
 * a person is asked. Null where there is none, or where the codes of the goods are barcodes themselves.
 */
export function unnamedGtin(columns: readonly Column[], rows: readonly Cells[]): Problem | null {
  if (columns.some(({ field }) => field === 'gtin')) return null;
  const isCode = (column: Column) => isOfBarcodes(column, rows);
  if (columns.some((column) => column.field === 'sku' && isCode(column))) return null;
  const left = columns.filter((column) => column.field === 'ignore' && isCode(column));
  return left.length === 0
    ? null
    : problem('gtin_maybe_left', { columns: left.map(columnLabel).join(', '), values: shownCells(left, rows) });
}

function isOfBarcodes({ header, column }: Column, rows: readonly Cells[]): boolean {
  if (OF_ANOTHER.test(headerWords(header ?? '').words)) return false;
  const cells = rows
    .map((row) => unwrapText((row[column] ?? '').trim()))
    .filter((cell) => cell !== '' && cell !== header);
  return cells.length >= FEWEST && new Set(cells).size > 1 && cells.every(isBarcode);
}

const isBarcode = (cell: string): boolean => /^(?:\d{8}|\d{12,14})$/.test(cell) && hasValidCheckDigit(cell);
