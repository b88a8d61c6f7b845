import type { Profile } from '../../types';
import { cellReader, type Format, hasAll, means, meaningsByWords, type RowRules } from './format';

const STOCK_ITEM = 'extension attributes stock item';

/**
 * Whether the shop counts the pieces of a product. What a product says for itself counts only where it does not follow the
 * setting of the shop, which counts them unless somebody has turned that off; exports write a zero beside it all the same.
 */
function notCounted(profile: Profile): NonNullable<RowRules['untracked']> {
  const managedOf = cellReader(profile, 'manage stock', `${STOCK_ITEM} manage stock`);
  const followsOf = cellReader(profile, 'use config manage stock', `${STOCK_ITEM} use config manage stock`);
  return (cells) => /^(0|false)$/.test(managedOf(cells)) && !/^(1|true)$/.test(followsOf(cells));
}

/** What is sold by its variants or parts, each of which has a row and a stock of its own. */
const COMPOSED = /^(configurable|grouped|bundle)$/i;

/** The stock of every product in every source, as Magento 2 exports and imports it. `status` says whether it is offered. */
export const magentoSources: Format = {
  id: 'magento-sources',
  recognises: (headers) => hasAll(headers, 'source code', 'sku', 'quantity'),
  meaningOf: meaningsByWords({
    'source code': means('location'),
    sku: means('sku'),
    quantity: means('stock'),
    status: null,
  }),
};

/**
 * The product export of Magento 1 and OpenMage. Behind the row of a product stand rows without its code: what is called
 * otherwise in a store view, and more categories and pictures, which say nothing of stock or price.
 */
export const magento1: Format = {
  id: 'magento-1',
  recognises: (headers) => hasAll(headers, 'sku', 'attribute set', 'type', 'product websites', 'qty'),
  meaningOf: meaningsByWords({
    sku: means('sku'),
    name: means('name'),
    price: means('price', { priceMode: 'unclear' }),
    qty: means('stock'),
    store: null,
    description: null,
    'short description': null,
  }),
  rowRules: (profile) => {
    const skuOf = cellReader(profile, 'sku');
    const typeOf = cellReader(profile, 'type');
    return {
      skips: (cells) => (skuOf(cells) === '' && typeOf(cells) === '') || COMPOSED.test(typeOf(cells)),
      untracked: notCounted(profile),
    };
  },
};

/**
 * The product export of Magento 2 and Adobe Commerce, and what its REST service answers. A product has a row for itself and one more for every store view, with
 * nothing but what is called otherwise there. Whether prices hold the tax is a setting of the shop.
 */
export const magento: Format = {
  id: 'magento',
  recognises: (headers) =>
    hasAll(headers, 'sku', 'product type', 'attribute set code') ||
    hasAll(headers, 'sku', 'type id', 'attribute set id'),
  meaningOf: meaningsByWords({
    sku: means('sku'),
    name: means('name'),
    price: means('price', { priceMode: 'unclear' }),
    qty: means('stock'),
    'extension attributes stock item qty': means('stock'),
    description: null,
    'short description': null,
  }),
  rowRules: (profile) => {
    const viewOf = cellReader(profile, 'store view code');
    const typeOf = cellReader(profile, 'product type', 'type id');
    return {
      skips: (cells) => viewOf(cells) !== '' || COMPOSED.test(typeOf(cells)),
      untracked: notCounted(profile),
    };
  },
};
