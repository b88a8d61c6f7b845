import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { type Outcome, ok, problem, refused } from '../../foundation';

/** One row of a list of customers, as it stands in the file. */
export interface ListRow {
  readonly line: number;
  readonly sku: string;
  readonly email: string;
  readonly language: string;
}

const MOST_BYTES = 10 * 1024 * 1024;
const ROWS_PER_TURN = 200;

/** Headings shops use, folded to small letters without signs; anything else is left alone. */
const HEADINGS: Readonly<Record<'sku' | 'email' | 'language', readonly string[]>> = {
  sku: ['sku', 'symbol', 'kod', 'kodproduktu', 'produkt', 'product', 'indeks', 'ean', 'gtin', 'variantsku'],
  email: ['email', 'mail', 'adresemail', 'adres', 'emailaddress', 'customeremail', 'emailklienta'],
  language: ['language', 'lang', 'jezyk', 'język', 'locale'],
};

/**
 * Reads a list of customers: CSV by semicolon, comma or tab with a heading that names a product and an address. Text is
 * UTF-8 or, where it cannot be, Windows-1250. Problems: file_empty, waitlist_file_too_big, waitlist_file_unreadable,
 * waitlist_columns_missing.
 */
export async function readList(file: File): Promise<Outcome<ListRow[]>> {
  if (file.size === 0) return refused(problem('file_empty', { file: file.name }));
  if (file.size > MOST_BYTES) return refused(problem('waitlist_file_too_big', { file: file.name }));
  const text = decode(await file.arrayBuffer());
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [';', '\t', ','].find((sign) => heading.includes(sign)) ?? ';';
  const parser = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, info: true });
  const rows: ListRow[] = [];
  let places: Places | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!places) {
        places = placesOf(record);
        if (!places)
          return refused(problem('waitlist_columns_missing', { file: file.name, heading: record.join(', ') }));
        continue;
      }
      const cell = (at: number) => (record[at] ?? '').trim();
      rows.push({
        line: info.lines,
        sku: cell(places.sku),
        email: cell(places.email),
        language: cell(places.language).toLowerCase(),
      });
      if (rows.length % ROWS_PER_TURN === 0) await setImmediate();
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('CSV_'))) throw cause;
    return refused(problem('waitlist_file_unreadable', { file: file.name, reason: cause.message }));
  }
  return ok(rows);
}

type Places = Readonly<Record<'sku' | 'email' | 'language', number>>;

/** Null without a product or an address. */
function placesOf(heading: readonly string[]): Places | null {
  const folded = heading.map((name) => name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, ''));
  const place = (field: keyof typeof HEADINGS) => folded.findIndex((name) => HEADINGS[field].includes(name));
  const places = { sku: place('sku'), email: place('email'), language: place('language') };
  return places.sku < 0 || places.email < 0 ? null : places;
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}
