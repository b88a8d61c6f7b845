import { lowestPriors } from '../omnibus/lowest-prior-sql';
import type { ChannelProblem } from '../connector-call';
import type { ItemResult } from '../port';
import { recordPending } from './command-store';
import { followCommands } from './follow-commands';
import { callInParts } from './in-parts';
import { inParallel } from './in-parallel';
import type { Pass } from './pass';
import { planBatches } from './push-batches';
import { type DueListing, findDue, findDoubtful, markPushed, type PushRow } from './push-store';
import { readBack } from './read-back';
import { recordRefusals } from './refusals';

const PAGE = 10_000;
const DOUBTFUL_PAGE = 2_000;

/**
 * Pushes every listing whose desired offer differs from what the channel shows, sell-outs first, and reads back what was
 * sent. Works page by page on what is true now, so changes made meanwhile are taken along; every listing that was tried is
 * then either in step or not due before later, so the work ends. A channel that works on its own time is waited for a
 * while: what has ended there may leave something to be pushed after it.
 */
export async function pushOffers(pass: Pass): Promise<void> {
  const tried = new Set<string>();
  do await pushDue(pass, tried);
  while (await followCommands(pass, 'wait'));
}

async function pushDue(pass: Pass, tried: Set<string>): Promise<void> {
  const { ports, channel, calls } = pass;
  const { pushBatch: most, readBatch } = pass.capabilities;
  const page = Math.max(PAGE, most);
  while (!calls.stopped) {
    const due = await findDue(ports.database.read, channel.id, pass.now(), page);
    const fresh = due.filter((listing) => !tried.has(attemptKey(listing)));
    if (fresh.length === 0) return;
    for (const listing of fresh) tried.add(attemptKey(listing));
    const sent: PushRow[] = [];
    await inParallel(pass.workers, planBatches(fresh, pass.capabilities, pass.batchSize.now), async (batch) => {
      sent.push(...(await pushBatch(pass, batch)));
      pass.progress('push', pass.tally.pushed, null);
      // A full read's worth is read back beside the next pushes; less would waste calls.
      if (sent.length >= readBatch) await readBack(pass, sent.splice(0, readBatch), 'pushed');
    });
    await readBack(pass, sent, 'pushed');
  }
}

/** Where a look can save a write, or a sale there has changed what is shown, the channel is read before it is written. */
export async function settleDoubtful(pass: Pass): Promise<void> {
  for (let afterId = 0; !pass.calls.stopped;) {
    const rows = await findDoubtful(pass.ports.database.read, pass.channel.id, afterId, DOUBTFUL_PAGE);
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
      items.map(({ id, attempts: _attempts, pushedAt: _pushedAt, ...item }) => ({
        ...item,
        priorMinor: priors.get(id)?.priorMinor ?? null,
      })),
      signal,
    ),
  );
  // A batch that had to be cut although no item of it was to blame was too large.
  const [first] = parts.answered;
  if (parts.answered.length > 1 && parts.isolated.length === 0) {
    pass.batchSize.wasCut(Math.max(...parts.answered.map((part) => part.items.length)));
  } else if (first?.items.length === rows.length) pass.batchSize.wentWhole();
  const outcomes = parts.answered.flatMap(({ items, answer }) => {
    const results = new Map(answer.map((result) => [result.id, result]));
    return items.map((row) => ({ row, ...outcomeOf(results.get(row.ref.id)) }));
  });
  const refused = [
    ...outcomes.flatMap(({ row, refusal }) => (refusal ? [{ row, refusal }] : [])),
    ...parts.isolated.map(({ item, problem: refusal }) => ({ row: item, refusal })),
  ];
  const throttled = refused.find(({ refusal }) => refusal.class === 'throttled');
  if (throttled) calls.stop(throttled.refusal);
  // What was refused for a passing reason, a stale comparison among them, may be there or not: the channel is asked.
  const passing = refused.filter(({ refusal }) => refusal.class === 'transient').map(({ row }) => row);
  const there = passing.length === 0 ? null : await readBack(pass, passing, 'unanswered');
  await recordRefusals(
    pass,
    refused.filter(({ row, refusal }) => refusal.class !== 'throttled' && !there?.has(row.id)),
  );
  const pending = outcomes.flatMap(({ row, command }) => (command === null ? [] : [{ id: row.id, command }]));
  if (pending.length > 0) await ports.database.write((trx) => recordPending(trx, pending));
  const accepted = outcomes
    .filter(({ refusal, command }) => refusal === null && command === null)
    .map(({ row }) => row);
  pass.tally.pushed += accepted.length;
  return accepted;
}

/** Neither when it was accepted, nor when nothing was said of it: reading it back tells. */
function outcomeOf(result: ItemResult | undefined): { refusal: ChannelProblem | null; command: string | null } {
  return {
    refusal: result?.status === 'refused' ? result.problem : null,
    command: result?.status === 'pending' ? result.command : null,
  };
}
