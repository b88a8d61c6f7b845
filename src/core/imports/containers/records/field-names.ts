import { pattern } from '../../../foundation';
import { squash } from '../../reading/headings/phrases';
import { type HeaderMeaning, headerWords, isBareQuantity, meaningOf } from '../../reading/headings/header-words';

/** Lists by what is in them: `prices`, `stocks` hold prices and stocks. */
const LISTS: Readonly<Record<string, string>> = {
  prices: 'price',
  pricing: 'price',
  stocks: 'stock',
  inventories: 'stock',
  stockquantities: 'stock',
  nazwy: 'nazwa',
  names: 'name',
  tytuly: 'tytul',
  titles: 'title',
  kodykreskowe: 'ean',
  eans: 'ean',
  gtins: 'gtin',
  vats: 'vat',
};
/** What only says that there is more to say of the same goods. */
const AROUND = pattern()`
  ^(?:details?|info\w*|dane|data|basic\w*|general|common|podstawowe|ogolne|szczegoly|sellingmode|identifiers?|
  identyfikatory|codes|kody|catalog|core|attributes|fields|textfields|translations?|tlumaczeni[ae]|i18n)$
`;
/** What some shops keep with the stock of a product. */
const WITH_STOCK: ReadonlySet<string> = new Set(['price', 'gtin', 'sku']);
/** What an element says itself, where it says more beside it. */
const ITSELF = /^(?:value|values|wartosc|val|text|content|tresc|amount|kwota|_|\$t)$/;

/** `names/product_name`: what is in the list says itself what it is. */
function isListOf([list = '', ...inside]: readonly string[]): boolean {
  const [of, one] = [meaningOf(list)?.field, meaningOf(inside.join('/'))?.field];
  return of !== undefined && of === one && !/[\s(]/.test(list);
}

export function wordOf(name: string): string {
  let word = words.get(name);
  if (word === undefined) {
    word = squash(headerWords(name).words);
    if (words.size < MOST_NAMES) words.set(name, word);
  }
  return word;
}

/** Whether a name within an element stands for what the element is called after: `price/amount`. */
export const isItself = (name: string): boolean => ITSELF.test(wordOf(name));

/**
 * What a field of a record is called: its path, or as much of it as means something where all of it means nothing
 * (`prices/price/gross`, `price/amount`, `details/name`). What stands in brackets tells it from its siblings and is kept.
 */
export function fieldName(path: string): string {
  let name = names.get(path);
  if (name === undefined) {
    name = named(path);
    if (names.size < MOST_NAMES) names.set(path, name);
  }
  return name;
}

/** A file says the same few names of every record. */
const names = new Map<string, string>();
const words = new Map<string, string>();
const MOST_NAMES = 5_000;

function named(path: string): string {
  const [first = '', rest = '', ...deeper] = path.split('/');
  const beside = wordOf(first) === 'stock' && deeper.length === 0 ? meaningOf(rest)?.field : undefined;
  if (beside !== undefined && WITH_STOCK.has(beside)) return rest;
  const shorter = shortened(path);
  if (shorter === path || (meaningOf(path) !== null && !isTwice(path))) return path;
  return meaningOf(shorter) !== null ? shorter : path;
}

/** `stock/stock` is no stock in a place of that name. */
const isTwice = (path: string): boolean =>
  path.split('/').some((part, i, all) => wordOf(part) === wordOf(all[i + 1] ?? ''));

/** What a field of a record means, by its path. */
export const fieldMeaning = (path: string): HeaderMeaning | null => meaningOf(fieldName(path));

function shortened(path: string): string {
  let parts = path.split(/[/@]/).map((part) => part.replace(/^[^\s(]+/, (name) => LISTS[wordOf(name)] ?? name));
  while (parts.length > 1 && (AROUND.test(wordOf(parts[0] ?? '')) || isListOf(parts))) parts = parts.slice(1);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && (isItself(last) || isBareQuantity(last))) parts = parts.slice(0, -1);
  // The numbers of price groups: which of them is meant a person has to say.
  else if (parts.length > 1 && /^\d+$/.test(last)) parts = [...parts.slice(0, -2), `${parts.at(-2)} (${last})`];
  return parts.filter((part, i) => wordOf(part) !== wordOf(parts[i + 1] ?? '') || /[\s(]/.test(part)).join('/');
}
