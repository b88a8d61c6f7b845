import type { ProblemView } from '../../contract';
import type { Say } from '../say';

/** What happened to something, behind those of its names that the words do not say themselves: `google: HER-017 has …`. */
export function behindNames(names: readonly string[], problem: ProblemView, say: Say): string {
  const words = say.what(problem);
  const facts = Object.values(problem.facts);
  const silent = names.filter((name) => !(facts.includes(name) && words.includes(name)));
  return silent.length === 0 ? words : `${silent.join(' · ')}: ${words}`;
}
