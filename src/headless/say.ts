import Table from 'cli-table3';
import { actorIn, describe, type Described, type Language, type ProblemView, translator } from '../contract';

/** Words, numbers and tables for a person, in their language. */
export interface Say {
  readonly language: Language;
  /** A sentence of `contract/language/hosts.ts`. */
  line(code: string, facts?: Record<string, unknown>): string;
  /** What people call it, where the contract knows; else what is given instead. */
  name(code: string, otherwise: string): string;
  /** Who did it, as people say it. */
  actor(actor: string): string;
  /** A problem in words, as `--json` carries them. */
  parts(problem: ProblemView): Described;
  /** What happened, in one sentence. */
  what(problem: ProblemView): string;
  /** What happened, what was kept safe and what to do now, one under another. */
  problem(problem: ProblemView, indent?: string): string;
  /** `1 234,50 zł` */
  money(minor: number | null, currency: string | null): string;
  number(value: number): string;
  /** Local date and time of a UTC instant. */
  time(instant: string | null): string;
  table(headings: readonly string[], rows: readonly (readonly string[])[]): string;
}

const CODES_WITHOUT_COLOUR = { head: [], border: [], compact: true };

export function createSay(language: Language): Say {
  const locale = language === 'pl' ? 'pl-PL' : 'en-GB';
  const numbers = new Intl.NumberFormat(locale, { useGrouping: 'always' });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  const words = translator(language);
  const { t, exists } = words;
  return {
    language,
    line: (code, facts = {}) => t(`${code}.what`, facts),
    name: (code, otherwise) => (exists(`${code}.what`) ? t(`${code}.what`) : otherwise),
    actor: (actor) => actorIn(words, actor),
    parts: (problem) => describe(problem, language),
    what: (problem) => describe(problem, language).what,
    problem(problem, indent = '') {
      const { what, kept, next } = describe(problem, language);
      return [what, kept, next]
        .filter((part) => part !== null)
        .map((part) => indent + part)
        .join('\n');
    },
    money(minor, currency) {
      if (minor === null) return '–';
      const format = currency
        ? new Intl.NumberFormat(locale, { style: 'currency', currency, useGrouping: 'always' })
        : new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: 'always' });
      const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
      // Exact for every amount that fits a double's 15 digits.
      return format.format(minor / 10 ** digits);
    },
    number: (value) => numbers.format(value),
    time: (instant) => (instant === null ? '–' : times.format(new Date(instant))),
    table(headings, rows) {
      const table = new Table({ head: [...headings], style: CODES_WITHOUT_COLOUR, chars: PLAIN_LINES });
      for (const row of rows) table.push([...row]);
      // Cells are padded to their column's width; nobody wants to copy the padding.
      return table.toString().replace(/[ \t]+$/gm, '');
    },
  };
}

/** What to do about a problem, said for the first one of its kind in a list and not for the others: null there. */
export function adviceOnce(say: Say): (problem: ProblemView) => string | null {
  const said = new Set<string>();
  return (problem) => {
    if (said.has(problem.code)) return null;
    said.add(problem.code);
    return say.parts(problem).next;
  };
}

/** A rule under the headings and nothing else: easy to read, easy to copy. */
const PLAIN_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: ' ',
  'left-mid': ' ',
  mid: '─',
  'mid-mid': '─',
  right: '',
  'right-mid': '',
  middle: ' ',
};
