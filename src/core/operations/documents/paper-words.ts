import { actorIn, type Language, translator } from '../../../contract';
import { minorToDecimal } from '../../foundation';

/** How papers say things, in one language. */
export interface PaperWords {
  readonly language: Language;
  readonly t: (code: string, facts?: Record<string, string | number>) => string;
  readonly money: (minor: number, currency: string) => string;
  readonly quantity: (counted: number, unitScale: number) => string;
  /** With its sign; nothing is a dash. */
  readonly difference: (counted: number, unitScale: number) => string;
  /** Who did it, as people say it. */
  readonly actor: (actor: string) => string;
  /** In this computer's time. */
  readonly moment: (iso: string) => string;
}

export function paperWords(language: Language): PaperWords {
  const locale = language === 'pl' ? 'pl-PL' : 'en-GB';
  const words = translator(language);
  const { t } = words;
  const quantity = (counted: number, unitScale: number) =>
    new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 3 }).format(counted / unitScale);
  return {
    language,
    t: (code, facts) => t(`${code}.what`, facts ?? {}),
    money: (minor, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, useGrouping: 'always' })
        .format(Number(minorToDecimal(minor)))
        .replace('-', '−'),
    quantity,
    difference: (counted, unitScale) =>
      counted === 0 ? '–' : `${counted < 0 ? '−' : '+'}${quantity(Math.abs(counted), unitScale)}`,
    actor: (actor) => actorIn(words, actor),
    moment: (iso) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)),
  };
}
