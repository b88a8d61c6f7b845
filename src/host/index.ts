export { type Background, startBackground } from './background';
export { chooseDataFolder, type Environment } from './data-folder';
export { type Client, type Engine, type EngineOptions, startEngine } from './engine';
export { decimalToMinor } from '../core/foundation';
export type { Keyring, KeyGuard, PassphraseAnswer, PassphraseWhy } from './keys';
export { createLog } from './log';
export { languageOf } from './language';
export type { Caller, EngineRouter } from './router';
export { openSession, type Session } from './session';
