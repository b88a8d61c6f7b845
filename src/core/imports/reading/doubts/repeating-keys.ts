import { type Problem, problem } from '../../../foundation';
import type { Column, Profile } from '../../types';
import { isPart } from '../headings/attribute-words';
import type { Cells } from '../text/csv';
import { scans } from '../formats';
import { headerWords } from '../headings/header-words';
import { columnLabel } from '../cells/row-findings';

const REPEATING_SHARE = 0.2;
const FEWEST_KEYS = 10;

/** Codes that repeat where each should stand once. */
interface RepeatingKeys {
  /** Null where they are too few to ask. */
  readonly doubt: Problem | null;
  /** A heading says that rows are parts of the stock of a product. */
  readonly areParts: boolean;
}

/**
 * Codes that often repeat: the rows may be lines of documents, or the key is another. Where rows are of lots or shelves one
 * repetition is enough, and their quantities add up.
 */
export function repeatingKeys(
  { format, columns }: Pick<Profile, 'format' | 'columns'>,
  rows: readonly Cells[],
): RepeatingKeys | null {
  const key = columns.find(({ field }) => field === 'sku') ?? columns.find(({ field }) => field === 'gtin');
  if (!key || format === 'shopify' || format === scans.id) return null;
  const place = columns.find(({ field }) => field === 'location');
  const cellOf = (row: Cells, column: Column | undefined) => (column ? (row[column.column] ?? '').trim() : '');
  const keys = rows
    .filter((row) => cellOf(row, key) !== '')
    .map((row) => JSON.stringify([cellOf(row, key), cellOf(row, place)]));
  const repeated = keys.length - new Set(keys).size;
  if (repeated === 0) return null;
  const facts = { column: columnLabel(key), count: repeated, of: keys.length };
  const counted = columns.some(({ field }) => field === 'stock');
  const by = columns.find(
    (column) =>
      column.field === 'notForSale' || (column.field === 'ignore' && column.header !== null && isPart(column.header)),
  );
  if (by && counted) return { doubt: problem('rows_are_parts', { ...facts, by: columnLabel(by) }), areParts: true };
  if (place !== undefined) return null;
  const isMuch = keys.length >= FEWEST_KEYS && repeated > keys.length * REPEATING_SHARE;
  const isLost = counted && alikeButFor(key, columns, rows);
  return { doubt: isMuch || by || isLost ? problem('keys_repeat', facts) : null, areParts: false };
}

/** What numbers rows differs in all of them, and what is shown or told of goods may differ in two places they are shown. */
const SAYS_NOTHING_OF_PARTS =
  /^(?:lp|l p|poz|pozycja|no|nr|row|line|wiersz)$|\b(?:kategori\w*|categor\w*|zdjeci\w*|image|url|link|opis|description)\b/;

/** Whether some rows of one code say the same of what is read and differ in something else: one of them would be lost. */
function alikeButFor(key: Column, columns: readonly Column[], rows: readonly Cells[]): boolean {
  const used = columns.filter(({ field }) => field !== 'ignore');
  const others = columns.filter(
    ({ field, header }) =>
      field === 'ignore' && header !== null && !SAYS_NOTHING_OF_PARTS.test(headerWords(header).words),
  );
  const cellsOf = (row: Cells, some: readonly Column[]) =>
    JSON.stringify(some.map(({ column }) => (row[column] ?? '').trim()));
  const known = new Map<string, string>();
  return rows.some((row) => {
    if ((row[key.column] ?? '').trim() === '') return false;
    const [said, besides] = [cellsOf(row, used), cellsOf(row, others)];
    const before = known.get(said);
    known.set(said, besides);
    return before !== undefined && before !== besides;
  });
}
