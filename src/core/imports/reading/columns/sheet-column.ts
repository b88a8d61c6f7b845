import type { Column, Profile } from '../../types';

/** What heads the column that a table has besides those of its sheets: what the sheet is called that a row stands on. */
export const SHEET_HEADING = '[arkusz]';

export const isSheetColumn = ({ header }: Pick<Column, 'header'>): boolean => header === SHEET_HEADING;

/** With the columns alone that stand on the sheets themselves. */
export const withoutSheetColumn = <T extends Partial<Pick<Profile, 'columns'>>>(profile: T): T =>
  profile.columns === undefined
    ? profile
    : { ...profile, columns: profile.columns.filter((one) => !isSheetColumn(one)) };
