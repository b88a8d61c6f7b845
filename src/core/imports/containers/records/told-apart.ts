import { pattern } from '../../../foundation';
import { isItself, wordOf } from './field-names';
import type { FieldedRecord } from './fielded-record';

/** A name or value of an element, and the attribute or element inside it that says so. */
interface Said {
  readonly key: string;
  readonly text: string;
}

const PLACE = pattern()`
  ^(?:(?:id|kod|code|nazwa|name|symbol|nr)?(?:warehouse|magazyn|magazynu|sklep|sklepu|store|depot|location|
  lokalizacja|lokalizacji|oddzial|oddzialu|filia|branch|inventory)(?:id|name|code|nazwa|kod|symbol|key)?)$
`;
/** What names a place only where a quantity stands beside it. */
const MAYBE_PLACE = /^(?:name|nazwa|kod|code|symbol|key|id)$/;
const QUANTITY = /^(?:quantity|qty|ilosc|stan|stock|amount|value|wartosc|available|dostepne|dostepna|onhand|count)$/;
const NAME = /^(?:\w*name|\w*nazwa|label|etykieta|key|klucz|kod|code|symbol)$/;
/** What names a kind of price, rather than its record or its currency. */
const KIND =
  /^(?:name|nazwa|type|typ|kind|rodzaj|poziom|level|group|grupa|pricegroup|pricelist|grupacenowa|cennik|groupname)$/;
const CURRENCY = /^(?:currency|waluta|currencycode|kodwaluty)$/;
const LANGUAGE = /^(?:lang|language|jezyk|locale|langcode|languagecode|isocode)$/;
const LANGUAGES =
  /^(?:pl|en|de|cs|cz|sk|fr|it|es|ua|uk|ru|hu|ro|lt|lv|et|ee|nl|pt|sv|da|fi|bg|hr|sl|si|el|gr|no)(?:[-_][a-z]{2})?$/i;
const POLISH = /^(?:pl(?:[-_]pl)?|pol|polski|polish)$/i;

const isLeaf = ({ children }: FieldedRecord): boolean => children.length === 0;

/** What an element says of itself in attributes and in elements that hold nothing but text. */
function sayings({ attributes, children }: FieldedRecord): readonly Said[] {
  const said: Said[] = [];
  for (const key in attributes) say(said, key, (attributes[key] ?? '').trim());
  for (const child of children) if (isLeaf(child) && isBare(child)) say(said, child.name, onOneLine(child.text));
  return said;
}

function say(said: Said[], key: string, text: string): void {
  if (text !== '') said.push({ key, text });
}

function isBare({ attributes }: FieldedRecord): boolean {
  for (const _ in attributes) return false;
  return true;
}

const onOneLine = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

const firstOf = (said: readonly Said[], wanted: RegExp): Said | null =>
  said.find(({ key }) => wanted.test(wordOf(key))) ?? null;

/** In which warehouse a stock is; its name rather than its number. */
export function placeOf(stock: FieldedRecord, isOne: boolean): Said | null {
  const said = sayings(stock);
  const places = said.filter(({ key }) => PLACE.test(wordOf(key)));
  const named = places.find(({ key }) => NAME.test(wordOf(key))) ?? places[0];
  if (named !== undefined) return named;
  const inside = stock.children.find(({ name, children }) => children.length > 0 && PLACE.test(wordOf(name)));
  const own = inside === undefined ? null : (firstOf(sayings(inside), NAME) ?? firstOf(sayings(inside), /^id$/));
  if (inside !== undefined && own !== null) return { key: inside.name, text: own.text };
  // A lone object is rather all that is said of the goods in a shop than one warehouse of several.
  const counts = firstOf(said, QUANTITY) !== null || (isLeaf(stock) && stock.text.trim() !== '');
  if (!counts || (isOne && !isLeaf(stock))) return null;
  return said.find(({ key }) => MAYBE_PLACE.test(wordOf(key)) && NAME.test(wordOf(key))) ?? firstOf(said, MAYBE_PLACE);
}

/** What kind of price it is, else in which currency. */
export const kindOf = (price: FieldedRecord): Said | null => firstOf(sayings(price), KIND);
export const currencyOf = (price: FieldedRecord): Said | null => firstOf(sayings(price), CURRENCY);

/** What tells one of several elements of a name from the others. */
export function labelOf(element: FieldedRecord): Said | null {
  const said = sayings(element).filter(({ key }) => !LANGUAGE.test(wordOf(key)));
  return firstOf(said, NAME) ?? firstOf(said, PLACE) ?? firstOf(said, /^(?:id|type|typ|currency|waluta)$/);
}

/** A name with its value: `<a name="EAN">590…</a>`, `{"name": "EAN", "value": "590…"}`; null for anything else. */
export function pairOf(element: FieldedRecord): { readonly name: string; readonly text: string } | null {
  const said = sayings(element);
  const name = firstOf(said, NAME) ?? firstOf(said, /^id$/);
  if (name === null) return null;
  if (isLeaf(element) && element.text.trim() !== '') return { name: name.text, text: element.text };
  const value = said.find((one) => one.key !== name.key && isItself(one.key));
  return value === undefined ? null : { name: name.text, text: value.text };
}

/** Elements of one name that say the same in several languages: those in Polish, else in the first; all others as they are. */
export function inOneLanguage(elements: readonly FieldedRecord[]): readonly FieldedRecord[] {
  const languageOf = (element: FieldedRecord) => {
    const said = firstOf(sayings(element), LANGUAGE)?.text ?? null;
    return said !== null && (LANGUAGES.test(said) || POLISH.test(said)) ? said.toLowerCase() : null;
  };
  const wanted = new Map<string, string>();
  for (const element of elements) {
    const language = languageOf(element);
    if (language === null) continue;
    const chosen = wanted.get(element.name);
    if (chosen === undefined || (POLISH.test(language) && !POLISH.test(chosen))) wanted.set(element.name, language);
  }
  if (wanted.size === 0) return elements;
  return elements.filter((element) => {
    const language = languageOf(element);
    return language === null || language === wanted.get(element.name);
  });
}

/** What an element whose elements are languages (`{"pl": …, "en": …}`) says in Polish, or the first; null for others. */
export function localised({ children }: FieldedRecord): FieldedRecord | null {
  if (!children.every((child) => LANGUAGES.test(child.name))) return null;
  return children.find(({ name }) => POLISH.test(name)) ?? children[0] ?? null;
}

/** The keys of what told an element apart, and of its language: no fields of their own. */
export const isLanguage = (key: string): boolean => LANGUAGE.test(wordOf(key));
