import { pattern } from '../../../foundation';
import { type HeadCell, valueOf } from './head-cells';
import { numberIn } from './number-in';

/** What a paper is and which one, and the others it speaks of. */
export interface PaperNumbers {
  /** As documents of other formats are called: `VAT` (an invoice), `KOR`, `ZAL`, `WZ`, `PZ`, `DESADV`; null where it does not say. */
  readonly type: string | null;
  readonly number: string | null;
  readonly related: readonly string[];
  readonly orders: readonly string[];
  readonly corrects: string | null;
}

const START = String.raw`(?<![\p{L}\d/])`;
const word = (pattern: string) => new RegExp(`${START}(?:${pattern})(?![\\p{L}])`, 'iu');
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['KOR', word(String.raw`faktur[aey](?: vat)? kor\p{L}*|korekta(?: faktury)?(?: vat)?|credit note`)],
  ['ZAL', word('faktura(?: vat)? zaliczkowa')],
  ['VAT', word(String.raw`faktur[aey](?: vat)?(?: sprzeda[zż]y| zakupu)?|rachunek|(?:vat |tax )?invoice|rechnung`)],
  [
    'WZ',
    word(
      'wydani[ea] (?:na )?zewn[eę]trzn\\p{L}*|dow[oó]d (?:wydania|dostawy)|dokument (?:wydania|dostawy)|delivery note|packing (?:list|slip)|lista pakowa|specyfikacja (?:do )?(?:dostawy|wysy[lł]ki)|lieferschein',
    ),
  ],
  ['DESADV', word('awizo(?: dostawy)?|(?:despatch|dispatch|delivery) advice')],
  [
    'PZ',
    word(
      'przyj[eę]ci[ea] (?:zewn[eę]trzn\\p{L}*|towar\\p{L}*|materia[lł]\\p{L}*|magazynow\\p{L}*|dostawy)|dow[oó]d przyj[eę]cia|goods receipt(?: note)?',
    ),
  ],
];
/** `FV 12/2026`: the letters are both what it is and part of its number. */
const SERIES: readonly (readonly [string, RegExp])[] = [
  ['VAT', /^(?:\(s\))?(?:fv|fvs|fvat|fs|fa|fz)(?=[\s/.-]*\d|[\s/.-]+[\p{Lu}\d]+[/-]\d)/iu],
  ['WZ', /^(?:wz)(?=[\s/.-]*\d|[\s/.-]+[\p{Lu}\d]+[/-]\d)/iu],
  ['PZ', /^(?:pz)(?=[\s/.-]*\d|[\s/.-]+[\p{Lu}\d]+[/-]\d)/iu],
];
/** Labels by which a paper gives its number. */
const OWN_LABEL = pattern('iu')`
  ^(?:(?:nr|numer|no|number)\.?(?: (?:dok\p{L}*|faktury(?: vat)?|fv|wz|pz|awiza|dostawy|rachunku))?|
  dok(?:ument|\.)?(?: (?:nr|numer))?|(?:document|invoice|delivery note|packing (?:list|slip)) (?:no|number|
  nr)\.?|(fv|wz|pz))\s*(?=[:.#]|$|\s)
`;
/** It speaks of another paper about the same goods. */
const OF_ANOTHER = pattern('iu')`
  ^(?:dot(?:yczy|\.)?(?= |:)|na podstawie|wg|wed[lł]ug|do (?=faktur|dokument|wz\b|fv\b)|(?:(?:nr|
  numer) )?(?:dok\p{L}*\.?|faktur\p{L}*|fv|wz|rachunk\p{L}*)\.? (?:dost(?:awcy|\.)|obc\p{L}+|
  [zź]r[oó]d[lł]ow\p{L}+|powi[aą]zan\p{L}+|zwi[aą]zan\p{L}+|zewn\p{L}*|oryginaln\p{L}+)|(?:nr|numer) (?:obcy|
  dostawcy|zewn\p{L}*|oryginalny)(?! ?zam))
`;
const OF_ORDER = pattern('iu')`
  ^(?:(?:pa[nń]stwa|nasze|twoje|wasze|your|our|customer|purchase|sales|nr|numer|no|data|do|dot\p{L}*|
  dotyczy)\.?:? )*(?:zam[oó]wieni\p{L}*|zam\.|zlecenie|order|po(?= (?:no|nr|number)|:| ?#))
`;
/** Numbers of who, of where the money goes, of copies. */
const OF_NOTHING = pattern('iu')`
  ^(?:(?:nr|numer|no)\.? (?:klienta|kontrahenta|odbiorcy|nabywcy|p[lł]atnika|dostawcy$|konta|
  rachunku bankowego|rejestrow\p{L}*|bdo|krs|regon|tel\p{L}*|umowy|listu|przesy[lł]ki|paczki|trasy|strony|
  partii|seryjn\p{L}*)|konto|rachunek bankowy|bank|tel|regon|krs|bdo|strona)
`;
const CORRECTED =
  /(?:koryg\p{L}+ (?:dokumentu?|faktur[aęy]|fv)|(?:dokumentu?|faktur[aęy]|fv) (?:pierwotn\p{L}+|korygowan\p{L}+|koryg\.)|do faktury)(?: (?:nr|numer))?:?/iu;
