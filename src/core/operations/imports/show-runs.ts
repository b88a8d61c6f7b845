import { ok, problem, refused } from '../../foundation';
import { findRun, listProblemReasons, listRowProblems, listRuns, withPlace } from '../../imports';
import type { Operations, Services } from '../../services';
import { listChanges } from './plan/choice/changes';
import { placed, profileView, runView } from './views';

export function list(services: Services): Operations['imports']['list'] {
  return async (input) => {
    const { items, total } = await listRuns(services.database.read, input);
    return { items: items.map(runView), total };
  };
}

export function show(services: Services): Operations['imports']['show'] {
  return async (input) => {
    const run = await findRun(services.database.read, input.id);
    if (!run) return refused(problem('run_unknown', { id: input.id }));
    const { items, total } = await listChanges(services.database.read, run.id, input);
    return ok({
      run: runView(run),
      profile: profileView(run.profile),
      changes: { items: items.map((change) => withPlace(run.profile.sheets, change)), total },
    });
  };
}

export function problems(services: Services): Operations['imports']['problems'] {
  return async (input) => {
    const run = await findRun(services.database.read, input.id);
    if (!run) return refused(problem('run_unknown', { id: input.id }));
    const { items, total } = await listRowProblems(services.database.read, run.id, input);
    const reasons = await listProblemReasons(services.database.read, run.id);
    return ok({
      items: items.map((item) => placed(run.profile, item)),
      total,
      reasons: reasons.map((reason) => placed(run.profile, reason)),
    });
  };
}
