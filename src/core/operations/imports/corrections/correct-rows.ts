import { ok, problem, refused } from '../../../foundation';
import { findRun, type Run } from '../../../imports';
import type { Operations, Services } from '../../../services';
import { reportRun } from '../report-run';
import { placed } from '../views';
import { applyCorrected } from './apply-corrected';
import { leaveAsked } from './asked-codes';
import { replanCorrected } from './replan-corrected';
import { linesOf, readWanted } from './wanted-rows';

const SHOWN = 50;

/**
 * Reads rows that were set aside again, as a person corrected them. Those that can be used now are applied as a run of
 * their own, true for the same moment as the file; of a run that waits, its plan is made anew with them. The others stay
 * open, with what was written and the reason that is left.
 */
export function correct(services: Services): Operations['imports']['correct'] {
  return async (input, call) => {
    const run = await findRun(services.database.read, input.id);
    if (!run) return refused(problem('run_unknown', { id: input.id }));
    if (!isCorrectable(run)) return refused(problem('run_not_correctable', { id: run.id, state: run.state }));
    const waits = run.state === 'held' || run.state === 'planned';
    if (!waits && run.profile.addsRows === true) return refused(problem('parts_count_together', { file: run.file }));
    if (waits && run.parentId === null && !(await services.files.has(run.fileHash))) {
      return refused(problem('run_file_gone', { id: run.id, file: run.file }));
    }
    const rows = linesOf(run, input.rows ?? []);
    if (!rows.ok) return rows;
    const done = await services.database.writeInBulk(async (trx) => {
      const read = await readWanted(trx, run, input.rows ? rows.value : null);
      if (!read.ok) return read;
      const code = input.code ?? null;
      const wanted = await leaveAsked(services, trx, run, read.value, { code, call });
      const took = waits
        ? await replanCorrected(services, trx, run, wanted, { code }, call)
        : await applyCorrected(services, trx, run, wanted, { includeSuspicious: input.includeSuspicious, code }, call);
      const facts = { id: run.id, file: run.file, corrected: took.corrected, open: took.problems.length };
      await services.activity.record('info', problem('import_corrected', facts), trx);
      return ok(took);
    });
    if (!done.ok) return done;
    const { runId, corrected, problems } = done.value;
    services.events.publish({ type: 'changed', what: 'imports' });
    return ok({
      report: runId === null ? null : await reportRun(services, runId, { confidence: 1, doubts: [] }),
      corrected,
      stillOpen: problems.length,
      problems: problems.slice(0, SHOWN).map(({ raw: _raw, n = 0, ...found }) => placed(run.profile, { ...found, n })),
    });
  };
}

/** A run that was taken back or dropped is nothing to build on; deliveries are booked line by line elsewhere. */
function isCorrectable({ state, profile }: Run): boolean {
  return state !== 'undone' && state !== 'discarded' && profile.kind !== 'delivery';
}
