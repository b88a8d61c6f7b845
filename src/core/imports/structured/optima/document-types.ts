import type { FileKind } from '../../types';

/** A kind of document in Comarch ERP Optima. */
interface OptimaType {
  readonly symbol: string;
  readonly kind: FileKind;
  readonly isInvoice?: boolean;
}

const TYPES: readonly (readonly [code: string, OptimaType])[] = [
  ['301', { symbol: 'FZ', kind: 'delivery', isInvoice: true }],
  ['302', { symbol: 'FA', kind: 'outgoing', isInvoice: true }],
  ['303', { symbol: 'PW', kind: 'delivery' }],
  ['304', { symbol: 'RW', kind: 'outgoing' }],
  ['305', { symbol: 'PA', kind: 'outgoing' }],
  ['306', { symbol: 'WZ', kind: 'outgoing' }],
  ['307', { symbol: 'PZ', kind: 'delivery' }],
  ['308', { symbol: 'RO', kind: 'orders' }],
  ['309', { symbol: 'ZD', kind: 'orders' }],
  ['312', { symbol: 'MM', kind: 'other' }],
];

/** Letters that other writers use for the same kinds. */
const SYNONYMS: Readonly<Record<string, string>> = { FS: 'FA', FV: 'FA', FAZ: 'FZ', ZK: 'RO' };

/** The kind of a `TYP_DOKUMENTU`, a number or letters; null when it is not known. */
export function optimaType(code: string): OptimaType | null {
  const wanted = code.trim().toUpperCase();
  const symbol = SYNONYMS[wanted] ?? wanted;
  return TYPES.find(([number, type]) => number === wanted || type.symbol === symbol)?.[1] ?? null;
}
