import { type Problem, problem } from '../../../foundation';
import { difference, plainDecimal, product, quotient } from '../documents/decimals';
import { asideOf, type GoodsLine } from '../documents/goods-lines';
import { readVatCode, vatRate } from '../../reading/cells/vat';
import { textAt, type XmlElement } from '../xml';

/** A row of a KSeF invoice. */
export interface InvoiceRow {
  /** Rows before and after a correction share it. */
  readonly key: string;
  readonly number: string;
  /** The row says how it was before the correction. */
  readonly before: boolean;
  readonly goods: GoodsLine;
}

export function invoiceRow(row: XmlElement): InvoiceRow {
  const unit = textAt(row, 'P_8A');
  const goods: Omit<GoodsLine, 'aside'> = {
    line: row.line,
    sku: '',
    gtin: textAt(row, 'GTIN'),
    supplierSku: textAt(row, 'Indeks'),
    name: textAt(row, 'P_7'),
    unit: /^[-–.]*$/.test(unit) ? '' : unit,
    vat: vatOf(textAt(row, 'P_12')),
    quantity: plainDecimal(textAt(row, 'P_8B')) ?? '',
    cost: costOf(row),
  };
  const number = textAt(row, 'NrWierszaFa');
  return {
    key: number === '' ? textAt(row, 'UU_ID') : number,
    number,
    before: textAt(row, 'StanPrzed') === '1',
    goods: { ...goods, aside: decimalComma(row, goods.name) ?? asideOf(goods) },
  };
}

/** The schema knows decimal points only: what a comma means (2,5 pieces or 25) its writer has to say. */
function decimalComma(row: XmlElement, name: string): Problem | null {
  const quantity = textAt(row, 'P_8B').trim();
  return /^-?\d*,\d+$/.test(quantity) ? problem('ksef_decimal_comma', { name, quantity }) : null;
}

/** `0 KR`, `0 WDT` and `0 EX` are all zero; `np I` and `np II` are known to the reader of VAT codes. */
function vatOf(text: string): string {
  return /^0\s+(KR|WDT|EX)$/i.test(text) ? '0' : text;
}

/** Net price of one after discounts; from the gross price where there is no net one, else from the value of the row. */
function costOf(row: XmlElement): string {
  const [net, gross] = [decimalAt(row, 'P_9A'), decimalAt(row, 'P_9B')];
  const [discount, quantity] = [decimalAt(row, 'P_10'), decimalAt(row, 'P_8B')];
  const unitPrice = net ?? (gross === null ? null : netOf(gross, textAt(row, 'P_12')));
  if (discount === null || /^-?0$/.test(discount)) {
    if (unitPrice !== null) return unitPrice;
    if (gross !== null) return '';
  }
  const value = decimalAt(row, 'P_11');
  if (value !== null && quantity !== null) return quotient(value, quantity)?.value ?? '';
  if (net === null || discount === null || quantity === null) return '';
  return quotient(difference(product(net, quantity), discount), quantity)?.value ?? '';
}

function netOf(gross: string, vat: string): string | null {
  const rate = vatRate(readVatCode(vatOf(vat)) ?? '');
  return rate === null ? null : (quotient(product(gross, '100'), String(100 + rate))?.value ?? null);
}

function decimalAt(row: XmlElement, name: string): string | null {
  return plainDecimal(textAt(row, name));
}
