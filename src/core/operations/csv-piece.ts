import { type Language, translator } from '../../contract';
import { type CsvCell, formulaSafeCsv } from '../imports';
import type { Services } from '../services';
import { readSettings } from '../settings';

const BYTE_ORDER_MARK = '\ufeff';

interface Table {
  /** Codes whose words are the name of the file and the headings of its columns. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: (language: Language) => readonly (readonly CsvCell[])[];
  readonly offset: number;
  readonly total: number;
}

/** A piece of a CSV file for a spreadsheet; only the first has the heading, so that pieces laid end to end are the file. */
export async function csvPiece(services: Services, asked: Language | undefined, table: Table) {
  const language = asked ?? (await readSettings(services.database.read)).language;
  const word = (code: string) => translator(language).t(`${code}.what`);
  const rows = table.rows(language);
  const first = table.offset === 0;
  let text = '';
  for await (const piece of formulaSafeCsv(first ? [table.columns.map(word), ...rows] : rows)) text += piece;
  return {
    name: word(table.file),
    text: first ? text : text.slice(BYTE_ORDER_MARK.length),
    rows: rows.length,
    total: table.total,
  };
}
