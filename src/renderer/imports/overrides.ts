import type { ColumnMeaning, ProfileView } from '../../contract';

export type Overrides = Partial<ProfileView>;

/** Changing how the text is cut, which table is read or what it is about makes what was said about its columns meaningless. */
const CUTS: readonly (keyof ProfileView)[] = ['encoding', 'delimiter', 'quote', 'headerLine', 'format', 'part', 'kind'];

/** What the person said so far, with one more answer. */
export function withOverride<K extends keyof ProfileView>(before: Overrides, key: K, value: ProfileView[K]): Overrides {
  const next: Overrides = { ...before, [key]: value };
  if (CUTS.includes(key)) delete next.columns;
  // Another sheet has its heading somewhere else.
  if (key === 'part') delete next.headerLine;
  return next;
}

/** The rows of a preview without its header and what stands above it. */
export function dataRows(rows: readonly (readonly string[])[], profile: ProfileView): readonly (readonly string[])[] {
  if (profile.headerLine === null) return rows;
  const header = rows.findIndex((row) =>
    profile.columns.every(
      (column) => column.header === null || (row[column.column] ?? '').trim() === column.header.trim(),
    ),
  );
  return rows.slice(header + 1);
}

/** All columns with one of them given another meaning; a price list or location is named after the column at first. */
export function withMeaning(columns: readonly ColumnMeaning[], changed: ColumnMeaning): ColumnMeaning[] {
  return columns.map((column) => (column.column === changed.column ? changed : column));
}
