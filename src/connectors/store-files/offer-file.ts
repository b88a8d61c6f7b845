import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { type Options, stringify } from 'csv-stringify/sync';
import { ifThere } from '../files';
import { decoder, encoded } from './charset';
import { EPP_HEAD, eppHead, eppTail, isEppHead } from './epp-frame';
import type { OfferField, OfferLayout } from './layout';
import { type Cells, keyIn } from './offer-rows';

const LONGEST_ROW = 64 * 1024;
const ROWS_PER_PART = 500;
const AMOUNTS: ReadonlySet<OfferField | 'fixed'> = new Set(['price', 'prior', 'net', 'quantity']);

type TableFormat = Pick<OfferLayout, 'format' | 'lineEnd'>;

/** A whole table as bytes, part by part: the headings if it has any, then one line per row. */
export function* tableBytes(
  headings: Cells | null,
  rows: Iterable<Cells>,
  { format, lineEnd }: TableFormat,
  isText?: (place: number, value: string) => boolean,
  first = true,
): Generator<Buffer> {
  const quoted = (value: string, { column }: { readonly column?: number | string }) => ({
    value,
    quoted: isText?.(Number(column), value) ?? false,
  });
  const options: Options = {
    delimiter: format.delimiter,
    record_delimiter: lineEnd,
    ...(isText && { cast: { string: quoted } }),
  };
  let part: string[][] = headings === null ? [] : [[...headings]];
  const bytes = () => {
    const text = stringify(part, options);
    const written = encoded(text, format.encoding, first);
    first = false;
    part = [];
    return written;
  };
  for (const row of rows) {
    part.push([...row]);
    if (part.length >= ROWS_PER_PART) yield bytes();
  }
  yield bytes();
}

/** Every record of a table on disk, streamed; null when there is no such file or its quotes do not add up. */
export async function readTable(
  path: string,
  format: TableFormat['format'],
  each: (record: string[]) => void,
): Promise<true | null> {
  const parser = parse({
    delimiter: format.delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  const collect = async (records: AsyncIterable<string[]>) => {
    for await (const record of records) each(record);
  };
  const reading = pipeline(createReadStream(path), decoder(format.encoding), parser, collect);
  try {
    return await ifThere(reading.then(() => true as const));
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** The whole file: its headings or the sections it stands in, then one line per product. `at` is when it is written. */
export function* offerBytes(rows: Iterable<Cells>, layout: OfferLayout, at: Date): Generator<Buffer> {
  const { columns, frame, heading, quotes } = layout;
  const isText = (place: number, value: string) => {
    const field = columns[place]?.field;
    return field === 'fixed' ? !/^-?\d+(\.\d+)?$/.test(value) : field !== undefined && !AMOUNTS.has(field);
  };
  if (frame === 'epp') yield eppHead(layout, at);
  const headings = heading ? columns.map((column) => column.heading) : null;
  yield* tableBytes(headings, rows, layout, quotes === 'texts' ? isText : undefined, frame === null);
  if (frame === 'epp') yield eppTail(layout);
}

/**
 * The rows of the till's file by what it finds products by. Null when there is no such file or when it is not ours to
 * understand (other columns, broken quotes): then it says nothing and is written anew.
 */
export async function readOffers(path: string, layout: OfferLayout): Promise<Map<string, Cells> | null> {
  const rows = new Map<string, Cells>();
  let records = 0;
  let ours = true;
  const read = await readTable(path, layout.format, (record) => {
    records += 1;
    if (layout.frame === 'epp' && records <= EPP_HEAD) ours &&= isEppHead(record, records);
    else if (records === 1 && layout.heading) ours = layout.columns.every(({ heading }, i) => record[i] === heading);
    else if (ours && record.length < layout.columns.length) ours = layout.heading;
    else if (ours) rows.set(keyIn(record, layout), record.slice(0, layout.columns.length));
  });
  return read !== null && ours && (records > 0 || !(layout.heading || layout.frame)) ? rows : null;
}
