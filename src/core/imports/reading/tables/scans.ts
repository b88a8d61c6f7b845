import type { ColumnField } from '../../types';
import { DATE } from '../cells/column-guesses';
import type { Cells } from '../text/csv';
import { isNote } from '../formats';
import { readGtins } from '../cells/gtins';
import { headerWords, meaningOf } from '../headings/header-words';
import { speaksOfCode } from '../headings/heading-grammar';
import type { InspectHints } from './inspect-hints';
import { type SampleRecord, sampleRecords } from '../text/sample-records';

/** A list of scans: one code a line, beside which stands at most when it was scanned. */
export interface Scans {
  readonly header: SampleRecord | null;
  /** What stands above the header or the first code. */
  readonly titles: readonly SampleRecord[];
  readonly rows: readonly Cells[];
  /** Cells of a line, and which of them has the code. */
  readonly width: number;
  readonly column: number;
  /** Codes of the sample, and how many different ones. */
  readonly lines: number;
  readonly codes: number;
}

type Hints = Pick<InspectHints, 'overrides' | 'knownSkus'>;

/** So many lines must be barcodes, or codes of the shop: of other numbers of as many digits one in ten agrees with its check digit. */
const MOST = 0.8;
/** What a label of the shop may say; numbers as short as this are quantities. */
const CODE = /^(?!\d{1,3}$)[^\s;,|]{2,40}$/;
/** When a line was scanned. */
const WHEN =
  /^(?:data|godzina|czas|data i godzina|(?:data|czas) (?:skanu|skanowania|odczytu)|(?:scan )?(?:date|time)|date ?time|timestamp)$/;
/** How a text of bare codes is cut: a line with more in it is none of them. */
export const BARE = { delimiter: '\t', quote: '' };
const LOOKED_AT = 30;

/** The same in a text in which nothing parts cells. */
export async function isBareText(text: string, whole: boolean, hints: Hints): Promise<boolean> {
  const lines = text.slice(0, 4096).split(/\r\n|\r|\n/);
  const filled = lines.filter((line) => line.trim() !== '').slice(0, LOOKED_AT);
  if (filled.filter((line) => CODE.test(line.trim())).length < filled.length / 2) return false;
  const { records } = await sampleRecords(text, BARE, whole);
  return (await scansIn(records, hints))?.width === 1;
}

/**
 * The records as a list of scans; null where they are any other table. Barcodes tell by their check digits; other codes only
 * where the shop has products with them, so that telephone numbers, orders and prices are none.
 */
export async function scansIn(records: readonly SampleRecord[], hints: Hints): Promise<Scans | null> {
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const column = columnOfCodes(filled);
  if (column === null) return null;
  const said = filled.map(({ cells }) => (isBare(cells) ? (cells[column] ?? '').trim() : ''));
  const known = await knownCodes(said, hints);
  if (known === null) return null;
  const { isKnown } = known;
  const first = said.findIndex(isKnown);
  const header = headerAbove(filled.slice(0, first), column, hints.overrides?.headerLine);
  if (header === 'other' || (header !== null && !known.areBarcodes && !namesCodes(header, column))) return null;
  const begin = header === null ? said.findIndex((cell) => cell !== '' && !isNote(cell)) : filled.indexOf(header) + 1;
  const codes = said.filter((cell, i) => i >= begin && !isNote(cell) && (filled[i]?.cells.some(isCode) ?? false));
  const good = codes.filter(isKnown);
  if (good.length === 0 || good.length < codes.length * MOST) return null;
  const rows = filled.slice(begin);
  const alike = rows.filter(({ cells }) => isBare(cells));
  const width = Math.max(...[...alike, ...(header ? [header] : [])].map(({ cells }) => filledWidth(cells)));
  return {
    header,
    titles: filled.slice(0, header === null ? begin : filled.indexOf(header)),
    rows: rows.map(({ cells }) => cells),
    width,
    column,
    lines: codes.length,
    codes: new Set(good).size,
  };
}

const filledWidth = (cells: Cells): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/** Beside moments there is one cell. */
const isBare = (cells: Cells): boolean => cells.filter(isCode).length === 1;
const isCode = (cell: string): boolean => cell.trim() !== '' && !DATE.test(cell.trim());

/** Where nearly every line has its only cell; null where lines have more to say. */
function columnOfCodes(records: readonly SampleRecord[]): number | null {
  const places = new Map<number, number>();
  for (const { cells } of records) {
    if (!isBare(cells)) continue;
    const at = cells.findIndex(isCode);
    places.set(at, (places.get(at) ?? 0) + 1);
  }
  const [usual] = [...places].toSorted((a, b) => b[1] - a[1]);
  return usual === undefined || usual[1] < records.length / 2 ? null : usual[0];
}

/** Tells barcodes and, where these are not most of the lines, codes of the shop; null where neither are. */
async function knownCodes(
  said: readonly string[],
  { knownSkus }: Pick<Hints, 'knownSkus'>,
): Promise<{ readonly isKnown: (cell: string) => boolean; readonly areBarcodes: boolean } | null> {
  const isGtin = (cell: string) => readGtins(cell).gtins.length === 1;
  const others = [...new Set(said.filter((cell) => CODE.test(cell) && !isGtin(cell)))];
  const barcodes = said.filter(isGtin).length;
  if (barcodes >= said.length * MOST || others.length === 0 || knownSkus === undefined) {
    return barcodes === 0 ? null : { isKnown: isGtin, areBarcodes: true };
  }
  const known = await knownSkus(others);
  if (barcodes + known.size === 0) return null;
  return { isKnown: (cell) => isGtin(cell) || known.has(cell), areBarcodes: false };
}

/** The heading among the lines above the first code, if any; `other` where cells beside it are headed that tell no moment. */
function headerAbove(
  above: readonly SampleRecord[],
  column: number,
  told: number | null | undefined,
): SampleRecord | 'other' | null {
  if (told === null) return null;
  const header = told === undefined ? above.at(-1) : above.find(({ line }) => line === told);
  if (header === undefined) return null;
  const cell = (header.cells[column] ?? '').trim();
  const others = header.cells.filter((one, i) => i !== column && one.trim() !== '');
  if (others.some((one) => !WHEN.test(headerWords(one).words))) return 'other';
  const isHeading = meaningOf(cell) !== null || speaksOfCode(headerWords(cell).words) || /^\p{L}+$/u.test(cell);
  return isHeading ? header : null;
}

const CODES = new Set<ColumnField>(['sku', 'gtin', 'supplierSku']);

const namesCodes = ({ cells }: SampleRecord, column: number): boolean => {
  const meaning = meaningOf((cells[column] ?? '').trim());
  return meaning !== null && CODES.has(meaning.field);
};
