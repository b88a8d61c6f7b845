import type { Transaction } from '../../database';
import { Fault, type Instant, type Problem, problem } from '../../foundation';
import {
  brakeReasons,
  insertRowProblems,
  NO_ROWS,
  type Profile,
  readRows,
  type RowProblem,
  type RunCounts,
  type RunState,
  type StoredFile,
  updateRun,
} from '../../imports';
import type { Call, Services } from '../../services';
import { masterChanged } from '../master-changed';
import { applyPlan } from './plan/apply';
import { keepChanges } from './plan/changes';
import { diffStage } from './plan/diff';
import { setDuplicatesAside } from './plan/duplicates';
import { createStage, dropPlanTables, stageRows, type Targets } from './plan/stage';
import { findTargets } from './plan/targets';

export interface PlanRequest {
  readonly runId: number;
  readonly file: StoredFile;
  readonly profile: Profile;
  readonly asOf: Instant;
  /** plan: keep the plan and change nothing; apply: apply it unless something holds it. */
  readonly mode: 'plan' | 'apply';
  /** A person has looked and says yes: the brake lets it through. */
  readonly passBrake: boolean;
  /** Apply also the rows whose price jumped. */
  readonly acceptSuspicious: boolean;
  /** Reasons to hold that are known before the file is read (a doubtful profile). */
  readonly reasons: readonly Problem[];
}

export interface Planned {
  readonly state: RunState;
  readonly counts: RunCounts;
  readonly holdReasons: readonly Problem[];
  readonly problem: Problem | null;
}

/**
 * Reads, plans and (where allowed) applies one file in the caller's transaction, and writes the outcome into its run.
 * A file that cannot be read to its end fails as a whole: the run says why, and the master is as it was.
 */
export async function planFile(
  services: Services,
  trx: Transaction,
  request: PlanRequest,
  call: Call,
): Promise<Planned> {
  const at = services.clock.now().toISOString();
  const { targets, forget } = await findTargets(trx, request.profile, at);
  await createStage(trx, targets);
  const read = await stageFile(services, trx, targets, request, call);
  if (read.problem) {
    await dropPlanTables(trx);
    await forget();
    return finish(trx, request.runId, at, read.problems, {
      state: 'failed',
      counts: { ...NO_ROWS, rows: read.rows, rejected: read.rows },
      holdReasons: [],
      problem: read.problem,
    });
  }
  const duplicates = await setDuplicatesAside(trx, targets);
  const problems = [...read.problems, ...duplicates.problems];
  const { stockedBefore, pricedBefore, ...diff } = await diffStage(trx, targets, {
    asOf: request.asOf,
    acceptSuspicious: request.acceptSuspicious,
  });
  const rejected = countRejectedRows(problems);
  const counts: RunCounts = {
    ...diff,
    rows: diff.new + diff.changed + diff.unchanged + diff.suspicious + duplicates.repeats + rejected,
    unchanged: diff.unchanged + duplicates.repeats,
    rejected,
    warnings: problems.filter((row) => row.severity === 'warning').length,
  };
  const unusable = counts.rows > 0 && rejected === counts.rows;
  const failure = unusable ? problem('file_no_usable_rows', { file: request.file.name, count: counts.rows }) : null;
  const brake = request.passBrake ? [] : brakeReasons({ counts, stockedBefore, pricedBefore });
  const holdReasons = [...request.reasons, ...brake];
  const state = failure ? 'failed' : stateOf(request.mode, counts, holdReasons);
  await keepChanges(trx, request.runId, { newProducts: state !== 'applied' });
  if (state === 'applied') {
    await applyPlan(trx, { runId: request.runId, asOf: request.asOf, at, actor: call.actor });
    await trx.raw(`create temp table changed_product as
      select product_id from plan_verdict join planned using (line, product_id)
      union select product_id from planned where is_new`);
    await masterChanged(trx, { kind: 'table', table: 'changed_product' }, at);
    await trx.raw('drop table temp.changed_product');
  } else {
    await forget();
  }
  await dropPlanTables(trx);
  return finish(trx, request.runId, at, problems, { state, counts, holdReasons, problem: failure });
}

function stateOf(mode: PlanRequest['mode'], counts: RunCounts, holdReasons: readonly Problem[]): RunState {
  if (mode === 'plan') return 'planned';
  if (holdReasons.length > 0) return 'held';
  return counts.new + counts.changed === 0 ? 'unchanged' : 'applied';
}

/** One row may have several problems; it counts once. */
function countRejectedRows(problems: readonly RowProblem[]): number {
  return new Set(problems.filter((row) => row.severity === 'rejected').map((row) => row.line)).size;
}

async function finish(
  trx: Transaction,
  runId: number,
  at: Instant,
  problems: readonly RowProblem[],
  planned: Planned,
): Promise<Planned> {
  await trx('import_problem').where({ run_id: runId }).delete();
  await insertRowProblems(trx, runId, problems);
  await updateRun(trx, runId, { ...planned, finishedAt: at });
  return planned;
}

interface StagedFile {
  readonly rows: number;
  readonly problems: RowProblem[];
  readonly problem: Problem | null;
}

async function stageFile(
  services: Services,
  trx: Transaction,
  targets: Targets,
  request: PlanRequest,
  call: Call,
): Promise<StagedFile> {
  const problems: RowProblem[] = [];
  let rows = 0;
  const progress = (phase: string, finished: boolean) =>
    services.events.publish({
      type: 'progress',
      task: `import-${request.runId}`,
      kind: 'import',
      subject: request.file.name,
      phase,
      done: rows,
      total: null,
      finished,
    });
  // SQLite stages one batch on its own thread while the next one is parsed on ours.
  let staging = Promise.resolve();
  for await (const batch of readRows(() => services.files.read(request.file.hash), request.profile, {
    signal: call.signal,
    bytes: request.file.bytes,
  })) {
    await staging;
    if (call.signal.aborted)
      throw new Fault('import_cancelled', 'The import was cancelled', { cause: call.signal.reason });
    staging = stageRows(trx, targets, batch.rows);
    // Awaited with the next batch; until then a failure must not count as nobody's.
    staging.catch(() => undefined);
    problems.push(...batch.problems);
    rows += batch.rows.length;
    progress('reading', false);
    if (batch.failure) {
      await staging;
      return { rows, problems, problem: batch.failure };
    }
  }
  await staging;
  progress('planning', false);
  return {
    rows,
    problems,
    problem: rows + problems.length === 0 ? problem('file_no_rows', { file: request.file.name }) : null,
  };
}
