import { z } from 'zod';
import type { CallResult, CommandResult, ItemResult, PushItem } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import { type Account, errorOf, unexpectedAnswer } from './account';
import { getDocument, putDocument } from './documents';
import { productTypeOf } from './item';
import { paths } from './operations';
import { patchesOf } from './patches';
import { refusal } from './refusal';

/** Fewer than the 25 000 messages a feed may have: the published schema of the document says 10 000. */
export const FEED = 10_000;

const createdSchema = z.object({ feedId: z.string() });
const feedSchema = z.object({ processingStatus: z.string(), resultFeedDocumentId: z.string().optional() });
const reportSchema = z.object({
  issues: z.array(
    z.object({
      messageId: z.number().int().optional(),
      sku: z.string().optional(),
      code: z.string().catch(''),
      severity: z.string(),
      message: z.string().catch(''),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;

/** Offers sent many at a time, as documents that Amazon works through in minutes. */
export interface Feeds {
  /** Returns the id of the feed, by which `follow` finds it again. */
  submit(items: readonly PushItem[], signal: AbortSignal): Promise<CallResult<string>>;
  follow(feeds: readonly string[], signal: AbortSignal): Promise<CallResult<readonly CommandResult[]>>;
}

export function openFeeds(account: Account): Feeds {
  /** SKUs of the feeds sent over this connection, by message. A report mostly names them too, and after a restart only it. */
  const sent = new Map<string, readonly string[]>();

  return {
    async submit(items, signal) {
      const document = await putDocument(account, feedOf(account, items), signal);
      if (!document.ok) return document;
      const request = {
        feedType: 'JSON_LISTINGS_FEED',
        marketplaceIds: [account.marketplace],
        inputFeedDocumentId: document.value,
      };
      const created = await account.post(paths.feeds, request, signal);
      if (!created.ok) return created;
      const { status, body } = created.value;
      const feed = createdSchema.safeParse(body);
      if (![200, 202].includes(status) || !feed.success) return failed(unexpectedAnswer(account, status));
      sent.set(
        feed.data.feedId,
        items.map((item) => item.ref.id),
      );
      return done(feed.data.feedId);
    },

    async follow(feeds, signal) {
      const results: CommandResult[] = [];
      for (const feed of feeds) {
        const result = await followOne(account, feed, sent.get(feed) ?? [], signal);
        if (!result.ok) return result;
        results.push(result.value);
      }
      return done(results);
    },
  };
}

function feedOf(account: Account, items: readonly PushItem[]) {
  return {
    header: { sellerId: account.seller, version: '2.0', issueLocale: 'en_US' },
    messages: items.map((item, index) => ({
      messageId: index + 1,
      sku: item.ref.id,
      operationType: 'PATCH',
      productType: productTypeOf(item.ref),
      patches: patchesOf(account, item),
    })),
  };
}

async function followOne(
  account: Account,
  command: string,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<CommandResult>> {
  const asked = await account.get(paths.feed(command), {}, signal);
  if (!asked.ok) return asked;
  const { status, body } = asked.value;
  if (status === 404 || (status === 400 && errorOf(body))) return done({ command, state: 'unknown' });
  const feed = feedSchema.safeParse(body);
  if (status !== 200 || !feed.success) return failed(unexpectedAnswer(account, status));
  const { processingStatus, resultFeedDocumentId } = feed.data;
  if (['CANCELLED', 'FATAL'].includes(processingStatus)) {
    // Some of it may have happened all the same; the next pass reads before it sends.
    const problem = channelProblem('amazon_feed_failed', 'transient', { feed: command, status: processingStatus });
    return done({ command, state: 'ended', items: skus.map((id) => ({ id, status: 'refused', problem })) });
  }
  if (processingStatus !== 'DONE') return done({ command, state: 'working' });
  if (resultFeedDocumentId === undefined) return done({ command, state: 'ended', items: [] });
  const document = await getDocument(account, resultFeedDocumentId, signal);
  if (!document.ok) return document;
  const report = reportSchema.safeParse(document.value);
  if (!report.success) return failed(unexpectedAnswer(account, status));
  return done({ command, state: 'ended', items: refusalsIn(report.data, command, skus) });
}

/** The rejected messages of a report. What it does not name was accepted, and is read back as such. */
function refusalsIn({ issues }: Report, feed: string, skus: readonly string[]): ItemResult[] {
  const refusals = new Map<string, ItemResult>();
  for (const { messageId, sku, code, severity, message } of issues) {
    if (severity !== 'ERROR') continue;
    if (messageId === undefined && sku === undefined) {
      // About the feed as a whole: nothing of it was taken.
      const problem = channelProblem('amazon_feed_refused', 'validation', { feed, reason: code, message });
      for (const id of skus) refusals.set(id, { id, status: 'refused', problem });
      continue;
    }
    const id = (messageId === undefined ? undefined : skus[messageId - 1]) ?? sku;
    if (id !== undefined && !refusals.has(id)) refusals.set(id, refusal(id, code, message));
  }
  return [...refusals.values()];
}
