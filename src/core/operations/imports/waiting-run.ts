import type { Transaction } from '../../database';
import { type Instant, latestCredible, ok, type Outcome, problem, refused } from '../../foundation';
import { findRun, findSource, type Profile, type Run, type StoredFile } from '../../imports';
import type { Services } from '../../services';
import { OLDER_FILE, saidOf } from './as-of';
import type { PlanRequest } from './planning';
import { type Overrides, understandFile, type Understood } from './read-file';

/** A run that waits for a person, and its kept copy as that person says it is to be read. */
export interface WaitingRun extends Pick<Understood, 'detection' | 'notices'> {
  readonly run: Run;
  readonly file: StoredFile;
}

/** Problems: run_unknown, run_not_waiting, run_file_gone, and those of understanding a file. */
export async function readWaitingRun(
  services: Services,
  { id, overrides }: { readonly id: number; readonly overrides?: Overrides | undefined },
  signal: AbortSignal,
): Promise<Outcome<WaitingRun>> {
  const run = await findRun(services.database.read, id);
  if (!run) return refused(problem('run_unknown', { id }));
  if (run.state !== 'held' && run.state !== 'planned') {
    return refused(problem('run_not_waiting', { id, state: run.state }));
  }
  const file = { hash: run.fileHash, name: run.file, bytes: run.fileBytes, modifiedAt: run.asOf };
  if (!(await services.files.has(file.hash))) return refused(problem('run_file_gone', { id, file: run.file }));
  const understood = await understandFile(services, file, {
    source: run.source,
    overrides: toldOf(run, overrides),
    signal,
  });
  if (!understood.ok) return understood;
  const { detection, notices } = understood.value;
  return ok({ run, file, detection, notices });
}

/**
 * What planning such a run asks for, whatever is to become of the plan. It is read in full: the master moved on meanwhile.
 * One that was read while the clock stood in the future is true for now.
 */
export async function requestOf(trx: Transaction, { run, file, detection }: WaitingRun, now: Instant) {
  return {
    runId: run.id,
    sourceId: run.sourceId,
    file,
    profile: detection.profile,
    asOf: run.asOf > latestCredible(now) ? now : run.asOf,
    statesMoment: saidOf(detection, detection.profile, file).from === 'contents',
    overridesNewer: run.holdReasons.some(({ code }) => code === OLDER_FILE),
    documents: detection.documents,
    readsAll: true,
    thresholds: (await findSource(trx, run.source))?.settings.brake ?? {},
  } satisfies Partial<PlanRequest>;
}

/**
 * What a person says now of a waiting run, on top of how it was read. Said that the file is about something else, what its
 * columns mean is found anew: a stock is then what came.
 */
function toldOf({ profile }: Pick<Run, 'profile'>, said: Overrides = {}): Overrides {
  const isOther = said.kind !== undefined && said.kind !== profile.kind && said.columns === undefined;
  if (!isOther) return { ...profile, columns: [...profile.columns], ...said };
  const { part, encoding, delimiter, quote, headerLine } = profile;
  const isTable = profile.delimiter !== '' || headerLine !== null;
  const cut: Partial<Profile> = isTable ? { part, encoding, delimiter, quote, headerLine } : { part };
  return { ...cut, ...said };
}

const OF_THE_FILE: ReadonlySet<string> = new Set([
  ...[OLDER_FILE, 'brake_prices_later', 'brake_run_ahead', 'brake_moment_ahead'],
]);

/** Whether the brake held a run for what the file is, not for what its plan would do: so it stays, however it is read. */
export const isOfTheFile = ({ code }: { readonly code: string }): boolean => OF_THE_FILE.has(code);
