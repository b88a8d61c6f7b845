import type { Instant } from '../../foundation';
import type { ChannelProblem } from '../connector-call';
import type { RemoteRef } from '../port';
import { askedWait, itemRetryAt } from './backoff';
import { recordLost, recordRefused } from './match-store';
import type { Pass } from './pass';

export interface Refusal {
  readonly row: { readonly id: number; readonly sku: string; readonly attempts: number; readonly ref?: RemoteRef };
  readonly refusal: ChannelProblem;
}

/** A listing that is gone is looked up again later; any other refusal waits out its backoff or a changed master. */
export async function recordRefusals(pass: Pass, refusals: readonly Refusal[]): Promise<void> {
  if (refusals.length === 0) return;
  const at = pass.now();
  const gone = refusals.filter(({ refusal }) => refusal.class === 'gone');
  const refused = refusals.filter(({ refusal }) => refusal.class !== 'gone');
  await pass.ports.database.write(async (trx) => {
    await recordLost(
      trx,
      gone.map(({ row, refusal }) => ({
        id: row.id,
        match: 'absent',
        problem: refusal,
        ...(row.ref && { remoteId: row.ref.id }),
      })),
      at,
    );
    await recordRefused(
      trx,
      refused.map(({ row, refusal }) => ({
        id: row.id,
        problem: refusal,
        retryAt: later(itemRetryAt(at, row.attempts + 1, pass.ports.random.fraction()), at, refusal.retryAfterMs),
      })),
    );
  });
}

/** A channel that says when an item may be tried again is not asked before. */
function later(backoff: Instant, at: Instant, retryAfterMs: number | null): Instant {
  const asked = retryAfterMs === null ? at : askedWait(at, retryAfterMs);
  return asked > backoff ? asked : backoff;
}
