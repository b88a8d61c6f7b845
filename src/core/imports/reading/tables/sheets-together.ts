import { type Problem, problem } from '../../../foundation';
import type { Column, Detection, Profile } from '../../types';
import type { Cells } from '../text/csv';
import { monthIn } from '../headings/month-words';
import { headerWords } from '../headings/header-words';
import { isSheetColumn, SHEET_HEADING } from '../columns/sheet-column';
import { hasLines } from '../rows/delivery-lines';
import { isWordOfTotals } from '../rows/table-feet';

/** The part of a profile that reads every sheet of a workbook with the same table, one after another. */
export const ALL_SHEETS = '*';
interface SheetTable {
  readonly name: string;
  readonly found: Detection;
}

/** What has been said of the part and its columns: by a person for this file, or for the source it comes from. */
interface Said {
  readonly wantsAll: boolean;
  readonly columns: readonly Column[];
}

/**
 * Several sheets with one table, as one: a sheet for each place, or goods that go on from sheet to sheet. Null where they
 * are neither, which a person may still say (`wantsAll`): sheets of other tables, of other months, or of papers. `sheets`
 * are all of the workbook, whether they have a table or not.
 */
export function sheetsTogether(
  { file, sheets: all }: { readonly file: string; readonly sheets: readonly string[] },
  tables: readonly SheetTable[],
  said: Said,
): Detection | null {
  const [first] = tables;
  if (first === undefined || hasLines(first.found.profile)) return null;
  const same = tables.filter(({ found }) => headingsOf(found) === headingsOf(first.found));
  if (same.length < 2 || first.found.profile.headerLine === null) return null;
  const meaning = same.length === tables.length ? meaningOfSheets(same) : null;
  if (meaning === null && !said.wantsAll) return null;
  const { profile, preview, doubts } = first.found;
  const known = said.columns.find(isSheetColumn);
  const sheet: Column = {
    column: profile.columns.length,
    header: SHEET_HEADING,
    field: known?.field ?? (meaning === 'places' ? 'location' : 'ignore'),
    target: null,
  };
  const together = { ...profile, sheets: all, columns: [...profile.columns, sheet] };
  const sheets = same.map(({ name }) => name).join(', ');
  const asked: Problem[] = said.wantsAll
    ? []
    : [problem(meaning === 'places' ? 'sheets_are_places' : 'sheets_joined', { file, sheets, part: first.name })];
  return {
    ...first.found,
    profile: together,
    doubts: [...asked, ...doubts],
    certain: first.found.certain && asked.length === 0,
    preview: { ...preview, rows: preview.rows.map((cells) => onSheet(cells, together, first.name)) },
  };
}

const headingsOf = ({ profile }: Detection): string =>
  JSON.stringify([profile.format, ...profile.columns.map(({ header, field, target }) => [header, field, target])]);

const meaningOf = ({ columns }: Profile) => ({
  key: columns.find(({ field }) => field === 'sku') ?? columns.find(({ field }) => field === 'gtin'),
  counts: columns.filter(({ field }) => field === 'stock').length,
  hasPlace: columns.some(({ field }) => field === 'location'),
});

/** Sheets called by places, or with the same goods counted otherwise: each is a place. Other goods on each: they go on. */
function meaningOfSheets(tables: readonly SheetTable[]): 'places' | 'goods' | null {
  const { key, counts, hasPlace } = meaningOf(tables[0]!.found.profile);
  if (key === undefined || tables.some(({ name }) => isOfTime(name))) return null;
  const [first, ...others] = tables.map(({ found }) => new Map(goodsOf(found, key)));
  const shared = others.map((one) => [...one.keys()].filter((code) => first?.has(code)).length / Math.max(1, one.size));
  const isCounted = counts === 1 && !hasPlace;
  const isCopied = others.some((one) => [...one].every(([code, row]) => first?.get(code) === row));
  if (isCopied) return null;
  if (isCounted && tables.every(({ name }) => A_PLACE.test(headerWords(name).words))) return 'places';
  if (shared.every((share) => share >= SAME_GOODS)) return isCounted ? 'places' : null;
  return shared.every((share) => share === 0) ? 'goods' : null;
}

/** So many of the first goods of a sheet are those of the first one. */
const SAME_GOODS = 0.5;
/** What places are called that need not have any goods in common. */
const A_PLACE = /\b(?:sklep\w*|magazyn\w*|mag|hurtowni\w*|oddzial\w*|fili[ai]|salon\w*|store|shop|warehouse|lager)\b/;
/** What a sheet is called that holds the same as another of some other time. */
const OF_TIME = /\b(?:20\d\d|\d{1,2} \d{1,2}|star[eya]|poprzedni\w*|archiw\w*|kopia|copy|old|new|now[eya]|backup)\b/;

function isOfTime(name: string): boolean {
  const { words, aside } = headerWords(name);
  // A month stands behind another word, as in a heading.
  return OF_TIME.test(`${words} ${aside}`) || monthIn(` ${words}`) !== null;
}

/** The first goods of a sheet by their code, each with all that is said of it. */
const goodsOf = ({ preview }: Detection, key: Column): [code: string, row: string][] =>
  preview.rows
    .filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 1)
    .map((cells): [string, string] => [(cells[key.column] ?? '').trim(), cells.join('\t')])
    .filter(([code]) => code !== '' && code !== key.header && !isWordOfTotals(code));

/**
 * A row with the name of its sheet behind its cells; below the headings it is a heading, too. Rows that are no goods stay
 * as they are, so that what is said of a blank one, a lone word or a sum is still seen.
 */
export function onSheet(cells: Cells, profile: Profile, sheet: string): Cells {
  const own = profile.columns.filter((column) => !isSheetColumn(column));
  const padded = Array.from({ length: own.length }, (_, i) => cells[i] ?? '');
  if (own.every(({ header, column }) => header === null || padded[column]?.trim() === header))
    return [...padded, SHEET_HEADING];
  const filled = padded.filter((cell) => cell.trim() !== '').length;
  const named = own.some(({ field, column }) => NAMES.has(field) && (padded[column] ?? '').trim() !== '');
  return [...padded, filled > 1 && named ? sheet : ''];
}

const NAMES: ReadonlySet<Column['field']> = new Set(['sku', 'gtin', 'name']);

/** The row of a sheet on which the headings of a profile stand; null where they do not stand near its top. */
export function headingRow(
  rows: readonly { readonly row: number; readonly cells: Cells }[],
  { columns }: Profile,
): number | null {
  const headed = columns.filter((one) => !isSheetColumn(one) && one.field !== 'ignore' && one.header !== null);
  const found = rows.find(({ cells }) => headed.every(({ header, column }) => (cells[column] ?? '').trim() === header));
  return found?.row ?? null;
}
