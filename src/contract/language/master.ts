import type { Words } from './words';

export const masterWords: Words = {
  pl: {},
  en: {},
};
