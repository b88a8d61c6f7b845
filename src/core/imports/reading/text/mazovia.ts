/**
 * Mazovia, the encoding of Polish DOS programs before 852 came: code page 437 with the Polish letters in the places of
 * these. Nobody but such programs ever wrote it, so no library knows it.
 */
const IN_PLACE_OF: Readonly<Record<string, string>> = {
  å: 'ą',
  ì: 'ć',
  æ: 'ę',
  Æ: 'ł',
  ñ: 'ń',
  '₧': 'ś',
  ª: 'ź',
  º: 'ż',
  Å: 'Ą',
  ò: 'Ć',
  É: 'Ę',
  '£': 'Ł',
  Ñ: 'Ń',
  ú: 'Ó',
  ÿ: 'Ś',
  á: 'Ź',
  í: 'Ż',
};
const REPLACED = new RegExp(`[${Object.keys(IN_PLACE_OF).join('')}]`, 'g');

/** The code page it is made of; every byte is a character of its own. */
export const MAZOVIA_BASE = 'cp437';

/** Turns text read as code page 437 into what was meant. */
export function asMazovia(text: string): string {
  return text.replace(REPLACED, (letter) => IN_PLACE_OF[letter] ?? letter);
}
