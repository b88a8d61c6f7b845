import type { PushItem, ShownOffer } from '../../core/channels';
import { decimalToMinor, minorToDecimal } from '../../core/foundation';
import { type KeyField, type OfferLayout, has } from './layout';
import { nameFor } from './names';

/** One product as we want the till to know it, whatever its file has room for. */
export interface OfferRow {
  readonly sku: string;
  readonly gtin: string;
  readonly plu: string;
  readonly name: string;
  /** The name as the till's file tells it, where that is otherwise; empty where it is the same. */
  readonly written: string;
  /** VAT code of the master; empty where it has none. */
  readonly vat: string;
  readonly priceMinor: number | null;
  readonly quantity: number | null;
  readonly priorMinor: number | null;
}

/** One row of the till's file, column by column, as it stands there. */
export type Cells = readonly string[];

/** Fiscal devices take barcodes of 13 digits at most; a GTIN-14 is of a case, which no till scans. */
const LONGEST_BARCODE = 13;

export function rowFor(item: PushItem, layout: OfferLayout): OfferRow {
  const gtin =
    (layout.quotes === 'no' ? item.gtins.filter((one) => one.length <= LONGEST_BARCODE) : item.gtins)[0] ?? '';
  const listed = item.ref.data['plu'];
  return {
    sku: item.sku,
    gtin,
    plu: pluFor({ sku: item.sku, gtin, plu: listed === undefined || listed === null ? '' : String(listed) }, layout),
    name: item.name,
    written: writtenName(item.name, layout),
    vat: item.vatCode ?? '',
    priceMinor: item.offer.priceMinor,
    quantity: item.offer.quantity,
    priorMinor: item.priorMinor,
  };
}

/** The PLU number of a product by the till's rule, without leading zeros; empty where the rule gives none. */
export function pluFor({ sku, gtin, plu }: Pick<OfferRow, 'sku' | 'gtin' | 'plu'>, { plu: rule }: OfferLayout): string {
  const digits = rule === 'list' ? plu : rule === 'gtin' ? gtin : sku.replace(/\D/g, '');
  return /^\d{1,14}$/.test(digits) ? digits.replace(/^0+/, '') : '';
}

/** A row of our copy as another layout names it. */
export function renamed(row: OfferRow, layout: OfferLayout): OfferRow {
  return { ...row, plu: pluFor(row, layout), written: writtenName(row.name, layout) };
}

function writtenName(name: string, layout: OfferLayout): string {
  const written = nameFor(name, layout);
  return written === name ? '' : written;
}

/** The row as it will be read back from the file. */
export function cellsOf(row: OfferRow, layout: OfferLayout): Cells {
  return layout.columns.map(({ field, value }) => {
    switch (field) {
      case 'fixed':
        return value;
      case 'name':
        return row.written === '' ? row.name : row.written;
      case 'price':
        return amount(row.priceMinor, layout);
      case 'prior':
        return amount(row.priorMinor, layout);
      case 'net':
        return net(row, layout);
      case 'quantity':
        return row.quantity === null ? '' : String(row.quantity);
      case 'vat':
        return layout.vat.get(row.vat.toLowerCase()) ?? '';
      case 'sku':
      case 'plu':
      case 'gtin':
        return row[field];
    }
  });
}

export function sameCells(a: Cells | undefined, b: Cells): boolean {
  return a?.length === b.length && b.every((cell, i) => cell === a[i]);
}

/** What a product is found by in the till's file. */
export function keyIn(cells: Cells, layout: OfferLayout): string {
  return cell(cells, layout, layout.key);
}

export function keyOf(row: OfferRow, { key }: OfferLayout): string {
  return row[key];
}

/** What a row shows; what the till's file has no column for is as we last wanted it, in our own copy. */
export function shownIn(cells: Cells, layout: OfferLayout, copy: OfferRow | undefined): ShownOffer {
  const priceMinor = has(layout.columns, 'price') ? priceIn(cells, layout) : (copy?.priceMinor ?? null);
  const quantity = has(layout.columns, 'quantity') ? pieces(cell(cells, layout, 'quantity')) : (copy?.quantity ?? null);
  return { priceMinor, quantity };
}

/** A row somebody else has put into a file with SKUs, as far as its columns tell. */
export function adopted(cells: Cells, layout: OfferLayout): OfferRow {
  const { priceMinor, quantity } = shownIn(cells, layout, undefined);
  const [sku, gtin, plu, name] = (['sku', 'gtin', 'plu', 'name'] as const).map((field) => cell(cells, layout, field));
  return {
    sku: sku ?? '',
    gtin: gtin ?? '',
    plu: plu ?? '',
    name: name ?? '',
    written: '',
    vat: '',
    priceMinor,
    quantity,
    priorMinor: null,
  };
}

export function pieces(text: string): number | null {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

function cell(cells: Cells, layout: OfferLayout, field: KeyField | 'name' | 'price' | 'quantity'): string {
  return cells[layout.columns.findIndex((column) => column.field === field)] ?? '';
}

/** Whether a product without a VAT rate the till knows cannot be told. */
export function needsVat({ columns }: OfferLayout): boolean {
  return has(columns, 'vat') || has(columns, 'net');
}

function amount(minor: number | null, { format, frame }: OfferLayout): string {
  if (minor === null) return '';
  if (format.decimal === '') return String(minor);
  return minorToDecimal(minor).replace('.', format.decimal) + (frame === 'epp' ? '00' : '');
}

/** The price without VAT, in ten-thousandths, rounded half up. */
function net({ priceMinor, vat }: OfferRow, layout: OfferLayout): string {
  const rate = layout.vat.get(vat.toLowerCase());
  if (priceMinor === null || rate === undefined) return '';
  const whole = 100n + BigInt(rate);
  const parts = (BigInt(priceMinor) * 20_000n + whole) / (2n * whole);
  const digits = String(parts).padStart(5, '0');
  return `${digits.slice(0, -4)}${layout.format.decimal || '.'}${digits.slice(-4)}`;
}

function priceIn(cells: Cells, layout: OfferLayout): number | null {
  const text = cell(cells, layout, 'price');
  const { decimal } = layout.format;
  return decimal === '' ? pieces(text) : decimalToMinor(text.replace(decimal, '.'));
}
