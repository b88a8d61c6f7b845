import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './formula-text';

/** Text, a number, or nothing. */
export type CsvCell = string | number | null;

interface CsvExportOptions {
  /** Polish spreadsheets expect `;`. */
  readonly delimiter?: string;
  /** How numbers are written; texts that look like numbers stay as they are. */
  readonly decimalMark?: ',' | '.';
}

const ROWS_PER_PIECE = 200;
/** As UTF-8 these are the three bytes by which Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** Everything some reader trims, splits or takes for something else; the delimiter and quotes go by themselves. */
const NEEDS_QUOTES = /[\r\n\t']|^\s|\s$/;

/**
 * A table as text for a CSV file a person will open in a spreadsheet: no cell can become a formula there, and our importer
 * reads the same texts back (`unguardFormula`). Begins with a byte-order mark, ends every row with CRLF; line ends inside a
 * cell become LF. Comes in pieces of a few hundred rows with a turn of the event loop between them.
 */
export async function* formulaSafeCsv(
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
  { delimiter = ';', decimalMark = ',' }: CsvExportOptions = {},
): AsyncGenerator<string> {
  const write = (batch: readonly string[][]) =>
    stringify([...batch], {
      delimiter,
      record_delimiter: '\r\n',
      quoted_match: NEEDS_QUOTES,
      // A row of one empty cell would otherwise be a blank line, which is no row.
      quoted_empty: true,
    });
  yield BYTE_ORDER_MARK;
  let batch: string[][] = [];
  for await (const row of rows) {
    batch.push(row.map((cell) => cellText(cell, decimalMark)));
    if (batch.length < ROWS_PER_PIECE) continue;
    yield write(batch);
    batch = [];
    await setImmediate();
  }
  if (batch.length > 0) yield write(batch);
}

function cellText(cell: CsvCell, decimalMark: ',' | '.'): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guardFormula(cell.replace(/\r\n?/g, '\n'));
  if (!Number.isFinite(cell)) throw new RangeError(`not a number to export: ${cell}`);
  return String(cell).replace('.', decimalMark);
}
