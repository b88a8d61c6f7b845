import type { Words } from './words';

export const importsWords: Words = {
  pl: {},
  en: {},
};
