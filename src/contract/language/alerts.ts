import type { Words } from './words';

export const alertsWords: Words = {
  pl: {},
  en: {},
};
