export { createBackupOperations } from './backup-operations';
export { unprotectedSince } from './last-verified';
