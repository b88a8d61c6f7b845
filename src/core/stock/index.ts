export { type MovementKind, type NewMovement, type NewPosting, type PostingKind } from './types';
export { madeBy, newestId, noteStretch, recordMovements, recordPosting } from './ledger-store';
export { recordSelectedMovements } from './selected-movements';
export { forgetSnapshot, MADE_AND_COUNTED_SINCE, reverseMovements } from './reversal-store';
export { type LocationRow, ensureLocation, findLocations } from './location-store';
