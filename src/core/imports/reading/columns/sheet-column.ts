import type { Column, Profile } from '../../types';

/** What heads the column that a table has besides those of its sheets: what the sheet is called that a row stands on. */
export const SHEET_HEADING = '[arkusz]';

export const isSheetColumn = ({ header }: Pick<Column, 'header'>): boolean => header === SHEET_HEADING;

/** As one sheet is read: with the columns alone that stand on it, and knowing of no others. */
export function withoutSheetColumn<T extends Partial<Pick<Profile, 'columns' | 'sheets'>>>(profile: T): T {
  const { sheets: _sheets, ...alone } = profile;
  const { columns } = profile;
  return { ...(alone as T), ...(columns ? { columns: columns.filter((one) => !isSheetColumn(one)) } : {}) };
}
