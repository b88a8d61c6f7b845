import type { CallResult, ChannelProblem } from '../../core/channels';
import { channelProblem } from '../http';
import type { Answer, Refusal } from './session';

/** What became of one member of a batch that the server takes whole or not at all. */
export type Verdict =
  | { readonly status: 'done' }
  | { readonly status: 'refused'; readonly problem: ChannelProblem }
  | { readonly status: 'unsent'; readonly problem: ChannelProblem };

/**
 * Sends a batch and finds out what becomes of every member. Medusa refuses the whole for one bad member, with one message:
 * members whose id it names are set aside and the rest is sent again; a refusal that names nobody halves the batch until
 * the guilty stand alone. Once the server cannot be spoken to, the members not decided yet share that problem.
 */
export async function sendAtomicBatch<M extends { readonly id: string; readonly sku: string }>(
  members: readonly M[],
  send: (members: readonly M[]) => Promise<CallResult<Answer<unknown>>>,
): Promise<Map<M, Verdict>> {
  const verdicts = new Map<M, Verdict>();
  const waiting: (readonly M[])[] = members.length > 0 ? [members] : [];
  for (let batch = waiting.pop(); batch; batch = waiting.pop()) {
    const answer = await send(batch);
    if (!answer.ok) {
      const { problem } = answer;
      for (const member of [...waiting.splice(0), batch].flat()) verdicts.set(member, { status: 'unsent', problem });
    } else if (!answer.value.refused) {
      for (const member of batch) verdicts.set(member, { status: 'done' });
    } else {
      const { refusal } = answer.value;
      const named = batch.filter(({ id }) => refusal.message.includes(id));
      const guilty = batch.length === 1 ? batch : named;
      for (const member of guilty) {
        verdicts.set(member, { status: 'refused', problem: refusalProblem(refusal, member) });
      }
      waiting.push(...rest(batch, guilty));
    }
  }
  return verdicts;
}

/** "Cannot update non-existing variants" comes as invalid data, an unknown inventory item as not found. */
export function refusalProblem({ type, message }: Refusal, { sku }: { readonly sku: string }): ChannelProblem {
  return type === 'not_found' || /non-existing/.test(message)
    ? channelProblem('medusa_listing_gone', 'gone', { sku })
    : channelProblem('medusa_value_refused', 'validation', { sku, message });
}

/** What to send next: the batch without the guilty or, with nobody to blame, two halves; first half on top. */
function rest<M>(batch: readonly M[], guilty: readonly M[]): (readonly M[])[] {
  const innocent = batch.filter((member) => !guilty.includes(member));
  if (innocent.length === 0) return [];
  if (guilty.length > 0) return [innocent];
  const middle = Math.ceil(batch.length / 2);
  return [batch.slice(middle), batch.slice(0, middle)];
}
