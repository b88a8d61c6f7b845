import type { Transaction } from '../../../database';
import { type Instant, instant, latestCredible } from '../../../foundation';
import { type AcceptedFile, findAccepted, type HashSet, type Profile } from '../../../imports';
import type { Services } from '../../../services';
import { dirtyProducts } from './dirty-products';

/** What a file is compared with, line by line, instead of being read in full. */
export interface Gate {
  readonly accepted: AcceptedFile;
  /** Its lines as they were kept. */
  readonly lines: Uint8Array;
  readonly dirty: HashSet;
}

/** The gate for a file of a source read with this profile; null when there is nothing to compare with, or doubt. */
export async function openGate(
  services: Services,
  trx: Transaction,
  { sourceId, profile, asOf }: { readonly sourceId: number; readonly profile: Profile; readonly asOf: Instant },
): Promise<Gate | null> {
  const accepted = await findAccepted(trx, sourceId, { profile });
  // Of an earlier moment the same words say something else: what moved since is added to them.
  if (!accepted?.hasLines || asOf < accepted.asOf) return null;
  const dirty = await dirtyProducts(trx, accepted, latestCredible(instant(services.clock)));
  if (dirty === null) return null;
  const lines = await services.files.readBeside(accepted.fileHash, 'lines');
  return lines ? { accepted, lines, dirty } : null;
}
