import i18next, { type i18n } from 'i18next';
import type { ProblemView } from '../views/common';
import { addFormats } from './imports/formats';
import { withoutCommands } from './cli/without-commands';
import type { Entry } from './words';

export type Language = 'pl' | 'en';

/** A problem in words: what happened, what was kept safe (if that is in question), what to do now. */
export interface Described {
  readonly what: string;
  readonly kept: string | null;
  readonly next: string | null;
}

/** i18next over the words of codes in one language. Values are not escaped: hosts print text, React escapes by itself. */
export function createTranslator(language: Language, words: Readonly<Record<string, Entry>>): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    // It would be printed on stdout, where `--json` promises one document and nothing else.
    showSupportNotice: false,
    keySeparator: '.',
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: words } },
  });
  addFormats(instance);
  return instance;
}

/** For somebody at a screen or with a printed report: the advice names what can be pressed there, and no command. */
export function describeOnScreenWith(texts: i18n, problem: ProblemView): Described {
  const described = describeWith(texts, problem);
  const key = `${problem.code}.onScreen`;
  const facts = { ...problem.facts };
  return {
    ...described,
    next: texts.exists(key, facts) ? texts.t(key, facts) : withoutCommands(described.next),
  };
}

/** A code without words is said as it is. */
export function describeWith({ t, exists }: i18n, problem: ProblemView): Described {
  const facts = { ...problem.facts };
  const part = (name: string) =>
    exists(`${problem.code}.${name}`, facts) ? t(`${problem.code}.${name}`, facts) : null;
  return { what: part('what') ?? problem.code, kept: part('kept'), next: part('next') };
}
