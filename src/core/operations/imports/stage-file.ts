import type { Transaction } from '../../database';
import { Fault, type Problem, problem } from '../../foundation';
import { keepRejectedRows, type RowProblem } from '../../imports';
import type { Call, Services } from '../../services';
import { rowsOfRun } from './corrections/rows-of-run';
import type { PlanRequest } from './plan-file';
import { importProgress } from './import-progress';
import { RepeatFinder, type Repeat } from './plan/repeats';
import { stageRows, type StageFilter, type Targets } from './plan/stage';

/** A file that has been read to its end and staged. */
export interface StagedFile {
  /** Rows that were read, without those set aside. */
  readonly rows: number;
  /** Of them, rows that say there is some stock, and rows with a price: what the brake measures against. */
  readonly stocked: number;
  readonly priced: number;
  readonly repeats: readonly Repeat[];
  readonly problems: RowProblem[];
  /** The file as a whole cannot be used; what was staged must not be. */
  readonly problem: Problem | null;
}

/** Reads a file as its profile says and stages its rows; reading and SQLite work at the same time, on a thread each. */
export async function stageFile(
  services: Services,
  trx: Transaction,
  targets: Targets,
  filter: StageFilter,
  request: PlanRequest,
  call: Call,
): Promise<StagedFile> {
  const { file } = request;
  const progress = importProgress(services, request.runId, file);
  const finder = new RepeatFinder();
  const problems: RowProblem[] = [];
  let [rows, stocked, priced] = [0, 0, 0];
  let staging: Promise<void> = Promise.resolve();
  const result = (failure: Problem | null): StagedFile => ({
    rows,
    stocked,
    priced,
    repeats: finder.repeats,
    problems,
    problem: failure,
  });
  for await (const batch of rowsOfRun(services, trx, request, call)) {
    await staging;
    if (call.signal.aborted)
      throw new Fault('import_cancelled', 'The import was cancelled', { cause: call.signal.reason });
    staging = stageRows(trx, targets, filter, batch.rows, rows + 1).then(() =>
      keepRejectedRows(trx, request.runId, batch.problems),
    );
    // Awaited with the next batch; until then a failure must not count as nobody's.
    staging.catch(() => undefined);
    for (const row of batch.rows) {
      finder.add(row.sku, row.line);
      if (row.quantities.some((quantity) => quantity !== null && quantity > 0)) stocked++;
      if (row.prices.some((price) => price !== null)) priced++;
    }
    problems.push(...batch.problems.map(({ raw: _kept, ...found }) => found));
    rows += batch.rows.length;
    progress('reading', rows, batch.bytesRead);
    if (batch.failure) {
      await staging;
      return result(batch.failure);
    }
  }
  await staging;
  progress('planning', rows, file.bytes);
  return result(rows + problems.length === 0 ? problem('file_no_rows', { file: file.name }) : null);
}
