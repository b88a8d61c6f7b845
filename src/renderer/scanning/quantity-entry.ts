/** What a person types between scans, without any field: `12 ↵` sets the last line, `12 ×` the next scan, + and − step. */
export interface QuantityEntry {
  readonly digits: string;
  /** How many the next scan stands for. */
  readonly times: number | null;
}

export type EntryDeed =
  { readonly is: 'set'; readonly quantity: number } | { readonly is: 'step'; readonly by: 1 | -1 };

export const NO_ENTRY: QuantityEntry = { digits: '', times: null };
const LONGEST = 8;

/** The next state, and what is to be done to the last line; null where the key means nothing here. */
export function typeQuantity(
  entry: QuantityEntry,
  key: string,
): { readonly entry: QuantityEntry; readonly deed: EntryDeed | null } | null {
  if (/^\d$/.test(key)) {
    return { entry: { ...entry, digits: (entry.digits + key).slice(0, LONGEST) }, deed: null };
  }
  if (key === ',' || key === '.') {
    if (entry.digits === '' || entry.digits.includes(',')) return null;
    return { entry: { ...entry, digits: `${entry.digits},` }, deed: null };
  }
  const quantity = Number(entry.digits.replace(',', '.'));
  switch (key) {
    case 'Backspace':
      return entry.digits === '' ? null : { entry: { ...entry, digits: entry.digits.slice(0, -1) }, deed: null };
    case 'Escape':
      return entry.digits === '' && entry.times === null ? null : { entry: NO_ENTRY, deed: null };
    case 'x':
    case 'X':
    case '*':
      return quantity > 0 ? { entry: { digits: '', times: quantity }, deed: null } : null;
    case 'Enter':
      return entry.digits === '' ? null : { entry: { ...entry, digits: '' }, deed: { is: 'set', quantity } };
    case '+':
      return { entry, deed: { is: 'step', by: 1 } };
    case '-':
    case '−':
      return { entry, deed: { is: 'step', by: -1 } };
    default:
      return null;
  }
}
