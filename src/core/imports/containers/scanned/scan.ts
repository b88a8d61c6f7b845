import { ok, type Outcome, problem, refused } from '../../../foundation';
import type { KeptFile } from '../kept-file';
import type { Sheet, SheetBatch } from '../sheet';
import { containerProblem } from '../unreadable';
import { SheetCollector } from './sheet-collector';

/**
 * One pass over a file that holds its sheets one after another. It yields after every piece, with a turn of the event
 * loop between, and throws UnreadableContainer where the file must not be believed.
 */
export type Scan = (
  file: KeptFile,
  into: SheetCollector,
  options: { readonly encoding: string; readonly signal?: AbortSignal | undefined },
) => AsyncGenerator<{ readonly bytesRead: number }>;

type Options = Parameters<Scan>[2];

/** The sheets worth offering. Refuses workbook_empty (or what `whenNone` says) and what the scan throws. */
export async function listScanned(
  scan: Scan,
  file: KeptFile,
  options: Options,
  whenNone = problem('workbook_empty', { file: file.name }),
): Promise<Outcome<readonly Sheet[]>> {
  const found = new SheetCollector(file.name, null);
  try {
    for await (const _ of scan(file, found, options));
  } catch (error) {
    const failure = containerProblem(error);
    if (failure === null) throw error;
    return refused(failure);
  }
  return found.offered.length === 0 ? refused(whenNone) : ok(found.offered);
}

/** The rows of one sheet, as `readSheet` of a workbook hands them on; `name` null reads the first sheet offered. */
export async function* readScanned(
  scan: Scan,
  file: KeptFile,
  name: string | null,
  options: Options,
): AsyncGenerator<SheetBatch> {
  const failed = (failure: SheetBatch['failure']): SheetBatch => ({ rows: [], bytesRead: 0, hiddenRows: 0, failure });
  const listed = name === null ? await listScanned(scan, file, options) : ok([{ name }]);
  if (!listed.ok) {
    yield failed(listed.problem);
    return;
  }
  const wanted = listed.value[0]?.name ?? '';
  const found = new SheetCollector(file.name, wanted);
  try {
    for await (const { bytesRead } of scan(file, found, options)) {
      if (found.hasRows) yield { rows: found.take(), bytesRead, hiddenRows: found.hiddenRows, failure: null };
    }
    const failure = found.names.includes(wanted)
      ? null
      : problem('sheet_missing', { file: file.name, sheet: wanted, sheets: found.names.slice(0, 20).join(', ') });
    yield { rows: found.take(), bytesRead: file.bytes, hiddenRows: found.hiddenRows, failure };
  } catch (error) {
    const failure = containerProblem(error);
    if (failure === null) throw error;
    yield failed(failure);
  }
}
