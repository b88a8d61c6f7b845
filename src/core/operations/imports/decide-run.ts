import type { ImportReport } from '../../../contract';
import { ok, type Outcome, problem, refused } from '../../foundation';
import { findRun, hasCorrections, keepProfile, profileShape, reopenRowsReadBy, updateRun } from '../../imports';
import type { Operations, Services } from '../../services';
import { cutsOtherwise } from './corrections/fit';
import { rememberLines } from './gates/remember-file';
import { planFile } from './plan-file';
import type { Planned, Remembered } from './planning';
import { keepCodeChoices, whyCodesNotAsked } from './plan/codes/code-choices';
import { whyNotSelected } from './plan/choice/known-selection';
import { reportRun } from './report-run';
import { closeOlderPlans } from './supersede';
import { readWaitingRun, requestOf } from './waiting-run';
import type { ImportCall } from './running-imports';
import { runView } from './views';

/**
 * Applies a run that waits for a person. Its file, kept since, is planned again against the master as it is now, so that
 * what changed meanwhile is respected; the person's yes passes the brake.
 */
export function apply(services: Services) {
  return async (
    input: Parameters<Operations['imports']['apply']>[0],
    call: ImportCall,
  ): Promise<Outcome<ImportReport>> => {
    const waiting = await readWaitingRun(services, input, call.signal);
    if (!waiting.ok) return waiting;
    const { run, file, detection } = waiting.value;
    const misread = await whyNotSelected(services.database.read, run, input);
    if (misread) return refused(misread);
    const notAsked = await whyCodesNotAsked(services.database.read, run, input.codes);
    if (notAsked) return refused(notAsked);
    const { profile } = detection;
    if (profile.kind === 'delivery' && (input.only || input.except)) {
      return refused(problem('selection_of_delivery', { id: run.id, file: run.file }));
    }
    if (cutsOtherwise(run.profile, profile) && (await hasCorrections(services.database.read, run.id))) {
      return refused(problem('corrections_do_not_fit', { id: run.id }));
    }
    let remembered: Remembered | null = null;
    let documents: Planned['documents'] = [];
    await services.database.writeInBulk(async (trx) => {
      const at = services.clock.now().toISOString();
      if (input.confirmProfile) await keepProfile(trx, run.sourceId, profileShape(profile), profile, at);
      await keepCodeChoices(trx, run.id, input.codes);
      const asked = await requestOf(trx, waiting.value, at);
      await updateRun(trx, run.id, { profile, asOf: asked.asOf });
      const planned = await planFile(
        services,
        trx,
        {
          ...asked,
          mode: 'apply',
          passBrake: true,
          acceptSuspicious: input.includeSuspicious,
          expectedId: input.expectedId ?? null,
          correctedOnly: run.parentId !== null,
          reasons: [],
          ...(input.only || input.except ? { selection: { only: input.only, except: input.except } } : {}),
        },
        { ...call, signal: call.started(run.id, file.name) },
      );
      remembered = planned.remembered;
      documents = planned.documents;
      await services.activity.record('info', problem('import_confirmed', { id: run.id, file: run.file }), trx);
      if (run.parentId === null && planned.state !== 'failed') {
        await closeOlderPlans(services, trx, { runId: run.id, sourceId: run.sourceId, fileHash: run.fileHash });
      }
    });
    if (remembered) await rememberLines(services, remembered);
    return ok(await reportRun(services, run.id, { confidence: 1, doubts: [], documents: documents ?? [] }));
  };
}

export function discard(services: Services): Operations['imports']['discard'] {
  return async (input) => {
    const run = await findRun(services.database.read, input.id);
    if (!run) return refused(problem('run_unknown', { id: input.id }));
    if (run.state !== 'held' && run.state !== 'planned') {
      return refused(problem('run_not_waiting', { id: run.id, state: run.state }));
    }
    await services.database.write(async (trx) => {
      await updateRun(trx, run.id, { state: 'discarded', finishedAt: services.clock.now().toISOString() });
      await reopenRowsReadBy(trx, run.id);
      await services.activity.record('info', problem('import_discarded', { id: run.id, file: run.file }), trx);
    });
    services.events.publish({ type: 'changed', what: 'imports' });
    return ok(runView({ ...run, state: 'discarded' }));
  };
}
