import { problem } from '../../foundation';
import type { ReadResult, ShownOffer } from '../port';
import { channelProblem } from '../stored-problem';
import { itemRetryAt } from './backoff';
import { type ReadBack, recordReadBack } from './confirm-store';
import { callInParts } from './in-parts';
import { inChunks, inParallel } from './in-parallel';
import type { Pass } from './pass';
import type { PushRow } from './push-store';
import { recordRefusals } from './refusals';

/**
 * Reads what listings show and takes that as confirmed. After a push, what differs from the offer sent is a problem of
 * that listing: the channel accepted it and did not apply it. Of an earlier push without an answer nothing is concluded;
 * if it never arrived, the listing is simply pushed.
 */
export async function readBack(pass: Pass, rows: readonly PushRow[], after: 'pushed' | 'unanswered'): Promise<void> {
  const { capabilities } = pass;
  let done = 0;
  await inParallel(capabilities.concurrency, inChunks(rows, capabilities.readBatch), async (chunk) => {
    await readChunk(pass, chunk, after);
    done += chunk.length;
    pass.progress('confirm', done, rows.length);
  });
}

async function readChunk(pass: Pass, rows: readonly PushRow[], after: 'pushed' | 'unanswered'): Promise<void> {
  const { connector, calls, ports } = pass;
  if (calls.stopped) return;
  const parts = await callInParts(calls, rows, (items, signal) =>
    connector.read(
      items.map((row) => row.ref),
      signal,
    ),
  );
  const seen: ReadBack[] = [];
  const refusals = parts.isolated.map(({ item, problem: refusal }) => ({ row: item, refusal }));
  for (const { items, answer } of parts.answered) {
    const results = new Map(answer.map((result) => [result.id, result]));
    for (const row of items) {
      const read = results.get(row.ref.id);
      if (read?.status === 'shown')
        seen.push({
          id: row.id,
          remoteId: row.ref.id,
          shown: read.shown,
          verdict: judge(pass, row, read.shown, after),
        });
      else refusals.push({ row, refusal: refusalOf(row, read) });
    }
  }
  await ports.database.write((trx) => recordReadBack(trx, seen, pass.now()));
  await recordRefusals(pass, refusals);
  pass.tally.confirmed += seen.filter(({ verdict }) => verdict === 'applied').length;
}

function judge(pass: Pass, row: PushRow, shown: ShownOffer, after: 'pushed' | 'unanswered'): ReadBack['verdict'] {
  if (shown.priceMinor === row.offer.priceMinor && shown.quantity === row.offer.quantity) return 'applied';
  if (after === 'unanswered') return 'unanswered';
  const facts = {
    sku: row.sku,
    sentMinor: row.offer.priceMinor,
    sentQuantity: row.offer.quantity,
    shownMinor: shown.priceMinor,
    shownQuantity: shown.quantity ?? '–',
    currency: pass.channel.currency,
  };
  const retryAt = itemRetryAt(pass.now(), row.attempts + 1, pass.ports.random.fraction());
  return { problem: problem('not_applied', facts), retryAt };
}

function refusalOf(row: PushRow, read: ReadResult | undefined) {
  return read
    ? channelProblem('gone', 'listing_gone', { sku: row.sku })
    : channelProblem('transient', 'read_back_missing', { sku: row.sku });
}
