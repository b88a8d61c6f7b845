import { describe, expect, test } from 'vitest';
import { codes, detected, mapping, read } from '../reading';

const HEADER =
  'handleId,fieldType,name,description,productImageUrl,collection,sku,ribbon,price,surcharge,visible,discountMode,discountValue,inventory,weight,cost,productOptionName1,productOptionType1,productOptionDescription1,productOptionName2,productOptionType2,productOptionDescription2,brand';
const told = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map(({ sku, name, prices, quantities }) => [sku, name, prices[0], quantities[0]]);

describe('Wix, the older form', () => {
  const text = [
    HEADER,
    'product_1,Product,Koszulka,Opis,a.jpg,Ubrania,TS,,79.00,,true,PERCENT,0.0,InStock,0.2,30,Rozmiar,DROP_DOWN,S;M,Kolor,COLOR,Biały,Marka',
    'product_1,Variant,,,,,TS-S,,,0.0,true,,,5,0.2,30,,,S,,,Biały,',
    'product_1,Variant,,,,,,,,5.5,true,,,0,0.2,30,,,M,,,Biały,',
    'product_2,Product,Kubek,Opis,b.jpg,Kubki,KUB,,29.90,,true,PERCENT,10.0,12,0.4,9,,,,,,,Marka',
    'product_3,Product,Miska,Opis,c.jpg,Miski,,,19.00,,true,PERCENT,0.0,InStock,0.4,9,,,,,,,Marka',
    '',
  ].join('\n');

  test('is known by its columns, and asks nothing about them', async () => {
    const found = await detected(text);
    expect(found.profile).toMatchObject({ format: 'wix', kind: 'stock' });
    expect(mapping(found)).toEqual(['name=name', 'sku=sku', 'price=price:retail', 'inventory=stock:main']);
  });

  test('a variant costs what its product does and its surcharge, and counts for itself; the product does not', async () => {
    const found = await read(text);
    expect(told(found)).toEqual([
      ['TS-S', 'Koszulka - S, Biały', 7900, 5],
      ['product_1/M/Biały', 'Koszulka - M, Biały', 8450, 0],
      ['KUB', 'Kubek', 2990, 12],
      ['product_3', 'Miska', 1900, null],
    ]);
    expect(codes(found.problems)).toEqual(['2 row_parent', '6 stock_unsaid']);
  });

  test('what stands beside a product with options is no stock in words to ask about', async () => {
    const rows = text.split('\n').filter((row) => !row.startsWith('product_3'));
    expect((await detected(rows.join('\n'))).doubts).toEqual([]);
  });

  test('a product whose options are not counted apart counts itself', async () => {
    const rows = [HEADER, 'p,Product,Czapka,,,,CZ,,49.00,,true,,,7,,,Kolor,COLOR,Biały;Czarny,,,,', ''];
    expect(told(await read(rows.join('\n')))).toEqual([['CZ', 'Czapka', 4900, 7]]);
  });
});

test('Wix, the newer form: what a price is shown for, too, is no unit goods are counted in', async () => {
  const text =
    'handle,fieldType,name,sku,price,baseUnit,inventory\nmydlo,PRODUCT,Mydło,MY,18.50,100g,3\nolej,PRODUCT,Olej,OL,20.00,100ml,4\n';
  expect(mapping(await detected(text))).toEqual(['name=name', 'sku=sku', 'price=price:retail', 'inventory=stock:main']);
});

test('Wix, the newer form: variants have prices of their own, and pictures are no goods', async () => {
  const text = [
    'handle,fieldType,name,visible,plainDescription,media,sku,price,strikethroughPrice,inventory,productOptionName[1],productOptionType[1],productOptionChoices[1],productOptionName[2],productOptionType[2],productOptionChoices[2]',
    'koszulka,PRODUCT,Koszulka,TRUE,Opis,a.jpg,,,,,Rozmiar,TEXT_CHOICES,S;M,Kolor,TEXT_CHOICES,Biały',
    'koszulka,VARIANT,,TRUE,,,TS-S,79.00,99.00,5,Rozmiar,TEXT_CHOICES,S,Kolor,TEXT_CHOICES,Biały',
    'koszulka,VARIANT,,TRUE,,,TS-M,84.50,,OUT_OF_STOCK,Rozmiar,TEXT_CHOICES,M,Kolor,TEXT_CHOICES,Biały',
    'koszulka,MEDIA,,,,b.jpg,,,,,,,,,,',
    'zestaw,PRODUCT,Zestaw,TRUE,Opis,c.jpg,,,,,,,,,,',
    'zestaw,VARIANT,,TRUE,,,ZE-1,120.00,,2,,,,,,',
    '',
  ].join('\n');
  const found = await read(text);
  expect(found.rows.map(({ sku, name, prices, quantities }) => [sku, name, prices[0], quantities[0]])).toEqual([
    ['TS-S', 'Koszulka - S, Biały', 7900, 5],
    ['TS-M', 'Koszulka - M, Biały', 8450, 0],
    ['ZE-1', 'Zestaw', 12000, 2],
  ]);
  expect(codes(found.problems)).toEqual(['2 row_parent', '6 row_parent']);
});
