import { pattern } from '../../../foundation';
import { isOnlyDay } from './day-in';

/** What follows a number: its day, what it answers, which copy it is. */
const END = pattern('iu')`
  (?:^|\s+)(?:z dn\p{L}*\.?|dnia|dn\.|z|data|date[d]?|of|from|do|dla|dot\p{L}*\.?|wg|na|wystawion\p{L}*|
  orygina[lł]|kopia|duplikat|str(?:ona)?\.?|nip|for)(?=[\s.:]|$).*$|[,;|].*$|\s+\((?!s\)).*$|\s+[-–]\s.*$
`;
const SIGN = /^(?:(?:vat|nr|numer|no|number)(?=[\s.:#]|$)|[\s:.#])+/iu;
/** `FV`, `(S)FS`, `F`: what stands before the figures of a number. */
const SERIES = /^(?:\(\p{L}\))?\p{Lu}{1,6}\.?$|^(?:fv|fs|fvs|fa|fz|pz|wz|zd|zk|za|zam)\.?$/u;
const FIGURES = /^[\p{L}\d(#][\p{L}\d()/\\_.#+-]*$/u;
/** The parts of one number that stand apart: `FS 12 2026`. */
const MORE_FIGURES = /^\d{1,4}$|^[/\\-]\S*\d\S*$/;
const AMOUNT = /^\d+[.,]\d{2}$/;
const LONGEST = 40;

/**
 * The number of a document at the beginning of a text, as written; null where there is none. `isApart`: nothing else may
 * stand in the text.
 */
export function numberIn(text: string, isApart = false): string | null {
  const [first = '', ...others] = text
    .replace(SIGN, '')
    .replace(/\s*([/\\])\s*/g, '$1')
    .replace(END, '')
    .trim()
    .split(' ');
  const words = [first, ...others];
  const at = words.findIndex((word) => /\d/.test(word));
  const figures = words[at];
  if (figures === undefined || at > 2 || !FIGURES.test(figures)) return null;
  if (!words.slice(0, at).every((word) => SERIES.test(word))) return null;
  const rest = words.slice(at + 1);
  const ends = rest.findIndex((word) => !MORE_FIGURES.test(word));
  const behind = ends === -1 ? undefined : rest[ends];
  // `14 dni` is no number of anything.
  if (behind !== undefined && (isApart || /^\p{Ll}/u.test(behind))) return null;
  const number = [...words.slice(0, at + 1), ...rest.slice(0, ends === -1 ? rest.length : ends)]
    .join(' ')
    .replace(/[.:(-]+$/, '');
  return isOnlyDay(number) || AMOUNT.test(number) || number.length > LONGEST ? null : number;
}
