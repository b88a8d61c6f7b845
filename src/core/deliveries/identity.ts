import { createHash } from 'node:crypto';
import { canonicalGtin, foldForSearch } from '../foundation';
import type { LineCodes, Supplier } from './types';

/**
 * A document number in the one form in which its spellings are equal: programs copy numbers with other spaces, dashes and
 * cases (`FV 12/2026`, `fv-12/2026`, `FV12/2026`). Only between two numbers does it matter that something parts them.
 * Leading zeros stay: they can tell two series apart. Null for nothing.
 */
export function referenceKey(number: string | null): string | null {
  const key = (number ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '/')
    .replace(/(?<!\d)\/|\/(?!\d)/g, '');
  return key === '' ? null : key;
}

/** A supplier as documents name it; `source` stands for the nameless ones of one source of files. */
export function supplierOf(
  party: { readonly name: string | null; readonly taxId: string | null; readonly gln: string | null },
  source: string | null = null,
): Supplier {
  const taxId =
    party.taxId
      ?.toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .replace(/^PL(?=\d{10}$)/, '') || null;
  const gln = party.gln?.trim() || null;
  const name = party.name?.trim() || null;
  const key = taxId
    ? `tax:${taxId}`
    : gln
      ? `gln:${gln}`
      : name
        ? `name:${foldForSearch(name)}`
        : source === null
          ? ''
          : `source:${source}`;
  return { key, name, taxId, gln };
}

/** Nobody says who sent it. */
export function isNameless(supplier: Supplier): boolean {
  return supplier.taxId === null && supplier.gln === null && supplier.name === null;
}

/** Nothing says that they are two: enough where a document number says that they are one. */
export function mayBeSame(a: Supplier, b: Supplier): boolean {
  if (a.taxId !== null && b.taxId !== null) return a.taxId === b.taxId;
  return a.gln === null || b.gln === null || a.gln === b.gln;
}

/** As far as anybody can tell they are one; a nameless one may be any. */
export function looksSame(a: Supplier, b: Supplier): boolean {
  if (isNameless(a) || isNameless(b) || a.key === b.key) return true;
  const named = a.name !== null && b.name !== null && foldForSearch(a.name) === foldForSearch(b.name);
  return named && mayBeSame(a, b);
}

/** The type of a receipt that a person entered or scanned; a second one with the same lines is another delivery. */
export const MANUAL = 'MANUAL';

/** Goods notes, invoices and what is neither (entered by hand, a table): two of one family are never about the same goods. */
export const FAMILIES = ['note', 'invoice', 'other'] as const;
export type Family = (typeof FAMILIES)[number];

const INVOICE = /^(F[A-Z]{0,2}|[KR]?FZ.*|K?RZ|VAT|CII|U?KOR.*|ROZ|UPR|ZAL|.*INVO.*|.*CREDIT.*|38\d|32\d)$/;
const NOTE = /^(V?PZ.*|PW|ZW|V?WZ.*|MM.*|DESADV.*|.*DESPATCH.*|RECADV.*|351)$/;

export function familyOf(type: string): Family {
  const name = type.trim().toUpperCase();
  if (NOTE.test(name)) return 'note';
  return INVOICE.test(name) ? 'invoice' : 'other';
}

/** The code by which a person would find a line that is no product: and by which the supplier is remembered to call it. */
export function supplierCodeOf(
  line: LineCodes,
): { readonly kind: 'code' | 'gtin' | 'name'; readonly code: string } | null {
  const code = line.supplierSku ?? line.sku;
  if (code !== null) return { kind: 'code', code };
  const [gtin] = line.gtins;
  if (gtin !== undefined) return { kind: 'gtin', code: canonicalGtin(gtin) };
  return line.name === null ? null : { kind: 'name', code: foldForSearch(line.name) };
}

/** A fingerprint of what a document says, in any order of its lines and under any name of its file. */
export function contentHashOf(lines: readonly (LineCodes & { readonly quantity: number })[]): string {
  const said = lines.map(({ sku, supplierSku, gtins, name, quantity }) =>
    JSON.stringify([sku, supplierSku, [...gtins].sort(), sku ?? supplierSku ?? gtins[0] ?? name, quantity]),
  );
  return createHash('sha256').update(said.sort().join('\n')).digest('hex');
}
