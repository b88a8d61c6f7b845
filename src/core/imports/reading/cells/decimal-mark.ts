import { couldBeThousands, type DecimalMark } from './numbers';

/** What the numbers of some columns say about the decimal mark. */
interface MarkEvidence {
  readonly mark: DecimalMark | null;
  /** The mark that occurs, where it always has exactly three digits behind it: it could as well separate thousands. */
  readonly ambiguous: DecimalMark | null;
  /** Numbers that only make sense with the other mark, in a minority. */
  readonly mixed: boolean;
}

/** A few foreign numbers in a long column are noise of single cells, which the reader understands by themselves. */
const MIXED_SHARE = 0.02;
const LONGEST_NUMBER = 64;

export function markEvidence(cells: Iterable<string>): MarkEvidence {
  const votes = { ',': 0, '.': 0 };
  let ambiguous: DecimalMark | null = null;
  for (const cell of cells) {
    const found = marksOf(cell);
    if (found === null) continue;
    if (found.ambiguous) ambiguous = found.decimal;
    else votes[found.decimal]++;
  }
  if (votes[','] + votes['.'] === 0) return { mark: null, ambiguous, mixed: false };
  const mixed = Math.min(votes[','], votes['.']) > (votes[','] + votes['.']) * MIXED_SHARE;
  return { mark: votes[','] >= votes['.'] ? ',' : '.', ambiguous: null, mixed };
}

/** Which mark of one cell is decimal: the last of two kinds, never one that repeats, else the only one there is. */
function marksOf(cell: string): { readonly decimal: DecimalMark; readonly ambiguous: boolean } | null {
  // Most cells of whole numbers are done with here, and so is whatever is far too long to be a number.
  if ((!cell.includes(',') && !cell.includes('.')) || cell.length > LONGEST_NUMBER) return null;
  // From the first digit (or the mark before it) to the last, so that the point of an abbreviation (`szt.`) is no mark.
  const text = (/^(?:[^\d.,]|[.,](?!\d))*([.,\d\s\u00a0\u202f'’]*\d)/.exec(cell)?.[1] ?? '').replace(/[^\d,.]/g, '');
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  if (commas + points === 0) return null;
  if (commas > 0 && points > 0) {
    return { decimal: text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.', ambiguous: false };
  }
  if (commas + points > 1) return { decimal: commas > 0 ? '.' : ',', ambiguous: false };
  return { decimal: commas === 1 ? ',' : '.', ambiguous: couldBeThousands(text) };
}
