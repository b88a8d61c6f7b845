import { describe, expect, test } from 'vitest';
import { codes, detected, inspect, mapping, read } from '../reading';

describe('Odoo', () => {
  test('quants: the code stands in the brackets of the product, the place may stand once above its products', async () => {
    const text =
      'Location,Product,Lot/Serial Number,On Hand Quantity,Available Quantity,Unit of Measure\n' +
      'WH/Stock (2),,,,,\n' +
      ',[FURN_7777] Office Chair,,12.00,10.00,Units\n' +
      ',[DESK0004] Customizable Desk (Steel),L-1,-3.00,-3.00,Units\n' +
      'Virtual Locations/Inventory adjustment,[FURN_7777] Office Chair,,-12.00,0.00,Units\n' +
      'SH/Stock,[FURN_7777] Office Chair,,4.00,4.00,Units\n';
    const detection = await detected(text);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'odoo-quants', kind: 'stock' } });
    expect(mapping(detection)).toEqual([
      'Location=location',
      'Product=sku',
      'On Hand Quantity=stock:main',
      'Unit of Measure=unit',
    ]);
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, name, location, quantities }) => [sku, name, location, quantities[0]])).toEqual([
      ['FURN_7777', 'Office Chair', 'wh-stock', 12],
      ['DESK0004', 'Customizable Desk (Steel)', 'wh-stock', -3],
      ['FURN_7777', 'Office Chair', 'sh-stock', 4],
    ]);
    expect(codes(problems)).toEqual(['4 stock_negative']);
  });

  test('lines of a product’s vendors under it are no goods', async () => {
    const text =
      'Internal Reference,Name,Sales Price,Cost,Quantity On Hand,Vendors/Vendor,Vendors/Price\n' +
      'ALS,Aluminum Stool,49.00,25.00,7,Ready Mat,24\n' +
      ',,,,,Deco Addict,23\n' +
      'CHR,Chair,89.00,40.00,0,,\n';
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
      ['ALS', 4900, 7],
      ['CHR', 8900, 0],
    ]);
    expect(problems).toEqual([]);
  });

  test('technical names: standard_price is what the goods cost', async () => {
    const detection = await detected(
      'id,default_code,name,list_price,standard_price,qty_available\n1,A,Chair,5.00,2.50,3\n',
    );
    expect(mapping(detection)).toEqual([
      'default_code=sku',
      'name=name',
      'list_price=price:retail',
      'qty_available=stock:main',
    ]);
  });
});

test('ERPNext stock balance: a row for every item in every warehouse', async () => {
  const text =
    'Item,Item Name,Item Group,Warehouse,Stock UOM,Balance Qty,Balance Value,Opening Qty,In Qty,Out Qty,Valuation Rate\n' +
    'SKU001,T-shirt,Demo,Stores - MC,Nos,25,500,0,30,5,20\n' +
    'SKU001,T-shirt,Demo,Finished Goods - MC,Nos,4,80,0,4,0,20\n' +
    'SKU002,Laptop,Demo,Stores - MC,Nos,-1,-60000,0,0,1,60000\n';
  const detection = await detected(text);
  expect(detection).toMatchObject({ certain: true, profile: { format: 'erpnext-stock', kind: 'stock' } });
  const { rows } = await read(text);
  expect(rows.map(({ sku, name, location, quantities }) => [sku, name, location, quantities[0]])).toEqual([
    ['SKU001', 'T-shirt', 'stores-mc', 25],
    ['SKU001', 'T-shirt', 'finished-goods-mc', 4],
    ['SKU002', 'Laptop', 'stores-mc', -1],
  ]);
});

describe('SAP Business One', () => {
  test('a list of items; `In Stock` is a quantity there', async () => {
    const text =
      'Item No.\tItem Description\tBar Code\tIn Stock\tCommitted\tAvailable\tPrice List Code\tPrice\n' +
      'A00001\tJ.B. Officeprint 1420\t5901234123457\t1 223\t100\t1 123\t1\t1 200,00\n';
    const detection = await detected(text);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'sap-b1', kind: 'stock' } });
    expect((await read(text)).rows).toMatchObject([
      { sku: 'A00001', name: 'J.B. Officeprint 1420', gtins: ['5901234123457'], prices: [120000], quantities: [1223] },
    ]);
  });

  test('which list a price is on stands beside it, and is no price', async () => {
    const text =
      'ItemCode,ItemName,BarCode,PriceList,Price,Currency,OnHand\n' + 'K-1,Kubek,5901234123457,1,29.99,PLN,12\n';
    const detection = await detected(text);
    expect(detection.doubts.map(({ code }) => code)).not.toContain('column_ambiguous');
    expect((await read(text)).rows).toMatchObject([{ sku: 'K-1', prices: [2999], quantities: [12] }]);
  });

  test('templates of the transfer workbench have two rows of headings', async () => {
    const text =
      'RecordKey;ItemCode;BarCode;ItemName;ForeignName\nRecordKey;ItemCode;CodeBars;ItemName;FrgnName\n' +
      '1;A00001;5901234123457;Drukarka;Printer\n2;A00002;;Toner;Toner\n';
    const { rows, problems } = await read(text);
    expect(rows.map(({ line, sku, name }) => [line, sku, name])).toEqual([
      [3, 'A00001', 'Drukarka'],
      [4, 'A00002', 'Toner'],
    ]);
    expect(problems).toEqual([]);
  });
});

test('Dynamics 365 Business Central: `No.` is the code people use', async () => {
  const text =
    'No.;Description;Inventory;Base Unit of Measure;Unit Cost;Unit Price;GTIN;Vendor No.\n' +
    '1896-S;ATHENS Desk;4;PCS;780,70;1.000,80;5901234123457;10000\n1900-S;PARIS Guest Chair;-2;PCS;150,60;192,80;;10000\n';
  const detection = await detected(text);
  expect(detection.profile).toMatchObject({ format: 'dynamics-bc', kind: 'stock', decimalMark: ',' });
  expect(detection.doubts.map(({ code }) => code)).toEqual(['price_mode_unknown']);
  expect((await read(text)).rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
    ['1896-S', 100080, 4],
    ['1900-S', 19280, -2],
  ]);
});

describe('QuickBooks', () => {
  test('a list under titles, with a sum below', async () => {
    const text =
      'Sandbox Company,,,,\nProduct/Service List,,,,\n,,,,\n' +
      'Product/Service Name,SKU,Qty On Hand,Sales Price / Rate,Purchase Cost\n' +
      'Pump,P461-17,25,15.00,10.00\n"Rock Fountain",R154-88,2,"1,275.00",125.00\nTOTAL,,27,,\n';
    const detection = await detected(text);
    expect(detection.profile).toMatchObject({ format: 'quickbooks', headerLine: 4, kind: 'stock' });
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, name, prices, quantities }) => [sku, name, prices[0], quantities[0]])).toEqual([
      ['P461-17', 'Pump', 1500, 25],
      ['R154-88', 'Rock Fountain', 127500, 2],
    ]);
    expect(codes(problems)).toEqual(['7 totals_row']);
  });

  test('its own interchange is refused by name', async () => {
    const text = '!HDR\tPROD\tVER\n!INVITEM\tNAME\tREFNUM\tPRICE\nINVITEM\tPump\t1\t15.00\n';
    expect(await inspect(text)).toMatchObject({
      ok: false,
      problem: { code: 'file_other_format', facts: { kind: 'IIF' } },
    });
  });
});
