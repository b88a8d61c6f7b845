import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import type { NewListing, Offer } from '../../core/channels';
import { decimalToMinor, minorToDecimal } from '../../core/foundation';
import { ifThere } from './in-folder';
import type { FileFormat } from './till-settings';

/** One product in the price-and-stock file. */
export interface OfferRow {
  readonly sku: string;
  readonly gtin: string;
  readonly name: string;
  /** Null where somebody has made the file's price or quantity unreadable. */
  readonly priceMinor: number | null;
  readonly quantity: number | null;
}

const COLUMNS = ['sku', 'gtin', 'name', 'price', 'quantity'] as const;
const LONGEST_ROW = 64 * 1024;
const ROWS_PER_PART = 500;

/**
 * The row for a product, as it will be read back from the file: the name composed (a decomposed ż has no place in
 * windows-1250), on one line, with characters the encoding lacks replaced by "?", and with an apostrophe before what a
 * spreadsheet would take for a formula. Only names are treated so: a SKU must stay what it is.
 */
export function rowFor(item: Pick<NewListing, 'sku' | 'name' | 'gtins' | 'offer'>, format: FileFormat): OfferRow {
  const { priceMinor, quantity }: Offer = item.offer;
  // A formula is recognised before whitespace is tidied: a leading tab or line break would otherwise hide one.
  const formula = /^[=+\-@\t\r\n]/.test(item.name);
  const oneLine = item.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const name = asWritten(formula ? `'${oneLine}` : oneLine, format.encoding);
  return { sku: item.sku, gtin: item.gtins[0] ?? '', name, priceMinor, quantity };
}

/** The text as the encoding can hold it. */
export function asWritten(text: string, encoding: string): string {
  return iconv.decode(iconv.encode(text, encoding), encoding);
}

export function sameRow(a: OfferRow | undefined, b: OfferRow): boolean {
  return a?.priceMinor === b.priceMinor && a.quantity === b.quantity && a.name === b.name && a.gtin === b.gtin;
}

/** The whole file as bytes, part by part: header, one row per product, CRLF. */
export function* offerBytes(rows: Iterable<OfferRow>, format: FileFormat): Generator<Buffer> {
  const options = { delimiter: format.delimiter, record_delimiter: 'windows' as const };
  const bytes = (records: string[][]) => iconv.encode(stringify(records, options), format.encoding);
  let part: string[][] = [[...COLUMNS]];
  for (const { sku, gtin, name, priceMinor, quantity } of rows) {
    const price = priceMinor === null ? '' : minorToDecimal(priceMinor).replace('.', format.decimal);
    part.push([sku, gtin, name, price, quantity === null ? '' : String(quantity)]);
    if (part.length < ROWS_PER_PART) continue;
    yield bytes(part);
    part = [];
  }
  yield bytes(part);
}

/**
 * The rows of a file on disk by SKU, streamed. Null when there is no such file or when it is not ours to understand (other
 * columns, broken quotes): then it says nothing and is written anew.
 */
export async function readOfferRows(path: string, format: FileFormat): Promise<Map<string, OfferRow> | null> {
  const rows = new Map<string, OfferRow>();
  let header: string[] | null = null;
  const parser = parse({
    delimiter: format.delimiter,
    bom: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  const collect = async (records: AsyncIterable<string[]>) => {
    for await (const record of records) {
      if (header === null) header = record;
      else if (isOurs(header)) addRow(rows, record, format);
      else return;
    }
  };
  const reading = pipeline(createReadStream(path), iconv.decodeStream(format.encoding), parser, collect);
  try {
    if ((await ifThere(reading.then(() => true))) === null) return null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
  return header !== null && isOurs(header) ? rows : null;
}

function isOurs(header: readonly string[]): boolean {
  return COLUMNS.every((column, i) => header[i] === column);
}

function addRow(rows: Map<string, OfferRow>, record: readonly string[], format: FileFormat): void {
  const [sku = '', gtin = '', name = '', price = '', quantity = ''] = record;
  const pieces = /^-?\d{1,15}$/.test(quantity) ? Number(quantity) : null;
  rows.set(sku, { sku, gtin, name, priceMinor: decimalToMinor(price.replace(format.decimal, '.')), quantity: pieces });
}
