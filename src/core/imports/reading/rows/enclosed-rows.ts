import type { Profile } from '../../types';
import { type Cells, type Dialect, parseCsv } from '../text/csv';
import { splitQuotedLine } from '../text/quoted-line';
import { expectedWidth } from './row-shape';
import type { SampleRecord } from '../text/sample-records';

/**
 * A spreadsheet that did not know the delimiter of a file has every line in its first column, and puts quotes around the whole
 * line when it saves it: `"A1;Deska ""dębowa"";45,00"`; of the lines that need none, headings among them, it leaves them away.
 */
const NO_DELIMITER = '\0';
const QUOTE = 34;
const MOST = 0.5;

/** Blanks around a quoted cell (`A1 ; "Deska" ;45`) make its quotes letters for everyone who reads by the book. */
const SPACED = /^(?:\s+"([^"]*)"\s*|"([^"]*)"\s+)$/;

/**
 * The cells of such a row, where they are as many as the table has columns, and what is quoted between blanks without its
 * quotes; any other row as it is.
 */
export function openedRow(cells: Cells, profile: Dialect & Pick<Profile, 'columns'>): Cells {
  if (cells.length !== 1) return unspaced(cells, profile);
  const inside = cellsInside(cells, profile);
  const { columns } = profile;
  return inside?.length === expectedWidth(columns) || inside?.length === columns.length ? inside : cells;
}

/** The same for a sample whose columns nobody knows yet: rows that all come to one width. */
export function openedSample(sample: readonly SampleRecord[], dialect: Dialect): readonly SampleRecord[] {
  const records = sample.map((record) => ({ ...record, cells: unspaced(record.cells, dialect) }));
  const inside = records.map(({ cells }) => cellsInside(cells, dialect));
  const widths = new Map<number, number>();
  for (const cells of inside) if (cells !== null) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [usual] = [...widths].toSorted((a, b) => b[1] - a[1]);
  if (usual === undefined) return records;
  return records.map((record, i) => (inside[i]?.length === usual[0] ? { ...record, cells: inside[i] } : record));
}

/** A text most of whose lines are enclosed so, without those quotes; null for any other text. */
export function openedText(text: string): string | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const opened = lines.map((line) => (line.startsWith('"') ? splitQuotedLine(line, NO_DELIMITER, '"') : null));
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (opened.filter((cells) => cells !== null).length <= filled * MOST) return null;
  return lines.map((line, i) => opened[i]?.[0] ?? line).join('\n');
}

function cellsInside([cell = '', ...others]: Cells, dialect: Dialect): Cells | null {
  const { delimiter, quote } = dialect;
  if (others.length > 0 || delimiter === '' || quote === '' || !cell.includes(delimiter)) return null;
  const { records, problem } = parseCsv(cell, { delimiter, quote });
  return problem === null && records.length === 1 ? (records[0] ?? null) : null;
}

function unspaced(cells: Cells, { quote }: Dialect): Cells {
  const isSpaced = (cell: string) => cell.endsWith('"') || cell.charCodeAt(0) === QUOTE;
  if (quote !== '"' || !cells.some((cell) => isSpaced(cell) && SPACED.test(cell))) return cells;
  return cells.map((cell) => {
    const [, before, behind] = SPACED.exec(cell) ?? [];
    return before ?? behind ?? cell;
  });
}
