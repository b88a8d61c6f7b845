import type { HelpTexts } from './topics';

/** Loads the texts of one language when help is first opened. */
export async function loadHelp(language: 'pl' | 'en'): Promise<HelpTexts> {
  return language === 'pl' ? (await import('./pl/texts')).help : (await import('./en/texts')).help;
}
