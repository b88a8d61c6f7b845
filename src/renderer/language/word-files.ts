import type { Language } from '../../contract';

const STORED = 'oneshelf.language';

/** Each language is loaded when it is first spoken: nobody needs both at once. */
const LOADERS = {
  pl: () => Promise.all([import('./pl').then(({ pl }) => pl), import('virtual:contract-words/pl')]),
  en: () => Promise.all([import('./en').then(({ en }) => en), import('virtual:contract-words/en')]),
};

/** The language this device was last used in; Polish on the first day. */
export function storedLanguage(): Language {
  return window.localStorage.getItem(STORED) === 'en' ? 'en' : 'pl';
}

export function storeLanguage(language: Language): void {
  window.localStorage.setItem(STORED, language);
}

/** What the screens say in a language, and the contract's words for codes. */
export async function loadWords(language: Language) {
  const [screens, { words }] = await LOADERS[language]();
  return { language, screens, words };
}
