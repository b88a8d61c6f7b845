import { importFileWords } from './import-files';
import { importRowWords } from './import-rows';
import type { Words } from './words';

/** Words of reading files: about a file as a whole, and about single rows of it. */
export const importsWords: Words = {
  pl: { ...importFileWords.pl, ...importRowWords.pl },
  en: { ...importFileWords.en, ...importRowWords.en },
};
