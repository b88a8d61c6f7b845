export type { Mail, MailPort, MailResult, MailSettings } from './mail-port';
export { addressKey, normaliseAddress } from './address';
export { eraseByHash, findPerson, findPersonAlerts, hashOf, rememberErasure } from './erasure-store';
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
  queueAgain,
  recordSettlement,
  settleInterrupted,
  withdraw,
  withdrawForEntry,
} from './alert-store';
export { composeBackInStock } from './mail/back-in-stock-mail';
export { unknownPlaceholders } from './mail/mail-text';
export { readMailText, writeMailText } from './mail/mail-text-store';
export { type Sender, senderOf } from './mail/sender';
export { addWishes, followProducts, type NewWish, type WishVerdict } from './wish-store';
export { listWaited } from './waited-store';
export { findOpenRestocks, findRestock, findUntold, queueWave } from './restock-store';
export { settle, type Settlement } from './settlement';
export { isSuppressed, suppress } from './suppression-store';
export {
  addEntry,
  listByTurn,
  countWaiting,
  endEntry,
  findEntry,
  findWaiting,
  listEntries,
  type WaitlistEntry,
} from './waitlist-store';
