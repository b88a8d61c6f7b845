import { type Problem, problem } from '../../../foundation';
import type { Column, Profile } from '../../types';
import { shapeWord } from '../columns/header-shape';
import { isSheetColumn } from '../columns/sheet-column';

/** Tables about something else are another file of the source, unless this much of their columns is the same. */
const ALIKE = 0.5;

/**
 * A table of a source whose tables a person has confirmed, and which looks like none of them: what was confirmed holds no
 * longer, and reading it by guesswork is how stock ends in the price column. It asks, naming the columns that are new,
 * gone or renamed compared with the nearest profile. Null where there is nothing to compare with. A platform's own export
 * (Shopify, WooCommerce …) may gain and lose columns that are not read: it names those it has.
 */
export function driftOf(found: Profile, confirmed: readonly Profile[]): Problem | null {
  if (!isTable(found)) return null;
  const near = confirmed
    .filter(isTable)
    .map((profile) => ({ profile, likeness: likeness(profile, found) }))
    .filter(({ profile, likeness: alike }) => profile.kind === found.kind || alike >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness)[0]?.profile;
  if (!near) return null;
  const [before, now] = [namesOf(near), namesOf(found)];
  const renamed: string[] = [];
  const gone = before.filter(({ word }) => !now.some((one) => one.word === word));
  const fresh = now.filter(({ word }) => !before.some((one) => one.word === word));
  for (const column of [...gone]) {
    const alike =
      fresh.find((one) => isUsed(one) && means(one, column)) ??
      fresh.find((one) => one.column === column.column && !isUsed(one));
    if (!alike) continue;
    renamed.push(`${column.name} → ${alike.name}`);
    gone.splice(gone.indexOf(column), 1);
    fresh.splice(fresh.indexOf(alike), 1);
  }
  const touched = [...gone, ...fresh].some(isUsed) || renamed.length > 0;
  if (!found.format.startsWith('csv') && found.format === near.format && !touched) return null;
  if (gone.length + fresh.length + renamed.length === 0) return problem('header_reordered', { kind: near.kind });
  const names = (columns: readonly Named[]) => columns.map(({ name }) => name);
  return problem('header_drifted', { fresh: list(names(fresh)), gone: list(names(gone)), renamed: list(renamed) });
}

/**
 * A table of a source of which nobody has confirmed anything, because its files were plain enough: places that no file of it
 * spoke of before would be counted beside those it did speak of, and a stock or price whose heading can no longer be read
 * would silently stay as it is. Null where the table says of stock and prices what the nearest file before did, or less.
 */
export function changedSubject(found: Profile, accepted: readonly Profile[]): Problem | null {
  const tables = accepted.filter((profile) => isTable(profile) && profile.kind === found.kind);
  const stockOf = ({ columns }: Profile) => columns.filter(({ field }) => field === 'stock');
  const known = tables.flatMap(stockOf);
  const isNew = known.length > 0 && stockOf(found).some((column) => !known.some((one) => means(one, column)));
  const isLost = accepted.some((profile) => isTable(found) && isTable(profile) && losesValues(profile, found));
  return isNew || isLost ? driftOf(found, isNew ? tables : accepted) : null;
}

/** The same columns, but where one of them had stock or prices, stands one that means nothing. */
function losesValues(before: Profile, now: Profile): boolean {
  return (
    before.columns.length === now.columns.length &&
    before.columns.some(({ field, header, column }, i) => {
      const other = now.columns[i];
      const isValue = field === 'stock' || field === 'price';
      return isValue && other?.column === column && !isUsed(other) && shapeWord(other.header) !== shapeWord(header);
    }) &&
    likeness(before, now) >= ALIKE
  );
}

interface Named extends Column {
  readonly name: string;
  readonly word: string;
}

/** Columns with names; one without a heading is known by its place. */
function namesOf({ columns }: Profile): Named[] {
  return columns.flatMap((column) => {
    if (isSheetColumn(column)) return [];
    const name = column.header ?? `#${column.column + 1}`;
    const used = column.header !== null || column.field !== 'ignore';
    return used ? [{ ...column, name, word: column.header === null ? name : shapeWord(column.header) }] : [];
  });
}

const isTable = ({ headerLine, columns }: Profile) =>
  headerLine !== null || columns.every(({ header }) => header === null);
const isUsed = ({ field }: Column) => field !== 'ignore';
const means = (one: Column, other: Column) => one.field === other.field && one.target === other.target;

function likeness(one: Profile, other: Profile): number {
  const [a, b] = [namesOf(one), namesOf(other)].map((names) => new Set(names.map(({ word }) => word)));
  if (!a || !b) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(a.size, b.size, 1);
}

const MOST_NAMES = 12;

function list(names: readonly string[]): string {
  if (names.length === 0) return '–';
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')} …` : names.join(', ');
}
