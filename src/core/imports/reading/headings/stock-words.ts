import { foldForSearch, pattern } from '../../../foundation';
import { withoutMonth } from './month-words';
import { phrases, squash } from './phrases';
import { placeName } from './place-names';
import { composedStock } from './stock-grammar';

/** What a header says about a stock: how good its name is (1 best), where the stock lies, whether a person is asked. */
interface StockWords {
  readonly rank: number;
  readonly target: string;
  readonly isGuess: boolean;
}

const STOCK: readonly ReadonlySet<string>[] = [
  phrases(`
    stock|stan|stany|stan magazynowy|stany magazynowe|stan magazynu|stan mag|na stanie|stock quantity|
    stock qty|stock level|qty in stock|units in stock|variant stock|variant quantity|on hand|qty on hand|
    quantity on hand|stock amount|stock count|in stock amount|inventory quantity|variant inventory qty|
    variant inventory quantity|inventory|zapas|zapasy|zapas magazynowy|zapas biezacy|ilosc na stanie|
    ilosc w magazynie|stan ilosciowy|suma stanow|stock on hand|on hand stock|qty oh|qoh|physical count|
    physical quantity|physical qty|counted quantity|counted qty|qty counted|in stock qty|in stock quantity|
    inventory qty|inventory quantity|inventory level|on stock|qty on stock|quantity on stock
  `),
  phrases(`
    ilosc|il|liczba|quantity|qty|ilosc produktow|ilosc produktu|ilosc towarow|ilosc towaru|product quantity|
    item quantity|ilosc sztuk|liczba sztuk|produkt ilosc|prod amount|sztuk|sztuki|szt|l szt|liczba szt|
    quantities
  `),
  phrases(`
    saldo|saldo magazynowe|saldo ilosciowe|available|available quantity|available qty|dostepne|dostepna ilosc|
    ilosc dostepna|magazyn|dostepnosc|dostepna|dostepny|dostepne sztuki|dostepnych sztuk|
    ilosc dostepnych sztuk|liczba dostepnych sztuk|dostepna liczba sztuk|ilosc dostepnych|do sprzedazy|
    do dyspozycji|wolne|w magazynie|na magazynie|available units|pozostalo|remanent|in stock|product in stock
  `),
];
const BARE_QUANTITY = 1;
const AVAILABLE_RANK = 3;

const STOCK_PLACE =
  /^(?:stock|stan|stany|stan magazynowy|stan magazynu|stan mag|ilosc|quantity|qty|magazyn|mag|warehouse|on hand|inventory) (.+)$/;
/** Places that have a name of their own; such a column may as well say whether the shop offers the goods. */
const NAMED_PLACE = /^((?:sklep|oddzial|filia|salon|punkt(?! sprzedazy$)|hurtownia|store|branch) .+)$/;
const SAYS_PLACE =
  /\b(?:magazyn\w*|(?:mag|sklep|salon|filia|oddzial|punkt|hurtownia|warehouse|wh|store|shop|branch)\d*)\b/;
const QUANTITY_NOUN = /^(ilosc|quantity|qty)\b/;
const PLACE_FILLERS =
  /\b(magazyn|magazynie|magazynu|magazynowy|mag|w|na|warehouse|location|quantity|qty|stan|ilosc|szt)\b/g;
const MAIN_PLACE =
  /^(main|domyslny|domyslna|default|glowny|glowna|glownym|centralny|centrala|podstawowy|mg|total|razem|lacznie|ogolem|suma)$/;
const TOTAL = /\b(total|razem|lacznie|laczny|laczna|ogolem|suma|wszystkie magazyny)\b/;
/** A column about the place rather than the quantity in it. */
const PLACE_ATTRIBUTE = pattern()`
  \b(ids?|nr|no|name|nazwa|kod|code|number|produktu|towaru|techniczny|unit|jm|warn\w*|alert\w*|alarm\w*|
  ostrzeg\w*|limit\w*|prog|progu|threshold|level|norma|krytyczn\w*|bezpieczn\w*|optymaln\w*|docelow\w*|target|
  rez|accounts?|asset|tracking|brak\w*|days|dni|age|wiek|drodze|droga|transit|transporcie|produkcji|zwrot\w*|
  uszkodz\w*|zablokow\w*|kwarantann\w*|depozyt\w*|incoming|inbound|damaged|blocked|returns?|vat|netto|brutto|
  prices?|cen[ay]|forecast|prognoz\w*|ordered|box|increments?|ship|external|virtual|virtuel|wirtualn\w*|zewnetrzn\w*|
  konta|realizacji|prawn\w*|ksieg\w*|korekt\w*|zdjec|opinii|wariantow|wyswietlen|godzin|miejsc|jednostek|
  pozostal\w*|wydania|included|mini|reserve|securite|images?|photos?|reviews?|variants?|extended|przed|po|
  before|after|ctns?|cartons?|cases?|wartosciow\w+|zl|pln|zerow\w+|wczoraj\w*|zwrocon\w+|zniszczon\w+|
  odlozon\w+|przyjecia|op|opak\w*|terme|previsionnel|gratis\w*|bezplatn\w*|darmow\w*|odrzucon\w*|odmowion\w*|
  zestaw\w*|kompletu|komplecie|kpl|skrzyn\w*|rol(?:ce|ke|ki|ka)|osob[eay]|rejected|refused|bonus\w*)\b
`;

