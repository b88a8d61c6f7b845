import type { Queryable } from '../../database';
import { AFTER_ALL } from './codes';

/** Shorter words are too like each other; figures are never corrected, another size is another product. */
const LETTERS = /^[a-z]{4,32}$/;
const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];
/** More would make a search too long; nearly always there are one or two. */
const SPELLINGS = 12;

/** Words of a folded name that somebody may type wrong. */
export function wordsToRemember(name: string): string[] {
  return name.split(/[^a-z0-9]+/).filter((word) => LETTERS.test(word));
}

/**
 * For each word what may be meant: itself, or where no name has a word that begins so, what one wrong, missing, additional
 * or swapped letter makes of words that names do have. Null when there is nothing to correct.
 */
export async function otherSpellings(db: Queryable, words: readonly string[]): Promise<string[][] | null> {
  let corrected = false;
  const all: string[][] = [];
  for (const word of words) {
    const others = LETTERS.test(word) && !(await isBeginning(db, word)) ? await nearWords(db, word) : [];
    corrected ||= others.length > 0;
    all.push(others.length > 0 ? others : [word]);
  }
  return corrected ? all : null;
}

async function isBeginning(db: Queryable, word: string): Promise<boolean> {
  const found = await db.raw<unknown[]>('select 1 from search_word where word >= ? and word < ? limit 1', [
    word,
    word + AFTER_ALL,
  ]);
  return found.length > 0;
}

/** Whole words, or else beginnings of words, since people look while they are typing. */
async function nearWords(db: Queryable, word: string): Promise<string[]> {
  const rows = await db.raw<{ word: string; whole: 0 | 1 }[]>(
    `select near.value as word, near.value in (select word from search_word where word = near.value) as whole
     from json_each(?) near
     where exists (select 1 from search_word where word >= near.value and word < near.value || ?)
     order by whole desc, near.value limit ?`,
    [JSON.stringify([...oneLetterApart(word)]), AFTER_ALL, SPELLINGS],
  );
  const whole = rows.filter((row) => row.whole === 1);
  return shortest((whole.length > 0 ? whole : rows).map((row) => row.word));
}

/** What holds another one of them finds nothing that the other does not. */
const shortest = (words: readonly string[]) =>
  words.filter((word) => !words.some((other) => other !== word && word.includes(other)));

function oneLetterApart(word: string): Set<string> {
  const apart = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of ALPHABET) apart.add(before + letter + after);
    if (after === '') continue;
    apart.add(before + after.slice(1));
    for (const letter of ALPHABET) apart.add(before + letter + after.slice(1));
    if (after.length > 1) apart.add(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2));
  }
  apart.delete(word);
  return apart;
}
