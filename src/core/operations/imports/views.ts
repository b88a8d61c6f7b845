import type { ImportRunView, ProfileView } from '../../../contract';
import type { Profile, Run } from '../../imports';

export function runView(run: Run): ImportRunView {
  return {
    id: run.id,
    parentId: run.parentId,
    source: run.source,
    file: run.file,
    state: run.state,
    asOf: run.asOf,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    undoneAt: run.undoneAt,
    counts: { ...run.counts },
    holdReasons: [...run.holdReasons],
    problem: run.problem,
  };
}

export function profileView(profile: Profile): ProfileView {
  return { ...profile, columns: profile.columns.map((column) => ({ ...column })) };
}
