import type { Transaction } from '../../../database';
import { latestCredible } from '../../../foundation';
import { findAccepted, forgetAccepted, keepAccepted, type Profile, setTroubledIn } from '../../../imports';
import type { Services } from '../../../services';
import type { Planned, PlanRequest, Remembered, StagedFile } from '../planning';

/**
 * Notes, in the transaction that made the master agree with a file, that it does. Returns what is to be kept of its lines
 * once the transaction is committed.
 */
export async function acceptFile(
  trx: Transaction,
  request: PlanRequest,
  staged: StagedFile,
  planned: Omit<Planned, 'remembered'>,
): Promise<Remembered | null> {
  if (planned.state !== 'applied' && planned.state !== 'unchanged') return null;
  const { file, profile, asOf, runId, sourceId } = request;
  if (request.correctedOnly) return null;
  // Of what the newer one names the master says what that says.
  const newest = await findAccepted(trx, sourceId, { profile });
  if (newest !== null && newest.asOf > asOf && newest.asOf <= latestCredible(staged.at)) return null;
  if (profile.kind === 'delivery' || staged.repeats.length > 0 || request.selection !== undefined) {
    await forgetAccepted(trx, sourceId);
    return null;
  }
  const lines = linesOf(profile, staged);
  const troubled = lines ? await troubledLines(trx, staged) : [];
  await keepAccepted(trx, {
    sourceId,
    profile,
    fileHash: file.hash,
    runId,
    asOf,
    acceptedAt: staged.at,
    counts: planned.counts,
    // Of a file of which only changes were read, about as many as of the one before.
    stocked: staged.accepted?.stocked ?? staged.stocked,
    priced: staged.accepted?.priced ?? staged.priced,
    statesMoment: request.statesMoment,
    hasLines: lines !== null,
  });
  return { file, lines, troubled };
}

/** A table of plain lines: every row is one line of bytes, and means the same wherever it stands. */
function linesOf(profile: Profile, { lines, standsAlone }: StagedFile): Remembered['lines'] {
  return profile.delimiter !== '' && profile.part === null && standsAlone ? lines : null;
}

/** Lines with a problem, and lines that were not applied as they stand. */
async function troubledLines(trx: Transaction, { problems }: StagedFile): Promise<number[]> {
  const aside = await trx.raw<{ line: number }[]>(
    `select line from plan_verdict where verdict = 'suspicious' union select line from plan_newer
     union select line from plan_by_hand`,
  );
  return [...problems, ...aside].map(({ line }) => line);
}

/**
 * Keeps the index of a file's lines beside its copy, after the commit. Losing it costs time, never truth, and the import
 * is done: a full disk is noted, and nobody's changed mind stops it.
 */
export async function rememberLines(services: Services, { file, lines, troubled }: Remembered): Promise<void> {
  if (lines === null) return;
  try {
    const encoded = await lines();
    if (encoded === null) return;
    const at = troubled.map((line) => line - 1);
    await setTroubledIn(encoded, at);
    await services.files.keepBeside(file.hash, 'lines', encoded);
  } catch (cause) {
    services.log.warn('import_lines_not_kept', { file: file.name, error: String(cause) });
  }
}
