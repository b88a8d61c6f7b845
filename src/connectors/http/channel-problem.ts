import type { CallResult, ChannelProblem, ChannelProblemClass } from '../../core/channels';
import type { Problem } from '../../core/foundation';

/** A problem of a channel, with the class that decides what the engine does next. */
export function channelProblem(
  code: string,
  problemClass: ChannelProblemClass,
  facts: Problem['facts'] = {},
  retryAfterMs: number | null = null,
): ChannelProblem {
  return { code, class: problemClass, facts, retryAfterMs };
}

/** A call that did not happen. */
export function failed(problem: ChannelProblem): { readonly ok: false; readonly problem: ChannelProblem } {
  return { ok: false, problem };
}

/** A call that happened. */
export function done<T>(value: T): CallResult<T> {
  return { ok: true, value };
}
