import type { Column } from '../../types';
import { columnLabel } from '../cells/row-findings';

/**
 * How the columns of a file are called where a person names one: by their headings, with the number of the column added
 * where headings repeat. In the order of the cells of a record.
 */
export function columnLabels(columns: readonly Column[]): string[] {
  const width = columns.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const labels = Array.from({ length: width }, (_, at) => `#${at + 1}`);
  for (const column of columns) labels[column.column] = columnLabel(column).trim() || `#${column.column + 1}`;
  const seen = new Map<string, number>();
  for (const label of labels) seen.set(label, (seen.get(label) ?? 0) + 1);
  return labels.map((label, at) => ((seen.get(label) ?? 0) > 1 ? `${label} #${at + 1}` : label));
}

/** Which cell a person means: by heading, or by number from 1 (`3`, `#3`), also past the last heading. Null for none. */
export function cellNamed(name: string, labels: readonly string[]): number | null {
  const wanted = name.trim();
  const exact = labels.indexOf(wanted);
  if (exact !== -1) return exact;
  const alike = labels.flatMap((label, at) => (label.toLowerCase() === wanted.toLowerCase() ? [at] : []));
  if (alike.length === 1) return alike[0] ?? null;
  const number = /^#?(\d{1,4})$/.exec(wanted)?.[1];
  return number === undefined || Number(number) === 0 ? null : Number(number) - 1;
}
