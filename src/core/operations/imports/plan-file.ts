import type { Transaction } from '../../database';
import { type Instant, instant, latestCredible, type Problem, problem } from '../../foundation';
import {
  forgetUntouchedRows,
  insertRowProblems,
  NO_ROWS,
  type Profile,
  type RowProblem,
  type RunCounts,
  type RunState,
  settleRejectedRows,
  updateRun,
} from '../../imports';
import type { Call, Services } from '../../services';
import { keepConflicts } from './corrections/conflict-rows';
import { doubtsOfCorrected } from './corrections/doubts';
import { addParts } from './plan/staging/add-parts';
import { applyPlan } from './plan/apply';
import { keepChanges } from './plan/choice/changes';
import { acceptFile } from './gates/remember-file';
import { openGate } from './gates/open-gate';
import { brakeOf } from './plan/brake/brake-of';
import { diffChosen, keepSkipped } from './plan/choice/choose';
import { findMovedLater } from './plan/difference/diff';
import { planDeliveryFile } from './plan-delivery-file';
import { type Duplicates, setDuplicatesAside } from './plan/staging/duplicates';
import { mergePlaced } from './plan/staging/merge-placed';
import { planMissing, rememberRejected } from './plan/difference/missing';
import { mayNameTwice } from './plan/codes/named-by-gtin';
import { createStage, dropPlanTables, type Targets } from './plan/staging/stage';
import { findTargets } from './plan/staging/targets';
import { tellNewer } from './plan/difference/keep-newer';
import { tellRounded } from './plan/difference/other-unit';
import { settleChangedCodes } from './plan/codes/settle-codes';
import { findSharedBarcodes } from './plan/codes/shared-barcodes';
import { planWithdrawn } from './plan/difference/withdrawn';
import { tellWithdrawnByHand } from './plan/difference/withdrawn-by-hand';
import { keepToldShelves } from './plan/staging/told-shelves';
import { placesIn } from './places-in';
import { countRejectedRows } from './rejected-rows';
import type { Planned, PlanRequest, StagedFile } from './planning';
import { stageChanges, stageFile, type Staging } from './stage-file';

/**
 * Reads, plans and (where allowed) applies one file in the caller's transaction, and writes the outcome into its run.
 * A file that cannot be read to its end fails as a whole: the run says why, and the master is as it was.
 * Throws the signal's reason where it is aborted before the caller may commit.
 */
export async function planFile(
  services: Services,
  trx: Transaction,
  request: PlanRequest,
  call: Call,
): Promise<Planned> {
  const at = services.clock.now().toISOString();
  const { profile, asOf, acceptSuspicious, sourceId, selection = null } = request;
  if (profile.kind === 'delivery') {
    const { problems, ...planned } = await planDeliveryFile(services, trx, request, call);
    const told = noticed(request);
    const counts = { ...planned.counts, warnings: planned.counts.warnings + told.length };
    return finish(trx, request.runId, at, [...told, ...problems], { ...planned, counts }, call);
  }
  const places = await placesIn(services, trx, request, call);
  const { targets, forget } = await findTargets(trx, profile, places, at);
  // Corrected rows of a full file are not the full file.
  const isFull = profile.scope === 'full' && targets.locations.length > 0 && !request.correctedOnly;
  // Where a row is only some of what the file says of its product, it takes all of them to count products.
  const keepsAll = profile.addsRows === true || places !== null || (await mayNameTwice(trx, profile));
  const staged = await stage({ services, trx, targets, request, call }, { isFull, keepsAll });
  if (staged.problem) {
    await forgetUntouchedRows(trx, request.runId);
    await dropPlanTables(trx);
    await forget();
    return finish(
      trx,
      request.runId,
      at,
      staged.problems,
      {
        state: 'failed',
        counts: { ...NO_ROWS, rows: staged.rows, rejected: staged.rows },
        holdReasons: [],
        problem: staged.problem,
        remembered: null,
      },
      call,
    );
  }
  const duplicates = await settleRepeats(trx, targets, profile, staged, places !== null);
  const manyLines = places !== null || profile.addsRows === true;
  const codes = await settleChangedCodes({ services, trx, request, call }, staged, { manyLines });
  const aside = [...staged.aside, ...duplicates.problems, ...codes.problems];
  const conflicts = await keepConflicts(services, trx, request, aside, call);
  const problems = [...noticed(request), ...staged.problems, ...conflicts, ...codes.warnings];
  const nameless = isFull ? await rememberRejected(trx, problems) : 0;
  call.signal.throwIfAborted();
  let withdrawn = 0;
  const {
    counts: diff,
    newRows,
    skipped,
  } = await diffChosen(trx, targets, {
    asOf,
    credible: latestCredible(at),
    acceptSuspicious,
    selection,
    suspiciousFactor: request.thresholds.suspiciousFactor,
    keepsNewer: request.overridesNewer !== true,
    besides: async () => {
      withdrawn = await planWithdrawn(trx, problems, at);
      // Where only changes were read, the file lacks nothing that has stock: the reader would have been in doubt.
      if (isFull && staged.accepted === null)
        await planMissing(trx, targets, { sourceId, asOf, credible: latestCredible(at) });
    },
  });
  problems.push(...(await tellNewer(trx)), ...(await tellWithdrawnByHand(trx)));
  problems.push(...(await tellRounded(trx)), ...(await findSharedBarcodes(trx)));
  const rejected = countRejectedRows(problems);
  const rows = staged.rows + countRejectedRows(staged.problems) - duplicates.folded + codes.unfolded + withdrawn;
  const counts: RunCounts = {
    ...diff,
    skipped,
    rows,
    unchanged: rows - rejected - diff.new - diff.changed - diff.suspicious - skipped,
    rejected,
    corrected: 0,
    warnings: problems.filter((row) => row.severity === 'warning').length,
  };
  // Rows that wait for an answer could be used at once.
  const unusable = counts.rows > 0 && rejected === counts.rows && codes.asked.length === 0;
  const failure = unusable ? problem('file_no_usable_rows', { file: request.file.name, count: counts.rows }) : null;
  const { asked } = codes;
  const brake = request.passBrake
    ? []
    : await brakeOf(trx, { targets, staged, newRows, counts, nameless, asked }, request);
  const holdReasons = [...request.reasons, ...brake, ...doubtsOfCorrected(request, counts)];
  const state = failure ? 'failed' : stateOf(request.mode, counts, holdReasons);
  call.signal.throwIfAborted();
  await keepChanges(trx, request.runId, { newProducts: state !== 'applied' });
  if (selection !== null) await keepSkipped(trx, request.runId);
  if (state === 'applied') await applyPlan(trx, { runId: request.runId, targets, asOf, at, actor: call.actor });
  else await forget();
  if (isFull && selection === null && (state === 'applied' || state === 'unchanged')) {
    await keepToldShelves(trx, targets, request);
  }
  const outcome = { state, counts, holdReasons, problem: failure };
  const read = { ...staged, problems: [...staged.problems, ...codes.problems] };
  const remembered = await acceptFile(trx, request, read, outcome);
  await dropPlanTables(trx);
  return finish(trx, request.runId, at, problems, { ...outcome, remembered }, call);
}

