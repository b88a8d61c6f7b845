import { foldForSearch } from '../../../foundation';

const WORD = /[\p{L}\p{N}]+/gu;
/** Belongs to the name of a place when it stands right before it. */
const KIND_OF_PLACE = /^(magazyn|sklep|oddzial|filia|salon|punkt|hurtownia|warehouse|store|branch)$/;

/**
 * How a heading writes the place whose code was made from it: `Stan Magazyn Łódź` names `lodz` Magazyn Łódź. Null where
 * the code is not in the heading: a person gave it, or it is the main place.
 */
export function placeName(heading: string, code: string): string | null {
  const words = [...heading.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: foldForSearch(word),
    start: index,
    end: index + word.length,
  }));
  for (let from = 0; from < words.length; from++) {
    let slug = '';
    for (let to = from; to < words.length && slug.length < code.length; to++) {
      slug += `${slug === '' ? '' : '-'}${words[to]!.folded}`;
      if (slug !== code) continue;
      const before = words[from - 1];
      const start = before && KIND_OF_PLACE.test(before.folded) ? before.start : words[from]!.start;
      return heading.slice(start, words[to]!.end).replace(/\s+/g, ' ');
    }
  }
  return null;
}
