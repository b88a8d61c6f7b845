import type { ImportReport } from '../../../contract';
import { instant, ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import { hasCorrections, updateRun } from '../../imports';
import type { Operations, Services } from '../../services';
import { cutsOtherwise } from './corrections/fit';
import { notForTheMaster } from './not-for-the-master';
import { planFile } from './plan-file';
import type { Planned } from './planning';
import { reportRun } from './report-run';
import type { ImportCall } from './running-imports';
import { isOfTheFile, readWaitingRun, requestOf } from './waiting-run';

/**
 * Plans a run that waits again as a person says its file is to be read, from the copy that was kept: what it would do is
 * shown, and nothing is applied. It goes on waiting.
 */
export function replan(services: Services) {
  return async (
    input: Parameters<Operations['imports']['replan']>[0],
    call: ImportCall,
  ): Promise<Outcome<ImportReport>> => {
    const waiting = await readWaitingRun(services, input, call.signal);
    if (!waiting.ok) return waiting;
    const { run, file, detection, notices } = waiting.value;
    // The rows of a correction are what a person wrote: it is put right there.
    if (run.parentId !== null) return refused(problem('corrections_do_not_fit', { id: run.id }));
    const { profile } = detection;
    const refusal = notForTheMaster(detection, file);
    if (refusal !== null) return refused(refusal);
    const corrected = await hasCorrections(services.database.read, run.id);
    if (corrected && (profile.kind !== run.profile.kind || cutsOtherwise(run.profile, profile))) {
      return refused(problem('corrections_do_not_fit', { id: run.id }));
    }
    let documents: Planned['documents'] = [];
    const replanned = services.database.writeInBulk(async (trx) => {
      await updateRun(trx, run.id, { profile });
      const planned = await planFile(
        services,
        trx,
        {
          ...(await requestOf(trx, waiting.value, instant(services.clock))),
          mode: 'plan',
          passBrake: false,
          acceptSuspicious: false,
          expectedId: null,
          reasons: [...detection.doubts, ...run.holdReasons.filter(isOfTheFile)],
          notices,
        },
        { ...call, signal: call.started(run.id, file.name) },
      );
      if (planned.problem !== null) throw new Unusable(planned.problem);
      documents = planned.documents;
      if (run.state === 'held') await updateRun(trx, run.id, { state: 'held' });
      await services.activity.record('info', problem('import_replanned', { id: run.id, file: run.file }), trx);
    });
    const unusable = await replanned.then(
      () => null,
      (error: unknown) => {
        if (error instanceof Unusable) return error.problem;
        throw error;
      },
    );
    if (unusable !== null) return refused(unusable);
    services.events.publish({ type: 'changed', what: 'imports' });
    const { confidence, doubts } = detection;
    return ok(await reportRun(services, run.id, { confidence, doubts, documents: documents ?? [] }));
  };
}

/** Read so, the file says nothing: the plan of before goes on waiting. */
class Unusable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
