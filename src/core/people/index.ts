export { createLiveSessions, type LiveSessions } from './live-sessions';
export { checkPassphrase, hashPassphrase, isPassphrase, NOBODYS_HASH } from './passphrase';
export {
  addPerson,
  changePerson,
  findPerson,
  hasActiveOwner,
  listPeople,
  nameKey,
  type Person,
  removePerson,
} from './person-store';
export {
  addSession,
  endExpired,
  endSessions,
  findSession,
  idleSince,
  listSessions,
  newToken,
  noteSeen,
  tokenHash,
} from './session-store';
export { beginAttempt, forgiveAttempt } from './attempt-store';
