import type { i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ListingState, ProblemView } from '../../contract';
import { actorIn } from '../../contract/language/actors';
import { type Described, describeOnScreenWith, type Language } from '../../contract/language/translate';
import * as format from './format';
import type { pl } from './pl';
import { contractTranslator, speak, type Texts } from './texts';
import type { TextKeyOf } from './words';

export type TextKey = TextKeyOf<typeof pl>;
type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Everything a screen says goes through here, so that it is said in the person's language. */
export interface Words {
  readonly language: Language;
  readonly t: (key: TextKey, facts?: Facts) => string;
  readonly describe: (problem: ProblemView) => Described;
  /** Words of a code that may be new to us (a phase, a field of a connector, a format): the contract's, else ours, else the code. */
  readonly code: (
    area: 'phase' | 'field' | 'choice' | 'check' | 'movement' | 'cause' | 'kind' | 'format' | 'document',
    code: string,
    facts?: Facts,
  ) => string;
  /** Who did it, as people say it. */
  readonly actor: (actor: string | null) => string;
  readonly state: (state: ListingState) => string;
  readonly money: (minor: number | null, currency: string | null) => string;
  readonly count: (value: number) => string;
  /** Short, for the axis of a chart. */
  readonly largeMoney: (minor: number, currency: string) => string;
  readonly short: (value: number) => string;
  /** Of basis points; `signed` for a change. */
  readonly percent: (basisPoints: number, signed?: boolean) => string;
  readonly quantity: (value: number | null, unitScale?: number) => string;
  readonly signed: (value: number, unitScale?: number) => string;
  /** A unit of sale as files of Polish programs call it, in the person's language; any other as it is. */
  readonly unit: (name: string) => string;
  readonly moment: (iso: string | null) => string;
  readonly ago: (iso: string, now: Date) => string;
}

/** Made once per language, not in every component: rows of a table come and go with each frame of scrolling. */
const Said = createContext<Words | null>(null);
const Choice = createContext<(language: Language) => void>(() => undefined);

/** Switches the language of this device; the shop's own language is a setting. */
export function useLanguageChoice(): (language: Language) => void {
  return useContext(Choice);
}

/** `texts` are opened before anything is shown, so that no screen is ever without words. */
export function LanguageProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  const choose = useMemo(() => (language: Language) => void speak(texts, language), [texts]);
  const language = useSyncExternalStore(
    (changed) => {
      texts.on('languageChanged', changed);
      return () => texts.off('languageChanged', changed);
    },
    () => (texts.language === 'en' ? 'en' : 'pl'),
  );
  const words = useMemo(() => wordsIn(texts, language), [texts, language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Said value={words}>
      <Choice value={choose}>{children}</Choice>
    </Said>
  );
}

export function useWords(): Words {
  const words = useContext(Said);
  if (words === null) throw new Error('No language has been chosen');
  return words;
}

function wordsIn(texts: i18n, language: Language): Words {
  const t = (key: string, facts?: Facts) => texts.t(key, numbersFor(facts, language));
  const contract = contractTranslator(language);
  return {
    language,
    t,
    describe: ({ code, facts }) => describeOnScreenWith(contract, { code, facts: withFieldNamed(facts, texts) }),
    code: (area, code, facts) => {
      const ours = `codes.${area}.${code}`;
      if (texts.exists(ours)) return t(ours, facts);
      const theirs = [`${area}_${code}.what`, `${code}.what`].find((key) => contract.exists(key));
      return theirs === undefined ? code : contract.t(theirs, { ...facts });
    },
    actor: (actor) => (actor === null ? t('activity.unknownWho') : actorIn(contract, actor)),
    state: (state) => t(`states.listing.${state}`),
    money: (minor, currency) => format.formatMoney(minor, currency, language),
    percent: (basisPoints, signed) => format.formatPercent(basisPoints, language, signed),
    count: (value) => format.formatCount(value, language),
    largeMoney: (minor, currency) => format.formatLargeMoney(minor, currency, language),
    short: (value) => format.formatShort(value, language),
    quantity: (value, unitScale = 1) => format.formatQuantity(value, unitScale, language),
    signed: (value, unitScale = 1) => format.formatSigned(value, unitScale, language),
    unit: (name) => (texts.exists(`units.${name}`) ? t(`units.${name}`) : name),
    moment: (iso) => format.formatMoment(iso, language),
    ago: (iso, now) => format.formatAgo(iso, now, language),
  };
}

/** A column's meaning travels as its code (`price`); people read its name. */
function withFieldNamed(facts: ProblemView['facts'], texts: i18n): ProblemView['facts'] {
  const key = `imports.fields.${String(facts['field'])}`;
  return texts.exists(key) ? { ...facts, field: texts.t(key) } : facts;
}

/** `count` stays a number, for it picks the plural form; `{{n}}` beside it is the same number as people read it. */
function numbersFor(facts: Facts | undefined, language: Language): Record<string, unknown> {
  if (facts === undefined) return {};
  return typeof facts['count'] === 'number'
    ? { n: format.formatCount(facts['count'], language), ...facts }
    : { ...facts };
}
