import i18next, { type i18n } from 'i18next';
import { createTranslator, type Language } from '../../contract/language/translate';
import { loadWords, storedLanguage, storeLanguage } from './word-files';

/** What the console says, in the languages that were loaded so far; at least the one it speaks. */
export type Texts = i18n;
type LoadedWords = Awaited<ReturnType<typeof loadWords>>;

const SPACE = 'translation';
const translators = new Map<Language, i18n>();

/** Texts that speak the language of these words. */
export async function openTexts({ language, screens, words }: LoadedWords): Promise<Texts> {
  translators.set(language, createTranslator(language, words));
  const texts = i18next.createInstance();
  await texts.init({
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { [SPACE]: screens } },
  });
  return texts;
}

/** Switches this device to a language, once that is loaded; the last wish counts. */
export async function speak(texts: Texts, language: Language): Promise<void> {
  storeLanguage(language);
  if (!texts.hasResourceBundle(language, SPACE)) {
    const { screens, words } = await loadWords(language);
    translators.set(language, createTranslator(language, words));
    texts.addResourceBundle(language, SPACE, screens);
  }
  if (storedLanguage() === language) await texts.changeLanguage(language);
}

/** The contract's words for codes, in a language that was loaded. */
export function contractTranslator(language: Language): i18n {
  const known = translators.get(language);
  if (!known) throw new Error(`The words of ${language} are not loaded.`);
  return known;
}
