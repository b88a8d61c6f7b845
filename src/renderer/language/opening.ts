import { loadWords, storedLanguage } from './word-files';

/** The words of this device's language. An entry of its own and small, so that they come beside the program, not after it. */
export const opening = loadWords(storedLanguage());
