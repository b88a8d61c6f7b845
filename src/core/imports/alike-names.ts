import { foldForSearch, pattern } from '../foundation';

/** What of a name numbers it, or says that it was written again: it tells no file from the next one. */
const PASSING = pattern()`
  ^(\d+|\d{6,}\w*|v\d+|(cz|czesc|part|str|page|plik|file|kopia|copy|wersja|version|ver|nr|no|export|eksport|
  raport|report|tydzien|week|w)\d*|nowy|nowe|nowa|new|stary|stare|stara|old|poprawiony|poprawione|fixed|final|
  ostatni|ostatnie|last|rano|wieczor|noc|po|przed|am|pm|dzis|dzisiaj|wczoraj|today|yesterday)$
`;
/** Belongs to the number behind it: `mag 2` and `mag2` are places, `stan2` is a second copy. */
const PLACE = /^(mag|magazyn|mg|sklep|salon|filia|oddzial|punkt|lokal|store|shop|warehouse|wh|branch)$/;
const RANDOM = /^(?=.*\d)[0-9a-f]{6,}$/;

/** The words in which the names of two files differ, as they stand there. */
export interface DifferingWord {
  readonly before: string;
  readonly now: string;
}

/**
 * The one word in which the name of a file differs from that of another, as `stany_MAG1.csv` does from `stany_MAG2.csv`
 * and `cennik_detal.csv` from `cennik_hurt.csv`. Null where they are called the same, but for dates, counters and the
 * like, or have nothing in common.
 */
export function differingWord(previous: string, name: string): DifferingWord | null {
  const [before, now] = [wordsOf(previous), wordsOf(name)];
  if (before.length !== now.length) return null;
  const differing = before.flatMap((word, i) => {
    const other = now[i] ?? word;
    return folded(word) === folded(other) ? [] : [{ before: word, now: other }];
  });
  const [found] = differing;
  if (found === undefined || differing.length > 1) return null;
  // Names of one word have something in common where it is the same kind of place.
  return before.length > 1 || lettersOf(found.before) === lettersOf(found.now) ? found : null;
}

/**
 * Whether two files are called otherwise altogether, as `krakow.csv` and `lodz.csv` are: not where only what passes
 * differs, nor where one of them has no other name than a date or a counter.
 */
export function isCalledOtherwise(previous: string, name: string): boolean {
  const [before, now] = [wordsOf(previous), wordsOf(name)].map((words) => words.map(folded).join(' '));
  return before !== '' && now !== '' && before !== now;
}

const folded = (word: string) => foldForSearch(word).replace(/\s+/g, '');
const lettersOf = (word: string) => folded(word).replace(/\d+/g, '');

// Made when first asked for.
let calendar: ReadonlySet<string> | null = null;

/** Days and months, as Polish and English write them, whole and cut, by themselves and in a date. */
function calendarWords(): ReadonlySet<string> {
  if (calendar !== null) return calendar;
  const words = new Set<string>();
  const styles = [
    { weekday: 'long' },
    { weekday: 'short' },
    { month: 'long' },
    { month: 'short' },
    { day: 'numeric', month: 'long' },
  ] as const satisfies readonly Intl.DateTimeFormatOptions[];
  for (const language of ['pl', 'en']) {
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
      // Every month has the 7th to the 13th, and so every weekday.
      for (let month = 0; month < 12; month++) {
        for (let day = 7; day < 14; day++) {
          for (const { type, value } of format.formatToParts(Date.UTC(2026, month, day))) {
            if (type === 'weekday' || type === 'month') words.add(folded(value).replace(/\.$/, ''));
          }
        }
      }
    }
  }
  calendar = words;
  return words;
}

const isPassing = (word: string) => PASSING.test(word) || RANDOM.test(word) || calendarWords().has(word);

/** The words of a name without its endings (`.csv.gz`) and without what passes. */
function wordsOf(name: string): string[] {
  const stem = name.replace(/(\.[a-z]\w{0,4})+$/i, '');
  const words: string[] = [];
  let place = false;
  for (const [word] of stem.matchAll(/[\p{L}\p{N}]+/gu)) {
    const plain = folded(word);
    if (place && /^\d{1,2}$/.test(plain)) words.push(`${words.pop() ?? ''} ${word}`);
    else if (!isPassing(plain)) words.push(PLACE.test(lettersOf(word)) ? word : word.replace(/\d+$/, ''));
    place = PLACE.test(plain);
  }
  return words;
}
