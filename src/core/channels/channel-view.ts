import type { ChannelView } from '../../contract';
import type { Queryable } from '../database';
import { findChannels } from './channel-store';
import { countListings, countWaiting, type ListingCounts } from './listing-store';
import { readChannelProblem } from './stored-problem';
import type { ChannelRow } from './types';

/** Every channel with its rules, its listings by state, its backlog and what stopped it. Never with its secrets. */
export async function channelViews(db: Queryable): Promise<ChannelView[]> {
  return viewsOf(db, await findChannels(db));
}

export async function channelView(db: Queryable, name: string): Promise<ChannelView | null> {
  const channels = await findChannels(db);
  const [view] = await viewsOf(
    db,
    channels.filter((channel) => channel.name === name),
  );
  return view ?? null;
}

async function viewsOf(db: Queryable, channels: readonly ChannelRow[]): Promise<ChannelView[]> {
  if (channels.length === 0) return [];
  const ids = channels.map((channel) => channel.id);
  const counts = await countListings(db, ids);
  const lists = await db('price_list').select<{ id: number; code: string }[]>('id', 'code');
  const feeds = await db('channel_location as feed')
    .join('location', 'location.id', 'feed.location_id')
    .whereIn('feed.channel_id', ids)
    .orderBy('location.id')
    .select<{ channelId: number; code: string }[]>('feed.channel_id as channelId', 'location.code');
  const waiting = await countWaiting(db, ids);
  return channels.map((channel) => ({
    ...describeChannel(channel),
    ...describeCounts(channel, counts.get(channel.id)),
    held: waiting.get(channel.id)?.held ?? { zeroes: 0, moves: 0 },
    asks: waiting.get(channel.id)?.asks ?? 0,
    priceList: lists.find((list) => list.id === channel.priceListId)?.code ?? '',
    locations: feeds.filter((feed) => feed.channelId === channel.id).map((feed) => feed.code),
  }));
}

function describeChannel(channel: ChannelRow) {
  const stopped = readChannelProblem(channel.problem);
  return {
    name: channel.name,
    kind: channel.kind,
    state: channel.state === 'paused' ? ('paused' as const) : ('active' as const),
    currency: channel.currency,
    buffer: channel.buffer,
    cap: channel.cap,
    createMissing: channel.createsMissing,
    onDrift: channel.onDrift,
    brakeZeroes: channel.brakeZeroes,
    brakeMoves: channel.brakeMoves,
    lastAuditAt: channel.auditedAt,
    practice: channel.settings['practice'] === 'yes',
    settings: channel.settings,
    lastAttemptAt: channel.lastAttemptAt,
    lastSuccessAt: channel.lastSuccessAt,
    retryAt: channel.retryAt,
    problem: stopped && { code: stopped.code, facts: stopped.facts },
    restsUntil: stopped?.class === 'throttled' ? channel.retryAt : null,
  };
}

function describeCounts(channel: ChannelRow, counts: ListingCounts | undefined) {
  if (!counts) throw new RangeError('listings were not counted for this channel');
  const { states: listings, backlog, oldestWaitingSince } = counts;
  return { listings, backlog, oldestWaitingSince, etaSeconds: etaOf(channel, backlog) };
}

/** Nothing is told of a channel that stands still, nor before its speed has been measured. */
function etaOf({ state, problem, pushRate }: ChannelRow, backlog: number): number | null {
  if (backlog === 0) return 0;
  if (state !== 'active' || problem !== null || pushRate === null) return null;
  return Math.ceil(backlog / pushRate);
}
