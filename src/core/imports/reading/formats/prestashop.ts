import { headerWords, type HeaderMeaning } from '../header-words';
import type { Format } from './format';

const IGNORED = new Set(['unit price', 'unity', 'product reference', 'supplier reference']);

/** `Unit price` is the price per kilogram or litre of the contents, not of the thing on the shelf. */
const meaningOf = (header: string): HeaderMeaning | null | undefined =>
  IGNORED.has(headerWords(header).words) ? null : undefined;

/** PrestaShop's product file, as its import page offers it. Whether prices hold tax is the shop's setting. */
export const prestashop: Format = {
  id: 'prestashop',
  recognises: (headers) =>
    ['reference', 'name', 'wholesale price', 'ecotax', 'quantity'].every((name) => headers.includes(name)),
  meaningOf,
};

/** The combinations (variants) of products: references and stock; a price here is only a difference. */
export const prestashopCombinations: Format = {
  id: 'prestashop-combinations',
  recognises: (headers) => ['reference', 'impact on price', 'quantity'].every((name) => headers.includes(name)),
  meaningOf,
};
