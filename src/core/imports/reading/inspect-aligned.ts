import { ok, type Outcome, problem } from '../../foundation';
import type { KeptFile } from '../containers/kept-file';
import { textWorkbookEncoding } from '../containers/text-workbook';
import type { Detection } from '../types';
import type { InspectHints } from './inspect-hints';
import { inspectSheet } from './inspect-sheet';

/** The format of profiles for printed lists. */
export const ALIGNED = 'csv-aligned';

/** What a printed list looks like to whoever looks for delimiters. */
const NO_TABLE: ReadonlySet<string> = new Set(['no_table_found', 'column_missing', 'columns_unnamed']);

/**
 * Tries a text as a printed list where it makes no table with named columns (`table` is what it makes otherwise). A person
 * is asked where its columns are; once confirmed, the next file with the same headings goes through. Null where the text
 * is no such list.
 */
export async function inspectAligned(
  file: KeptFile,
  table: Outcome<Detection>,
  hints: InspectHints,
): Promise<Outcome<Detection> | null> {
  const { overrides, stored } = hints;
  const wanted = (overrides?.format ?? stored?.format) === ALIGNED;
  const isTable = table.ok
    ? !table.value.doubts.some(({ code }) => code === 'header_absent')
    : !NO_TABLE.has(table.problem.code);
  if (!wanted && (isTable || (overrides?.delimiter ?? '') !== '')) return null;
  const found = await textWorkbookEncoding(file, 'aligned', hints.signal);
  if ('refusal' in found) return null;
  const sheet = await inspectSheet(file, { form: 'aligned', ...found }, '1', hints, [problem('columns_aligned')]);
  if (!sheet.ok || sheet.value.profile.headerLine === null) return null;
  const { profile, doubts } = sheet.value;
  const columns = profile.columns.flatMap(({ header }) => header ?? []).join(', ');
  return ok({
    ...sheet.value,
    profile: { ...profile, format: ALIGNED },
    doubts: doubts.map((doubt) => (doubt.code === 'columns_aligned' ? problem('columns_aligned', { columns }) : doubt)),
  });
}
