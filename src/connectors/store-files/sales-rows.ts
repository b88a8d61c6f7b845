import { createHash } from 'node:crypto';
import type { RemoteSale, RemoteSaleLine } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';
import { receiptTime } from './receipt-time';
import { type SalesRow, readSalesTable } from './sales-table';
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

/** The SKUs behind the numbers a till sells by. */
export interface Articles {
  readonly plu: ReadonlyMap<string, string>;
  readonly gtin: ReadonlyMap<string, string>;
}

interface Receipt {
  readonly number: string;
  readonly at: Date;
  cancelled: boolean;
  totalMinor: number;
  readonly lines: RemoteSaleLine[];
}

/** How tills spell that a receipt does not count. */
const CANCELLED: ReadonlySet<string> = new Set(['cancelled', 'storno', 'anulowany', 'anulowana']);
const HOMELESS: ReadonlySet<string> = new Set(['receipt_missing', 'time_unreadable', 'file_unreadable']);

/**
 * The receipts in a sales file, one row per line of a receipt, in the columns the channel is set to; `state` may take a
 * receipt back, and a negative quantity is goods that came back. No row is lost: what cannot be booked becomes a line without
 * a SKU and with quantity 0, in its receipt or, where even that is unreadable, in a receipt named after the file, so that a
 * person is told.
 */
export function readSales(
  bytes: Buffer,
  file: { readonly name: string; readonly writtenAt: Date },
  settings: TillSettings,
  articles: Articles,
): SalesContent {
  const bad: BadRow[] = [];
  const receipts = new Map<string, Receipt>();
  const rows = readSalesTable(bytes, settings);
  if (typeof rows === 'string') bad.push({ line: 1, sku: '', code: 'file_unreadable', text: rows });
  else for (const row of rows) addRow(row, receipts, bad, articles);
  const sales = [...receipts].map(([id, receipt]) => asSale(id, receipt, settings.currency));
  const homeless = bad.filter((row) => HOMELESS.has(row.code));
  if (homeless.length > 0) {
    const lines = homeless.map((row) => unbookable(String(row.line), row.text));
    const told = { number: file.name, at: file.writtenAt, cancelled: false, totalMinor: 0, lines };
    sales.push(asSale(`? ${file.name} ${digest(bytes)}`, told, settings.currency));
  }
  return { sales, bad };
}

/** A fingerprint of content, short enough for names. */
export function digest(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function addRow(row: SalesRow, receipts: Map<string, Receipt>, bad: BadRow[], articles: Articles): void {
  const { receipt: own = '', till = '', state = '' } = row.cells;
  const time = receiptTime(row.cells);
  if (own === '' || time === null) {
    const code = own === '' ? 'receipt_missing' : 'time_unreadable';
    bad.push({ line: row.line, sku: row.cells.sku ?? '', code, text: row.text });
    return;
  }
  // Tills count receipts anew every day, and each till for itself.
  const number = till === '' ? own : `${till}/${own}`;
  const id = `${number} ${time.day}`;
  const receipt = receipts.get(id) ?? { number, at: time.at, cancelled: false, totalMinor: 0, lines: [] };
  receipts.set(id, receipt);
  receipt.cancelled ||= CANCELLED.has(state.toLowerCase());
  const position = String(receipt.lines.length + 1);
  const line = saleLine(row, position, articles);
  if ('code' in line) {
    bad.push(line);
    receipt.lines.push(unbookable(position, row.text));
    return;
  }
  receipt.lines.push(line);
  receipt.totalMinor += money(row.cells.amount) ?? line.quantity * (line.unitMinor ?? 0);
}

function saleLine(row: SalesRow, position: string, articles: Articles): RemoteSaleLine | BadRow {
  const { cells } = row;
  const named = cells.sku || cells.plu || cells.gtin || '';
  const refuse = (code: string): BadRow => ({ line: row.line, sku: named, code, text: row.text });
  const quantity = Number(/^(-?\d{1,9})([.,]0+)?$/.exec(cells.quantity ?? '')?.[1] ?? 0);
  if (named === '') return refuse('sku_missing');
  const sku = skuOf(row, articles);
  if (sku === null) return refuse('article_unknown');
  if (quantity === 0) return refuse('quantity_unreadable');
  const amount = money(cells.amount);
  const unitMinor = cells.price === undefined && amount !== null ? Math.round(amount / quantity) : money(cells.price);
  if (unitMinor === null) return refuse('price_unreadable');
  return { remoteLine: position, sku, name: null, quantity, unitMinor: Math.abs(unitMinor) };
}

function skuOf({ cells }: SalesRow, articles: Articles): string | null {
  if (cells.sku !== undefined && cells.sku !== '') return cells.sku;
  const byPlu = articles.plu.get((cells.plu ?? '').replace(/^0+/, ''));
  return byPlu ?? articles.gtin.get(cells.gtin ?? '') ?? null;
}

function money(text: string | undefined): number | null {
  return text === undefined ? null : decimalToMinor(text.replace(/[\s\u00a0]/g, '').replace(',', '.'));
}

function unbookable(remoteLine: string, text: string): RemoteSaleLine {
  return { remoteLine, sku: null, name: text, quantity: 0, unitMinor: null };
}

function asSale(remoteId: string, receipt: Receipt, currency: string): RemoteSale {
  const { number, at, cancelled, totalMinor, lines } = receipt;
  const state = cancelled ? 'cancelled' : 'placed';
  return {
    remoteId,
    number,
    revision: digest(JSON.stringify([state, lines])),
    state,
    placedAt: at.toISOString(),
    currency,
    totalMinor,
    lines,
  };
}
