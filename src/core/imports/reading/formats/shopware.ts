import type { HeaderMeaning } from '../headings/header-words';
import { cellReader, columnOf, type Format, hasAll, hasAny, means, meaningsByWords, wordsOf } from './format';

/** The group of those who shop without an account, by the name every Shopware gives it: `EK`, which is no purchase here. */
const SHOPPERS = 'ek';
/** A price for a group, by the name of the group: `price_EK`, `price_H`. */
const GROUP_PRICE = /^price (\w+)$/;

/** Beside stock a price is shown for people, once for every quantity, and never read back. */
const ONLY_SHOWN = '_price';

const PRICE: HeaderMeaning = means('price', { priceMode: 'unclear' });
const byWords = meaningsByWords({
  ordernumber: means('sku'),
  mainnumber: null,
  suppliernumber: null,
  instock: means('stock'),
  name: means('name'),
  price: PRICE,
  purchaseprice: null,
  description: null,
  'description long': null,
  kind: null,
});

/**
 * The lists that Shopware 5 exports and imports: articles and their variants, stock, prices. `ordernumber` is what an
 * article is ordered by. Prices have a row for every group of customers and for every quantity from which they hold.
 */
export const shopware: Format = {
  id: 'shopware',
  recognises: (headers) =>
    hasAll(headers, 'ordernumber') &&
    (hasAny(headers, 'mainnumber', 'instock') || hasAll(headers, 'price', 'price group', 'from')),
  meaningOf: (header) => {
    const words = wordsOf(header);
    if (header.trim() === ONLY_SHOWN) return null;
    const [, group] = GROUP_PRICE.exec(words) ?? [];
    if (group !== undefined) return group === SHOPPERS ? PRICE : null;
    return /^\w+ \d+$/.test(words) ? null : byWords(header);
  },
  rowRules: (profile) => {
    const nameOf = cellReader(profile, 'name');
    const variantOf = cellReader(profile, 'additional text', 'additionaltext');
    const groupOf = cellReader(profile, 'price group');
    const fromOf = cellReader(profile, 'from');
    const column = columnOf(profile, 'price');
    return {
      name: (cells) => (nameOf(cells) === '' ? null : [nameOf(cells), variantOf(cells)].filter(Boolean).join(' - ')),
      setsAside(cells) {
        const [group, from] = [groupOf(cells), fromOf(cells)];
        const isOurs = (group === '' || group.toLowerCase() === SHOPPERS) && /^(1([.,]0*)?)?$/.test(from);
        return isOurs ? null : { code: 'row_price_for_others', column, facts: { group, from } };
      },
    };
  },
};
