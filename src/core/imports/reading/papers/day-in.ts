import { foldForSearch } from '../../../foundation';

const MONTHS = ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paz', 'lis', 'gru'];
const YEAR_FIRST = /(?<!\d)(20\d\d)[-./ ](\d{1,2})[-./ ](\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})[-./ ](\d{1,2})[-./ ](20\d\d)(?!\d)/;
const IN_WORDS = /(?<!\d)(\d{1,2})\.? (sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paz|lis|gru)\p{L}*\.? (20\d\d)(?!\d)/u;

/** The first day a text names, yyyy-mm-dd; the day stands before the month, as everywhere in Europe. Null without one. */
export function dayIn(text: string): string | null {
  const first = YEAR_FIRST.exec(text);
  if (first) return day(first[1], first[2], first[3]);
  const last = DAY_FIRST.exec(text);
  if (last) return day(last[3], last[2], last[1]);
  const words = IN_WORDS.exec(foldForSearch(text));
  return words ? day(words[3], String(MONTHS.indexOf(words[2] ?? '') + 1), words[1]) : null;
}

function day(year = '', month = '', date = ''): string | null {
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null;
}

/** Whether a text is a day and nothing else. */
export const isOnlyDay = (text: string): boolean =>
  dayIn(text) !== null && text.replace(/[\d\s./:T-]|r\.?$/g, '').length === 0;
