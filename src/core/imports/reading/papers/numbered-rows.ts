import { foldForSearch } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';

const NAMES_PAPER =
  /^(?:(?:typ|rodzaj|symbol|numer|nr) (?:dok|dokumentu)|dok|dokument|document(?: type| no| number)?|typ|rodzaj|numer)$/;
/** What a document of a warehouse program does to the stock of whoever keeps it, by the letters it is called by. */
const BRINGS = /^(?:pz|vpz|pw|fz)(?![a-z])/;
const TAKES = /^(?:rw|mm|mmw|mmp|fs|pa|kfs)(?![a-z])/;
/** A supplier's brings, ours takes. */
const OF_EITHER = /^(?:wz|fv|fa|fvs)(?![a-z])/;
const FEWEST_ROWS = 2;

/** What rows that each name a paper by its letters (`PZ 1/2026`, `WZ`) are together; null where no column does so. */
export function numberedRows(
  columns: readonly Column[],
  rows: readonly Cells[],
): { readonly kind: 'delivery' | 'outgoing' | 'sale'; readonly column: Column } | null {
  for (const column of columns) {
    if (column.field !== 'ignore' || column.header === null || !NAMES_PAPER.test(headerWords(column.header).words))
      continue;
    const cells = rows.map((row) => foldForSearch((row[column.column] ?? '').trim())).filter((cell) => cell !== '');
    const count = (pattern: RegExp) => cells.filter((cell) => pattern.test(cell)).length;
    const [brings, takes, either] = [BRINGS, TAKES, OF_EITHER].map(count) as [number, number, number];
    if (cells.length < FEWEST_ROWS || brings + takes + either < cells.length) continue;
    if (takes > 0 || (brings > 0 && either > 0)) return { kind: 'outgoing', column };
    return { kind: either > 0 ? 'sale' : 'delivery', column };
  }
  return null;
}
