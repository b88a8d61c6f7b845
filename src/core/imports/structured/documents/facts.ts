import { type Problem, problem } from '../../../foundation';
import type { DocumentFacts, FileKind } from '../../types';
import { NOBODY } from './parties';

/** A document while it is being read. */
export type OpenDocument = { -readonly [Key in keyof DocumentFacts]: DocumentFacts[Key] };

export function openDocument(type: string, kind: FileKind, line: number): OpenDocument {
  return {
    type,
    kind,
    number: null,
    issuedAt: null,
    supplier: NOBODY,
    buyer: NOBODY,
    related: [],
    orders: [],
    corrects: null,
    location: null,
    currency: null,
    line,
    refusal: null,
  };
}

/** The first reason stays: it is the one that came up first in the file. */
export function refuse(document: OpenDocument, reason: Problem | null): void {
  document.refusal ??= reason;
}

/** What may never add to stock by the kind of its document; null for a delivery. */
export function refusalOfKind(kind: FileKind, type: string, number: string | null): Problem | null {
  if (kind === 'outgoing') return problem('document_outgoing', { type, number });
  if (kind === 'orders') return problem('document_order', { type, number });
  return null;
}

/**
 * What a UNTDID 1001 type of an invoice says against booking it: credit notes and corrected invoices tell of a difference
 * that may be money only, advances and pro formas of goods that have not come. Null for an invoice.
 */
export function refusalOfInvoiceType(code: string, number: string | null, corrects: string | null): Problem | null {
  if (['81', '83', '261', '262', '308', '381', '384', '396', '420', '458', '532'].includes(code)) {
    return problem('document_correction', { number, corrects });
  }
  if (code === '386') return problem('document_advance', { number });
  return code === '325' ? problem('document_preliminary', { number }) : null;
}

/** `values` without blanks, placeholders and repeats, in order. */
export function named(values: readonly string[]): readonly string[] {
  const bare = values.map((value) => value.trim()).filter((value) => !/^(|-|NA|N\/A)$/i.test(value));
  return [...new Set(bare)];
}

/** yyyy-mm-dd of a date that exists, or null. */
export function isoDate(text: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ]|Z|[+-]\d\d:\d\d$)/.exec(text.trim());
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : null;
}

/**
 * The doubt that goes with invoices: they say what was billed, and our own sales look the same. Null where none of them
 * could be booked anyway.
 */
export function invoiceDoubt(documents: readonly DocumentFacts[]): Problem | null {
  const first = documents.find(({ refusal, kind }) => refusal === null && kind === 'delivery');
  if (first === undefined) return null;
  return problem('invoice_as_delivery', { number: first.number, supplier: first.supplier.name });
}
