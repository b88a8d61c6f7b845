/** Names of channels and locations are mostly codes of several words. */
const BETWEEN_WORDS = /[\s\-–_./]+/;

/** Whether every word typed begins a word of the text, in any case and without Polish letters. */
export function answersTo(text: string, typed: string): boolean {
  const words = fold(text).split(BETWEEN_WORDS);
  return fold(typed)
    .split(BETWEEN_WORDS)
    .every((part) => words.some((word) => word.startsWith(part)));
}

const fold = (text: string) => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
