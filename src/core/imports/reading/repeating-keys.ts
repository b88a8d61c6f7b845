import { type Problem, problem } from '../../foundation';
import type { Column, Profile } from '../types';
import type { Cells } from './csv';
import { scans } from './formats';
import { headerWords } from './header-words';
import { columnLabel } from './row-findings';

const REPEATING_SHARE = 0.2;
const FEWEST_KEYS = 10;

/** What a row is some of the goods by: two rows of as many are no repetition. */
const PART =
  /\b(?:lot|batch|serial|epc|partia|nr partii|numer partii|seria|nr serii|numer seryjny|nr seryjny|data waznosci|termin waznosci|waznosc|expir\w*|best before|regal|polka|gniazdo|lokalizacja|location|miejsce|miejsce skladowania|shelf|rack|bin)\b/;

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
      column.field === 'notForSale' ||
      (column.field === 'ignore' && column.header !== null && PART.test(headerWords(column.header).words)),
  );
  if (by && counted) return { doubt: problem('rows_are_parts', { ...facts, by: columnLabel(by) }), areParts: true };
  if (place !== undefined) return null;
  const isMuch = keys.length >= FEWEST_KEYS && repeated > keys.length * REPEATING_SHARE;
  return { doubt: isMuch || by ? problem('keys_repeat', facts) : null, areParts: false };
}
