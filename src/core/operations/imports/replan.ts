import type { ImportReport } from '../../../contract';
import { ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import { findRun, findSource, hasCorrections, type Profile, type Run, updateRun } from '../../imports';
import type { Operations, Services } from '../../services';
import { cutsOtherwise } from './corrections/fit';
import { notForTheMaster } from './not-for-the-master';
import { planFile } from './plan-file';
import type { Planned } from './planning';
import { type Overrides, understandFile } from './read-file';
import { reportRun } from './report-run';
import type { ImportCall } from './running-imports';

/**
 * Plans a run that waits again as a person says its file is to be read, from the copy that was kept: what it would do is
 * shown, and nothing is applied. It goes on waiting.
 */
export function replan(services: Services) {
  return async (
    input: Parameters<Operations['imports']['replan']>[0],
    call: ImportCall,
  ): Promise<Outcome<ImportReport>> => {
    const run = await findRun(services.database.read, input.id);
    if (!run) return refused(problem('run_unknown', { id: input.id }));
    if (run.state !== 'held' && run.state !== 'planned') {
      return refused(problem('run_not_waiting', { id: run.id, state: run.state }));
    }
    // The rows of a correction are what a person wrote: it is put right there.
    if (run.parentId !== null) return refused(problem('corrections_do_not_fit', { id: run.id }));
    const file = { hash: run.fileHash, name: run.file, bytes: run.fileBytes, modifiedAt: run.asOf };
    if (!(await services.files.has(file.hash)))
      return refused(problem('run_file_gone', { id: run.id, file: run.file }));
    const understood = await understandFile(services, file, {
      source: run.source,
      overrides: toldOf(run, input.overrides),
      signal: call.signal,
    });
    if (!understood.ok) return understood;
    const { detection, notices } = understood.value;
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
          runId: run.id,
          sourceId: run.sourceId,
          file,
          profile,
          asOf: run.asOf,
          statesMoment: detection.asOfFrom === 'contents',
          mode: 'plan',
          passBrake: false,
          acceptSuspicious: false,
          documents: detection.documents,
          expectedId: null,
          readsAll: true,
          thresholds: (await findSource(trx, run.source))?.settings.brake ?? {},
          reasons: [...detection.doubts, ...run.holdReasons.filter(({ code }) => OF_THE_FILE.has(code))],
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

const OF_THE_FILE = new Set(['brake_older_file', 'brake_prices_later']);

/**
 * What a person says now of a waiting run, on top of how it was read. Said that the file is about something else, what its
 * columns mean is found anew: a stock is then what came.
 */
export function toldOf({ profile }: Pick<Run, 'profile'>, said: Overrides = {}): Overrides {
  const isOther = said.kind !== undefined && said.kind !== profile.kind && said.columns === undefined;
  if (!isOther) return { ...profile, columns: [...profile.columns], ...said };
  const { part, encoding, delimiter, quote, headerLine } = profile;
  const isTable = profile.delimiter !== '' || headerLine !== null;
  const cut: Partial<Profile> = isTable ? { part, encoding, delimiter, quote, headerLine } : { part };
  return { ...cut, ...said };
}
