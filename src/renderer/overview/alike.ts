import type { ProblemView } from '../../contract';

/** Concerns of one kind that come many at once, mostly for one reason: the first stands for the others. */
export interface Alike {
  readonly first: ProblemView;
  readonly others: readonly ProblemView[];
}

/** More of one kind are one matter: line by line they would push every other kind out of sight. */
const TOLD_APART = 3;

/** Concerns as a person goes through them, in the order in which they come: few of a kind apart, many of it as one. */
export function gatherAlike(concerns: readonly ProblemView[]): readonly Alike[] {
  const codes = new Set(concerns.map(({ code }) => code));
  return [...codes].flatMap((of) => {
    const kind = concerns.filter(({ code }) => code === of);
    const [first, ...others] = kind;
    if (first === undefined || kind.length <= TOLD_APART) return kind.map((one) => ({ first: one, others: [] }));
    return [{ first, others }];
  });
}
