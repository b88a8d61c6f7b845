import { squash } from '../../reading/phrases';
import { type HeaderMeaning, headerWords, meaningOf } from '../../reading/header-words';

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
const AROUND =
  /^(?:details?|info\w*|dane|data|basic\w*|general|common|podstawowe|ogolne|szczegoly|sellingmode|identifiers?|identyfikatory|codes|kody|catalog|core|attributes|fields|textfields)$/;
/** What an element says itself, where it says more beside it. */
const ITSELF = /^(?:value|values|wartosc|val|text|content|tresc|amount|kwota|_|\$t)$/;

export const wordOf = (name: string): string => squash(headerWords(name).words);

/** Whether a name within an element stands for what the element is called after: `price/amount`. */
export const isItself = (name: string): boolean => ITSELF.test(wordOf(name));

/**
 * What a field of a record is called: its path, or as much of it as means something where all of it means nothing
 * (`prices/price/gross`, `price/amount`, `details/name`). What stands in brackets tells it from its siblings and is kept.
 */
export function fieldName(path: string): string {
  if (meaningOf(path) !== null) return path;
  const shorter = shortened(path);
  return shorter !== path && meaningOf(shorter) !== null ? shorter : path;
}

/** What a field of a record means, by its path. */
export const fieldMeaning = (path: string): HeaderMeaning | null => meaningOf(fieldName(path));

function shortened(path: string): string {
  let parts = path.split('/').map((part) => {
    const one = LISTS[wordOf(part)];
    return one === undefined ? part : part.replace(/^[^\s([]+/, one);
  });
  while (parts.length > 1 && AROUND.test(wordOf(parts[0] ?? ''))) parts = parts.slice(1);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && isItself(last)) parts = parts.slice(0, -1);
  // The numbers of price groups: which of them is meant a person has to say.
  else if (parts.length > 1 && /^\d+$/.test(last)) parts = [...parts.slice(0, -2), `${parts.at(-2)} (${last})`];
  return parts.filter((part, i) => wordOf(part) !== wordOf(parts[i + 1] ?? '') || /[\s(]/.test(part)).join('/');
}
