export type * from './port';
export type { ChannelPorts, MasterChanged } from './ports';
export type { ChannelRow, NewChannel } from './types';
export { checkFields, checkSecrets, checkSettings } from './channel-fields';
export {
  type ChannelChange,
  findChannel,
  findChannels,
  forgetListings,
  hasSales,
  insertChannel,
  markRemoved,
  setChannelState,
  updateChannel,
} from './channel-store';
export { channelView, channelViews } from './channel-view';
export { listNewGoods, refreshDesired } from './desired-offers';
export { explainListing } from './explain-listing';
export { type ListingFacts, OUT_OF_STEP, listingState, listingStateSql } from './listing-state';
export { type Chosen, forgetChoice, ignoreEntry, linkEntry, settleIfRead, unlinkListing } from './matching/choices';
export { listMatches } from './matching/list-matches';
export { matchSummary } from './matching/match-summary';
export { readCatalogue, type Reading } from './matching/read-catalogue';
export type { MatchScope } from './matching/work-lists';
export { noteDisparities } from './parity/note-disparity';
export { listParity, paritySummary } from './parity/parity-report';
export { DEFAULT_PACE, type Pace } from './sync/pace';
export { oneAtATime } from './sync/one-at-a-time';
export { askChannel } from './sync/ask-channel';
export { syncChannel, type SyncOptions } from './sync/sync-channel';
