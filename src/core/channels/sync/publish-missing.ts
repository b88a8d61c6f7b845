import type { PublishResult } from '../port';
import { inChunks } from './in-parallel';
import { callInParts } from './in-parts';
import type { Pass } from './pass';
import { findToPublish, type PushRow, recordCreated } from './push-store';
import { readBack } from './read-back';
import { type Refusal, recordRefusals } from './refusals';

/**
 * Creates what the channel does not have, where its owner wants that. Creating is not safe to repeat, so it only follows a
 * look-up of the same pass and is never tried twice in one: a reply that was lost is found by the next look-up.
 * What failed before is created alone, so that it cannot hold back the others.
 */
export async function publishMissing(pass: Pass, absent: readonly number[]): Promise<void> {
  const { ports, channel, connector, capabilities, calls } = pass;
  if (!channel.createsMissing || !capabilities.createsListings || !connector.publish) return;
  for (const ids of inChunks(absent, capabilities.pushBatch)) {
    const rows = await findToPublish(ports.database.read, ids, pass.now());
    const fresh = rows.filter((row) => row.attempts === 0);
    const failedBefore = rows.filter((row) => row.attempts > 0);
    for (const batch of [fresh, ...failedBefore.map((row) => [row])]) {
      if (calls.stopped) return;
      if (batch.length > 0) await publishBatch(pass, batch);
    }
  }
}

async function publishBatch(pass: Pass, rows: readonly Omit<PushRow, 'ref'>[]): Promise<void> {
  const { ports, connector, calls } = pass;
  const parts = await callInParts(
    calls,
    rows,
    (items, signal) =>
      connector.publish!(
        items.map(({ sku, name, gtins, offer }) => ({ sku, name, gtins, offer })),
        signal,
      ),
    { repeatable: false },
  );
  const created: PushRow[] = [];
  const refusals: Refusal[] = parts.isolated.map(({ item, problem }) => ({ row: item, refusal: problem }));
  for (const { items, answer } of parts.answered) {
    const results = new Map<string, PublishResult>(answer.map((result) => [result.sku, result]));
    for (const row of items) {
      const result = results.get(row.sku);
      if (result?.status === 'created') created.push({ ...row, ref: result.ref });
      else if (result) refusals.push({ row, refusal: result.problem });
    }
  }
  await ports.database.write((trx) => recordCreated(trx, created, pass.now()));
  await recordRefusals(pass, refusals);
  pass.tally.created += created.length;
  await readBack(pass, created, 'pushed');
}
