import { meaningOf } from '../../reading/headings/header-words';
import { variantField } from './variants-in';

/** An element by the names of what it holds, and how often it comes. */
export interface Element {
  readonly path: string;
  readonly count: number;
  readonly fields: ReadonlySet<string>;
}

/** Words that mean a thing on sale of its own, below the product it is a kind of. */
const VARIANT =
  /^(?:sizes?|rozmiar\w*|warian\w*|(?:product[_-]?)?(?:variants?|variations?|combinations?)|kombinacj\w*|pod-?produkt\w*|sub-?(?:products?|items?))$/i;
/** Words that other things are called by as well: their elements are variants only with a code of their own. */
const MAYBE_VARIANT = /^(?:offers?|ofert\w*|options?|opcj\w*|skus?|child(?:ren)?|models?|modele)$/i;
/** What belongs to a variant rather than being one. */
const BELONGS =
  /stock|stan|stany|magazyn|warehouse|price|cen[ay]|image|photo|zdj|picture|attribut|atrybut|param|cech|feature|propert|label|categor|kategor/i;
/** What else is called an item of a product, and is a product by itself. */
const OTHERS = /related|similar|podobn|powiazan|akces|accessor|cross|up-?sell|bundle|zestaw|komplet|component|sklad/i;
const GOODS = /product|produkt|towar|item|artyk|article|goods|asortyment|^#$/i;
const DEEPEST = 4;

/**
 * Where the variants of the records at `path` stand, as a path within a record (`sizes/size`); null where records have
 * none that say more than what they are called.
 */
export function variantPathOf({ path, count }: Element, all: Iterable<Element>): string | null {
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (count < 2 && !GOODS.test(last)) return null;
  let best: { readonly path: string; readonly says: number; readonly depth: number } | null = null;
  for (const element of all) {
    if (!element.path.startsWith(`${path}/`)) continue;
    const inside = element.path.slice(path.length + 1);
    const names = inside.split('/');
    if (names.length > DEEPEST || !mayBeVariant(names, element.fields)) continue;
    const says = new Set([...element.fields].flatMap((name) => meaningOf(variantField(name))?.field ?? [])).size;
    if (best === null || (names.length <= best.depth && says > best.says)) {
      best = { path: inside, says, depth: names.length };
    }
  }
  return best?.path ?? null;
}

function mayBeVariant(names: readonly string[], fields: ReadonlySet<string>): boolean {
  if (names.some((name) => OTHERS.test(name)) || names.some((name) => BELONGS.test(name))) return false;
  const meanings = [...fields].map((name) => meaningOf(variantField(name)));
  const says = (...wanted: string[]) => meanings.some((meaning) => meaning !== null && wanted.includes(meaning.field));
  const hasCode = says('gtin') || meanings.some((meaning) => meaning?.field === 'sku' && !meaning.isId);
  if (names.some((name) => VARIANT.test(name))) return hasCode || says('stock', 'quantity', 'price');
  return hasCode && names.some((name) => MAYBE_VARIANT.test(name)) && says('stock', 'quantity', 'price', 'gtin');
}
