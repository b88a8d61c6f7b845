import { type Problem, problem } from '../foundation';
import type { ChannelProblem, ChannelProblemClass } from './connector-call';

/** A channel's problem as its row keeps it: with its class, and how many passes in a row ended in it. */
export interface StoredProblem extends Problem {
  readonly class: ChannelProblemClass;
  readonly times: number;
  /** Whether the channel said itself for how long it is to be left alone. */
  readonly asked?: boolean;
}

/** A problem as text for a `problem` column. What a person is shown is code and facts. */
export function writeProblem({ code, facts }: Problem): string {
  return JSON.stringify({ code, facts });
}

export function writeChannelProblem({ code, facts, class: kind, retryAfterMs }: ChannelProblem, times: number): string {
  return JSON.stringify({ code, facts, class: kind, times, asked: retryAfterMs !== null });
}

export function readProblem(text: string | null): Problem | null {
  if (text === null) return null;
  const { code, facts } = JSON.parse(text) as Problem;
  return { code, facts };
}

export function readChannelProblem(text: string | null): StoredProblem | null {
  return text === null ? null : (JSON.parse(text) as StoredProblem);
}

/** A problem the engine itself found in what a channel did. */
export function channelProblem(
  kind: ChannelProblemClass,
  code: string,
  facts: Problem['facts'] = {},
  retryAfterMs: number | null = null,
): ChannelProblem {
  return { ...problem(code, facts), class: kind, retryAfterMs };
}
