import type { Transaction } from '../../database';
import { type Instant, type Problem, problem } from '../../foundation';
import {
  brakeReasons,
  forgetUntouchedRows,
  insertRowProblems,
  NO_ROWS,
  type Profile,
  type RowProblem,
  type RunCounts,
  type RunState,
  settleRejectedRows,
  type StoredFile,
  updateRun,
} from '../../imports';
import type { Call, Services } from '../../services';
import { keepConflicts } from './corrections/conflict-rows';
import { doubtsOfCorrected } from './corrections/doubts';
import { applyPlan } from './plan/apply';
import { keepChanges } from './plan/changes';
import { before } from './plan/before';
import { diffChosen, keepSkipped } from './plan/choose';
import type { Selection } from './plan/condition';
import { findMovedLater } from './plan/diff';
import { setDuplicatesAside } from './plan/duplicates';
import { createStage, dropPlanTables } from './plan/stage';
import { findTargets } from './plan/targets';
import { stageFile } from './stage-file';

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
  /** What a person takes of the plan; everything when left out. */
  readonly selection?: Selection | undefined;
  /** A row whose price jumps holds the plan, however few they are: a person is there to decide. */
  readonly holdsSuspicious?: boolean;
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
  const movedLater = await findMovedLater(trx, targets, request.asOf);
  const read = await stageFile(services, trx, targets, { movedLater, remembersKnown: false }, request, call);
  if (read.problem) {
    await forgetUntouchedRows(trx, request.runId);
    await dropPlanTables(trx);
    await forget();
    return finish(trx, request.runId, at, read.problems, {
      state: 'failed',
      counts: { ...NO_ROWS, rows: read.rows, rejected: read.rows },
      holdReasons: [],
      problem: read.problem,
    });
  }
  const duplicates = await setDuplicatesAside(trx, targets, read.repeats);
  const conflicts = await keepConflicts(services, trx, request, duplicates.problems, call);
  const problems = [...read.problems, ...conflicts];
  const { asOf, acceptSuspicious, selection = null } = request;
  const diff = await diffChosen(trx, targets, { asOf, acceptSuspicious, selection });
  const rejected = countRejectedRows(problems);
  const rows = read.rows + countRejectedRows(read.problems);
  const counts: RunCounts = {
    ...diff,
    rows,
    unchanged: rows - rejected - diff.new - diff.changed - diff.suspicious - diff.skipped,
    rejected,
    corrected: 0,
    warnings: problems.filter((row) => row.severity === 'warning').length,
  };
  const unusable = counts.rows > 0 && rejected === counts.rows;
  const failure = unusable ? problem('file_no_usable_rows', { file: request.file.name, count: counts.rows }) : null;
  const brake = request.passBrake ? [] : brakeReasons({ counts, ...(await before(trx, targets, read)) });
  const holdReasons = [...request.reasons, ...brake, ...doubtsOfCorrected(request, counts)];
  const state = failure ? 'failed' : stateOf(request.mode, counts, holdReasons);
  await keepChanges(trx, request.runId, { newProducts: state !== 'applied' });
  if (selection !== null) await keepSkipped(trx, request.runId);
  if (state === 'applied') await applyPlan(trx, { runId: request.runId, targets, asOf, at, actor: call.actor });
  else await forget();
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
  return new Set(problems.filter((row) => row.severity === 'rejected').map(({ line, n = 0 }) => `${line} ${n}`)).size;
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
  await settleRejectedRows(trx, runId);
  await updateRun(trx, runId, { ...planned, finishedAt: at });
  return planned;
}