/** Stages what differs from the file accepted last, where there is one to trust; otherwise, or in doubt, everything. */
async function stage(
  { services, trx, targets, request, call }: Omit<Staging, 'filter'>,
  { isFull, keepsAll }: { readonly isFull: boolean; readonly keepsAll: boolean },
): Promise<StagedFile> {
  const begin = async (remembersKnown: boolean) => {
    await createStage(trx, targets);
    const credible = latestCredible(instant(services.clock));
    const movedLater = await findMovedLater(trx, targets, { asOf: request.asOf, credible });
    return { services, trx, targets, filter: { movedLater, remembersKnown, keepsAll }, request, call };
  };
  const gate = request.readsAll || request.correctedOnly ? null : await openGate(services, trx, request);
  const changes = gate && (await stageChanges(await begin(isFull), gate));
  return changes ?? stageFile(await begin(isFull));
}

/** One row of every product: what its several rows say together, or nothing where they contradict each other. */
function settleRepeats(
  trx: Transaction,
  targets: Targets,
  profile: Profile,
  { repeats, problems, aside }: StagedFile,
  namesPlaces: boolean,
): Promise<Duplicates> {
  if (profile.addsRows === true) return addParts(trx, targets, profile, [...problems, ...aside]);
  return namesPlaces ? mergePlaced(trx, targets) : setDuplicatesAside(trx, targets, repeats);
}

/** Told with the rows that are warned of, at the headings. */
const noticed = ({ notices = [], profile }: PlanRequest): RowProblem[] =>
  notices.map(({ code, facts }) => ({
    line: profile.headerLine ?? 1,
    column: null,
    sku: null,
    value: null,
    severity: 'warning',
    code,
    facts,
  }));

function stateOf(mode: PlanRequest['mode'], counts: RunCounts, holdReasons: readonly Problem[]): RunState {
  if (mode === 'plan') return 'planned';
  if (holdReasons.length > 0) return 'held';
  return counts.new + counts.changed + counts.missing === 0 ? 'unchanged' : 'applied';
}

async function finish(
  trx: Transaction,
  runId: number,
  at: Instant,
  problems: readonly RowProblem[],
  planned: Planned,
  { signal }: Call,
): Promise<Planned> {
  await trx('import_problem').where({ run_id: runId }).delete();
  await insertRowProblems(trx, runId, problems);
  await settleRejectedRows(trx, runId);
  const { state, counts, holdReasons, problem: failure } = planned;
  await updateRun(trx, runId, { state, counts, holdReasons, problem: failure, finishedAt: at });
  signal.throwIfAborted();
  return planned;
}
