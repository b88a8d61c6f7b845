import type { Profile } from '../../types';
import type { Cells } from '../csv';
import type { HeaderMeaning } from '../header-words';

/** A shop platform's export, recognised by its header, with what sets it apart from any other table. */
export interface Format {
  readonly id: string;
  /** `headers` are the header cells reduced to words, in order. */
  recognises(headers: readonly string[]): boolean;
  /** What a column means where the platform uses a word its own way; undefined leaves it to the general words. */
  meaningOf?(header: string): HeaderMeaning | null | undefined;
  /** Made anew for every pass over a file, since rows may carry things down to the next one. */
  rowRules?(profile: Profile): RowRules;
}

export interface RowRules {
  /** Called once for every row, in order; true for a row that is part of the format but not a product. */
  skips?(cells: Cells): boolean;
  key?(cells: Cells): string | null;
  name?(cells: Cells): string | null;
  /** The platform does not keep the stock of this row, whatever number stands there. */
  untracked?(cells: Cells): boolean;
}

/** The cell of a column by the words of its header; an empty string where there is none. */
export function cellReader(profile: Profile, words: (header: string) => string, ...names: readonly string[]) {
  const column = profile.columns.find(
    (candidate) => candidate.header !== null && names.includes(words(candidate.header)),
  );
  return (cells: Cells): string => (column === undefined ? '' : (cells[column.column] ?? '').trim());
}
