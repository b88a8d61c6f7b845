export { keyOperations, type KeyOperations } from './key-operations';
export type { Keyring, KeyGuard, KeyKept, OpenedKey, PassphraseAnswer, PassphraseWhy } from './key-guard';
export { openSecretKey } from './open-key';