const CORRECTION = TYPES[0]![1];
/** What may stand before a title: `Duplikat faktury VAT`. */
const BEFORE_TITLE = /^(?:(?:duplikat|orygina[lł]|kopia|dokument|specyfikacja|e)[\s-]*)*$/iu;
const SAYS_NUMBER = /^[\s:]*(?:nr|numer|no)[\s.:]|^[\s:]*(?:fv|fs|wz|pz)[\s/-]*\d/iu;
const REFERENCE = /(?:^|\s)(?:do|dot\p{L}*\.?|wg|na podstawie)\s+(.*)$/iu;

/** Reads what papers write above their tables: `Faktura VAT nr FV 12/2026`, `Nr dokumentu: WZ/7`, `Do faktury: FV 3/2026`. */
export function paperNumbers(cells: readonly HeadCell[]): PaperNumbers {
  let type: string | null = null;
  let number: string | null = null;
  let corrects: string | null = null;
  const isCorrection = cells.some(({ text }) => CORRECTION.test(text));
  const [related, orders]: [string[], string[]] = [[], []];
  for (const cell of cells) {
    const { text } = cell;
    if (OF_NOTHING.test(text)) continue;
    const corrected = CORRECTED.exec(text);
    if (corrected && isCorrection) {
      corrects ??= valueOf(text.slice(corrected.index + corrected[0].length), cell, numberIn);
      if (corrected.index === 0) continue;
    }
    const order = OF_ORDER.exec(text);
    const another = OF_ANOTHER.exec(text);
    if (order) orders.push(...(valueOf(text.slice(order[0].length), cell, numbersIn) ?? []));
    else if (another) related.push(...(valueOf(text.slice(another[0].length), cell, referencesIn) ?? []));
    else {
      const found = namedIn(cell);
      const [first = null] = found?.numbers ?? [];
      if (found === null) continue;
      if (number === null || first === null || first === number) type ??= found.type;
      if (number === null) number = first;
      else related.push(...(found.type === null ? [] : found.numbers));
      const behind = found.type === 'KOR' ? null : REFERENCE.exec(text);
      if (behind) related.push(...(referencesIn(behind[1] ?? '') ?? []));
    }
  }
  const others = (numbers: readonly string[]) => [...new Set(numbers)].filter((one) => one !== number);
  return { type, number, related: others(related), orders: others(orders), corrects };
}

interface Named {
  readonly type: string | null;
  /** As the paper gives them; a bare one that is called `WZ` in front of it with and without these letters. */
  readonly numbers: readonly string[];
}

/** A number whose letters say what it is, a title with or without its number, or a label that is followed by one. */
function namedIn(cell: HeadCell): Named | null {
  const { text } = cell;
  const series = seriesOf(text);
  if (series !== null) return { type: series, numbers: numbersIn(text) ?? [] };
  const titles = TYPES.flatMap(([type, pattern]) => {
    const title = pattern.exec(text);
    return title === null ? [] : { type, title };
  });
  for (const { type, title } of titles.toSorted((a, b) => a.title.index - b.title.index)) {
    const rest = text.slice(title.index + title[0].length);
    if (!BEFORE_TITLE.test(text.slice(0, title.index)) && !SAYS_NUMBER.test(rest)) continue;
    const numbers = valueOf(rest, cell, numbersIn) ?? [];
    return { type: type === 'KOR' ? type : (seriesOf(numbers[0] ?? '') ?? type), numbers };
  }
  const label = OWN_LABEL.exec(text);
  const numbers = label === null ? null : valueOf(text.slice(label[0].length), cell, numbersIn);
  if (label === null || numbers === null) return null;
  const letters = label[1]?.toUpperCase();
  const spelled = letters === undefined ? [] : numbers.filter(isBare).map((number) => `${letters} ${number}`);
  return { type: seriesOf(numbers[0] ?? '') ?? typeOfLabel(label[0]), numbers: [...numbers, ...spelled] };
}

const seriesOf = (text: string): string | null => SERIES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** What a number is of, by its own letters or else by the label over it. */
export const typeOfNumber = (number: string, label: string): string | null => seriesOf(number) ?? typeOfLabel(label);

const isBare = (number: string): boolean => /^\d/.test(number);

function typeOfLabel(label: string): string | null {
  if (/faktur|invoice|fv|rachunk/i.test(label)) return 'VAT';
  if (/wz|delivery|packing/i.test(label)) return 'WZ';
  return /pz/i.test(label) ? 'PZ' : null;
}

function numbersIn(text: string, isApart = false): string[] | null {
  const found = text.split(/[,;]| i /).map((one) => numberIn(one.trim(), isApart));
  const numbers = found.filter((number) => number !== null);
  // A number of this paper stands first, whatever follows it.
  return found[0] === null ? null : numbers;
}

/** Numbers of other papers; one that is called a goods note without being numbered as one goes by both. */
function referencesIn(text: string, isApart = false): string[] | null {
  const label =
    /^(?:(?:nr|numer|do|dokument\p{L}*|dok\.?|faktur\p{L}*|vat|(fv|wz|pz)(?=\s*:|\s+(?:nr|numer)))[\s:.]*)+/iu.exec(
      text,
    );
  const numbers = numbersIn(label === null ? text : text.slice(label[0].length), isApart);
  const letters = label?.[1]?.toUpperCase();
  if (numbers === null || letters === undefined) return numbers;
  return [...numbers, ...numbers.filter(isBare).map((number) => `${letters} ${number}`)];
}
