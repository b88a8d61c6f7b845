import type { Problem } from '../../foundation';

/**
 * How a stream of unpacked bytes ends when it must not be believed: the archive is damaged or a bomb. It carries the
 * problem to show; whoever reads the stream to its end asks `containerProblem` what it was.
 */
export class UnreadableContainer extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, cause === undefined ? undefined : { cause });
    this.name = 'UnreadableContainer';
    this.problem = problem;
  }
}

/** The problem behind an error of a stream of unpacked bytes, however often it was wrapped; null for any other error. */
export function containerProblem(error: unknown): Problem | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof UnreadableContainer) return at.problem;
  }
  return null;
}
