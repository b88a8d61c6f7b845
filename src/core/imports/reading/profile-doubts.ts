import { type Problem, problem } from '../../foundation';
import type { Column, Profile } from '../types';
import type { Cells } from './csv';
import { markEvidence } from './decimal-mark';
import { headerWords } from './header-words';
import type { DecimalMark } from './numbers';

/** The decimal mark of the prices (of the stock, where there are none), and what is doubtful about it. */
export function guessDecimalMark(
  columns: readonly Column[],
  rows: readonly Cells[],
  delimiter: string,
): { readonly mark: DecimalMark; readonly doubts: readonly Problem[] } {
  const cellsOf = (field: Column['field']) =>
    columns.filter((column) => column.field === field).flatMap(({ column }) => rows.map((row) => row[column] ?? ''));
  const [price, stock] = [markEvidence(cellsOf('price')), markEvidence(cellsOf('stock'))];
  const mark = price.mark ?? stock.mark ?? (delimiter === ';' ? ',' : '.');
  const doubts: Problem[] = [];
  const stockUnlikePrice = stock.ambiguous !== null && stock.ambiguous !== price.mark;
  const ambiguous = price.ambiguous !== null ? 'price' : stockUnlikePrice ? 'stock' : null;
  if (ambiguous !== null) doubts.push(problem('decimal_ambiguous', { field: ambiguous, mark }));
  if (price.mixed || (price.mark !== null && stock.mark !== null && price.mark !== stock.mark)) {
    doubts.push(problem('decimal_mixed', { mark }));
  }
  return { mark, doubts };
}

const DOCUMENT =
  /\b(order (id|no|nr|number|date|reference|line)|invoice|invoiceno|faktur\w*|zamowieni[ae]|nr dok|nr dokumentu|numer dokumentu|document (no|number)|customer\w*|klient\w*|kontrahent\w*|paragon\w*|supply order)\b/;
const REPEATING_SHARE = 0.2;
const FEWEST_KEYS = 10;

/** Signs that the rows are lines of orders, invoices or deliveries rather than a list of products. */
export function documentDoubts(profile: Pick<Profile, 'format' | 'columns'>, rows: readonly Cells[]): Problem[] {
  const doubts: Problem[] = [];
  const telling = profile.columns.find(({ header }) => header !== null && DOCUMENT.test(headerWords(header).words));
  if (profile.format === 'csv' && telling) doubts.push(problem('looks_like_document', { column: telling.header }));
  const key =
    profile.columns.find(({ field }) => field === 'sku') ?? profile.columns.find(({ field }) => field === 'gtin');
  if (!key || profile.format === 'shopify') return doubts;
  const keys = rows.map((row) => (row[key.column] ?? '').trim()).filter((cell) => cell !== '');
  const repeated = keys.length - new Set(keys).size;
  if (keys.length >= FEWEST_KEYS && repeated > keys.length * REPEATING_SHARE) {
    doubts.push(problem('keys_repeat', { column: key.header, count: repeated, of: keys.length }));
  }
  return doubts;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\bpln\b|zł|\bzl\b/i, 'PLN'],
  [/\beur\b|€/i, 'EUR'],
  [/\busd\b|\$/i, 'USD'],
  [/\bgbp\b|£/i, 'GBP'],
  [/\bczk\b|kč/i, 'CZK'],
];

/** The currency written in the price column (header or cells) or in a column of its own, or null where none is. */
export function writtenCurrency(columns: readonly Column[], rows: readonly Cells[]): string | null {
  const price = columns.find((column) => column.field === 'price');
  if (!price) return null;
  const own = columns.filter(({ header }) => header !== null && /^(waluta|currency)$/.test(headerWords(header).words));
  const cells = [price, ...own].flatMap(({ column }) => rows.slice(0, 50).map((row) => row[column] ?? ''));
  const texts = [price.header ?? '', ...cells];
  for (const [pattern, currency] of CURRENCIES) if (texts.some((text) => pattern.test(text))) return currency;
  return null;
}
