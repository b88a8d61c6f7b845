import { type Problem, problem } from '../../../foundation';
import { divided, plainNumber } from '../record-cells';
import { field } from './documents';

/** The format has no names for its fields, only positions; these are the words of its description. */
export const WORDS = {
  code: 'kod towaru',
  barcode: 'kod kreskowy',
  name: 'nazwa',
  unit: 'jednostka miary',
  vat: 'stawka VAT',
  quantity: 'ilość w jednostce magazynowej',
  net: 'cena netto',
} as const;

/** An item of the dictionary TOWARY. */
export interface Goods {
  readonly kind: string;
  readonly code: string;
  readonly barcode: string;
  readonly name: string;
  readonly unit: string;
  readonly vat: string;
  /** 1-based line in the file. */
  readonly line: number;
}

export function readGoods(fields: readonly string[], line: number): Goods {
  return {
    kind: field(fields, 1),
    code: field(fields, 2),
    barcode: field(fields, 4),
    name: field(fields, 5),
    unit: field(fields, 10),
    vat: vatOf(field(fields, 11), field(fields, 12)),
    line,
  };
}

export function goodsValues(goods: Goods): Record<string, string> {
  const { code, barcode, name, unit, vat } = goods;
  return {
    [WORDS.code]: code,
    [WORDS.barcode]: barcode,
    [WORDS.name]: name,
    [WORDS.unit]: unit,
    [WORDS.vat]: vat,
  };
}

/**
 * The values of one line of a document. Barcode, name and the unit stock is kept in come from the dictionary of the same
 * file: a line knows only the code, and the unit it was invoiced in.
 */
export function lineValues(fields: readonly string[], goods: Goods | undefined): Record<string, string> {
  const [invoiced, stocked] = [plainNumber(field(fields, 11)), plainNumber(field(fields, 12))];
  const quantity = stocked === '' ? invoiced : stocked;
  const sameUnit = stocked === '' || invoiced === stocked;
  const net = plainNumber(field(fields, 14));
  return {
    [WORDS.code]: field(fields, 3),
    [WORDS.barcode]: goods?.barcode ?? '',
    [WORDS.name]: goods?.name || field(fields, 22) || field(fields, 21),
    [WORDS.unit]: sameUnit ? field(fields, 10) || (goods?.unit ?? '') : (goods?.unit ?? ''),
    [WORDS.vat]: vatOf('', field(fields, 16)),
    [WORDS.quantity]: quantity,
    [WORDS.net]: sameUnit && net !== '0' ? net : divided(field(fields, 17), quantity),
  };
}

/** Why a line, or an item of the dictionary, is no goods: services, deposits and charges have no stock. */
export function asideOf(kind: string, code: string, called: string): Problem | null {
  const name = called === '' ? code : called;
  if (kind === '2') return problem('epp_service', { name });
  if (kind === '4') return problem('epp_packaging', { name });
  if (kind === '16') return problem('epp_charge', { name });
  return code === '' ? problem('epp_one_off', { name }) : null;
}

const SPECIAL_RATES: Readonly<Record<string, string>> = { '-1': 'zw', '-2': '0', '-3': 'np', '-5': 'oo' };

/** The symbol (`23`, `zw`) where there is one; else what the rate in percent stands for. */
function vatOf(symbol: string, percent: string): string {
  if (symbol !== '' && !/^-\d$/.test(symbol)) return symbol;
  const rate = plainNumber(percent === '' ? symbol : percent);
  return SPECIAL_RATES[rate] ?? (rate.startsWith('-') ? '' : rate);
}
