import { type Problem, hasValidCheckDigit, problem } from '../../../foundation';
import { ofOldIsbn } from '../../reading/cells/gtins';
import { divided, plainNumber } from '../record-cells';
import type { Item } from './messages';
import { type Segment, part } from './segments';

/** What a LIN says of its goods, whatever the message. */
export interface ItemGoods {
  readonly gtin: string;
  /** The buyer's code: ours. */
  readonly buyerCode: string;
  readonly supplierCode: string;
  readonly name: string;
  readonly vat: string;
  /** CU consumer unit, TU traded unit, DU despatch unit, RC returnable container; empty where it does not say. */
  readonly level: string;
}

const GTIN = new Set(['EN', 'SRV', 'SRS', 'UP', 'EU', 'IB', 'GN', '']);
const BUYER = new Set(['IN', 'BP']);
const SUPPLIER = new Set(['SA', 'VN', 'VP']);
/** The maker's number, by which distributors know goods where they have none of their own. */
const MAKER = new Set(['MF']);
/** PIA: additional identification and product identification; the others name substitutes. */
const OWN_CODES = new Set(['1', '5']);
const LEVELS = new Set(['CU', 'TU', 'DU', 'RC']);

export function goodsOf({ lin, segments }: Item): ItemGoods {
  const codes = [{ code: part(lin, 2), type: part(lin, 2, 1).toUpperCase() }];
  for (const pia of segments) {
    if (pia.tag !== 'PIA' || !OWN_CODES.has(part(pia, 0))) continue;
    for (let i = 1; i < pia.elements.length; i++)
      codes.push({ code: part(pia, i), type: part(pia, i, 1).toUpperCase() });
  }
  const first = (types: ReadonlySet<string>) => codes.find(({ code, type }) => code !== '' && types.has(type))?.code;
  // Without a qualifier only what checks as a barcode is one.
  const gtins = codes.filter(
    ({ code, type }) => code !== '' && GTIN.has(type) && (type !== '' || hasValidCheckDigit(code)),
  );
  return {
    gtin: gtins[0] === undefined ? '' : barcodeOf(gtins[0]),
    buyerCode: first(BUYER) ?? '',
    supplierCode: first(SUPPLIER) ?? first(MAKER) ?? '',
    name: nameOf(segments),
    vat: vatOf(segments),
    level: levelOf(segments),
  };
}

/** Books may be named by an ISBN of ten places. */
const barcodeOf = ({ code, type }: { readonly code: string; readonly type: string }): string =>
  (type === 'IB' ? ofOldIsbn(code.replaceAll('-', '')) : null) ?? code;

/** Why an item of any message is no goods of its own; null where it is. */
export function asideOfAny({ lin }: Item, goods: ItemGoods): Problem | null {
  if (part(lin, 3, 1) !== '' || part(lin, 3) === '1')
    return problem('edifact_contents', { of: part(lin, 3, 1) || null });
  return goods.level === 'RC' ? problem('edifact_returnable', { name: goods.name }) : null;
}

function nameOf(segments: readonly Segment[]): string {
  const texts = segments
    .filter(({ tag }) => tag === 'IMD')
    .map((imd) => `${part(imd, 2, 3)} ${part(imd, 2, 4)}`.trim());
  return texts.find((text) => text !== '') ?? '';
}

function levelOf(segments: readonly Segment[]): string {
  const levels = segments.filter(({ tag }) => tag === 'IMD').map((imd) => part(imd, 2).toUpperCase());
  return levels.find((level) => LEVELS.has(level)) ?? '';
}

const CATEGORIES: Readonly<Record<string, string>> = { E: 'zw', Z: '0', AE: 'oo', O: 'np' };

/** The VAT code: by rate, or by category where the rate says nothing. */
function vatOf(segments: readonly Segment[]): string {
  const tax = segments.find((segment) => segment.tag === 'TAX' && part(segment, 1).toUpperCase() === 'VAT');
  if (tax === undefined) return '';
  const [rate, category] = [plainNumber(part(tax, 4, 3)), part(tax, 5).toUpperCase()];
  return rate === '' || rate === '0' ? (CATEGORIES[category] ?? rate) : rate;
}

export interface Quantity {
  readonly value: string;
  /** As the shop writes it: `szt.`, `kg`; a code it has no word for stays. */
  readonly unit: string;
}

const UNITS: Readonly<Record<string, string>> = {
  PCE: 'szt.',
  PCS: 'szt.',
  EA: 'szt.',
  C62: 'szt.',
  H87: 'szt.',
  NAR: 'szt.',
  NMP: 'szt.',
  KGM: 'kg',
  LTR: 'l',
  MTR: 'm',
  MTK: 'm2',
  MTQ: 'm3',
};

export function unitOf(code: string): string {
  return UNITS[code.toUpperCase()] ?? code;
}

/**
 * The quantity with a qualifier. The same quantity may be given once in packs and once in pieces: then pieces count. Two in
 * the same unit are put side by side, which is no number: nobody can know whether they are to be added.
 */
export function quantityOf(segments: readonly Segment[], qualifier: string): Quantity | null {
  const found = segments
    .filter((segment) => segment.tag === 'QTY' && part(segment, 0).toUpperCase() === qualifier)
    .map((qty) => ({ value: plainNumber(part(qty, 0, 1)), unit: unitOf(part(qty, 0, 2)) }));
  const counted = found.filter(({ unit }) => unit === '' || Object.values(UNITS).includes(unit));
  const [first, ...others] = counted.length > 0 ? counted : found;
  if (first === undefined) return null;
  const values = [
    ...new Set([first.value, ...others.filter(({ unit }) => unit === first.unit).map(({ value }) => value)]),
  ];
  return { value: values.join(' + '), unit: first.unit };
}

/** The price of one with a qualifier; empty where there is none. PRI may give it for ten, or for a hundred. */
export function priceOf(segments: readonly Segment[], qualifier: string): string {
  const pri = segments.find((segment) => segment.tag === 'PRI' && part(segment, 0).toUpperCase() === qualifier);
  if (pri === undefined) return '';
  const [price, basis] = [plainNumber(part(pri, 0, 1)), plainNumber(part(pri, 0, 4))];
  return basis === '' || basis === '0' || basis === '1' ? price : divided(price, basis);
}
