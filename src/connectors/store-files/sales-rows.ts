import { createHash } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { RemoteSale, RemoteSaleLine } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';
import type { TillSettings } from './till-settings';

/** A row that says too little to be booked, and where it stands. */
export interface BadRow {
  readonly line: number;
  readonly sku: string;
  readonly code: string;
  readonly text: string;
}

export interface SalesContent {
  readonly sales: readonly RemoteSale[];
  readonly bad: readonly BadRow[];
}

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly text: string;
}

const NEEDED = ['receipt', 'time', 'sku', 'quantity', 'price'];
const LONGEST_ROW = 64 * 1024;

/**
 * The receipts in a sales file: `receipt;time;sku;quantity;price`, one row per line of a receipt, and optionally `state`
 * (`cancelled` takes the receipt back). No row is lost: what cannot be booked becomes a line without a SKU and with quantity
 * 0, in its receipt or, where even that is unreadable, in a receipt named after the file, so that a person is told.
 */
export function readSales(
  bytes: Buffer,
  file: { readonly name: string; readonly writtenAt: Date },
  settings: TillSettings,
): SalesContent {
  const bad: BadRow[] = [];
  const rows = readRows(bytes, settings, bad);
  const receipts = new Map<string, { number: string; at: Date; cancelled: boolean; lines: RemoteSaleLine[] }>();
  for (const row of rows) {
    const number = row.cells['receipt'] ?? '';
    const time = row.cells['time'] ?? '';
    const at = localTime(time);
    if (number === '' || at === null) {
      const code = number === '' ? 'receipt_missing' : 'time_unreadable';
      bad.push({ line: row.line, sku: row.cells['sku'] ?? '', code, text: row.text });
      continue;
    }
    const id = `${number} ${time.slice(0, 10)}`;
    const receipt = receipts.get(id) ?? { number, at, cancelled: false, lines: [] };
    receipts.set(id, receipt);
    receipt.cancelled ||= row.cells['state']?.toLowerCase() === 'cancelled';
    const position = String(receipt.lines.length + 1);
    const line = saleLine(row, position);
    if (!('line' in line)) receipt.lines.push(line);
    else {
      bad.push(line);
      receipt.lines.push(unbookable(position, row.text));
    }
  }
  const sales = [...receipts].map(([id, { number, at, cancelled, lines }]) =>
    asSale(id, number, at, cancelled, lines, settings.currency),
  );
  const homeless = bad.filter((row) => HOMELESS.has(row.code));
  if (homeless.length > 0) {
    const lines = homeless.map((row) => unbookable(String(row.line), row.text));
    sales.push(asSale(`? ${file.name} ${digest(bytes)}`, file.name, file.writtenAt, false, lines, settings.currency));
  }
  return { sales, bad };
}

const HOMELESS: ReadonlySet<string> = new Set(['receipt_missing', 'time_unreadable', 'file_unreadable']);

/** A fingerprint of content, short enough for names. */
export function digest(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function readRows(bytes: Buffer, { format }: TillSettings, bad: BadRow[]): Row[] {
  const marked = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  const text = iconv.decode(bytes, marked ? 'utf-8' : format.encoding);
  const unreadable = (why: string) => {
    bad.push({ line: 1, sku: '', code: 'file_unreadable', text: why });
    return [];
  };
  let records: { info: { lines: number }; record: string[] }[];
  try {
    records = parse(text, {
      delimiter: format.delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: LONGEST_ROW,
    }) as unknown as typeof records;
  } catch (error) {
    if (error instanceof CsvError) return unreadable(error.code);
    throw error;
  }
  const [header, ...rest] = records;
  const columns = header?.record.map((name) => name.toLowerCase()) ?? [];
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0) return unreadable(`? ${missing.join(', ')}`);
  return rest.map(({ info, record }) => ({
    line: info.lines,
    text: record.join(format.delimiter).slice(0, 200),
    cells: Object.fromEntries(columns.map((name, i) => [name, record[i] ?? ''])),
  }));
}

function saleLine(row: Row, position: string): RemoteSaleLine | BadRow {
  const sku = row.cells['sku'] ?? '';
  const refuse = (code: string): BadRow => ({ line: row.line, sku, code, text: row.text });
  const quantity = /^(\d{1,9})([.,]0+)?$/.exec(row.cells['quantity'] ?? '')?.[1];
  const unitMinor = decimalToMinor((row.cells['price'] ?? '').replace(',', '.'));
  if (sku === '') return refuse('sku_missing');
  if (quantity === undefined || Number(quantity) === 0) return refuse('quantity_unreadable');
  if (unitMinor === null) return refuse('price_unreadable');
  return { remoteLine: position, sku, name: null, quantity: Number(quantity), unitMinor };
}

function unbookable(remoteLine: string, text: string): RemoteSaleLine {
  return { remoteLine, sku: null, name: text, quantity: 0, unitMinor: null };
}

function asSale(
  remoteId: string,
  number: string,
  at: Date,
  cancelled: boolean,
  lines: readonly RemoteSaleLine[],
  currency: string,
): RemoteSale {
  const state = cancelled ? 'cancelled' : 'placed';
  return {
    remoteId,
    number,
    revision: digest(JSON.stringify([state, lines])),
    state,
    placedAt: at.toISOString(),
    currency,
    totalMinor: lines.reduce((sum, line) => sum + line.quantity * (line.unitMinor ?? 0), 0),
    lines,
  };
}

/** "2026-11-24 14:05" or with seconds is this place's time, where the till stands too; a zone in the text wins. */
function localTime(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.test(text)) return null;
  const at = new Date(text.replace(' ', 'T'));
  return Number.isNaN(at.getTime()) ? null : at;
}
