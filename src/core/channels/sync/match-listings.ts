import type { Transaction } from '../../database';
import { addMilliseconds, type Problem, problem } from '../../foundation';
import { keepLookedUp, type LookedUp } from '../matching/looked-up';
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

interface Found {
  absent: number[];
  drifted: number[];
  /** Which listing has claimed which remote id by its SKU in this pass. */
  readonly claims: Map<string, number>;
}

/**
 * Finds out which listings the channel has, by SKU. In a full pass every listing is looked up and compared with what it
 * had confirmed, which is how changes made there by hand are found. Listings tied by a GTIN or by a person are read by id.
 */
export async function matchListings(pass: Pass): Promise<Matched> {
  const { ports, channel, capabilities, calls } = pass;
  const result: Found = { absent: [], drifted: [], claims: new Map() };
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
    const [chosen, bySku] = parted(page);
    const count = (rows: readonly store.LookUpRow[]) => {
      done += rows.length;
      pass.progress('match', done, null);
    };
    await inParallel(pass.workers, inChunks(bySku, capabilities.findBatch), async (rows) => {
      await lookUp(pass, rows, result);
      count(rows);
    });
    await inParallel(pass.workers, inChunks(chosen, capabilities.readBatch), async (rows) => {
      const { found, lost } = await readById(pass, rows);
      await record(pass, { found, lost, refused: [], doubles: [], again: [] }, result);
      count(rows);
    });
  }
  return result;
}

/** Listings to be read by id because their SKU has no say, and those to be looked up by it. */
function parted(rows: readonly store.LookUpRow[]): [store.LookUpRow[], store.LookUpRow[]] {
  const isChosen = (row: store.LookUpRow) => row.match === 'matched' && row.matchBy !== 'sku' && row.matchBy !== null;
  return [rows.filter(isChosen), rows.filter((row) => !isChosen(row))];
}

async function lookUp(pass: Pass, rows: readonly store.LookUpRow[], result: Found): Promise<void> {
  const { connector, calls, ports } = pass;
  const parts = await callInParts(calls, rows, (items, signal) =>
    connector.find(
      items.map((row) => row.sku),
      signal,
    ),
  );
  const verdicts = parts.answered.map(({ items, answer }) => judgeLookUp(items, answer, result.claims));
  const checked = await readById(
    pass,
    verdicts.flatMap((verdict) => verdict.doubtful),
  );
  const at = pass.now();
  const refused = parts.isolated.map(({ item, problem: reason }) => ({
    id: item.id,
    problem: reason,
    retryAt: itemRetryAt(at, item.attempts + 1, ports.random.fraction()),
  }));
  // Claims are settled as late as this, because another batch may have contested one meanwhile.
  const claimed = verdicts
    .flatMap((verdict) => verdict.found)
    .filter(({ id, ref }) => result.claims.get(ref.id) === id);
  const isTaken = ({ id, ref }: Listing) => (result.claims.get(ref.id) ?? id) !== id;
  const taken = checked.found.filter(isTaken).map(({ id }) => lostTo(id, problem('listing_taken')));
  await record(
    pass,
    {
      found: [...claimed, ...checked.found.filter((listing) => !isTaken(listing))],
      lost: [...verdicts.flatMap((verdict) => verdict.lost), ...checked.lost, ...taken],
      refused,
      doubles: verdicts.flatMap((verdict) => verdict.doubles),
      again: parts.answered.flatMap(({ items }) =>
        items.filter((row) => row.match === 'ambiguous').map((row) => row.sku),
      ),
    },
    result,
  );
}

type Listing = store.FoundListing & { readonly isNew: boolean };

const lostTo = (id: number, reason: Problem): store.LostListing => ({ id, match: 'absent', problem: reason });

interface Told extends LookedUp {
  readonly found: readonly Listing[];
  readonly lost: readonly store.LostListing[];
  readonly refused: Parameters<typeof store.recordRefused>[1];
}

async function record(pass: Pass, told: Told, result: Found): Promise<void> {
  const { ports, channel } = pass;
  const at = pass.now();
  const { found, lost } = await ports.database.write(async (trx) => {
    const kept = await respectChoices(trx, channel.id, told);
    await store.recordLost(trx, kept.lost, at);
    await store.recordFound(trx, channel.id, kept.found, at);
    await store.recordRefused(trx, told.refused);
    await keepLookedUp(trx, channel.id, told, at);
    return kept;
  });
  pass.tally.matched += found.filter((listing) => listing.isNew).length;
  result.absent.push(...lost.filter((listing) => listing.match === 'absent').map((listing) => listing.id));
  result.drifted.push(...found.filter((listing) => listing.drifted).map((listing) => listing.id));
}

/** What a GTIN or a person has tied to one product is not given to another because its SKU says so. */
async function respectChoices(trx: Transaction, channelId: number, told: Told) {
  const chosen = await store.findChosen(
    trx,
    channelId,
    told.found.map(({ ref }) => ref.id),
  );
  const isTaken = ({ id, ref }: Listing) => (chosen.get(ref.id)?.id ?? id) !== id;
  const taken = told.found
    .filter(isTaken)
    .map(({ id, ref }) => lostTo(id, problem('listing_linked_elsewhere', { sku: chosen.get(ref.id)?.sku ?? '' })));
  return { found: told.found.filter((listing) => !isTaken(listing)), lost: [...told.lost, ...taken] };
}

/** Absence is a dangerous signal: a listing is only gone when the channel says so of its id, not of a search. */
export async function readById(pass: Pass, rows: readonly store.LookUpRow[]) {
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
          const gone = problem('listing_gone', { sku: row.sku });
          outcome.lost.push({ id: row.id, match: 'absent', problem: gone, remoteId: read.id });
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
