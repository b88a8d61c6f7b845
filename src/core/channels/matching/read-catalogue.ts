import { instant, type Outcome, ok, type Problem, problem, refused } from '../../foundation';
import type { CallResult } from '../connector-call';
import type { CataloguePage, Connector } from '../port';
import type { ChannelPorts } from '../ports';
import { channelProblem } from '../stored-problem';
import { type ChannelCalls, createChannelCalls } from '../sync/channel-calls';
import { createDeadlines } from '../sync/deadlines';
import { closeQuietly, openConnector } from '../sync/open-connector';
import type { Pace } from '../sync/pace';
import type { ChannelRow } from '../types';
import { beginReading, dropReading, finishReading, keepEntries } from './entry-store';
import { type Settled, settleMatches } from './settle-matches';

export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly pace: Pace;
  /** Told how many entries have been read so far. */
  readonly progress: (done: number) => void;
}

export interface Reading extends Settled {
  readonly entries: number;
  readonly pages: number;
}

/**
 * Reads all that a channel has, page by page, and ties listings to what was found. Only a reading that came to its end
 * says what is gone and what matches; one that is broken off leaves no more than fresh sights of the entries it met.
 * Problems: catalogue_not_readable, catalogue_interrupted, catalogue_endless and the channel's own.
 */
export async function readCatalogue(
  ports: ChannelPorts,
  channel: ChannelRow,
  options: ReadingOptions,
): Promise<Outcome<Reading>> {
  const deadlines = createDeadlines(options.pace.callTimeoutMs);
  const opened = openConnector(ports, channel, { onGateWait: deadlines.extend });
  if (!opened.ok) return refused(plain(opened.problem));
  const { connector, kind } = opened.value;
  try {
    if (!kind.capabilities.readsCatalogue || !connector.catalogue) {
      return refused(problem('catalogue_not_readable', { channel: channel.name, kind: channel.kind }));
    }
    const { signal, pace } = options;
    const about = { channel: channel.name, connector, signal, pace, deadlines, concurrency: 1 };
    const calls = createChannelCalls(ports, about);
    return await readToTheEnd(ports, channel, connector, calls, options);
  } finally {
    await closeQuietly(ports, channel, connector);
  }
}

async function readToTheEnd(
  ports: ChannelPorts,
  channel: ChannelRow,
  connector: Connector,
  calls: ChannelCalls,
  { signal, progress }: ReadingOptions,
): Promise<Outcome<Reading>> {
  const { database } = ports;
  const now = () => instant(ports.clock);
  const readingId = await database.write((trx) => beginReading(trx, channel.id, now()));
  const read = await readPages(connector, calls, async (entries) => {
    await database.write((trx) => keepEntries(trx, channel.id, entries, { at: now(), readingId }));
    progress(entries.length);
  });
  if (!read.ok) {
    await database.write((trx) => dropReading(trx, readingId));
    return refused(signal.aborted ? problem('catalogue_interrupted', { channel: channel.name }) : plain(read.problem));
  }
  return database.write(async (trx) => {
    const entries = await finishReading(trx, channel.id, readingId, now());
    return ok({ ...(await settleMatches(trx, channel.id, now(), { justRead: true })), entries, pages: read.value });
  });
}

type KeepPage = (entries: Parameters<typeof keepEntries>[2]) => Promise<void>;

/** How many pages there were. A channel that sends us round in circles is not followed for ever. */
async function readPages(connector: Connector, calls: ChannelCalls, keep: KeepPage): Promise<Outcome<number>> {
  const asked = new Set<string | null>();
  for (let cursor: string | null = null; ;) {
    if (asked.has(cursor)) return refused(channelProblem('transient', 'catalogue_endless'));
    asked.add(cursor);
    const from: string | null = cursor;
    const page: CallResult<CataloguePage> = await calls.call((signal) => connector.catalogue!(from, signal));
    if (!page.ok) return refused(page.problem);
    await keep(page.value.entries);
    if (page.value.next === null) return ok(asked.size);
    cursor = page.value.next;
  }
}

const plain = ({ code, facts }: Problem): Problem => ({ code, facts });
