export { type MovementKind, type NewMovement, type NewPosting, type PostingKind } from './types';
export { madeBy, newestId, noteStretch, recordMovements, recordPosting } from './ledger-store';
export { countSteps, recordCount } from './count-store';
export { type UncountedProduct, uncountedProducts } from './uncounted-store';
export { dateByStandingCounts, movementStands, planReversal, reversePlanned } from './reversal-store';
export { recordSelectedMovements } from './selected-movements';
export { type LocationRow, ensureLocation, findLocations } from './location-store';
