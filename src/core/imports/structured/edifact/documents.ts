import { type Problem, problem } from '../../../foundation';
import type { DocumentFacts, FileKind, Party } from '../../types';
import { NOBODY, orNull, partyOf } from '../record-cells';
import type { Message } from './messages';
import { type Segment, part } from './segments';

const KINDS: Readonly<Record<string, FileKind>> = {
  DESADV: 'delivery',
  INVOIC: 'delivery',
  PRICAT: 'prices',
  INVRPT: 'stock',
  ORDERS: 'orders',
  ORDRSP: 'orders',
  ORDCHG: 'orders',
};

export function kindOfMessage(type: string): FileKind {
  return KINDS[type] ?? 'other';
}

/** Kinds of BGM in an INVOIC that bring no goods: proforma, credit and debit notes, corrections, prepayments. */
const NO_GOODS = new Set(['325', '381', '383', '384', '386', '396']);
/** Kinds of BGM in an INVRPT that list movements or adjustments instead of what there is. */
const NO_LEVELS = new Set(['78', '85E']);

export function documentOf(message: Message): DocumentFacts {
  const { head, type, line } = message;
  const references = head.filter(({ tag }) => tag === 'RFF');
  const referred = (...qualifiers: readonly string[]) => [
    ...new Set(references.filter((rff) => qualifiers.includes(part(rff, 0))).map((rff) => part(rff, 0, 1))),
  ];
  const [number, parties] = [numberOf(head), partiesOf(head)];
  return {
    type,
    kind: kindOfMessage(type),
    number,
    issuedAt: dateOf(head, ['137', '11', '3'])?.slice(0, 10) ?? null,
    supplier: parties.get('SU') ?? parties.get('SE') ?? parties.get('SF') ?? NOBODY,
    buyer: parties.get('BY') ?? parties.get('IV') ?? NOBODY,
    related: referred('DQ', 'AAK', ...(type === 'INVOIC' ? [] : ['IV'])).filter((other) => other !== ''),
    orders: referred('ON').filter((order) => order !== ''),
    corrects: null,
    location: parties.get('DP')?.gln ?? parties.get('DP')?.name ?? null,
    currency: currencyOf(head),
    line,
    refusal: refusalOf(message, number),
  };
}

/** Whether the message takes the place of one sent before under the same number. */
export function isReplacement({ head }: Message): boolean {
  return head.some((segment) => segment.tag === 'BGM' && part(segment, 2) === '5');
}

function refusalOf({ head, type }: Message, number: string | null): Problem | null {
  const bgm = head.find(({ tag }) => tag === 'BGM');
  const kind = kindOfMessage(type);
  if (kind === 'orders' || kind === 'other') return problem('edifact_no_delivery', { type, number });
  if (bgm === undefined) return problem('edifact_no_number', { type });
  if (part(bgm, 2) === '1') return problem('edifact_cancelled', { type, number });
  const code = part(bgm, 0);
  if (type === 'INVOIC' && NO_GOODS.has(code)) return problem('edifact_invoice_brings_no_goods', { number, code });
  if (type === 'INVRPT' && NO_LEVELS.has(code)) return problem('edifact_movements', { number });
  return null;
}

function numberOf(head: readonly Segment[]): string | null {
  const bgm = head.find(({ tag }) => tag === 'BGM');
  return bgm === undefined ? null : orNull(part(bgm, 1));
}

/** By qualifier; what follows a NAD up to the next one is about the same party. */
function partiesOf(head: readonly Segment[]): ReadonlyMap<string, Party> {
  const parties = new Map<string, Party>();
  for (const [at, segment] of head.entries()) {
    if (segment.tag !== 'NAD' || parties.has(part(segment, 0))) continue;
    const rest = head.slice(at + 1);
    const next = rest.findIndex(({ tag }) => tag === 'NAD');
    const about = next === -1 ? rest : rest.slice(0, next);
    const vat = about.find((rff) => rff.tag === 'RFF' && part(rff, 0) === 'VA');
    const name = textOf(segment, 3) || textOf(segment, 2);
    const id = part(segment, 1);
    parties.set(part(segment, 0), partyOf(name, vat ? part(vat, 0, 1) : '', /^\d{13}$/.test(id) ? id : ''));
  }
  return parties;
}

function textOf(segment: Segment, element: number): string {
  return (segment.elements[element] ?? []).join(' ').replace(/\s+/g, ' ').trim();
}

export function currencyOf(segments: readonly Segment[]): string | null {
  const cux = segments.find(({ tag }) => tag === 'CUX');
  return cux === undefined ? null : orNull(part(cux, 0, 1).toUpperCase());
}

/** Digits a date must have in each of the formats that name a day, and a minute of it. */
const LENGTHS: Readonly<Record<string, number>> = { '102': 8, '203': 12, '204': 14, '303': 12, '304': 14 };

/** The first of the given dates: `yyyy-mm-dd`, or `yyyy-mm-ddThh:mm` where the message knows the time; null without one. */
export function dateOf(segments: readonly Segment[], qualifiers: readonly string[]): string | null {
  for (const qualifier of qualifiers) {
    const dtm = segments.find((segment) => segment.tag === 'DTM' && part(segment, 0) === qualifier);
    if (dtm === undefined) continue;
    const [written, format] = [part(dtm, 0, 1).replace(/\D/g, ''), part(dtm, 0, 2)];
    const length = LENGTHS[format] ?? (format === '' ? written.length : 0);
    const [, year, month, day, hour, minute] =
      /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:\d\d)?)?$/.exec(written.slice(0, length)) ?? [];
    if (year === undefined) continue;
    const time = hour === undefined || minute === undefined ? '' : `T${hour}:${minute}`;
    return `${year}-${month}-${day}${time}`;
  }
  return null;
}
