import { cellReader, type Format, hasAll, hasAny, means, meaningsByWords } from './format';

/** ERPNext's Stock Balance, and the items of a Stock Reconciliation: a row for every item in every warehouse. */
export const erpnextStock: Format = {
  id: 'erpnext-stock',
  recognises: (headers) =>
    headers.includes('warehouse') &&
    hasAny(headers, 'item', 'item code') &&
    hasAny(headers, 'valuation rate', 'balance qty', 'actual qty', 'projected qty'),
  meaningOf: meaningsByWords({
    item: means('sku', { rank: 2 }),
    'item code': means('sku'),
    'item name': means('name'),
    warehouse: means('location'),
    'balance qty': means('stock'),
    'actual qty': means('stock'),
    quantity: means('stock', { rank: 2 }),
    'current qty': null,
    'stock uom': means('unit'),
    'opening qty': null,
    'in qty': null,
    'out qty': null,
    'projected qty': null,
    'valuation rate': null,
  }),
};

/** ERPNext's items. The rate in the item is its usual selling rate, without tax in most companies. */
export const erpnextItems: Format = {
  id: 'erpnext-items',
  recognises: (headers) => hasAll(headers, 'item code', 'default unit of measure'),
  meaningOf: meaningsByWords({
    id: null,
    'item code': means('sku'),
    'item name': means('name'),
    description: null,
    'default unit of measure': means('unit'),
    'standard selling rate': means('price', { priceMode: 'unclear' }),
    'opening stock': null,
    'valuation rate': null,
    'barcode barcodes': means('gtin'),
  }),
};

/** SAP Business One: item lists as its import page and its lists write them, and templates of its transfer workbench. */
export const sapBusinessOne: Format = {
  id: 'sap-b1',
  recognises: (headers) =>
    (headers.includes('item no') && headers.includes('item description')) ||
    (hasAll(headers, 'item code', 'item name') &&
      hasAny(headers, 'bar code', 'code bars', 'record key', 'foreign name', 'itms grp cod')),
  meaningOf: meaningsByWords({
    'item no': means('sku'),
    'item code': means('sku'),
    'item description': means('name'),
    'item name': means('name'),
    'record key': null,
    'code bars': means('gtin'),
    'in stock': means('stock'),
    'on hand': means('stock'),
    available: null,
    committed: null,
    ordered: null,
    'price list': null,
    'price list code': null,
    'inventory uom': means('unit'),
    'inventory uom name': means('unit', { rank: 2 }),
  }),
  rowRules: (profile) => {
    const codeOf = cellReader(profile, 'item code', 'item no');
    // Templates repeat the headings under another name for each column (`BarCode`, `CodeBars`).
    return { skips: (cells) => /^item ?(code|no\.?)$/i.test(codeOf(cells)) };
  },
};

/** Dynamics 365 Business Central's items; its `No.` is the code people use. */
export const dynamicsItems: Format = {
  id: 'dynamics-bc',
  recognises: (headers) =>
    hasAll(headers, 'no', 'description') &&
    hasAny(headers, 'base unit of measure', 'unit cost', 'costing method', 'inventory', 'inventory posting group'),
  meaningOf: meaningsByWords({
    no: means('sku'),
    description: means('name'),
    'description 2': null,
    'base unit of measure': means('unit'),
    'unit price': means('price', { priceMode: 'unclear' }),
    inventory: means('stock'),
    'quantity on hand': means('stock'),
    'vendor no': null,
    'vendor item no': null,
  }),
};

/** Zoho Inventory's and Zoho Books' items. Whether rates hold the tax is a setting of the organisation. */
export const zohoItems: Format = {
  id: 'zoho-items',
  recognises: (headers) =>
    hasAll(headers, 'item name', 'sku', 'rate') && hasAny(headers, 'purchase rate', 'stock on hand', 'product type'),
  meaningOf: meaningsByWords({
    'item name': means('name'),
    sku: means('sku'),
    rate: means('price', { priceMode: 'unclear' }),
    'purchase rate': null,
    'stock on hand': means('stock'),
    'initial stock': null,
    'opening stock': null,
  }),
};

/** QuickBooks' list of products and services; titles above it and sums below are passed over like everywhere. */
export const quickbooks: Format = {
  id: 'quickbooks',
  recognises: (headers) =>
    headers.includes('product service name') ||
    hasAll(headers, 'product service', 'sku') ||
    hasAll(headers, 'sales price rate', 'sku'),
  meaningOf: meaningsByWords({
    'product service name': means('name'),
    'product service': means('name'),
    'sales description': null,
    'purchase description': null,
    'sales price rate': means('price', { priceMode: 'unclear' }),
    'sales price': means('price', { priceMode: 'unclear' }),
    rate: null,
    'quantity on hand': means('stock'),
    'qty on hand': means('stock'),
    qty: means('stock', { rank: 2 }),
    'reorder point': null,
    sku: means('sku'),
  }),
};
