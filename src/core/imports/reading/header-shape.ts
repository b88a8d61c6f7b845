import { createHash } from 'node:crypto';
import type { Profile } from '../types';
import { headerWords } from './header-words';

/**
 * Fingerprint of a table's header: its delimiter and the names of its columns in order, without case, diacritics and
 * spacing. Files of equal shape can be read with one confirmed profile; a table without a header is known by its width.
 */
export function headerShape(profile: Pick<Profile, 'delimiter' | 'headerLine' | 'columns'>): string {
  const names =
    profile.headerLine === null
      ? [String(profile.columns.length)]
      : profile.columns.map(({ header }) => shapeWord(header));
  while (names.length > 1 && names.at(-1) === '') names.pop();
  return createHash('sha256')
    .update(JSON.stringify([profile.delimiter, ...names]))
    .digest('hex')
    .slice(0, 32);
}

function shapeWord(header: string | null): string {
  if (header === null) return '';
  const { words, aside } = headerWords(header);
  return aside === '' ? words : `${words} (${aside})`;
}
