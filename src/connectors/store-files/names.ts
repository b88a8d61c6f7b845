import { foldForSearch } from '../../core/foundation';
import { canHold } from './charset';
import type { OfferLayout } from './layout';

/** What is written for signs that single-byte code pages of tills often lack. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '„': '"', '“': '"', '”': '"', '«': '"', '»': '"', '‚': "'", '‘': "'", '’': "'", '′': "'", '″': '"' },
  ...{ '–': '-', '—': '-', '−': '-', '‑': '-', '…': '...', '×': 'x', '•': '-', '€': 'EUR', '™': 'TM', '½': '1/2' },
};

/**
 * A name as it will be read back from the till's file: composed (a decomposed ż has no place in windows-1250), on one line,
 * without what the encoding lacks (ł becomes l, „ becomes ", ☕ becomes ?), cut to the till's length between two characters,
 * and with an apostrophe before what a spreadsheet would take for a formula.
 */
export function nameFor(name: string, layout: Pick<OfferLayout, 'format' | 'quotes' | 'nameLength'>): string {
  // A formula is recognised before whitespace is tidied: a leading tab or line break would otherwise hide one.
  const formula = /^[=+\-@\t\r\n]/.test(name);
  const { delimiter, encoding } = layout.format;
  let text = name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
  text = inCharset(text, encoding);
  if (layout.quotes === 'no') text = text.replaceAll('"', "'").replaceAll(delimiter, ' ').replace(/ +/g, ' ').trim();
  if (formula) text = `'${text}`;
  return layout.nameLength === null ? text : [...text].slice(0, layout.nameLength).join('').trimEnd();
}

function inCharset(text: string, encoding: string): string {
  if (canHold(text, encoding)) return text;
  return [...text].map((character) => (canHold(character, encoding) ? character : stand(character, encoding))).join('');
}

function stand(character: string, encoding: string): string {
  const sign = SIGNS[character];
  if (sign !== undefined && canHold(sign, encoding)) return sign;
  const bare = foldForSearch(character);
  const letter = character === character.toLowerCase() ? bare : bare.toUpperCase();
  return letter !== '' && letter !== character && canHold(letter, encoding) ? letter : '?';
}
