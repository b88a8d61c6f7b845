export { createAlertsOperations } from './alerts-operations';
