import { type Problem, problem } from '../../foundation';
import type { Profile } from '../types';
import { delimiterName } from './text/delimiter-name';
import { shapeWord } from './columns/header-shape';
import { ALIGNED } from './inspect-aligned';

/**
 * The confirmed profile by which a table is meant to be read that has its headings, in its order, and is only written
 * otherwise: another delimiter, or a sheet instead of a text. Null where there is none, or where profiles that differ in
 * what the columns mean would fit as well.
 */
export function inOtherDress<P extends { readonly profile: Profile }>(
  found: Profile,
  confirmed: readonly P[],
): P | null {
  if (found.headerLine === null || found.format === ALIGNED) return null;
  const alike = confirmed.filter(
    ({ profile }) =>
      profile.format === found.format && profile.headerLine !== null && headingsOf(profile) === headingsOf(found),
  );
  const meanings = new Set(alike.map(({ profile }) => meaningOf(profile)));
  return meanings.size === 1 ? (alike[0] ?? null) : null;
}

/**
 * What a person is told of a table that goes through in a dress that neither a confirmed nor an accepted table of its
 * source had: how it is separated, its decimal mark, its encoding. Null where nothing is new. An encoding alone is no news:
 * a file without one letter of Polish may be in any.
 */
export function newDress(found: Profile, known: readonly Profile[]): Problem | null {
  const alike = known.filter(
    (profile) =>
      profile.headerLine !== null && profile.format === found.format && headingsOf(profile) === headingsOf(found),
  );
  const [before] = alike;
  if (found.headerLine === null || !before || alike.some((profile) => isDressed(profile, found))) return null;
  const encoded = before.delimiter !== '' && found.delimiter !== '' && before.encoding !== found.encoding;
  const marked = before.decimalMark !== found.decimalMark;
  const told = (profile: Profile) =>
    [
      ...(profile.delimiter === '' || before.delimiter === found.delimiter ? [] : [delimiterName(profile.delimiter)]),
      ...(marked ? [`1${profile.decimalMark}50`] : []),
      ...(encoded ? [profile.encoding] : []),
    ].join(' ') || '–';
  const facts = { before: told(before), now: told(found) };
  if (found.delimiter === '') return problem('table_became_sheet', facts);
  return problem(before.delimiter === '' ? 'table_became_text' : 'table_separated_otherwise', facts);
}

const isDressed = (one: Profile, other: Profile) =>
  one.delimiter === other.delimiter && one.decimalMark === other.decimalMark;

function headingsOf({ columns }: Profile): string {
  const words = columns.map(({ header }) => shapeWord(header));
  while (words.at(-1) === '') words.pop();
  return JSON.stringify(words);
}

/** What a table says besides how it is written. */
const meaningOf = (profile: Profile): string => {
  const { kind, scope, priceMode, vatCode, currency, stockWords, addsRows, minorPrices, columns } = profile;
  return JSON.stringify([
    [kind, scope, priceMode, vatCode, currency, stockWords, addsRows === true, minorPrices === true],
    columns.map(({ column, field, target }) => [column, field, target]),
  ]);
};
