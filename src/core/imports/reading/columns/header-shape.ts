import { createHash } from 'node:crypto';
import type { Profile } from '../../types';
import { isScans } from '../formats';
import { headerWords } from '../headings/header-words';
import { isSheetColumn } from './sheet-column';

/**
 * Fingerprint of a table's header: its delimiter and the names of its columns in order, without case, diacritics and
 * spacing; whether its sheets are read together is no matter. Files of equal shape can be read with one confirmed profile; a table without a header is known by its width.
 */
export function headerShape(profile: Pick<Profile, 'format' | 'delimiter' | 'headerLine' | 'columns'>): string {
  const names =
    profile.headerLine === null
      ? // Bare codes are no table with a column of numbers, which their pieces have a column for.
        [isScans(profile) ? profile.format : String(profile.columns.length)]
      : profile.columns.filter((column) => !isSheetColumn(column)).map(({ header }) => shapeWord(header));
  while (names.length > 1 && names.at(-1) === '') names.pop();
  return createHash('sha256')
    .update(JSON.stringify([profile.delimiter, ...names]))
    .digest('hex')
    .slice(0, 32);
}

/**
 * What the confirmed profiles of a source are known by. Tables by their header; a structured file by its format and what
 * it is about, since its values have names of their own and one file may have more of them than the next.
 */
export function profileShape(profile: Profile): string {
  const { format, kind, headerLine, columns } = profile;
  if (headerLine !== null || columns.every(({ header }) => header === null)) return headerShape(profile);
  return createHash('sha256')
    .update(JSON.stringify([format, kind]))
    .digest('hex')
    .slice(0, 32);
}

/** The name of a column as far as it tells columns apart: without case, diacritics and spacing. */
export function shapeWord(header: string | null): string {
  if (header === null) return '';
  const { words, aside } = headerWords(header);
  return aside === '' ? words : `${words} (${aside})`;
}
