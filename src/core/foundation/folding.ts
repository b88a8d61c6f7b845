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
 * The same as bytes of ASCII, written from `at` on into `into`, which must have room for twice the text; returns where
 * they end, or -1 for text that is not plain Latin or does not fold to ASCII. For very many names.
 */
export function foldIntoAscii(text: string, into: Uint8Array, at: number): number {
  let end = at;
  let spaced = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE) {
      if (spaced) return -1;
      spaced = true;
      into[end++] = SPACE;
      continue;
    }
    const letter = code < LATIN_END ? (ASCII[code] as number) : 0;
    if (letter === 0) return -1;
    spaced = false;
    into[end++] = letter & 0xff;
    if (letter > 0xff) into[end++] = letter >> 8;
  }
  return spaced && text !== '' ? -1 : end;
}

/** One byte, or two with the second above the first; 0 where a character folds to anything else. */
const ASCII = Uint16Array.from(LATIN, (folded) =>
  /^[!-~]{1,2}$/.test(folded) ? folded.charCodeAt(0) | ((folded.charCodeAt(1) || 0) << 8) : 0,
);
