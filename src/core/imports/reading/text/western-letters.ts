import { foldForSearch, pattern } from '../../../foundation';
import { decodeSample } from './text-decoder';

/** Letters outside ASCII by language, of the encoding of Central Europe and of that of the West. */
const CENTRAL = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž', 'äöüß'];
const WESTERN = ['àâæçèéêëîïôœùûüÿ', 'áéíñóúü', 'áâãàçéêíóôõú', 'àèéìíòóùú', 'åäöé', 'åæøé', 'äöüß', 'éèëïöü'];
/** Headings of the West, and of Poland and its neighbours, in letters that every encoding has. */
const WESTERN_WORDS = pattern()`
  \b(?:prix|ttc|libelle|designation|codice|prezzo|giacenza|precio|existencias|cantidad|preco|descricao|varenr|
  varenavn|beskrivelse|antal|pris|moms|lagersaldo|benamning|artikelnr|omschrijving|prijs|voorraad)\b
`;
const CENTRAL_WORDS = pattern()`
  \b(?:nazwa|cena|stan|symbol|ilosc|towar|indeks|magazyn|netto|brutto|nazev|nazov|mnozstvi|mnozstvo|kod|sklad|
  cikkszam|megnevezes|keszlet|denumire|pret|naziv|cijena)\b
`;
/** Polish softens before vowels by an i: `ńo` is a Spanish ño. */
const NEVER_POLISH = /[ńćśź][aeouyąęóáú]/i;
/** Letters every Polish text of some length has; in the West they are signs. */
const SURELY_POLISH = [0xb3, 0xb9, 0xbf];
const HEAD = 20_000;

/**
 * Whether a text of one byte a letter is of Western Europe rather than of ours: its letters are those of one language
 * there, and here of none, or its headings say so.
 */
export function isWestern(head: Uint8Array, histogram: Uint32Array): boolean {
  if (SURELY_POLISH.some((byte) => (histogram[byte] ?? 0) > 0)) return false;
  const present = Uint8Array.from(Array.from({ length: 128 }, (_, i) => 0x80 + i).filter((byte) => histogram[byte]));
  const [central, western] = ['windows-1250', 'windows-1252'].map((encoding) => decodeSample(present, encoding));
  if (central === western || !isOf(WESTERN, western ?? '')) return false;
  const beginning = head.subarray(0, HEAD);
  const words = foldForSearch(decodeSample(beginning, 'windows-1252'));
  if (CENTRAL_WORDS.test(words)) return false;
  if (WESTERN_WORDS.test(words) || !isOf(CENTRAL, central ?? '')) return true;
  return NEVER_POLISH.test(decodeSample(beginning, 'windows-1250'));
}

/** Whether some language has all the letters of a text. */
function isOf(languages: readonly string[], text: string): boolean {
  const letters = [...text.toLowerCase()].filter((character) => /\p{L}/u.test(character));
  return letters.length > 0 && languages.some((alphabet) => letters.every((letter) => alphabet.includes(letter)));
}
