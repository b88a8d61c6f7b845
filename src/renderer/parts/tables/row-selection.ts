/** Rows of a list that may be longer than anybody has seen: some of them, or all that match but a few. */
export interface RowSelection {
  /** All rows that answer the question, also those that never were in sight. */
  readonly all: boolean;
  /** Keys of the rows that are selected; with `all`, of those that are not. */
  readonly keys: ReadonlySet<string>;
}

export const NOTHING_SELECTED: RowSelection = { all: false, keys: new Set() };
export const ALL_SELECTED: RowSelection = { all: true, keys: new Set() };

export const isSelected = ({ all, keys }: RowSelection, key: string) => keys.has(key) !== all;

export function withToggled({ all, keys }: RowSelection, key: string): RowSelection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { all, keys: next };
}

/** How many of `total` rows are selected. */
export const countSelected = ({ all, keys }: RowSelection, total: number) =>
  all ? Math.max(0, total - keys.size) : keys.size;
