import type { ColumnMeaning, ProfileView } from '../../contract';
import type { useWords } from '../language';

/** Every line of it is one piece. */
export const isScans = ({ format }: Pick<ProfileView, 'format'>): boolean => format === 'csv-scans';

/** What a column is called: by its heading, else by its place; the pieces of scans stand in no column of the file. */
export function columnName(
  profile: Pick<ProfileView, 'format' | 'columns'>,
  { header, column }: ColumnMeaning,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (header !== null) return header;
  const counts = isScans(profile) && column === profile.columns.length - 1;
  return counts ? t('imports.piecesOfLine') : t('imports.columnNumber', { number: column + 1 });
}
