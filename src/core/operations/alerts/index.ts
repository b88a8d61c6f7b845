export { shownAddress } from './shown-address';
export { createAlertsOperations } from './alerts-operations';
