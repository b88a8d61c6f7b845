export { type MovementKind, type NewMovement, type NewPosting, type PostingKind } from './types';
export { recordMovements, recordPosting, reverseMovements } from './ledger-store';
export { type LocationRow, ensureLocation, findLocations } from './location-store';
