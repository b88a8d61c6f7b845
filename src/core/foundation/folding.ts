const LETTERS_WITHOUT_DECOMPOSITION: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe' };

/**
 * Folds a name for searching: lower case, no diacritics. Polish ł has no Unicode decomposition, so it is mapped by hand:
 * "Łożysko" is found by "lozysko".
 */
export function foldForSearch(text: string): string {
  return foldLatin(text) ?? foldAny(text);
}

function foldAny(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøßæœ]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Up to here lie the letters of every European language in Latin script. */
const LATIN_END = 0x180;
const SPACE = 32;
/** What each character folds to, worked out by the slow way once. Controls and spaces are left to it. */
const LATIN = Array.from({ length: LATIN_END }, (_, code) =>
  code <= SPACE || /\s/.test(String.fromCharCode(code)) ? '' : foldAny(String.fromCharCode(code)),
);

/** The same for text of Latin letters with single spaces, which is nearly all there is; null for anything else. */
function foldLatin(text: string): string | null {
  let folded = '';
  let spaced = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE) {
      if (spaced) return null;
      spaced = true;
      folded += ' ';
      continue;
    }
    const letter = LATIN[code];
    if (!letter) return null;
    spaced = false;
    folded += letter;
  }
  return spaced && text !== '' ? null : folded;
}

/**
 * The same of a character of ASCII or Latin script as bytes of ASCII, by its code: one byte, or two with the second above
 * the first; 0 where it folds to anything else, and for spaces. For very many names.
 */
export const ASCII_FOLDS = Uint16Array.from(LATIN, (folded) =>
  /^[!-~]{1,2}$/.test(folded) ? folded.charCodeAt(0) | ((folded.charCodeAt(1) || 0) << 8) : 0,
);
