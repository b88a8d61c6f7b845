import { z } from 'zod';
import type { CallResult, ItemResult, PushItem } from '../../core/channels';
import { done, failed, siftOffers } from '../http';
import { type Account, errorOf, unexpectedAnswer } from './account';
import type { Feeds } from './feeds';
import { productTypeOf } from './item';
import { paths } from './operations';
import { patchesOf, unsendable } from './patches';
import { UNKNOWN_SKU, refusal } from './refusal';

/** So many requests go at once before Amazon wants them one by one; more items travel as one feed. */
const PATCHES = 5;

const submissionSchema = z.object({
  status: z.string(),
  issues: z
    .array(z.object({ code: z.string().catch(''), message: z.string().catch(''), severity: z.string().catch('') }))
    .catch([]),
});

/** Sends a few offers one by one and many as a feed. What Amazon accepts is not live yet: only the read-back judges. */
export async function pushOffers(
  account: Account,
  feeds: Feeds,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  const { sendable, results } = siftOffers(items, unsendable);
  if (sendable.length > PATCHES) {
    const command = await feeds.submit(sendable, signal);
    if (!command.ok) return command;
    return done([
      ...results,
      ...sendable.map(({ ref }) => ({ id: ref.id, status: 'pending' as const, command: command.value })),
    ]);
  }
  for (const item of sendable) {
    const result = await patchItem(account, item, signal);
    if (!result.ok) return result;
    results.push(result.value);
  }
  return done(results);
}

async function patchItem(account: Account, item: PushItem, signal: AbortSignal): Promise<CallResult<ItemResult>> {
  const { id } = item.ref;
  const body = { productType: productTypeOf(item.ref), patches: patchesOf(account, item) };
  const query = { marketplaceIds: account.marketplace };
  const result = await account.patch(paths.item(account.seller, id), query, body, signal);
  if (!result.ok) return result;
  const { status, body: answer } = result.value;
  const submission = submissionSchema.safeParse(answer).data;
  if (status === 200 && submission?.status === 'ACCEPTED') return done({ id, status: 'accepted' });
  const issue = submission?.issues.find(({ severity }) => severity === 'ERROR') ?? errorOf(answer);
  if (status === 404) return done(refusal(id, UNKNOWN_SKU, ''));
  if (submission?.status === 'INVALID') return done(refusal(id, issue?.code ?? '', issue?.message ?? ''));
  if (status === 400 && issue) return done(refusal(id, issue.code, issue.message));
  return failed(unexpectedAnswer(account, status));
}
