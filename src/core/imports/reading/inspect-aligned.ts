import { ok, type Outcome, problem } from '../../foundation';
import { areHeadings, BARS } from '../containers/aligned/layout';
import { printedLayout } from '../containers/aligned/scan-aligned';
import type { KeptFile } from '../containers/kept-file';
import { textWorkbookEncoding } from '../containers/text-workbook';
import type { Detection } from '../types';
import type { InspectHints } from './tables/inspect-hints';
import { inspectSheet } from './inspect-sheet';
import { openText } from './text/open-text';

/** The format of profiles for printed lists. */
export const ALIGNED = 'csv-aligned';

/** What a printed list looks like to whoever looks for delimiters: no table, or one of guesses. */
const NO_TABLE: ReadonlySet<string> = new Set([
  'no_table_found',
  'column_missing',
  'lines_without_codes',
  'columns_unnamed',
  'header_absent',
  'names_only',
  'column_guessed',
]);

/** Delimiters part a code from what is said of the goods in its headings already, whatever else had to be guessed. */
const namesGoods = ({ profile }: Detection): boolean =>
  profile.headerLine !== null && areHeadings(profile.columns.flatMap(({ header }) => header ?? []));

/**
 * Tries a text as a printed list where it makes no table with named columns (`table` is what it makes otherwise), or where
 * bars stand between its cells and it is printed for people. Where only blanks part its columns a person is asked where
 * they are; once confirmed, the next file with the same headings goes through. Null where the text is no such list.
 */
export async function inspectAligned(
  file: KeptFile,
  table: Outcome<Detection>,
  hints: InspectHints,
): Promise<Outcome<Detection> | null> {
  const { overrides, stored } = hints;
  const wanted = (overrides?.format ?? stored?.format) === ALIGNED;
  const found = table.ok ? table.value.doubts : [table.problem];
  const isTable = (table.ok && namesGoods(table.value)) || !found.some(({ code }) => NO_TABLE.has(code));
  const isBarred =
    table.ok && BARS.includes(table.value.profile.delimiter) && stored?.format !== table.value.profile.format;
  if (!wanted && ((isTable && !isBarred) || (overrides?.delimiter ?? '') !== '')) return null;
  const text = await textWorkbookEncoding(file, 'aligned', hints.signal);
  if ('refusal' in text) return null;
  const layout = await printedLayout(openText(file.open, text.encoding, hints.signal));
  if (layout === null || (!wanted && isTable && !layout.isPrinted)) return null;
  const asking = layout.isDrawn ? [] : [problem('columns_aligned')];
  const sheet = await inspectSheet(file, { form: 'aligned', ...text }, '1', hints, asking);
  if (!sheet.ok || sheet.value.profile.headerLine === null) return null;
  const { profile, doubts } = sheet.value;
  const columns = profile.columns.flatMap(({ header }) => header ?? []).join(', ');
  return ok({
    ...sheet.value,
    profile: { ...profile, format: ALIGNED },
    doubts: doubts.map((doubt) => (doubt.code === 'columns_aligned' ? problem('columns_aligned', { columns }) : doubt)),
  });
}
