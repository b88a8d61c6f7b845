export type * from './connector-call';
export type * from './port';
export type * from './sign-in-port';
export type { ChannelPorts, MasterChanged } from './ports';
export type { ChannelRow, NewChannel } from './types';
export { askSignIn } from './ask-sign-in';
export { checkFields, checkSecrets, checkSettings } from './channel-fields';
export {
  type ChannelChange,
  findChannel,
  findChannels,
  forgetListings,
  hasSales,
  insertChannel,
  markRemoved,
  passBrake,
  setChannelState,
  updateChannel,
} from './channel-store';
export { channelView, channelViews } from './channel-view';
export { listNewGoods, type NewGoods, refreshDesired } from './desired-offers';
export { type DriftPolicy, findDrifts, keepPrices, putPricesRight } from './drift-store';
export { markMeant } from './meant-offers';
export { explainListing } from './explain-listing';
export { type Held, listingProblem } from './listing-store';
export { countStuck, listingsSince } from './listing-stuck';
export { type ListingFacts, OUT_OF_STEP, listingState, listingStateSql } from './listing-state';
export { connectedAs, findTwins, type Twins } from './same-shop';
export { openSecrets } from './secret-store';
export { NO_RULE, type OfferRule, type PlacedRule } from './offers/offer-rule';
export { previewRule } from './offers/preview';
export { findRules, removeRule, saveRule } from './offers/rule-store';
export { listReductions, listShown } from './omnibus/history-store';
export { lowestPrior, type ShownPrice } from './omnibus/lowest-prior';
export { lowestPriors } from './omnibus/lowest-prior-sql';
export { type Chosen, forgetChoice, ignoreEntry, linkEntry, settleIfRead, unlinkListing } from './matching/choices';
export { hasCatalogueReading } from './matching/entry-store';
export { listMatches } from './matching/list-matches';
export { matchSummary } from './matching/match-summary';
export { readCatalogue, type Reading } from './matching/read-catalogue';
export { keepLinksOfRenamed, type Renamed } from './matching/renamed';
export type { MatchScope } from './matching/work-lists';
export { noteDisparities } from './parity/note-disparity';
export { listParity, paritySummary } from './parity/parity-report';
export { DEFAULT_PACE, type Pace } from './sync/pace';
export { oneAtATime } from './sync/one-at-a-time';
export { askChannel } from './sync/ask-channel';
export { hasDue } from './sync/push-store';
export { syncChannel, type SyncOptions } from './sync/sync-channel';
export { draftOffers, type DraftOffer, draftReach, type DraftProducts } from './offers/draft-offers';
export { type ListPriceTerms, listPriceSql } from './offers/list-price';
