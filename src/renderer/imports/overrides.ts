import type { ColumnMeaning, ProfileView } from '../../contract';

export type Overrides = Partial<ProfileView>;

/** Changing how the text is cut makes what was said about its columns meaningless. */
const CUTS: readonly (keyof ProfileView)[] = ['encoding', 'delimiter', 'quote', 'headerLine', 'format'];

/** What the person said so far, with one more answer. */
export function withOverride<K extends keyof ProfileView>(before: Overrides, key: K, value: ProfileView[K]): Overrides {
  const next: Overrides = { ...before, [key]: value };
  if (CUTS.includes(key)) delete next.columns;
  return next;
}

/** All columns with one of them given another meaning; a price list or location is named after the column at first. */
export function withMeaning(columns: readonly ColumnMeaning[], changed: ColumnMeaning): ColumnMeaning[] {
  return columns.map((column) => (column.column === changed.column ? changed : column));
}
