import { addMilliseconds, type Instant, type Problem, problem } from '../foundation';
import type { MailResult } from './mail-port';

const MINUTE = 60_000;
const FIRST_RETRY_MS = 5 * MINUTE;
const LONGEST_RETRY_MS = 4 * 60 * MINUTE;
/** How long a server may keep putting a message off, as mail servers do among themselves. */
const GIVE_UP_AFTER_MS = 48 * 60 * MINUTE;

/** What one attempt does to an alert. `uncounted`: the server was not reached, so the attempt was none. */
export type Settlement =
  | { readonly state: 'sent'; readonly problem: null }
  | {
      readonly state: 'queued';
      readonly problem: Problem;
      readonly retryAt: Instant | null;
      readonly uncounted: boolean;
    }
  | { readonly state: 'refused'; readonly problem: Problem; readonly addressIsDead: boolean }
  | { readonly state: 'uncertain'; readonly problem: Problem };

/** An alert as it was before the attempt; `attempts` counts this one. */
export interface Attempted {
  readonly attempts: number;
  readonly problem: Problem | null;
}

/**
 * Decides what becomes of an alert after an attempt. A message the server puts off is tried again ever more rarely, until
 * it has been put off for 48 hours; one that may have gone out is never sent again.
 */
export function settle(alert: Attempted, result: MailResult, at: Instant): Settlement {
  switch (result.status) {
    case 'accepted':
      return { state: 'sent', problem: null };
    case 'refused':
      return { state: 'refused', problem: result.problem, addressIsDead: result.addressIsDead };
    case 'uncertain':
      return { state: 'uncertain', problem: result.problem };
    case 'unreachable':
      return {
        state: 'queued',
        problem: keepDeferral(alert.problem) ?? result.problem,
        retryAt: null,
        uncounted: true,
      };
    case 'deferred': {
      const since = deferredSince(alert.problem) ?? at;
      const retryAt = addMilliseconds(at, retryDelay(alert.attempts));
      const facts = { ...result.problem.facts, since };
      return retryAt > addMilliseconds(since, GIVE_UP_AFTER_MS)
        ? { state: 'refused', problem: problem('mail_gave_up', facts), addressIsDead: false }
        : { state: 'queued', problem: problem(result.problem.code, facts), retryAt, uncounted: false };
    }
  }
}

/** 5 minutes, doubling up to 4 hours: greylisting lets a message through after some minutes. */
export function retryDelay(attempts: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, attempts - 1));
}

function keepDeferral(earlier: Problem | null): Problem | null {
  return deferredSince(earlier) === null ? null : earlier;
}

/** The first deferral's time travels in the problem's facts. */
function deferredSince(earlier: Problem | null): Instant | null {
  const since = earlier?.facts['since'];
  return typeof since === 'string' ? since : null;
}
