import type { ProblemView, SignInView } from '../../contract';

type Answer =
  | { ok: true; value: { status: 'signed_in' | 'waiting'; afterMs: number | null } }
  | { ok: false; problem: ProblemView };

/** For channels that do not say how often they may be asked. */
const USUAL_MS = 5_000;

/**
 * In how many milliseconds the channel is asked whether the person is through, after its last answer (null: not asked
 * yet); null where nothing more is to be asked, or where the person brings the answer themselves.
 */
export function askAfter(step: Pick<SignInView, 'kind' | 'askAgainMs'>, last: Answer | null): number | null {
  if (step.kind === 'code') return null;
  const usual = step.askAgainMs ?? USUAL_MS;
  if (last === null) return usual;
  return last.ok && last.value.status === 'waiting' ? (last.value.afterMs ?? usual) : null;
}

/** A pasted answer that was not the right one can be pasted again; everything else needs a new beginning. */
export function isOver(step: Pick<SignInView, 'kind'>, problem: ProblemView): boolean {
  return step.kind === 'device' || problem.code === 'sign_in_expired' || problem.code === 'sign_in_unknown';
}
