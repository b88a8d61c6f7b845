import type { Session } from 'electron';

/** The person's own tongue first; the trade's English words are everywhere. */
const LANGUAGES = ['pl', 'en-GB'];

/** Off means that no dictionary is ever fetched. macOS has a checker of its own, which knows its languages. */
export function checkSpelling(
  session: Pick<Session, 'setSpellCheckerEnabled' | 'setSpellCheckerLanguages'>,
  on: boolean,
  platform: NodeJS.Platform,
): void {
  session.setSpellCheckerEnabled(on);
  if (on && platform !== 'darwin') session.setSpellCheckerLanguages(LANGUAGES);
}
