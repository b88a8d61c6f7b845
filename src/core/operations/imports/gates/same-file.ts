import type { Transaction } from '../../../database';
import { type Instant, latestCredible } from '../../../foundation';
import { type AcceptedFile, findAccepted, keepAccepted, repeatRowProblems, type StoredFile } from '../../../imports';
import { dirtyProducts } from './dirty-products';

/**
 * The accepted file this file is, byte for byte, where nothing can have come of it: nobody touched since what it speaks of,
 * nobody said since how files of its source are to be read, nothing in it waits for a person, and it does not state itself
 * for which moment it is true. Null where it must be looked at.
 */
export async function findSameFile(
  trx: Transaction,
  sourceId: number,
  file: StoredFile,
  at: Instant,
): Promise<AcceptedFile | null> {
  const accepted = await findAccepted(trx, sourceId, { fileHash: file.hash });
  if (accepted === null || accepted.profile.kind === 'delivery' || accepted.statesMoment) return null;
  // Whose its barcodes are may be said otherwise since, by a person, without anything else moving.
  const hasSkus = accepted.profile.columns.some(({ field }) => field === 'sku');
  if (!hasSkus && !accepted.hasLines) return null;
  const { rejected, suspicious } = accepted.counts;
  if (rejected + suspicious > 0) return null;
  // Of a later moment it says what newer things had kept it from saying.
  const kept = await trx('import_problem')
    .where({ run_id: accepted.runId })
    .where('code', 'like', '%_kept_newer')
    .first<{ id: number } | undefined>('id');
  if (kept) return null;
  const readOtherwise = await trx('import_profile')
    .where({ source_id: sourceId })
    .where('confirmed_at', '>', accepted.acceptedAt)
    .first<{ id: number } | undefined>('id');
  if (readOtherwise) return null;
  const dirty = await dirtyProducts(trx, accepted, latestCredible(at));
  return dirty?.size === 0 ? accepted : null;
}

/** The same file is true for a later moment now, and what it warned of it warns of again. */
export async function acceptAgain(
  trx: Transaction,
  accepted: AcceptedFile,
  runId: number,
  asOf: Instant,
  at: Instant,
): Promise<void> {
  await repeatRowProblems(trx, runId, accepted.runId);
  await keepAccepted(trx, { ...accepted, runId, asOf, acceptedAt: at });
}
