export { createWaitlistOperations } from './waitlist-operations';
