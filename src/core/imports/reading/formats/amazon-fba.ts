import { cellReader, type Format, hasAll, hasAny, means, meaningsByWords } from './format';

/** Where Amazon keeps goods for the seller: no shelf of the shop, so a person is asked before it becomes a place. */
const AT_AMAZON = means('stock', { target: 'fba' });

/** "Manage FBA Inventory": what Amazon could send out now, beside what the seller sends out by itself (`mfn`). */
export const amazonFbaInventory: Format = {
  id: 'amazon-fba',
  unquoted: true,
  recognises: (headers) => hasAny(headers, 'sku', 'seller sku') && headers.includes('afn fulfillable quantity'),
  meaningOf: meaningsByWords({
    sku: means('sku'),
    'seller sku': means('sku'),
    'product name': means('name'),
    'your price': means('price', { priceMode: 'gross' }),
    'mfn fulfillable quantity': means('stock'),
    'afn fulfillable quantity': AT_AMAZON,
    'afn warehouse quantity': null,
    'afn total quantity': null,
    'afn unsellable quantity': null,
  }),
};

/** "Amazon Fulfilled Inventory": a row for every condition of the goods, of which only the sellable counts. */
export const amazonFulfilled: Format = {
  id: 'amazon-fba-fulfilled',
  unquoted: true,
  recognises: (headers) => hasAll(headers, 'seller sku', 'fulfillment channel sku', 'quantity available'),
  meaningOf: meaningsByWords({ 'seller sku': means('sku'), 'quantity available': AT_AMAZON }),
  rowRules: (profile) => {
    const conditionOf = cellReader(profile, 'warehouse condition code');
    return { skips: (cells) => conditionOf(cells).toUpperCase() === 'UNSELLABLE' };
  },
};

/** "FBA Inventory", which tells how old the goods in Amazon's warehouses are; what is `available` is there as well. */
export const amazonFbaPlanning: Format = {
  id: 'amazon-fba-planning',
  recognises: (headers) => hasAll(headers, 'sku', 'fnsku', 'available'),
  meaningOf: meaningsByWords({
    sku: means('sku'),
    'product name': means('name'),
    available: AT_AMAZON,
    'your price': means('price', { priceMode: 'gross' }),
    'sales price': null,
  }),
};
