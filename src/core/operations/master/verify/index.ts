export { verifyMaster } from './verify-master';
