import { headerWords, isNever, meaningOf } from '../../reading/headings/header-words';
import { isBuyersCode } from '../../reading/headings/heading-grammar';

/** From where to where something stands in a line of characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PrintedColumn extends Span {
  readonly heading: string;
}

interface Word extends Span {
  readonly text: string;
  /** Counted from 0. */
  readonly line: number;
}

/**
 * What stands above each run of characters, in the order of their places: nothing where the words are another's, and a
 * column of its own for a heading over nothing. `header`: the lines of headings, one below the other.
 */
export function headingsOver(header: readonly string[], runs: readonly Span[]): readonly PrintedColumn[] {
  const owned: Word[][] = runs.map(() => []);
  const lonely: Word[] = [];
  for (const word of header.flatMap(wordsOf)) {
    const over = mostOver(word, runs);
    if (over === -1) lonely.push(word);
    else owned[over]!.push(word);
  }
  const apart: Word[][] = [];
  for (const together of clustersOf(lonely)) {
    const owner = ownerOf(together, owned);
    if (owner !== null) owner.push(...together);
    else for (const word of together) (ownerOf([word], owned) ?? ownColumn(word, apart)).push(word);
  }
  const above = apart.map((words) => ({
    from: Math.min(...words.map(({ from }) => from)),
    to: Math.max(...words.map(({ to }) => to)),
    heading: heading(words),
  }));
  return [...runs.map((run, i) => ({ ...run, heading: heading(owned[i]!) })), ...above].toSorted(
    (a, b) => a.from - b.from,
  );
}

function wordsOf(text: string, line: number): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    line,
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const heading = (words: readonly Word[]): string =>
  words
    .toSorted((a, b) => a.line - b.line || a.from - b.from)
    .map(({ text }) => text)
    .join(' ');

/** The run that most of a word stands over; -1 where none is. */
function mostOver(word: Span, runs: readonly Span[]): number {
  let [best, most] = [-1, 0];
  runs.forEach((run, i) => {
    const over = Math.min(word.to, run.to) - Math.max(word.from, run.from);
    if (over > most) [best, most] = [i, over];
  });
  return best;
}

/** Words that stand beside, above or below each other. */
function clustersOf(words: readonly Word[]): Word[][] {
  const clusters: Word[][] = [];
  for (const word of words) {
    const near = clusters.filter((cluster) => cluster.some((other) => isNear(word, other)));
    const own = [...near.flat(), word];
    for (const cluster of near) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push(own);
  }
  return clusters;
}

/**
 * Words of a heading that is wider than what stands below it (`Cena` of `Cena brutto` over short prices) go with the words
 * beside, above and below them, if they mean something together.
 */
function ownerOf(together: readonly Word[], owned: readonly Word[][]): Word[] | null {
  const near = owned.filter((words) => words.some((other) => together.some((word) => isNear(word, other))));
  const joins = (words: readonly Word[]) => {
    const joined = heading([...words, ...together]);
    const isGuess = [words, together].some((some) => meaningOf(heading(some))?.isGuess === true);
    return meaningOf(joined) !== null || isBuyersCode(headerWords(joined).words) || (isNever(joined) && isGuess);
  };
  const alone = (words: readonly Word[]) => meaningOf(heading(words)) === null && meaningOf(heading(together)) === null;
  // A place is called in so many ways that `Stan mag. zak.` would be one, too.
  const isPlace = (words: readonly Word[]) => {
    const meaning = meaningOf(heading([...words, ...together]));
    return meaning?.field === 'stock' && meaning.target !== 'main';
  };
  return near.find((words) => joins(words) && !isPlace(words)) ?? near.find(joins) ?? near.find(alone) ?? null;
}

function isNear(word: Word, other: Word): boolean {
  if (other.line !== word.line) return Math.min(word.to, other.to) > Math.max(word.from, other.from);
  return other.to === word.from - 1 || other.from === word.to + 1;
}

function ownColumn(word: Word, apart: Word[][]): Word[] {
  const found = apart.find((words) => words.some((other) => isNear(word, other)));
  if (found !== undefined) return found;
  const own: Word[] = [];
  apart.push(own);
  return own;
}
