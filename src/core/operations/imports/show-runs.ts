import { ok, problem, refused } from '../../foundation';
import { findRun, listRowProblems, listRuns } from '../../imports';
import type { Operations, Services } from '../../services';
import { listChanges } from './plan/changes';
import { profileView, runView } from './views';

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
    return ok({
      run: runView(run),
      profile: profileView(run.profile),
      changes: await listChanges(services.database.read, run.id, input),
    });
  };
}

export function problems(services: Services): Operations['imports']['problems'] {
  return async (input) => {
    const run = await findRun(services.database.read, input.id);
    if (!run) return refused(problem('run_unknown', { id: input.id }));
    const { items, total } = await listRowProblems(services.database.read, run.id, input);
    return ok({ items: items.map((item) => ({ ...item, facts: { ...item.facts } })), total });
  };
}
