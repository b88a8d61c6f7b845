import { createHash } from 'node:crypto';
import type { Transaction } from '../database';
import { addMilliseconds, type Instant } from '../foundation';

/** Somebody or some place that guesses. */
interface AttemptKey {
  readonly key: string;
  /** Failed attempts before the first wait. */
  readonly free: number;
}

interface Attempt {
  readonly key_hash: string;
  readonly failed: number;
  readonly tried_at: Instant;
}

const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** After so long without an attempt, a key begins anew. */
const FORGOTTEN_MS = 60 * 60_000;
/** Names can be made up without end; the oldest go first. */
const MOST_KEYS = 10_000;

const hashOf = ({ key }: AttemptKey) => createHash('sha256').update(key).digest('base64url');

/**
 * Milliseconds until all keys may try; 0 lets them try, and counts the attempt as failed until it is forgiven, so that
 * many guesses at once are not one.
 */
export async function beginAttempt(trx: Transaction, keys: readonly AttemptKey[], now: Instant): Promise<number> {
  const forgotten = addMilliseconds(now, -FORGOTTEN_MS);
  const rows = await trx('sign_in_attempt')
    .whereIn('key_hash', keys.map(hashOf))
    .where('tried_at', '>', forgotten)
    .select<Attempt[]>('*');
  const known = new Map(rows.map((row) => [row.key_hash, row]));
  const waits = keys.map((key) => {
    const row = known.get(hashOf(key));
    const wait = row === undefined ? 0 : waitAfter(row.failed, key.free);
    // A clock that was set back must not make anybody wait longer than that.
    return row === undefined ? 0 : Math.min(wait, Date.parse(row.tried_at) + wait - Date.parse(now));
  });
  const longest = Math.max(0, ...waits);
  if (longest > 0) return longest;
  const counted = keys.map((key) => ({
    key_hash: hashOf(key),
    failed: (known.get(hashOf(key))?.failed ?? 0) + 1,
    tried_at: now,
  }));
  await trx('sign_in_attempt').insert(counted).onConflict('key_hash').merge();
  await tidy(trx, forgotten);
  return 0;
}

/** The attempt was right after all: takes it back, and (`all`) everything before it. */
export async function forgiveAttempt(trx: Transaction, key: AttemptKey, all: boolean): Promise<void> {
  const row = trx('sign_in_attempt').where({ key_hash: hashOf(key) });
  if (all) await row.delete();
  else await row.update({ failed: trx.raw('max(0, failed - 1)') });
}

async function tidy(trx: Transaction, forgotten: Instant): Promise<void> {
  await trx('sign_in_attempt').where('tried_at', '<=', forgotten).delete();
  await trx.raw(
    `delete from sign_in_attempt where key_hash in
       (select key_hash from sign_in_attempt order by tried_at desc, key_hash limit -1 offset ?)`,
    [MOST_KEYS],
  );
}

function waitAfter(failed: number, free: number): number {
  return failed < free ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failed - free, 20));
}
