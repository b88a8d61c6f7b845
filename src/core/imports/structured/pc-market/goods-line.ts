import { hasValidCheckDigit } from '../../../foundation';
import type { Column } from '../../types';
import { divided, placed, plainNumber } from '../record-cells';

export const COLUMNS: readonly Column[] = placed([
  { header: 'Kod (własny)', field: 'sku' },
  { header: 'Kod', field: 'gtin' },
  { header: 'Nazwa', field: 'name' },
  { header: 'Jm', field: 'unit' },
  { header: 'Vat', field: 'vat' },
  { header: 'Ilosc', field: 'quantity', target: 'main' },
  { header: 'Cena', field: 'cost' },
]);

/**
 * `Nazwa{…}Kod{…}` by lower-case name; null where the braces do not add up or the quantity
 * is missing, as in a line that was cut off.
 */
export function fieldsOf(value: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  // A brace closes its field only where the next one opens, so that a name may have braces of its own.
  const pattern = /\s*(\w+)\{(.*?)\}(?=\s*(?:\w+\{|$))/gy;
  let end = 0;
  for (const match of value.matchAll(pattern)) {
    fields.set((match[1] ?? '').toLowerCase(), (match[2] ?? '').trim());
    end = match.index + match[0].length;
  }
  return fields.has('ilosc') && value.slice(end).trim() === '' ? fields : null;
}

export function valuesOf(fields: ReadonlyMap<string, string>): Record<string, string> {
  const codes = [fields.get('kod') ?? '', fields.get('kod1') ?? ''].filter((code) => code !== '');
  const vat = (fields.get('vat') ?? '').replace(/%$/, '').trim();
  return {
    // Codes of scales (`290123???????`) and of goods without a barcode are the shop's own.
    'Kod (własny)': codes.find((code) => !hasValidCheckDigit(code)) ?? '',
    Kod: codes.filter((code) => hasValidCheckDigit(code)).join(' '),
    Nazwa: fields.get('nazwa') ?? '',
    Jm: fields.get('jm') ?? '',
    Vat: vat,
    Ilosc: plainNumber(fields.get('ilosc') ?? ''),
    Cena: netPrice(fields.get('cena') ?? '', vat),
  };
}

/** `n45.00` is net, `b55.35` gross; without a letter it is net. A gross price without a readable rate says nothing of cost. */
function netPrice(price: string, vat: string): string {
  const [, letter = '', amount = ''] = /^([nNbB]?)\s*(.*)$/.exec(price) ?? [];
  if (letter.toLowerCase() !== 'b') return plainNumber(amount);
  const rate = plainNumber(vat);
  return /^\d{1,2}$/.test(rate) && amount !== '' ? divided(`${plainNumber(amount)}`, `1.${rate.padStart(2, '0')}`) : '';
}
