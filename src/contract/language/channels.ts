import type { Words } from './words';

export const channelsWords: Words = {
  pl: {},
  en: {},
};
