/** Whether every word typed begins a word of the text, in any case and without Polish letters. */
export function answersTo(text: string, typed: string): boolean {
  const words = fold(text).split(/\s+/);
  return fold(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

const fold = (text: string) => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
