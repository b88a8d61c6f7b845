import { addMilliseconds, type Instant, type Problem, problem } from '../foundation';
import type { MailResult } from './mail-port';

const MINUTE = 60_000;
/** Greylisting lets a message through after some minutes. */
const SHORTEST_RETRY_MS = 5 * MINUTE;
export const LONGEST_RETRY_MS = 4 * 60 * MINUTE;
/** How long a server may keep putting a message off, as mail servers do among themselves. */
const GIVE_UP_AFTER_MS = 48 * 60 * MINUTE;

/** What one attempt makes of an alert. A null `retryAt` means as soon as mail can be sent at all. */
export type Settlement =
  | { readonly state: 'sent'; readonly problem: null }
  | { readonly state: 'queued'; readonly problem: Problem; readonly retryAt: Instant | null }
  | { readonly state: 'refused'; readonly problem: Problem; readonly addressIsDead: boolean }
  | { readonly state: 'uncertain'; readonly problem: Problem };

/**
 * Decides what becomes of an alert after an attempt; `earlier` is the problem it had before. A message the server puts off
 * is tried again ever more rarely until it has been put off for 48 hours; one that may have gone out is never sent again.
 */
export function settle(earlier: Problem | null, result: MailResult, at: Instant): Settlement {
  switch (result.status) {
    case 'accepted':
      return { state: 'sent', problem: null };
    case 'refused':
      return { state: 'refused', problem: result.problem, addressIsDead: result.addressIsDead };
    case 'uncertain':
      return { state: 'uncertain', problem: result.problem };
    case 'unreachable':
      // The server did not get to judge the message, so what it said last time still stands.
      return { state: 'queued', problem: keptDeferral(earlier) ?? result.problem, retryAt: null };
    case 'deferred': {
      const since = deferredSince(earlier) ?? at;
      const retryAt = nextAttempt(since, at);
      const facts = { ...result.problem.facts, since };
      return retryAt > addMilliseconds(since, GIVE_UP_AFTER_MS)
        ? { state: 'refused', problem: problem('mail_gave_up', facts), addressIsDead: false }
        : { state: 'queued', problem: problem(result.problem.code, facts), retryAt };
    }
  }
}

/** As long again as the message has waited already: after 5, 10, 20, 40 … minutes, at most 4 hours apart. */
function nextAttempt(since: Instant, at: Instant): Instant {
  const waited = Date.parse(at) - Date.parse(since);
  return addMilliseconds(at, Math.min(LONGEST_RETRY_MS, Math.max(SHORTEST_RETRY_MS, waited)));
}

function keptDeferral(earlier: Problem | null): Problem | null {
  return deferredSince(earlier) === null ? null : earlier;
}

/** The time of the first deferral travels in the problem's facts. */
function deferredSince(earlier: Problem | null): Instant | null {
  const since = earlier?.facts['since'];
  return typeof since === 'string' ? since : null;
}
