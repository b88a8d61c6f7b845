import { lowestPriors } from '../omnibus/lowest-prior-sql';
import type { ChannelProblem, ItemResult } from '../port';
import { callInParts } from './in-parts';
import { inParallel } from './in-parallel';
import type { Pass } from './pass';
import { planBatches } from './push-batches';
import { type DueListing, findDue, findDoubtful, markPushed, type PushRow } from './push-store';
import { readBack } from './read-back';
import { recordRefusals } from './refusals';

const PAGE = 2_000;

/**
 * Pushes every listing whose desired offer differs from what the channel shows, sell-outs first, and reads back what was
 * sent. Works page by page on what is true now, so changes made meanwhile are taken along; every listing that was tried is
 * then either in step or not due before later, so the work ends.
 */
export async function pushOffers(pass: Pass): Promise<void> {
  const { ports, channel, calls } = pass;
  const tried = new Set<string>();
  const page = Math.max(PAGE, pass.capabilities.pushBatch);
  while (!calls.stopped) {
    const due = await findDue(ports.database.read, channel.id, pass.now(), page);
    const fresh = due.filter((listing) => !tried.has(attemptKey(listing)));
    if (fresh.length === 0) return;
    for (const listing of fresh) tried.add(attemptKey(listing));
    const sent: PushRow[] = [];
    await inParallel(pass.capabilities.concurrency, planBatches(fresh, pass.capabilities), async (batch) => {
      sent.push(...(await pushBatch(pass, batch)));
      pass.progress('push', pass.tally.pushed, null);
    });
    await readBack(pass, sent, 'pushed');
  }
}

/** Where a look can save a write, or a sale there has changed what is shown, the channel is read before it is written. */
export async function settleDoubtful(pass: Pass): Promise<void> {
  for (let afterId = 0; !pass.calls.stopped;) {
    const rows = await findDoubtful(pass.ports.database.read, pass.channel.id, afterId, PAGE);
    const last = rows.at(-1);
    if (!last) return;
    afterId = last.id;
    await readBack(pass, rows, 'unanswered');
  }
}

const attemptKey = ({ id, offer }: DueListing) => `${id}:${offer.priceMinor}:${offer.quantity}`;

/** Sends one batch; returns what has to be read back: all that was accepted, or left without a word. */
async function pushBatch(pass: Pass, batch: readonly DueListing[]): Promise<PushRow[]> {
  const { ports, connector, calls } = pass;
  if (calls.stopped) return [];
  const rows = await ports.database.write((trx) =>
    markPushed(
      trx,
      batch.map((listing) => listing.id),
      pass.now(),
    ),
  );
  if (rows.length === 0) return [];
  const told = rows.map(({ id, offer }) => ({ id, priceMinor: offer.priceMinor }));
  const priors = await lowestPriors(ports.database.read, pass.capabilities.showsPriorPrice ? told : [], pass.now());
  const parts = await callInParts(calls, rows, (items, signal) =>
    connector.push(
      items.map(({ id, attempts: _attempts, ...item }) => ({
        ...item,
        priorMinor: priors.get(id)?.priorMinor ?? null,
      })),
      signal,
    ),
  );
  const outcomes = parts.answered.flatMap(({ items, answer }) => {
    const results = new Map(answer.map((result) => [result.id, result]));
    return items.map((row) => ({ row, refusal: refusalIn(results.get(row.ref.id)) }));
  });
  const refused = [
    ...outcomes.flatMap(({ row, refusal }) => (refusal ? [{ row, refusal }] : [])),
    ...parts.isolated.map(({ item, problem: refusal }) => ({ row: item, refusal })),
  ];
  const throttled = refused.find(({ refusal }) => refusal.class === 'throttled');
  if (throttled) calls.stop(throttled.refusal);
  await recordRefusals(
    pass,
    refused.filter(({ refusal }) => refusal.class !== 'throttled'),
  );
  const accepted = outcomes.filter(({ refusal }) => refusal === null).map(({ row }) => row);
  pass.tally.pushed += accepted.length;
  return accepted;
}

/** Null when it was accepted, and when nothing was said of it: reading it back tells. */
function refusalIn(result: ItemResult | undefined): ChannelProblem | null {
  return result?.status === 'refused' ? result.problem : null;
}
