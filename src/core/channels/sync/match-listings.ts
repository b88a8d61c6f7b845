import { addMilliseconds, problem } from '../../foundation';
import type { RemoteRef } from '../port';
import { itemRetryAt } from './backoff';
import { callInParts } from './in-parts';
import { inChunks, inParallel } from './in-parallel';
import { hasDrifted, judgeLookUp } from './look-up';
import * as store from './match-store';
import type { Pass } from './pass';

const PAGE = 2_000;
const LOOK_AGAIN_AFTER_MS = 60 * 60_000;

export interface Matched {
  /** Looked up in this pass and not found: may be created. */
  readonly absent: readonly number[];
  /** Found changed by somebody else. */
  readonly drifted: readonly number[];
}

/**
 * Finds out which listings the channel has, by SKU. In a full pass every listing is looked up and compared with what it
 * had confirmed, which is how changes made there by hand are found.
 */
export async function matchListings(pass: Pass): Promise<Matched> {
  const { ports, channel, capabilities, calls } = pass;
  const result = { absent: [] as number[], drifted: [] as number[] };
  const wish = {
    channelId: channel.id,
    full: pass.full,
    olderThan: addMilliseconds(pass.now(), -LOOK_AGAIN_AFTER_MS),
    creating: channel.createsMissing && capabilities.createsListings,
    now: pass.now(),
  };
  let done = 0;
  for (let afterId = 0; !calls.stopped;) {
    const page = await store.findToLookUp(ports.database.read, wish, afterId, Math.max(PAGE, capabilities.findBatch));
    const last = page.at(-1);
    if (!last) break;
    afterId = last.id;
    await inParallel(pass.workers, inChunks(page, capabilities.findBatch), async (rows) => {
      await lookUp(pass, rows, result);
      done += rows.length;
      pass.progress('match', done, null);
    });
  }
  return result;
}

async function lookUp(
  pass: Pass,
  rows: readonly store.LookUpRow[],
  result: { absent: number[]; drifted: number[] },
): Promise<void> {
  const { connector, calls, ports } = pass;
  const parts = await callInParts(calls, rows, (items, signal) =>
    connector.find(
      items.map((row) => row.sku),
      signal,
    ),
  );
  const verdicts = parts.answered.map(({ items, answer }) => judgeLookUp(items, answer));
  const checked = await readDoubtful(
    pass,
    verdicts.flatMap((verdict) => verdict.doubtful),
  );
  const found = [...verdicts.flatMap((verdict) => verdict.found), ...checked.found];
  const lost = [...verdicts.flatMap((verdict) => verdict.lost), ...checked.lost];
  const at = pass.now();
  const refused = parts.isolated.map(({ item, problem: reason }) => ({
    id: item.id,
    problem: reason,
    retryAt: itemRetryAt(at, item.attempts + 1, ports.random.fraction()),
  }));
  await ports.database.write(async (trx) => {
    await store.recordLost(trx, lost, at);
    await store.recordFound(trx, pass.channel.id, found, at);
    await store.recordRefused(trx, refused);
  });
  pass.tally.matched += found.filter((listing) => listing.isNew).length;
  result.absent.push(...lost.filter((listing) => listing.match === 'absent').map((listing) => listing.id));
  result.drifted.push(...found.filter((listing) => listing.drifted).map((listing) => listing.id));
}

/** Absence is a dangerous signal: a listing is only gone when the channel says so of its id, not of a search. */
export async function readDoubtful(pass: Pass, rows: readonly store.LookUpRow[]) {
  const outcome = {
    found: [] as (store.FoundListing & { isNew: boolean })[],
    lost: [] as store.LostListing[],
  };
  for (const chunk of inChunks(rows, pass.capabilities.readBatch)) {
    const parts = await callInParts(pass.calls, chunk, (items, signal) =>
      pass.connector.read(items.flatMap(refOf), signal),
    );
    for (const { items, answer } of parts.answered) {
      const results = new Map(answer.map((result) => [result.id, result]));
      for (const row of items) {
        const [ref] = refOf(row);
        const read = ref && results.get(ref.id);
        if (read?.status === 'gone') {
          outcome.lost.push({ id: row.id, match: 'absent', problem: problem('listing_gone', { sku: row.sku }) });
        } else if (read && ref) {
          const drifted = hasDrifted(row, read.shown);
          outcome.found.push({ id: row.id, ref, shown: read.shown, drifted, isNew: false });
        }
      }
    }
  }
  return outcome;
}

function refOf(row: { remoteId: string | null; remote: string | null }): RemoteRef[] {
  if (row.remoteId === null) return [];
  return [{ id: row.remoteId, data: JSON.parse(row.remote ?? '{}') as RemoteRef['data'] }];
}
