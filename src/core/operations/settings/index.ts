export { createSettingsOperations } from './settings-operations';
