import { addMilliseconds } from '../../foundation';
import { readById } from './match-listings';
import { findLongUnseen, recordFound, recordLost } from './match-store';
import type { Pass } from './pass';

/** What an ordinary pass may spend on looking at listings that are believed in step. */
const READS_IN_A_PASS = 2;
/** What was seen a moment ago is not looked at again: passes may follow one another closely. */
const FRESH_MS = 4 * 60_000;

/**
 * A rolling audit: every scheduled pass looks at the listings seen longest ago, a few reads' worth, so that a change made
 * by hand is found within minutes in a small shop and within hours in a large one. Returns those that somebody changed.
 */
export async function auditSlice(pass: Pass): Promise<readonly number[]> {
  const { ports, channel, capabilities } = pass;
  const seenBefore = addMilliseconds(pass.now(), -FRESH_MS);
  const rows = await findLongUnseen(
    ports.database.read,
    channel.id,
    seenBefore,
    READS_IN_A_PASS * capabilities.readBatch,
  );
  if (rows.length === 0) return [];
  const { found, lost } = await readById(pass, rows);
  const at = pass.now();
  await ports.database.write(async (trx) => {
    await recordLost(trx, lost, at);
    await recordFound(trx, channel.id, found, at);
  });
  return found.filter((listing) => listing.drifted).map((listing) => listing.id);
}
