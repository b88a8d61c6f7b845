import type { Words } from './words';

export const practiceWords: Words = {
  pl: {},
  en: {},
};
