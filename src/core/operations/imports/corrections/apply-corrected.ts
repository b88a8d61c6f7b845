import type { Transaction } from '../../../database';
import { Fault } from '../../../foundation';
import {
  type CodeChoice,
  findSource,
  insertRun,
  keepCodeChoice,
  markRejectedRows,
  NO_ROWS,
  recountCorrected,
  replaceRowProblems,
  type RowProblem,
  type Run,
  writeCorrections,
} from '../../../imports';
import type { Call, Services } from '../../../services';
import { planFile } from '../plan-file';
import type { Wanted } from './wanted-rows';

/** What became of rows that were read again: the run that read them, and what is still wrong. */
export interface Took {
  readonly runId: number | null;
  readonly corrected: number;
  readonly problems: readonly RowProblem[];
}

/**
 * Applies corrected rows of a run that is done as a run of their own. It is an ordinary file of a few rows, true for the
 * moment of the whole one: what moved since is kept, and where a newer file spoke of a product's stock these rows do not.
 */
export async function applyCorrected(
  services: Services,
  trx: Transaction,
  run: Run,
  { usable, wrong, problems }: Wanted,
  { includeSuspicious, code }: { readonly includeSuspicious: boolean; readonly code: CodeChoice | null },
  call: Call,
): Promise<Took> {
  await writeCorrections(trx, run.id, [...usable, ...wrong]);
  await markRejectedRows(trx, run.id, wrong, { state: 'open' });
  await replaceRowProblems(trx, run.id, problems);
  if (usable.length === 0) return { runId: null, corrected: 0, problems };
  const runId = await insertRun(trx, {
    parentId: run.id,
    sourceId: run.sourceId,
    profileId: null,
    file: run.file,
    fileHash: run.fileHash,
    fileBytes: run.fileBytes,
    state: 'planned',
    asOf: run.asOf,
    profile: run.profile,
    counts: NO_ROWS,
    holdReasons: [],
    problem: null,
    startedAt: services.clock.now().toISOString(),
    finishedAt: null,
  });
  if (code !== null) await keepCodeChoice(trx, runId, code, 'all');
  await markRejectedRows(trx, run.id, usable, { state: 'retried', retriedRunId: runId });
  await recountCorrected(trx, run.id);
  const planned = await planFile(
    services,
    trx,
    {
      sourceId: run.sourceId,
      runId,
      file: { hash: run.fileHash, name: run.file, bytes: run.fileBytes, modifiedAt: run.asOf },
      profile: run.profile,
      asOf: run.asOf,
      statesMoment: false,
      mode: 'apply',
      passBrake: true,
      acceptSuspicious: includeSuspicious,
      holdsSuspicious: true,
      documents: [],
      expectedId: null,
      readsAll: true,
      thresholds: (await findSource(trx, run.source))?.settings.brake ?? {},
      correctedOnly: true,
      reasons: [],
    },
    call,
  );
  if (planned.state === 'failed' || planned.counts.rejected > 0) {
    throw new Fault('correction_misread', `Rows of import ${run.id} that could be read were rejected by run ${runId}`);
  }
  return { runId, corrected: usable.length, problems };
}
