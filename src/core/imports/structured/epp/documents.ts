import { type Problem, problem } from '../../../foundation';
import type { DocumentFacts, FileKind, Party } from '../../types';
import { NOBODY, orNull, partyOf } from '../record-cells';

/** What the header of the file says: who wrote it, what for, of which warehouse. */
export interface EppInfo {
  /** 0 accounting office, 1 agent, 2 head office, 3 other. */
  readonly purpose: string;
  readonly owner: Party;
  readonly warehouse: string | null;
}

/** A document, and how many lines its header promises; null where it does not say. */
export interface EppDocument {
  readonly facts: DocumentFacts;
  readonly promisedLines: number | null;
}

const INTO_STOCK = new Set(['FZ', 'RZ', 'FR', 'PZ', 'VPZ', 'PW', 'ZW']);
const OUT_OF_STOCK = new Set(['WZ', 'VWZ', 'RW', 'FS', 'RS', 'PA', 'MMW']);
const ORDERS = new Set(['ZD', 'ZK']);

/** Field `position` of a record, counted from 1 as the format's own description does; empty where the record ends before. */
export function field(fields: readonly string[], position: number): string {
  const value = (fields[position - 1] ?? '').trim();
  // A blank before the quote makes the quote part of the text.
  return value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1).trim() : value;
}

export function readInfo(fields: readonly string[]): EppInfo {
  return {
    purpose: field(fields, 2),
    owner: partyOf(field(fields, 7) || field(fields, 6), field(fields, 11)),
    warehouse: orNull(field(fields, 12)),
  };
}

/** A header with one field is the name of a dictionary; with more it is a document. */
export function dictionaryName(fields: readonly string[]): string | null {
  const rest = fields.slice(1).some((value) => value.trim() !== '');
  return rest ? null : field(fields, 1).toUpperCase();
}

export function readDocument(fields: readonly string[], info: EppInfo, line: number): EppDocument {
  const type = field(fields, 1).toUpperCase();
  const number = orNull(field(fields, 7)) ?? orNull(field(fields, 4));
  const kind = kindOf(type);
  const partner = partyOf(field(fields, 14) || field(fields, 13), field(fields, 18));
  const known = partner.name === null && partner.taxId === null ? NOBODY : partner;
  const [supplier, buyer] = kind === 'outgoing' ? [info.owner, known] : [known, info.owner];
  const promised = field(fields, 25);
  return {
    facts: {
      type,
      kind,
      number,
      issuedAt: dayOf(field(fields, 22)),
      supplier,
      buyer,
      related: present(field(fields, 5)),
      orders: present(field(fields, 10)),
      corrects: orNull(field(fields, 8)),
      location: info.warehouse,
      currency: orNull(field(fields, 47).toUpperCase()),
      line,
      refusal: refusalOf(type, kind, { number, status: field(fields, 2), target: field(fields, 11) }),
    },
    promisedLines: /^\d+$/.test(promised) ? Number(promised) : null,
  };
}

function kindOf(type: string): FileKind {
  if (INTO_STOCK.has(type)) return 'delivery';
  if (OUT_OF_STOCK.has(type)) return 'outgoing';
  return ORDERS.has(type) ? 'orders' : 'other';
}

interface Circumstances {
  readonly number: string | null;
  /** 0 deferred, 1 done, 2 cancelled, 3 booked. */
  readonly status: string;
  /** The warehouse a transfer goes to. */
  readonly target: string;
}

function refusalOf(type: string, kind: FileKind, { number, status, target }: Circumstances): Problem | null {
  if (type.startsWith('K') && type.length > 2) return problem('epp_document_correction', { type, number });
  if (status === '2') return problem('epp_document_cancelled', { type, number });
  if (type === 'MMW') return problem('epp_document_transfer', { number, target: orNull(target) });
  // It may be a supplier's, made out to us: then it is a delivery, unless it is not done yet.
  if (kind === 'outgoing' && status === '0') return problem('epp_document_deferred', { type, number });
  if (kind === 'outgoing') return problem('epp_document_outgoing', { type, number });
  if (kind === 'orders') return problem('epp_document_order', { type, number });
  if (kind === 'other') return problem('epp_document_unknown', { type, number });
  return status === '0' ? problem('epp_document_deferred', { type, number }) : null;
}

/** `yyyymmddhhnnss`, or its beginning. */
function dayOf(stamp: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})/.exec(stamp.replace(/\D/g, ''));
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : null;
}

function present(text: string): string[] {
  return text === '' ? [] : [text];
}
