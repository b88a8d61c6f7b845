import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decimalToMinor, minorToDecimal } from '../../core/foundation';
import { ifThere, replaceFile } from '../files';
import type { OfferLayout } from './layout';
import { readTable, tableBytes } from './offer-file';
import { type OfferRow, pieces } from './offer-rows';

const COPY = { format: { delimiter: ';', encoding: 'utf-8', decimal: '.' }, lineEnd: 'windows' } as const;
const COLUMNS = ['sku', 'gtin', 'name', 'price', 'quantity', 'plu', 'vat', 'prior', 'written'];

/**
 * Our own copy of the whole set, independent of the till's layout: for when the till's file is gone or laid out anew, and for
 * what it has no column for. Null where there is none.
 */
export async function readCopy(path: string): Promise<Map<string, OfferRow> | null> {
  const rows = new Map<string, OfferRow>();
  let heading: string[] | null = null;
  const read = await readTable(path, COPY.format, (record) => {
    if (heading === null) heading = record;
    else if (heading[0] === COLUMNS[0]) rows.set(record[0] ?? '', rowIn(record));
  });
  return read === null || heading === null ? null : rows;
}

export async function writeCopy(path: string, rows: Iterable<OfferRow>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await replaceFile(path, tableBytes(COLUMNS, cells(rows), COPY));
}

/** Whether the till's file was written with this layout; one that was written before layouts could change was. */
export async function isLaidOut(path: string, layout: OfferLayout): Promise<boolean> {
  const text = await ifThere(readFile(path, 'utf8'));
  return text === null || text === described(layout);
}

export async function writeLayout(path: string, layout: OfferLayout): Promise<void> {
  if ((await ifThere(readFile(path, 'utf8'))) === described(layout)) return;
  await replaceFile(path, [Buffer.from(described(layout))]);
}

function described(layout: OfferLayout): string {
  return JSON.stringify({ ...layout, vat: [...layout.vat] });
}

function* cells(rows: Iterable<OfferRow>): Generator<string[]> {
  const money = (minor: number | null) => (minor === null ? '' : minorToDecimal(minor));
  for (const { sku, gtin, name, priceMinor, quantity, plu, vat, priorMinor, written } of rows) {
    const count = quantity === null ? '' : String(quantity);
    yield [sku, gtin, name, money(priceMinor), count, plu, vat, money(priorMinor), written];
  }
}

function rowIn(record: readonly string[]): OfferRow {
  const [sku = '', gtin = '', name = '', price = '', quantity = '', plu = '', vat = '', prior = '', written = ''] =
    record;
  const [priceMinor, priorMinor] = [decimalToMinor(price), decimalToMinor(prior)];
  return { sku, gtin, plu, name, written, vat, priceMinor, quantity: pieces(quantity), priorMinor };
}
