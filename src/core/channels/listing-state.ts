import type { ListingState } from '../../contract';

/** The columns of a listing and its channel that decide what a person is told about it. */
export interface ListingFacts {
  readonly channelState: 'active' | 'paused' | 'removed';
  readonly match: 'unknown' | 'matched' | 'absent' | 'ambiguous';
  readonly desiredPriceMinor: number | null;
  readonly desiredQuantity: number | null;
  readonly pushedPriceMinor: number | null;
  readonly pushedQuantity: number | null;
  readonly confirmedPriceMinor: number | null;
  readonly confirmedQuantity: number | null;
  readonly driftedAt: string | null;
  readonly attempts: number;
  readonly hasProblem: boolean;
  /** What holds it back for a person: too many sell-outs or price moves at once. */
  readonly held: string | null;
  /** Since when a person is asked about a price changed on the channel. */
  readonly asksSince: string | null;
}

/** States in which a listing does not yet say what it should: the channel's backlog. */
export const OUT_OF_STEP: readonly ListingState[] = ['waiting', 'sending', 'refused', 'drifted'];

/** The one definition of a listing's state. `listingStateSql` says the same in SQL; a test holds the two together. */
export function listingState(facts: ListingFacts): ListingState {
  if (facts.channelState === 'paused') return 'paused';
  if (facts.match === 'ambiguous') return 'ambiguous';
  if (facts.match === 'absent') return facts.hasProblem && facts.attempts > 0 ? 'refused' : 'not_listed';
  if (facts.desiredPriceMinor === null || facts.desiredQuantity === null) return 'held';
  if (facts.asksSince !== null) return 'drifted';
  const shows = facts.match === 'matched' ? facts : { confirmedPriceMinor: null, confirmedQuantity: null };
  if (shows.confirmedPriceMinor === facts.desiredPriceMinor && shows.confirmedQuantity === facts.desiredQuantity) {
    return 'in_step';
  }
  if (facts.held !== null) return 'held';
  if (facts.hasProblem) return 'refused';
  if (facts.match === 'unknown') return 'waiting';
  if (facts.driftedAt !== null) return 'drifted';
  const sent = facts.pushedPriceMinor === facts.desiredPriceMinor && facts.pushedQuantity === facts.desiredQuantity;
  return sent ? 'sending' : 'waiting';
}

/**
 * `listingState` as an SQL expression over the tables (or aliases) `listing` and `channel`, for counts and filters.
 * `pausing: false` tells what the state would be if the channel were not paused.
 */
export function listingStateSql(options: { pausing?: boolean } = {}): string {
  const paused = options.pausing === false ? '' : `when channel.state = 'paused' then 'paused'`;
  return `(case
    ${paused}
    when listing.match = 'ambiguous' then 'ambiguous'
    when listing.match = 'absent' and listing.problem is not null and listing.attempts > 0 then 'refused'
    when listing.match = 'absent' then 'not_listed'
    when listing.desired_price_minor is null or listing.desired_quantity is null then 'held'
    when listing.asks_since is not null then 'drifted'
    when listing.match = 'matched' and listing.confirmed_price_minor = listing.desired_price_minor
      and listing.confirmed_quantity = listing.desired_quantity then 'in_step'
    when listing.held is not null then 'held'
    when listing.problem is not null then 'refused'
    when listing.match = 'unknown' then 'waiting'
    when listing.drifted_at is not null then 'drifted'
    when listing.pushed_price_minor = listing.desired_price_minor
      and listing.pushed_quantity = listing.desired_quantity then 'sending'
    else 'waiting' end)`;
}

/**
 * A listing whose thing on the channel is known and does not show what it should, as SQL over the table (or alias) `listing`.
 * Word for word the condition of the index `listing_apart`, or SQLite does not use it.
 */
export const APART = `listing.match = 'matched' and (
    listing.desired_price_minor is null or listing.desired_quantity is null
    or listing.confirmed_price_minor is not listing.desired_price_minor or listing.confirmed_quantity is not listing.desired_quantity)`;

/** Ids of these channels' listings that are not simply in step, each found by an index of its own; as SQL with `channels`. */
export const NOT_IN_STEP = `(
  select listing.id from listing where listing.channel_id in (select value from json_each(:channels)) and ${APART}
  union all
  select listing.id from listing where listing.channel_id in (select value from json_each(:channels)) and listing.match <> 'matched'
  union
  select listing.id from listing where listing.channel_id in (select value from json_each(:channels))
    and (listing.held is not null or listing.asks_since is not null))`;
