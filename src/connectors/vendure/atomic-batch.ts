import type { ChannelProblem } from '../../core/channels';
import type { Answer } from './graphql';
import { problemFromError } from './problems';

/** What became of one member; `value` is the server's answer to the batch it went with, `unsent` that none arrived. */
export type Verdict<T> =
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'refused'; readonly problem: ChannelProblem }
  | { readonly status: 'unsent'; readonly problem: ChannelProblem };

/**
 * Sends a batch that the server takes whole or not at all, and finds out what becomes of every member: one that the
 * server names as missing is set aside and the rest is sent again; any other refusal halves the batch until the guilty
 * stand alone. Once the server cannot be spoken to, it is left alone: the members not decided yet share that problem.
 */
export async function sendAtomicBatch<M extends { readonly id: string; readonly sku: string }, T>(
  members: readonly M[],
  send: (members: readonly M[]) => Promise<Answer<T>>,
): Promise<Map<M, Verdict<T>>> {
  const verdicts = new Map<M, Verdict<T>>();
  const waiting: (readonly M[])[] = members.length > 0 ? [members] : [];
  for (let batch = waiting.pop(); batch; batch = waiting.pop()) {
    const answer = await send(batch);
    if (answer.kind === 'problem') {
      const { problem } = answer;
      for (const member of [...waiting.splice(0), batch].flat()) verdicts.set(member, { status: 'unsent', problem });
    } else if (answer.kind === 'data') {
      for (const member of batch) verdicts.set(member, { status: 'done', value: answer.data });
    } else {
      const { error } = answer;
      const missing = batch.filter(({ id }) => id === missingId(error));
      const guilty = batch.length === 1 ? batch : missing;
      for (const member of guilty) {
        verdicts.set(member, { status: 'refused', problem: problemFromError(error, member) });
      }
      waiting.push(...parts(batch, guilty));
    }
  }
  return verdicts;
}

/** The problem that kept every single member from being decided, if one did: then the whole call did not happen. */
export function problemOfAll<T>(verdicts: Iterable<Verdict<T>>): ChannelProblem | null {
  let problem: ChannelProblem | null = null;
  for (const verdict of verdicts) {
    if (verdict.status !== 'unsent') return null;
    problem = verdict.problem;
  }
  return problem;
}

/** What to send next: the rest without the guilty, or, with nobody to blame, two halves; first half on top. */
function parts<M>(batch: readonly M[], guilty: readonly M[]): (readonly M[])[] {
  const rest = batch.filter((member) => !guilty.includes(member));
  if (rest.length === 0) return [];
  if (guilty.length > 0) return [rest];
  const middle = Math.ceil(batch.length / 2);
  return [batch.slice(middle), batch.slice(0, middle)];
}

/** The id in "No ProductVariant with the id "999" could be found"; null when the shop says it in another language. */
function missingId({ code, message }: { readonly code: string | null; readonly message: string }): string | null {
  if (code !== 'ENTITY_NOT_FOUND') return null;
  return /\bProductVariant\b.*"([^"]+)"/.exec(message)?.[1] ?? null;
}
