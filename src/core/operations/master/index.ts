export { createMasterOperations } from './master-operations';
