import { describe, expect, test } from 'vitest';
import { codes, detected, mapping, read } from './reading';

describe('Shopify', () => {
  const HEAD =
    'Handle,Title,Body (HTML),Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,' +
    'Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,Image Src\n';

  test('variants carry the title of their product, and image rows are no products', async () => {
    const text =
      HEAD +
      `shirt,Shirt,"<p>Soft,\nwarm</p>",Size,S,Colour,Red,SH-S,shopify,3,98.00,120.00,'036000291452,https://x/1.jpg\n` +
      `shirt,,,,M,,Red,"SH-M\n",shopify,-2,98.00,,,\n` +
      'shirt,,,,,,,,,,,,,https://x/2.jpg\n' +
      'pot,Pot,,Title,Default Title,,,POT,,7,5.00,,,\n' +
      'kit,Kit,,Title,Default Title,,,,shopify,1,36.00,,,\n';
    const detection = await detected(text);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'shopify', priceMode: 'gross' } });
    expect(mapping(detection)).toEqual([
      'Title=name',
      'Variant SKU=sku',
      'Variant Inventory Qty=stock:main',
      'Variant Price=price:retail',
      'Variant Barcode=gtin',
    ]);
    const { rows, problems } = await read(text);
    expect(
      rows.map(({ line, sku, name, gtins, prices, quantities }) => [line, sku, name, gtins, prices, quantities]),
    ).toEqual([
      [2, 'SH-S', 'Shirt - S, Red', ['036000291452'], [9800], [3]],
      [4, 'SH-M', 'Shirt - M, Red', [], [9800], [-2]],
      [7, 'POT', 'Pot', [], [500], [null]],
    ]);
    expect(codes(problems)).toEqual(['4 stock_negative', '7 stock_not_tracked', '8 key_missing']);
  });

  test('where no variant has a SKU, handle and options make one, and a person is asked', async () => {
    const text =
      HEAD +
      'pot,Pot,,Size,Small,,,,shopify,1,9.99,,,\npot,,,,Large,,,,shopify,3,15.99,,,\nlamp,Lamp,,Title,Default Title,,,,shopify,2,59.99,,,\n';
    expect((await detected(text)).doubts).toEqual([{ code: 'key_is_id', facts: { column: 'Handle' } }]);
    expect((await read(text)).rows.map((row) => row.sku)).toEqual(['pot/Small', 'pot/Large', 'lamp']);
  });

  test('the newer headers mean the same', async () => {
    const text =
      'Title,URL handle,SKU,Barcode,Option1 value,Price,Inventory tracker,Inventory quantity\nPot,pot,P-1,,Small,9.99,shopify,4\n';
    const { profile } = await detected(text);
    expect(profile.format).toBe('shopify');
    expect((await read(text)).rows).toMatchObject([
      { sku: 'P-1', name: 'Pot - Small', prices: [999], quantities: [4] },
    ]);
  });
});

describe('WooCommerce', () => {
  test('a blank stock is not kept by the shop, which is not zero', async () => {
    const text =
      'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,"In stock?",Stock,"Low stock amount","Sale price","Regular price",Parent,"Meta: ean"\n' +
      '1,variable,TEE,,Tee,1,1,,,,,,\n' +
      '2,variation,TEE-R,5901234123457,"Tee - Red",1,1,5,2,19.99,25.00,TEE,\n' +
      '3,variation,TEE-B,,"Tee - Blue",1,1,parent,,,25,TEE,\n' +
      '4,simple,CAP,,Cap,1,0,0,,,"1,299.00",,\n';
    const detection = await detected(text);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'woocommerce' } });
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, gtins, prices, quantities }) => [sku, gtins, prices[0], quantities[0]])).toEqual([
      ['TEE', [], null, null],
      ['TEE-R', ['5901234123457'], 2500, 5],
      ['TEE-B', [], 2500, null],
      ['CAP', [], 129900, 0],
    ]);
    expect(codes(problems)).toEqual(['4 stock_not_tracked']);
  });

  test('the case of its headers does not matter', async () => {
    const { profile } = await detected('id,TYPE,sku,NAME,published,STOCK,regular PRICE\n1,simple,CAP,Cap,1,3,25.00\n');
    expect(profile.format).toBe('woocommerce');
  });
});

describe('PrestaShop', () => {
  const HEAD =
    'Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax excluded or Price tax included;Tax rules ID;' +
    'Wholesale price;Reference #;EAN13;UPC;Ecotax;Quantity;Minimal quantity;Unit price\n';

  test('whether prices hold tax is asked', async () => {
    const detection = await detected(`${HEAD}1;1;Mug;Home;20.00;1;5.00;M-1;5901234123457;;0;7;1;2.00\n`);
    expect(detection.profile).toMatchObject({ format: 'prestashop', priceMode: 'gross' });
    expect(detection.doubts.map(({ code }) => code)).toEqual(['price_mode_unknown']);
  });

  test('rows without a reference are set aside, and where none has one the product id is the key', async () => {
    const some = `${HEAD}1;1;Mug;Home;20.00;1;5.00;M-1;;;0;7;1;\n2;1;Cup;Home;10.00;1;5.00;;;;0;3;1;\n`;
    const { rows, problems } = await read(some);
    expect([rows.map((row) => row.sku), codes(problems)]).toEqual([['M-1'], ['3 key_missing']]);
    const none = await detected(some.replace('M-1', ''));
    expect(none.doubts.map(({ code }) => code)).toEqual(['key_is_id', 'price_mode_unknown']);
    expect((await read(some.replace('M-1', ''))).rows.map((row) => row.sku)).toEqual(['1', '2']);
  });

  test('combinations bring stock but no price', async () => {
    const text =
      'Product ID*;Product Reference;Attribute (Name:Type:Position)*;Value (Value:Position)*;Reference;EAN13;Wholesale price;Impact on price;Quantity\n' +
      '1;M;Size:select:0;S:0;M-1-S;5901234123457;5;2.50;4\n';
    const detection = await detected(text);
    expect(detection.profile.format).toBe('prestashop-combinations');
    expect(mapping(detection)).toEqual(['Reference=sku', 'EAN13=gtin', 'Quantity=stock:main']);
    expect((await read(text)).rows).toMatchObject([{ sku: 'M-1-S', prices: [], quantities: [4] }]);
  });

  test('so do those of PrestaShop 1.4, which calls the difference just a price', async () => {
    const text =
      'Product ID*;Options (Group:Value)*;Reference;Supplier reference;EAN13;Wholesale price;Price;Ecotax;Quantity\n' +
      '1;Size:S;M-1-S;;5901234123457;5;2.50;0;4\n';
    const detection = await detected(text);
    expect(detection.profile.format).toBe('prestashop-combinations');
    expect((await read(text)).rows).toMatchObject([{ sku: 'M-1-S', prices: [], quantities: [4] }]);
  });
});
