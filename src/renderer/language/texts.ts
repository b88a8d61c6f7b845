import i18next, { type i18n } from 'i18next';
import { createTranslator, type Language } from '../../contract/language/translate';

/** What the console says, in the languages that were loaded so far; at least the one it speaks. */
export type Texts = i18n;

const STORED = 'oneshelf.language';
const SPACE = 'translation';

/** Each language is loaded when it is first spoken: nobody needs both at once. */
const LOADERS = {
  pl: () => Promise.all([import('./pl').then(({ pl }) => pl), import('virtual:contract-words/pl')]),
  en: () => Promise.all([import('./en').then(({ en }) => en), import('virtual:contract-words/en')]),
};
const translators = new Map<Language, i18n>();

/** The language this device was last used in; Polish on the first day. */
function storedLanguage(): Language {
  return window.localStorage.getItem(STORED) === 'en' ? 'en' : 'pl';
}

export async function openTexts(): Promise<Texts> {
  const language = storedLanguage();
  const texts = i18next.createInstance();
  await texts.init({
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { [SPACE]: await load(language) } },
  });
  return texts;
}

/** Switches this device to a language, once that is loaded; the last wish counts. */
export async function speak(texts: Texts, language: Language): Promise<void> {
  window.localStorage.setItem(STORED, language);
  if (!texts.hasResourceBundle(language, SPACE)) {
    texts.addResourceBundle(language, SPACE, await load(language));
  }
  if (storedLanguage() === language) await texts.changeLanguage(language);
}

/** The contract's words for codes, in a language that was loaded. */
export function contractTranslator(language: Language): i18n {
  const known = translators.get(language);
  if (!known) throw new Error(`The words of ${language} are not loaded.`);
  return known;
}

async function load(language: Language): Promise<object> {
  const [screens, { words }] = await LOADERS[language]();
  translators.set(language, createTranslator(language, words));
  return screens;
}