/** What may be sold of a stock: less than there is. */
const AVAILABLE =
  /^(dysp|handl|dysponowan\w+|dyspozycyjn\w+|dostepn\w+|woln\w+|handlow\w+|do sprzedazy|do dyspozycji|available|free|disponible)$/;
/** The stock as it is now, as against the one of another moment, or of the books. */
const NOW = pattern()`
  ^(konc|rzecz|akt|biez|stwierdzon\w+|koncow\w+|calkowit\w+|laczn\w+|realn\w+|faktyczn\w+|rzeczywist\w+|
  biezac\w+|aktualn\w+|obecn\w+|fizyczn\w+|zamkniecia|spisan\w+|policzon\w+|zeskanowan\w+|z natury|dzis|
  dzisiejsz\w+|(?:wg|ze) (?:spisu|inwentaryzacji|inwentury|natury)|actual|current|closing|counted|physical|
  physique|actuel|reel|atual)$
`;
const ANOTHER =
  /^(pocz|ewid|poczatkow\w+|ksiegow\w+|systemow\w+|ewidencyjn\w+|wg (?:ewidencji|ksiag|systemu)|otwarcia|opening|book|theoretical)$/;
/** `Ilość w jednostkach podstawowych`, `Stan w jednostce zużycia`: of the stock, or of a carton, or of what is in a bottle. */
const IN_UNITS = /^(?:jednostkach|jednostce|jm) \w/;
const UNIT = /^(kg|g|l|m|mb|m2|szt|sztuk|egz|jm|pcs|units?)$/;
/**
 * A word that agrees with its noun says which stock it is, not where: what was done to the goods ("ilość wydana") is none
 * at all, another adjective ("stan sklepowy") may still be a place.
 */
const AGREEING: readonly { readonly noun: RegExp; readonly done: RegExp; readonly other: RegExp }[] = [
  { noun: /^ilosc\b/, done: /^\w+(?:owan|ion|zen|an|ut|et)a$/, other: /^\w+(?:ow|n|sk|ck)a$/ },
  { noun: /^stany\b/, done: /^\w+(?:owan|ion|zon|an|et)e$/, other: /^\w+(?:ow|n|sk|ck)[ei]e?$/ },
  { noun: /^stan\b/, done: /^\w+(?:owan|ion|zon|an|et)y$/, other: /^\w+(?:ow|n|sk|ck|it)[yi]$/ },
];

/** `Stan 25.11.2026` is of a day and of no place. */
const DATED = / (?:z )?(?:dnia )?(?:\d{1,2} \d{1,2} 20\d\d|20\d\d \d{1,2} \d{1,2})$/;

/** `Aktualny stan` is a `Stan`, wherever it is of; `Free stock` is `Stock free`. */
function nounFirst(words: string): string {
  const [, adjective = '', noun = ''] = /^(\w+) ((?:stan|stany|ilosc|zapas|stock|qty|quantity)\b.*)$/.exec(words) ?? [];
  if (NOW.test(adjective) && noun.includes(' ')) return noun;
  const isWhich = NOW.test(adjective) || AVAILABLE.test(adjective) || TOTAL.test(adjective);
  return isWhich ? `${noun} ${adjective}` : words;
}

/** In brackets behind a stock: for how long it lasts, what it is worth, what it should be, or is promised: `Zapas (dni)`. */
const OTHER_STOCK = pattern()`
  \b(?:dni|tyg\w*|mies\w*|days|weeks|months|tage|dnu|zl|pln|eur|czk|kc|wartosc\w*|value|kwota|min|minim\w*|
  max|maks\w*|krytyczn\w*|alarm\w*|rez|rezerw\w*|zarezerw\w*|reserved|w drodze|incoming|zamow\w*)\b
`;

/** What a header means as a stock, reduced to words, with those in its brackets; null where it is none. */
export function stockWords(headed: string, aside: string): StockWords | null {
  if (OTHER_STOCK.test(aside)) return null;
  const named = namedStock(headed);
  const isPlain = named !== null && !named.isGuess && named.target === 'main';
  const composed = isPlain ? null : composedStock(headed);
  // Words that are all known are no name of a place (`Ilość produktów na stanie`).
  const isBetter = composed !== null && (named === null || (!composed.isGuess && composed.target === 'main'));
  return isBetter ? composed : named;
}

