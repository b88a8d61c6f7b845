export type * from './port';
export { refreshDesired } from './desired-offers';
export { type ListingFacts, OUT_OF_STEP, listingState, listingStateSql } from './listing-state';
