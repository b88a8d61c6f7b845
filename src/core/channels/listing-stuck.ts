import type { Queryable } from '../database';
import type { Instant } from '../foundation';
import { findChannels } from './channel-store';
import { listingStateSql, NOT_IN_STEP } from './listing-state';

/** Listings of active channels that have not said what they should since before a moment, and the oldest such moment. */
export async function countStuck(
  db: Queryable,
  before: Instant,
): Promise<{ channel: string; listings: number; since: Instant }[]> {
  const channels = await findChannels(db);
  return db.raw<{ channel: string; listings: number; since: Instant }[]>(
    `select channel.name as channel, count(*) as listings, min(${SINCE}) as since
     from ${NOT_IN_STEP} some cross join listing on listing.id = some.id join channel on channel.id = listing.channel_id
     where channel.state = 'active' and ${SINCE} < :before
       and ${listingStateSql()} in ('waiting', 'sending', 'refused', 'drifted', 'ambiguous', 'held')
     group by channel.id order by listings desc, channel.name`,
    { channels: JSON.stringify(channels.map(({ id }) => id)), before },
  );
}

/** Since when a listing differs: what was wanted last, or what somebody did on the channel after that. */
const SINCE = `max(listing.desired_at, coalesce(listing.drifted_at, listing.asks_since, ''))`;

/** Since when the oldest listing of each channel and state waits, for those states that need a person. */
export async function listingsSince(
  db: Queryable,
): Promise<{ channel: string; state: string; held: string | null; asks: 0 | 1; since: Instant }[]> {
  const channels = await findChannels(db);
  return db.raw(
    `select channel.name as channel, ${listingStateSql()} as state, listing.held, listing.asks_since is not null as asks,
       min(${SINCE}) as since
     from ${NOT_IN_STEP} some cross join listing on listing.id = some.id join channel on channel.id = listing.channel_id
     where ${listingStateSql()} in ('refused', 'drifted', 'ambiguous', 'held') and ${SINCE} is not null
     group by channel.id, 2, 3, 4`,
    { channels: JSON.stringify(channels.map(({ id }) => id)) },
  );
}
