export { type Access, createAccess } from './access';
export { createPassphraseCheck } from './passphrase-check';
export { createPeopleOperations } from './people-operations';
export { createSessionOperations } from './session-operations';
