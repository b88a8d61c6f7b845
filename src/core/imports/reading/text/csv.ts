import { CsvError, type Options } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { Fault, type Problem, problem } from '../../../foundation';

/**
 * What separates the cells of a table. An empty `quote` means that quotes are ordinary characters; a second character in it
 * is what stands before a quote inside a cell, where that is not another quote: `"\\` of MySQL and PHP.
 */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
}

export type Cells = readonly string[];

/** More than any shop's longest description; a forgotten quote stops here instead of swallowing the file. */
export const MAX_RECORD_SIZE = 2 * 1024 * 1024;

export const optionsFor = ({ delimiter, quote }: Dialect): Options => ({
  delimiter,
  quote: quote === '' ? false : quote.charAt(0),
  escape: quote === '' ? false : quote.charAt(quote.length - 1),
  record_delimiter: '\n',
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: MAX_RECORD_SIZE,
});

/** Line ends of every kind become LF, so that files that mix them split alike. */
export function unifyNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** How many physical lines a record takes: newlines inside its quoted cells, and its own. */
export function linesOf(record: Cells): number {
  let lines = 1;
  for (let i = 0; i < record.length; i++) {
    const cell = record[i] as string;
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) lines++;
  }
  return lines;
}

/**
 * All records of a text, blank lines included (as a record of one empty cell). With `limit` it stops after so many.
 * The problem (open_quote, row_too_long) comes with the records that were complete before it.
 */
export function parseCsv(
  text: string,
  dialect: Dialect,
  limit?: number,
): { readonly records: readonly Cells[]; readonly problem: Problem | null } {
  const records: Cells[] = [];
  try {
    parseAtOnce(unifyNewlines(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text), {
      ...optionsFor(dialect),
      ...(limit === undefined ? {} : { to: limit }),
      on_record: (record: string[]) => {
        records.push(record);
        return null;
      },
    });
    return { records, problem: null };
  } catch (error) {
    return { records, problem: csvProblem(error, 1 + records.reduce((sum, record) => sum + linesOf(record), 0)) };
  }
}

/** All records of complete lines; null when csv-parse cannot finish with them (a quote is open, a record is too long). */
export function splitWhole(text: string, dialect: Dialect): string[][] | null {
  try {
    return parseAtOnce(text, optionsFor(dialect));
  } catch (error) {
    csvProblem(error, 0);
    return null;
  }
}

/** What a person is told of an error of csv-parse; anything but an open quote or an endless record is a defect. */
export function csvProblem(error: unknown, line: number): Problem {
  if (error instanceof CsvError) {
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return problem('open_quote', { line });
    if (error.code === 'CSV_MAX_RECORD_SIZE') return problem('row_too_long', { line });
  }
  throw new Fault('csv_parser_failed', 'The CSV parser failed in a way it should not', { cause: error });
}
