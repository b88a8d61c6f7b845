import { Fault, type Problem, problem } from '../../foundation';
import {
  asSums,
  ColumnSums,
  type DeliveryLine,
  maybeSums,
  type Profile,
  readRows,
  type RecordHook,
  type RowProblem,
  type StoredFile,
} from '../../imports';
import type { Services } from '../../services';

/** More than any lorry brings; a file of a million lines is no delivery. */
const MOST_LINES = 50_000;

interface FileLines {
  readonly lines: readonly DeliveryLine[];
  readonly problems: readonly RowProblem[];
  /** Why nothing of the file may be used, or null. */
  readonly failure: Problem | null;
}

/** Reads a file of documents to its end: every line of goods, and what was wrong with the others. */
export async function readLines(
  services: Services,
  file: StoredFile,
  profile: Profile,
  { signal, onProgress }: { signal: AbortSignal; onProgress?: (lines: number, bytesRead: number) => void },
): Promise<FileLines> {
  const lines: DeliveryLine[] = [];
  const problems: RowProblem[] = [];
  const open = (hook: RecordHook | null) =>
    readRows(() => services.files.read(file.hash), profile, {
      signal,
      bytes: file.bytes,
      path: services.files.pathOf(file.hash),
      name: file.name,
      hook,
    });
  for await (const batch of open(null)) {
    if (signal.aborted) throw new Fault('import_cancelled', 'The import was cancelled', { cause: signal.reason });
    lines.push(...batch.lines);
    problems.push(...batch.problems);
    onProgress?.(lines.length, batch.bytesRead);
    const failure =
      lines.length > MOST_LINES ? problem('delivery_too_long', { file: file.name, most: MOST_LINES }) : null;
    if (batch.failure ?? failure) return { lines, problems, failure: batch.failure ?? failure };
  }
  if (profile.addsRows === true) return { lines: addedUp(lines), problems, failure: null };
  const about = problems.findLast((found) => maybeSums(profile, found));
  if (about === undefined) return { lines, problems, failure: null };
  const sums = new ColumnSums(profile, about);
  for await (const batch of open(sums.watch)) if (batch.failure) break;
  const told = sums.agree ? problems.map((found) => (found === about ? asSums(found) : found)) : problems;
  return { lines, problems: told, failure: null };
}

/** One line for every code, where each line of the file is a piece. */
function addedUp(lines: readonly DeliveryLine[]): readonly DeliveryLine[] {
  const byCode = new Map<string, DeliveryLine>();
  for (const line of lines) {
    const key = JSON.stringify({ ...line, line: 0, quantity: 0 });
    const before = byCode.get(key);
    byCode.set(key, before === undefined ? line : { ...before, quantity: before.quantity + line.quantity });
  }
  return [...byCode.values()];
}
