import { CsvError, parse } from 'csv-parse/sync';
import { decoded } from './charset';
import type { SalesField } from './layout';
import type { TillSettings } from './till-settings';

/** One row of a sales file: its cells by what they mean, where it stands and how it reads. */
export interface SalesRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<SalesField, string>>>;
  readonly text: string;
}

const LONGEST_ROW = 64 * 1024;
const LONGEST_QUOTE = 200;
/** Columns a file may leave out. */
const OPTIONAL: ReadonlySet<string> = new Set(['state', 'till', 'skip', 'hour', 'name']);

/** The rows of a sales file, or why none can be read: columns it lacks, quotes that do not add up. */
export function readSalesTable(bytes: Buffer, { offers, sales }: TillSettings): readonly SalesRow[] | string {
  const { delimiter, encoding } = offers.format;
  let records: { info: { lines: number }; record: string[] }[];
  try {
    records = parse(decoded(bytes, encoding), {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: LONGEST_ROW,
    }) as unknown as typeof records;
  } catch (error) {
    if (error instanceof CsvError) return error.code;
    throw error;
  }
  const heading = sales.heading ? (records.shift()?.record ?? []).map((name) => name.toLowerCase()) : null;
  const places = sales.columns.map(({ field, heading: name }, i) => ({
    field: field === 'fixed' ? 'skip' : field,
    name,
    at: heading === null ? i : heading.indexOf(name.toLowerCase()),
  }));
  const missing = places.filter(({ field, at }) => at < 0 && !OPTIONAL.has(field)).map(({ name }) => name);
  if (missing.length > 0) return `? ${missing.join(', ')}`;
  if (heading === null && records.length === 0) return `? ${places.map(({ name }) => name).join(', ')}`;
  return records.map(({ info, record }) => ({
    line: info.lines,
    text: record.join(delimiter).slice(0, LONGEST_QUOTE),
    cells: Object.fromEntries(places.map(({ field, at }) => [field, record[at] ?? ''])),
  }));
}
