import { addMilliseconds, problem } from '../../foundation';
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
 * if it never arrived, the listing is simply pushed. Returns the listings that show what they should.
 */
export async function readBack(
  pass: Pass,
  rows: readonly PushRow[],
  after: 'pushed' | 'unanswered',
): Promise<ReadonlySet<number>> {
  const applied = new Set<number>();
  const { capabilities } = pass;
  let done = 0;
  await inParallel(pass.workers, inChunks(rows, capabilities.readBatch), async (chunk) => {
    for (const id of await readChunk(pass, chunk, after)) applied.add(id);
    done += chunk.length;
    pass.progress('confirm', done, rows.length);
  });
  return applied;
}

async function readChunk(pass: Pass, rows: readonly PushRow[], after: 'pushed' | 'unanswered'): Promise<number[]> {
  const { connector, calls, ports } = pass;
  if (calls.stopped) return [];
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
  const applied = seen.filter(({ verdict }) => verdict === 'applied').map(({ id }) => id);
  pass.tally.confirmed += applied.length;
  return applied;
}

function judge(pass: Pass, row: PushRow, shown: ShownOffer, after: 'pushed' | 'unanswered'): ReadBack['verdict'] {
  if (shown.priceMinor === row.offer.priceMinor && shown.quantity === row.offer.quantity) return 'applied';
  const settlesAt = addMilliseconds(row.pushedAt ?? pass.now(), pass.capabilities.appliesWithinMs ?? 0);
  if (settlesAt > pass.now()) return { settlesAt };
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
