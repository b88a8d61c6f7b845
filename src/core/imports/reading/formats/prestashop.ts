import { cellReader, type Format, hasAll, hasAny, means, meaningsByWords, wordsOf } from './format';

/** `Unit price` is the price per kilogram or litre of the contents, not of the thing on the shelf. */
const meaningOf = meaningsByWords({
  'unit price': null,
  unity: null,
  'product reference': null,
  'supplier reference': null,
  active: means('offered'),
  aktywny: means('offered'),
});

/** PrestaShop's product file, as its import page offers it. Whether prices hold tax is the shop's setting. */
export const prestashop: Format = {
  id: 'prestashop',
  recognises: (headers) => hasAll(headers, 'reference', 'name', 'wholesale price', 'ecotax', 'quantity'),
  meaningOf,
};

/** PrestaShop 1.4 calls the difference just `Price`. */
const OF_14 = ['product id', 'options', 'wholesale price', 'ecotax'];

/**
 * The combinations (variants) of products, as the import page names their columns or as the table in the database does:
 * references and stock. A price here is only the difference to the price of the product.
 */
export const prestashopCombinations: Format = {
  id: 'prestashop-combinations',
  recognises: (headers) =>
    hasAll(headers, 'reference', 'quantity') &&
    (hasAny(headers, 'impact on price', 'id product attribute') || hasAll(headers, ...OF_14)),
  meaningOf: (header) => {
    const words = wordsOf(header);
    return words === 'price' || words === 'id product' ? null : meaningOf(header);
  },
};

/** Lines of orders to suppliers: what is expected, by the record numbers of the shop. */
export const prestashopSupplyOrderLines: Format = {
  id: 'prestashop-supply-order-lines',
  kind: 'orders',
  recognises: (headers) => hasAll(headers, 'supply order reference', 'quantity expected'),
  meaningOf: meaningsByWords({
    'supply order reference': null,
    'product id': means('sku', { isId: true }),
    'product attribute id': null,
    'quantity expected': means('quantity'),
    'unit price': means('cost'),
    'tax rate': null,
  }),
  rowRules: (profile) => {
    const productOf = cellReader(profile, 'product id');
    const variantOf = cellReader(profile, 'product attribute id');
    return {
      key(cells) {
        const [product, variant] = [productOf(cells), variantOf(cells)];
        return product === '' ? null : variant === '' || variant === '0' ? product : `${product}/${variant}`;
      },
    };
  },
};

/** Orders to suppliers without their lines. */
export const prestashopSupplyOrders: Format = {
  id: 'prestashop-supply-orders',
  kind: 'orders',
  recognises: (headers) =>
    headers.includes('supply order reference') && hasAny(headers, 'supplier id', 'delivery date'),
};
