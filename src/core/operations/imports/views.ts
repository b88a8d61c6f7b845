import type { ImportRunView, ProfileView, SheetPlaceView } from '../../../contract';
import type { Problem } from '../../foundation';
import { factsOnSheets, type Profile, type Run, withPlace } from '../../imports';

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
  const { sheets, columns, ...rest } = profile;
  return { ...rest, ...(sheets ? { sheets: [...sheets] } : {}), columns: columns.map((column) => ({ ...column })) };
}

/** What is wrong with a row, where a person finds it. */
export function placed<T extends { readonly line: number; readonly facts: Problem['facts'] }>(
  { sheets }: Profile,
  found: T,
): Omit<T, 'facts'> & { facts: Record<string, Problem['facts'][string]>; place?: SheetPlaceView } {
  return { ...withPlace(sheets, found), facts: { ...factsOnSheets(sheets, found.facts) } };
}
