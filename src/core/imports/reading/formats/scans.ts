import type { Column, Profile } from '../../types';
import { DATE } from '../cells/column-guesses';
import type { Format, RowRules } from './format';

/**
 * One code a line and nothing else, as a scanner types it into a text: each line is one piece. How many stands in a column of
 * its own behind the others, which no line of the file has; what stands beside a code and is no moment is taken for a number
 * that was written in place of scanning again, and is not lost where it is none.
 */
export const scans: Format = {
  id: 'csv-scans',
  recognises: () => false,
  rowRules: scanRules,
};

export const isScans = ({ format }: Pick<Profile, 'format'>): boolean => format === scans.id;

/** The columns of a list of scans: those of its lines, of which one has the codes, and the one that counts them. */
export function scanColumns(headers: readonly (string | null)[], code: number): readonly Column[] {
  return [
    ...headers.map((header, column): Column => ({
      column,
      header,
      field: column === code ? 'gtin' : 'ignore',
      target: null,
    })),
    { column: headers.length, header: null, field: 'stock', target: 'main' },
  ];
}

/** What people and programs write between scans: a day, a time, a remark of several words. */
export const isNote = (cell: string): boolean => DATE.test(cell) || (/\s/.test(cell) && /\p{L}/u.test(cell));

/** How many pieces a line is that says no number. */
const ONE = '1';

type ScanRules = Required<Pick<RowRules, 'unfold' | 'setsAside'>>;

function scanRules({ columns }: Profile): ScanRules {
  const width = columns.length - 1;
  const code = columns.find(({ field }) => field === 'gtin' || field === 'sku' || field === 'supplierSku')?.column ?? 0;
  return {
    unfold(cells) {
      const more = cells.map((cell) => cell.trim()).filter((cell, i) => i !== code && cell !== '' && !DATE.test(cell));
      return [[...Array.from({ length: width }, (_, i) => cells[i] ?? ''), more.length === 0 ? ONE : more.join(' ')]];
    },
    setsAside(cells) {
      const said = (cells[code] ?? '').trim();
      return said === '' || isNote(said) ? { code: 'scan_note', column: code } : null;
    },
  };
}
