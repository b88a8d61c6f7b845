export type { Mail, MailPort, MailResult, MailSettings } from './mail-port';
export { addressKey, normaliseAddress } from './address';
export { freePlaces, nextWave, windowStartAt } from './allocation';
export { followAvailability, noticeAvailability } from './availability';
export {
  type Alert,
  countAlerts,
  findAlert,
  findAlerts,
  findDueAlerts,
  listAlerts,
  markSending,
  recordSettlement,
  settleInterrupted,
  withdraw,
  withdrawForEntry,
} from './alert-store';
export { composeBackInStock } from './mail/back-in-stock-mail';
export { type Sender, senderOf } from './mail/sender';
export { findOpenRestocks, findRestock, findUntold, queueWave } from './restock-store';
export { settle, type Settlement } from './settlement';
export { isSuppressed, suppress } from './suppression-store';
export {
  addEntry,
  countWaiting,
  endEntry,
  findEntry,
  findWaiting,
  listEntries,
  type WaitlistEntry,
} from './waitlist-store';
