import { foldForSearch } from '../../foundation';

/** SQL: what of a product `p` words are looked for in. The index of migration 0016 is made of the same. */
export const searchedText = (p: string) => `' ' || ${p}.search_name || ' ' || lower(${p}.sku)`;

/**
 * The words that were typed, folded as names are. A comma or semicolon at the end of a word is how people part words, and
 * never what they look for.
 */
export function wordsOf(typed: string): string[] {
  return foldForSearch(typed)
    .split(' ')
    .map((word) => word.replace(/^[,;]+|[,;]+$/g, ''))
    .filter((word) => word !== '');
}

/** Of three letters and more a word may stand anywhere in a name; a shorter one is the beginning of a word. */
export const needleOf = (word: string) => ([...word].length < TRIGRAM ? ` ${word}` : word);

const TRIGRAM = 3;

/**
 * The expression of full-text search that finds at least every product in which, for each word, one of its spellings
 * stands; null where no word is long enough to be looked up. What it finds must be looked at again.
 */
export function indexExpression(words: readonly (readonly string[])[]): string | null {
  const terms = words.flatMap((spellings) => {
    const each = spellings.map((spelling) => trigramsOf(spelling, words.length));
    return each.some((trigrams) => trigrams === null) ? [] : [`(${each.join(' OR ')})`];
  });
  return terms.length === 0 ? null : terms.join(' AND ');
}

/**
 * Some of the trigrams of a word: what lies between is looked at in the text itself, and each list of the index that is
 * read costs time. The more words, the less is needed of each to leave few products to look at.
 */
function trigramsOf(spelling: string, words: number): string | null {
  const letters = [...needleOf(spelling)];
  if (letters.length < TRIGRAM) return null;
  const quoted = placesOf(letters.length - TRIGRAM, words).map(
    (place) =>
      `"${letters
        .slice(place, place + TRIGRAM)
        .join('')
        .replaceAll('"', '""')}"`,
  );
  return `(${quoted.join(' AND ')})`;
}

/** How words begin tells more than how they end, which in Polish is much alike. */
function placesOf(last: number, words: number): number[] {
  if (words > 2) return [0];
  const places = new Set([0, last]);
  if (words === 1) for (let place = TRIGRAM; place < last; place += TRIGRAM) places.add(place);
  return [...places];
}