/** A stock by a name of its own, or by that of a place behind a word for it. */
function namedStock(headed: string): StockWords | null {
  const words = nounFirst(
    withoutMonth(headed)
      .replace(/ na (?:dzien(?: .*)?|\d.*)$/, '')
      .replace(DATED, '')
      .replace(/^(ilosc|qty|quantity) (?:j ?m|jedn)$/, '$1'),
  );
  const rank = STOCK.findIndex((set) => set.has(squash(words)));
  if (rank !== -1) return { rank: rank + 1, target: 'main', isGuess: false };
  // Of goods, where the table says no more of them; else of anything.
  if (words === 'count') return { rank: BARE_QUANTITY + 1, target: 'main', isGuess: true };
  const named = NAMED_PLACE.exec(words)?.[1] ?? null;
  const place = (named ?? STOCK_PLACE.exec(words)?.[1])?.replace(PLACE_FILLERS, '').replace(/\s+/g, ' ').trim();
  if (place === undefined || PLACE_ATTRIBUTE.test(place) || place.includes('%')) return null;
  if (IN_UNITS.test(place)) return { rank: BARE_QUANTITY + 1, target: 'main', isGuess: true };
  if (named !== null) return { rank: AVAILABLE_RANK, target: codeOf(place), isGuess: true };
  // Delivered, or available.
  if (place === 'dost') return { rank: AVAILABLE_RANK, target: 'main', isGuess: true };
  if (AVAILABLE.test(place)) return { rank: AVAILABLE_RANK, target: 'main', isGuess: false };
  if (place === '' || MAIN_PLACE.test(place) || NOW.test(place) || UNIT.test(place)) {
    return { rank: 1, target: 'main', isGuess: false };
  }
  const agreeing = AGREEING.find(({ noun }) => noun.test(words));
  if (ANOTHER.test(place) || agreeing?.done.test(place)) return null;
  return { rank: 1, target: codeOf(place), isGuess: agreeing?.other.test(place) ?? false };
}

/**
 * Whether the place of a header is less than plain: a "quantity" of something (zdjęć, opinii) is mostly no stock, and a
 * place has a name of its own, which begins with a capital letter or a digit.
 */
export function isDoubtfulPlace(header: string, words: string, target: string): boolean {
  const name = target === 'main' ? null : placeName(header, target);
  if (name === null || SAYS_PLACE.test(words)) return false;
  return QUANTITY_NOUN.test(words) || !/^\p{Lu}|\d/u.test(name);
}

/** Marketplaces, which show a figure of their own, or keep goods in warehouses of their own. */
const CHANNEL =
  /\b(allegro|fba|afn|amazon|ebay|empik|erli|kaufland|olx|shopee|temu|aliexpress|vinted|emag|morele|cdiscount|zalando)\b/;

const JOINED =
  '(?:magazyn\\w*|mag\\.?|sklep\\w*|salon\\w*|hurtowni\\w*|filia|oddzia[łl]\\w*|warehouse|store|shop|branch)';
/** `Magazyn + sklep`, `Stan magazyn i sklep`: what lies in both, and in no place of that name. */
const JOINS_PLACES = new RegExp(`\\b${JOINED}\\s*(?:[+&]|\\b(?:i|oraz|and)\\b)\\s*${JOINED}`, 'iu');

/** Whether a header speaks of the stock of several places in one column. */
export const joinsPlaces = (header: string): boolean => JOINS_PLACES.test(header);

/** Whether the words of a header may as well ask whether there is any (`In stock`), to which ones and zeros are answers. */
export const asksForAny = (words: string): boolean => /\bin stock$/.test(words);

/** Whether a stock is a marketplace's, as its header or place says, rather than on a shelf: `Stan FBA`, not `Magazyn FBA`. */
export const isOfChannel = (words: string, place: string): boolean =>
  CHANNEL.test(`${words} ${place}`.replace(/-/g, ' ')) && !SAYS_PLACE.test(words);

/** Whether the words of a header speak of a sum over all places. */
export const isTotalStock = (words: string): boolean => TOTAL.test(words);

/** `Ilość szt.`, `Ilość [kg]`, `Ilość/J.m.` */
const OF_UNIT = / (?:szt|sztuk|kg|l|m|mb|op|j ?m|jedn|pcs|units?)$/;

/** Whether the words of a header are a bare "quantity". */
export const isQuantityWord = (words: string): boolean =>
  STOCK[BARE_QUANTITY]?.has(squash(words.replace(OF_UNIT, ''))) === true || composedStock(words)?.isBare === true;

/** The code of the place a header or a cell names; the main one where it says so, or names none. */
export function placeCode(text: string): string {
  const place = foldForSearch(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const named = place.replace(PLACE_FILLERS, '').replace(/\s+/g, ' ').trim();
  return named === '' || MAIN_PLACE.test(named) ? 'main' : named.replace(/ /g, '-').slice(0, 40);
}

const codeOf = (place: string): string => place.replace(/[^a-z0-9]+/g, '-').slice(0, 40);
