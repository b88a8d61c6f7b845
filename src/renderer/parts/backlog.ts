import type { ChannelView } from '../../contract';

/** What of a channel's backlog goes by itself, and what does not move before a person has done something. */
export function backlogOf({
  backlog,
  asks,
  held,
  listings,
}: Pick<ChannelView, 'backlog' | 'asks' | 'held' | 'listings'>): {
  readonly byItself: number;
  readonly toDecide: number;
} {
  // What the brake holds is not counted as backlog; prices that are asked about and refusals are.
  return {
    byItself: Math.max(0, backlog - asks - (listings.refused ?? 0)),
    toDecide: asks + held.zeroes + held.moves,
  };
}
