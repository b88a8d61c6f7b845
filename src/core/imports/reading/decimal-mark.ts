import type { DecimalMark } from './numbers';
import { couldBeThousands } from './numbers';

/** What the numbers of some columns say about the decimal mark. */
export interface MarkEvidence {
  readonly mark: DecimalMark | null;
  /** Every mark that occurs has exactly three digits behind it: it could as well separate thousands. */
  readonly ambiguous: boolean;
  /** Numbers that only make sense with the other mark, in a minority. */
  readonly mixed: boolean;
}

/** A few foreign numbers in a long column are noise of single cells, which the reader understands by themselves. */
const MIXED_SHARE = 0.02;

export function markEvidence(cells: Iterable<string>): MarkEvidence {
  let comma = 0;
  let point = 0;
  let ambiguous = 0;
  for (const cell of cells) {
    const text = cell.replace(/[^\d,.]/g, '');
    const commas = text.split(',').length - 1;
    const points = text.split('.').length - 1;
    if (commas + points === 0) continue;
    if (commas > 0 && points > 0) text.lastIndexOf(',') > text.lastIndexOf('.') ? comma++ : point++;
    else if (commas > 1) point++;
    else if (points > 1) comma++;
    else if (couldBeThousands(text)) ambiguous++;
    else if (commas === 1) comma++;
    else point++;
  }
  if (comma + point === 0) return { mark: null, ambiguous: ambiguous > 0, mixed: false };
  const mixed = Math.min(comma, point) > (comma + point) * MIXED_SHARE;
  return { mark: comma >= point ? ',' : '.', ambiguous: false, mixed };
}
