import type { Language } from '../../contract';
import type { HelpWords } from './help-words';

export { mistakeText } from './mistake';
export { helpText } from './speak-help';

/** Only a person who asks for help, or made a mistake, waits for its words. */
export async function loadHelp(language: Language): Promise<HelpWords> {
  if (language === 'pl') return (await import('./pl')).polishHelp;
  return (await import('./en')).englishHelp;
}
