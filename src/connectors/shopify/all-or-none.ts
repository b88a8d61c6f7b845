import type { CallResult, ChannelProblem } from '../../core/channels';
import { type UserError, indexIn, itemProblem } from './user-errors';

/** What became of one member of a group. `unsent`: no answer told. */
export type Verdict =
  | { readonly status: 'done' }
  | { readonly status: 'refused'; readonly problem: ChannelProblem }
  | { readonly status: 'unsent'; readonly problem: ChannelProblem };

/** Sends groups, each of which Shopify takes wholly or not at all, and returns the errors of each, in the same order. */
type Send<M> = (groups: readonly (readonly M[])[]) => Promise<CallResult<readonly (readonly UserError[])[]>>;

/**
 * Sends groups (at most `atOnce` in a request) until every member is decided: members an error points at are set aside and
 * the rest of their group is sent again; an error that points at nobody halves its group until the guilty stand alone. Once
 * the shop cannot be spoken to it is left alone.
 */
export async function settle<M extends { readonly sku: string }>(
  groups: readonly (readonly M[])[],
  options: { readonly atOnce: number; readonly list: string; readonly send: Send<M> },
): Promise<Map<M, Verdict>> {
  const verdicts = new Map<M, Verdict>();
  const waiting = groups.filter((group) => group.length > 0);
  while (waiting.length > 0) {
    const round = waiting.splice(0, options.atOnce);
    const answer = await options.send(round);
    if (!answer.ok) {
      const { problem } = answer;
      for (const member of [...round, ...waiting.splice(0)].flat()) verdicts.set(member, { status: 'unsent', problem });
      break;
    }
    for (const [at, group] of round.entries()) {
      const errors = answer.value[at] ?? [];
      if (errors.length === 0) for (const member of group) verdicts.set(member, { status: 'done' });
      else waiting.push(...decide(group, errors, options.list, verdicts));
    }
  }
  return verdicts;
}

/** Sets aside whom the errors are about; returns what is to be sent again. */
function decide<M extends { readonly sku: string }>(
  group: readonly M[],
  errors: readonly UserError[],
  list: string,
  verdicts: Map<M, Verdict>,
): (readonly M[])[] {
  const guilty = new Map<M, UserError>();
  for (const error of errors) {
    const index = indexIn(list, error);
    const member = index === null ? undefined : group[index];
    if (member && !guilty.has(member)) guilty.set(member, error);
  }
  const [first] = errors;
  if (guilty.size === 0 && group.length === 1 && group[0] && first) guilty.set(group[0], first);
  for (const [member, error] of guilty) {
    verdicts.set(member, { status: 'refused', problem: itemProblem(member.sku, error) });
  }
  const rest = group.filter((member) => !guilty.has(member));
  if (guilty.size > 0) return rest.length > 0 ? [rest] : [];
  const middle = Math.ceil(rest.length / 2);
  return [rest.slice(0, middle), rest.slice(middle)];
}
