import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { ifThere } from '../files';
import type { Attributes } from './dialect';

const ROWS_PER_PART = 500;
/** Past the longest description in the widest letters, with everything else beside it. */
const LONGEST_ROW = 128 * 1024;

/** A whole table in UTF-8 as bytes, part by part: the names of the columns, then one line per product. */
export function* tableBytes(
  rows: Iterable<Attributes>,
  columns: readonly string[],
  delimiter: string,
): Generator<Buffer> {
  const bytes = (records: string[][]) => Buffer.from(stringify(records, { delimiter, record_delimiter: 'unix' }));
  let part: string[][] = [[...columns]];
  for (const row of rows) {
    part.push(columns.map((column) => row[column] ?? ''));
    if (part.length < ROWS_PER_PART) continue;
    yield bytes(part);
    part = [];
  }
  yield bytes(part);
}

/** The products of a table by what stands in `key`, streamed; null when there is no such file or it cannot be understood. */
export async function readTable<Row>(
  path: string,
  key: string,
  delimiter: string,
  as: (record: Attributes) => Row | null,
): Promise<Map<string, Row> | null> {
  const rows = new Map<string, Row>();
  let ours = false;
  const columns = (heading: string[]) => {
    ours = heading.includes(key);
    return heading;
  };
  const parser = parse({ delimiter, bom: true, columns, max_record_size: LONGEST_ROW });
  const collect = async (records: AsyncIterable<Record<string, string>>) => {
    for await (const record of records) {
      const id = record[key];
      const row = as(record);
      if (id !== undefined && row !== null) rows.set(id, row);
    }
  };
  const reading = pipeline(createReadStream(path), parser, collect);
  try {
    return (await ifThere(reading.then(() => ours))) === true ? rows : null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
