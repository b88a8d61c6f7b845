import type { Say } from './say';

/** 0 done; 1 failed, nothing half-done; 2 wrong usage; 3 done in part, or held for a person. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command has to say: the contract's value for programs, words for people, and how it went. */
export interface Answer {
  readonly value: unknown;
  readonly exit: ExitCode;
  readonly text: (say: Say) => string;
}

/** A refusal by the contract, carried to the one place that prints it. */
export class Refusal extends Error {
  readonly problem: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> };
  readonly exit: ExitCode;

  constructor(problem: Refusal['problem'], exit: ExitCode = 1) {
    super(problem.code);
    this.name = 'Refusal';
    this.problem = problem;
    this.exit = exit;
  }
}

export function wrongUsage(code: string, facts: Record<string, string | number | boolean | null> = {}): Refusal {
  return new Refusal({ code, facts }, 2);
}

type OutcomeView<T> =
  | { ok: true; value: T }
  | { ok: false; problem: { code: string; facts: Record<string, string | number | boolean | null> } };

/** The value of an outcome, or its problem thrown as a refusal. */
export function valueOf<T>(outcome: OutcomeView<T>): T {
  if (!outcome.ok) throw new Refusal(outcome.problem);
  return outcome.value;
}
