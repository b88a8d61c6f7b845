import type { Problem } from '../../../foundation';
import type { Column, FileKind, Profile } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords, type HeaderMeaning } from '../headings/header-words';
import type { SampleRecord } from '../text/sample-records';

/** A platform's export, recognised by its header, with what sets it apart from any other table. */
export interface Format {
  readonly id: string;
  /** `headers` are the header cells reduced to words, in order. */
  recognises(headers: readonly string[]): boolean;
  /**
   * The header row where the platform puts it in a place of its own; null where the first records are not of this
   * platform. Other formats leave the search to the general words.
   */
  headerOf?(records: readonly SampleRecord[]): SampleRecord | null;
  /** What a column means where the platform uses a word its own way; undefined leaves it to the general words. */
  meaningOf?(header: string): HeaderMeaning | null | undefined;
  /** What the file is about, where its columns alone would be misread. */
  readonly kind?: FileKind;
  /** The platform writes quotes as ordinary characters and never encloses cells in them. */
  readonly unquoted?: true;
  /** The currency of all prices, where the platform names it apart from them. */
  currencyIn?(columns: readonly Column[]): string | null;
  /** Its prices are in the currency of the site they are for, which may be another than the shop's: a file that names none is asked about. */
  readonly isOfManyCurrencies?: true;
  /** What a person should look at in a file of this platform, beyond what is asked about every table. */
  asks?(columns: readonly Column[], rows: readonly Cells[]): readonly Problem[];
  /** Which rows are products that only frame others, so that their cells say nothing of goods. */
  frames?(table: Pick<Profile, 'columns'>): (cells: Cells) => boolean;
  /** Made anew for every pass over a file, since rows may carry things down to the next one. */
  rowRules?(profile: Profile): RowRules;
}

/** What there is to say of a row, or why it is left out, and of which of its columns. */
export interface RowAside {
  readonly code: string;
  readonly column: number;
  readonly facts?: Problem['facts'];
}

export interface RowRules {
  /** The rows a record stands for, in place of the record; what the platform writes its own way is put right in them. */
  unfold?(cells: Cells): readonly Cells[];
  /** Called once for every row, in order; true for a row that is part of the format but not a product. */
  skips?(cells: Cells): boolean;
  /** A row that is left out with a warning; null for every other. */
  setsAside?(cells: Cells): RowAside | null;
  /** Something a person should know of a row that is used. */
  warnsOf?(cells: Cells): RowAside | null;
  key?(cells: Cells): string | null;
  name?(cells: Cells): string | null;
  /** The platform does not keep the stock of this row, whatever number stands there. */
  untracked?(cells: Cells): boolean;
  /** The text that names the place of the row's stock, where it is not in the row itself. */
  location?(cells: Cells): string;
}

/** The header of a column as words, for comparing. */
export const wordsOf = (header: string): string => headerWords(header).words;

/** The first column whose header is one of these; -1 where there is none. */
export function columnOf(table: Pick<Profile, 'columns'>, ...names: readonly string[]): number {
  return (
    table.columns.find((candidate) => candidate.header !== null && names.includes(wordsOf(candidate.header)))?.column ??
    -1
  );
}

/** The cell of a column by the words of its header; an empty string where there is none. */
export function cellReader(table: Pick<Profile, 'columns'>, ...names: readonly string[]): (cells: Cells) => string {
  const column = columnOf(table, ...names);
  return (cells) => (column === -1 ? '' : (cells[column] ?? '').trim());
}

/** A meaning a platform gives a word; `rank` 1 wins over every general word of the same field. */
export function means(field: HeaderMeaning['field'], more: Partial<Omit<HeaderMeaning, 'field'>> = {}): HeaderMeaning {
  const target = field === 'price' ? 'retail' : field === 'stock' ? 'main' : null;
  return { field, rank: 1, target, priceMode: null, isId: false, ...more };
}

/** Meanings by words; null keeps a column out, words that are missing leave it to the general words. */
export function meaningsByWords(
  own: Readonly<Record<string, HeaderMeaning | null>>,
): (header: string) => HeaderMeaning | null | undefined {
  return (header) => own[wordsOf(header)];
}

/** Whether all (or any) of these words head columns. */
export const hasAll = (headers: readonly string[], ...names: readonly string[]): boolean =>
  names.every((name) => headers.includes(name));
export const hasAny = (headers: readonly string[], ...names: readonly string[]): boolean =>
  names.some((name) => headers.includes(name));
