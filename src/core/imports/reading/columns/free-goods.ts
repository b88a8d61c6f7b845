import { type Problem, problem, pattern } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';
import { readDecimal } from '../cells/numbers';
import { columnLabel } from '../cells/row-findings';

/** What came without being paid for, beside what was; `w tym gratis` says that it is counted already. */
const FREE = pattern()`
  ^(?:(?:ilosc |il |szt |sztuk )?(?:gratis(?:y|ow|owa|owe)?|bezplatn[aey]|darmow[aey]|
  rabat(?:u)? towarowy?(?:ego)?)(?: szt| sztuk| ilosc)?|free (?:goods|qty|quantity|units|pieces|of charge)|
  (?:qty|quantity) free|foc|bonus (?:qty|quantity)|(?:ilosc )?bonus(?:owa)?)$
`;

/** Whether a column counts goods that came free of charge beside those that were bought. */
export const isFree = ({ header }: Column): boolean => header !== null && FREE.test(headerWords(header).words);

/**
 * The columns of a delivery with those counted in that hold goods given free: they came as well. A person is asked, since
 * some papers have them in the quantity already.
 */
export function withFreeGoods(
  columns: readonly Column[],
  rows: readonly Cells[],
): { readonly columns: readonly Column[]; readonly doubts: readonly Problem[] } {
  const counted = columns.find(({ field }) => field === 'quantity');
  const given = columns.find((column) => column.field === 'ignore' && isFree(column) && rows.some(countsSome(column)));
  if (counted === undefined || given === undefined) return { columns, doubts: [] };
  const facts = { column: columnLabel(given), quantity: columnLabel(counted) };
  return {
    columns: columns.map((one) => (one === given ? { ...one, field: 'quantity', target: counted.target } : one)),
    doubts: [problem('free_goods_added', facts)],
  };
}

const countsSome =
  ({ column }: Column) =>
  (row: Cells): boolean =>
    (readDecimal((row[column] ?? '').trim(), ',')?.digits ?? 0) > 0;
