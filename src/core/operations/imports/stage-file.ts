import type { Transaction } from '../../database';
import { Fault, type Instant, type Problem, problem } from '../../foundation';
import {
  ChangedReader,
  keepRejectedRows,
  LineIndex,
  type Profile,
  type ReadBatch,
  type RowProblem,
} from '../../imports';
import type { Call, Services } from '../../services';
import { rowsOfRun } from './corrections/rows-of-run';
import type { Gate } from './gates/open-gate';
import { importProgress } from './import-progress';
import type { PlanRequest } from './plan-file';
import { RepeatFinder, type Repeat } from './plan/repeats';
import { PLACE_MARK } from './plan/merge-placed';
import { placedRows } from './plan/placed-rows';
import { stageRows, type StageFilter, type Targets } from './plan/stage';

/** A file that has been read to its end and staged. */
export interface StagedFile {
  readonly at: Instant;
  /** Rows of the file, without those set aside. */
  readonly rows: number;
  /** Of them, rows that say there is some stock, and rows with a price: what the brake measures against. */
  readonly stocked: number;
  readonly priced: number;
  /** Where only changes were read: the same two of the accepted file, which the master agrees with. */
  readonly accepted: { readonly stocked: number; readonly priced: number } | null;
  readonly repeats: readonly Repeat[];
  readonly problems: RowProblem[];
  /** Whose row each line is; lines themselves are hashed later where the file was read in full. */
  readonly lines: LineIndex;
  /** Each row is one line, and means the same wherever it stands. */
  readonly standsAlone: boolean;
  /** The file as a whole cannot be used; what was staged must not be. */
  readonly problem: Problem | null;
}

interface Staging {
  readonly services: Services;
  readonly trx: Transaction;
  readonly targets: Targets;
  readonly filter: StageFilter;
  readonly request: PlanRequest;
  readonly call: Call;
}

/** Reads a file as its profile says and stages its rows; reading and SQLite work at the same time, on a thread each. */
export async function stageFile(staging: Staging): Promise<StagedFile> {
  const { services, trx, request, call } = staging;
  const { profile } = request;
  const batches = rowsOfRun(services, trx, request, call);
  const lines = new LineIndex();
  return stageBatches(staging, batches, { lines, notesSkus: standsAlone(profile) });
}

/**
 * Stages only what differs from the accepted file; null when the reader is in doubt and the file has to be read in full.
 */
export async function stageChanges(staging: Staging, { accepted, lines, dirty }: Gate): Promise<StagedFile | null> {
  const { services, request, call } = staging;
  const reader = new ChangedReader(lines, request.profile, dirty);
  const batches = reader.read(() => services.files.read(request.file.hash), call.signal);
  const staged = await stageBatches(staging, batches, { lines: reader.next, notesSkus: false });
  if (reader.inDoubt !== null) {
    services.log.info('import_gate_in_doubt', { run: request.runId, reason: reader.inDoubt });
    return null;
  }
  const rows = staged.rows + reader.unchangedRows;
  return { ...staged, rows, accepted, problem: rows === 0 ? staged.problem : null };
}

async function stageBatches(
  { services, trx, targets, filter, request, call }: Staging,
  batches: AsyncIterable<ReadBatch>,
  { lines, notesSkus }: { lines: LineIndex; notesSkus: boolean },
): Promise<StagedFile> {
  const { file, profile } = request;
  const progress = importProgress(services, request.runId, file);
  const finder = new RepeatFinder();
  const problems: RowProblem[] = [];
  let [rows, stocked, priced, spansLines] = [0, 0, 0, false];
  let pending: Promise<void> = Promise.resolve();
  const result = (failure: Problem | null): StagedFile => ({
    at: services.clock.now().toISOString(),
    rows,
    stocked,
    priced,
    accepted: null,
    repeats: finder.repeats,
    problems,
    lines,
    standsAlone: standsAlone(profile) && !spansLines,
    problem: failure,
  });
  for await (const batch of batches) {
    await pending;
    if (call.signal.aborted)
      throw new Fault('import_cancelled', 'The import was cancelled', { cause: call.signal.reason });
    const placed = placedRows(batch.rows, targets);
    pending = stageRows(trx, targets, filter, placed, rows + 1).then(() =>
      keepRejectedRows(trx, request.runId, batch.problems),
    );
    // Awaited with the next batch; until then a failure must not count as nobody's.
    pending.catch(() => undefined);
    for (const row of batch.rows) {
      const hash = finder.add(row.location ? `${row.sku}${PLACE_MARK}${row.location}` : row.sku, row.line);
      if (notesSkus) lines.setSku(row.line - 1, hash);
      if (row.quantities.some((quantity) => quantity !== null && quantity > 0)) stocked++;
      if (row.prices.some((price) => price !== null)) priced++;
    }
    problems.push(...batch.problems.map(({ raw: _kept, ...found }) => found));
    rows += batch.rows.length;
    spansLines ||= batch.spansLines === true;
    progress('reading', rows, batch.bytesRead);
    if (batch.failure) {
      await pending;
      return result(batch.failure);
    }
  }
  await pending;
  progress('planning', rows, file.bytes);
  return result(rows + problems.length === 0 ? problem('file_no_rows', { file: file.name }) : null);
}

/** A plain table of single-byte characters or UTF-8, whose rows know nothing of each other. */
function standsAlone({ format, encoding, delimiter, part, columns }: Profile): boolean {
  return (
    format === 'csv' &&
    delimiter !== '' &&
    part === null &&
    !encoding.startsWith('utf-16') &&
    !encoding.startsWith('utf-32') &&
    !columns.some(({ field }) => field === 'location')
  );
}
