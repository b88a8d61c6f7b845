import { describe, expect, test } from 'vitest';
import { detected, inspect, mapping, read } from './reading';

const table = (...lines: string[]) => `${lines.join('\r\n')}\r\n`;
const doubtsOf = async (text: string) => (await detected(text)).doubts.map(({ code }) => code);

describe('grids as Polish programs write them', () => {
  test('Subiekt: stock beside what may be sold, minimum and reservations; the main barcode', async () => {
    const text = table(
      'Rodzaj;Symbol;Nazwa;Stan;Rezerwacja;Dostępne;Jedn. miary;Cena detaliczna netto;Cena detaliczna brutto;VAT;Kod kreskowy podst.;Stan min.',
      'T;KAB-1;Kabel;12,00;2,00;10,00;szt.;24,38;29,99;23%;5901234123457;5',
      'T;KAB-2;Wtyk;0,00;0,00;0,00;szt.;8,12;9,99;23%;;5',
    );
    expect(await doubtsOf(text)).toEqual([]);
    expect((await read(text)).rows).toMatchObject([
      { sku: 'KAB-1', gtins: ['5901234123457'], prices: [2999], quantities: [12] },
      { sku: 'KAB-2', gtins: [], prices: [999], quantities: [0] },
    ]);
  });

  test('WAPRO: the whole stock is meant, not a place called "całkowity"; empty columns between', async () => {
    const text = table(
      'Stany i rezerwacje towarów: na dzień 2024-08-09, magazyn WA\t',
      'Kod towaru\t\tnazwa towaru\t\tjm\t\tstan handlowy\trezerwacje R\t\tstan  całkowity\t',
      '03S01\t\tSklejka liściasta\t\tm2\t\t0\t0\t\t0\t',
      '03S04\t\tSklejka iglasta\t\tm2\t\t0\t2210,0388\t\t2210,0388\t',
    );
    expect(mapping(await detected(text))).toEqual([
      'Kod towaru=sku',
      'nazwa towaru=name',
      'jm=unit',
      'stan  całkowity=stock:main',
    ]);
  });

  test('of two codes that are both usual a person chooses', async () => {
    const wapro = table('Indeks katalogowy;Indeks handlowy;Nazwa;Stan', 'A/1;001;Kabel;5', 'A/2;002;Wtyk;6');
    const optima = table('Kod;Numer katalogowy;Nazwa;Stan', 'A-1;HD;Kabel;5', 'A-2;US;Wtyk;6');
    for (const text of [wapro, optima]) expect(await doubtsOf(text)).toEqual(['column_ambiguous']);
  });

  test.each([
    ['Cena br.', 'C. netto', [1230]],
    ['C. brutto', 'Cena n.', [1230]],
  ])('prices short of room: %s beside %s', async (gross, net, prices) => {
    const text = table(`Kod;Nazwa;${gross};${net}`, 'A;Kabel;12,30;10,00');
    expect((await detected(text)).profile.priceMode).toBe('gross');
    expect((await read(text)).rows).toMatchObject([{ sku: 'A', prices }]);
  });

  test('Optima: a column with how many are ordered makes no list of orders', async () => {
    const text = table('Kod;Nazwa;Ilość;Jm;Rezerwacje;Zamówienia;Braki', 'A;Kabel;12,0000;szt;2,0000;1,0000;0,0000');
    expect((await detected(text)).profile.kind).toBe('stock');
    expect((await read(text)).rows).toMatchObject([{ sku: 'A', quantities: [12] }]);
  });

  test('Shoper: the stock to warn at is no place', async () => {
    const text = table('product_code;name;stock;stock_warnlevel;ean', 'A;Kabel;12;2;5901234123457', 'B;Wtyk;3;2;');
    expect(mapping(await detected(text))).toEqual(['product_code=sku', 'name=name', 'stock=stock:main', 'ean=gtin']);
  });

  test('Sky-Shop: headings with the name of the table before them', async () => {
    const text = table('prod_id;prod_name;prod_symbol;prod_ean;prod_amount', '1;Kabel;KAB-1;5901234123457;12');
    expect(mapping(await detected(text))).toEqual([
      'prod_name=name',
      'prod_symbol=sku',
      'prod_ean=gtin',
      'prod_amount=stock:main',
    ]);
  });

  test('a price beside a class of tax may be net: a person is asked', async () => {
    expect(await doubtsOf(table('sku,name,qty,price,tax_class_id', 'A,Kabel,5,24.38,9', 'B,Wtyk,6,8.12,9'))).toEqual([
      'price_mode_unknown',
    ]);
  });

  test('numbers under a heading of money or tax are never guessed to be a stock', async () => {
    const text = table('Symbol;Kwota;Wartosc;Podatek klasa', 'A;5;7;9', 'B;6;8;9');
    expect(await inspect(text)).toMatchObject({ ok: false, problem: { code: 'column_missing' } });
  });

  test('how many are in a box, on a pallet or on their way is stock of no place', async () => {
    const packs = table('Kod;Nazwa;Ilość w paczce;Ilość na palecie;Ilość', 'A;Kabel;10;100;55');
    expect((await read(packs)).rows).toMatchObject([{ sku: 'A', quantities: [55] }]);
    const ways = table('Symbol;Nazwa;Stan;Stan w drodze;Stan w transporcie', 'A;Kabel;10;20;1');
    expect((await read(ways)).rows).toMatchObject([{ sku: 'A', quantities: [10] }]);
  });

  test.each([
    'Ilość zdjęć',
    'Ilość opinii',
    'Qty ordered',
    'Stock price',
    'Stan VAT',
    'Stan zewnętrzny',
    'Stan wartościowy',
    'Stan w zł',
    'Ilość zwrócona',
    'Ilość odłożona',
    'Stan wczoraj',
  ])('"%s" is no stock at all', async (heading) => {
    const text = table(`Symbol;Nazwa;Cena brutto;${heading}`, 'A;Kabel;9,99;5', 'B;Wtyk;9,99;6');
    expect(mapping(await detected(text))).toEqual(['Symbol=sku', 'Nazwa=name', 'Cena brutto=price:retail']);
  });

  test.each(['Stan dziś', 'Ilość zeskanowana'])('“%s” is the stock', async (heading) => {
    const found = await detected(table(`Symbol;Nazwa;${heading}`, 'A;Kabel;5', 'B;Wtyk;6'));
    expect([mapping(found).at(-1), found.certain]).toEqual([`${heading}=stock:main`, true]);
  });

  test.each([
    ['Ilość Kraków', ['column_guessed']],
    ['Stan skrajny punkt', []],
    ['stan_krakow', ['column_guessed']],
    ['stock_shop1', []],
    ['stan_mag2', []],
    ['Stan Kraków', []],
    ['Ilość magazyn Kraków', []],
    ['Stan na 25.11', []],
  ])('whether "%s" is a stock elsewhere is asked where it is not plain', async (heading, doubts) => {
    const text = table(`Symbol;Nazwa;${heading}`, 'A;Kabel;5', 'B;Wtyk;6');
    expect(await doubtsOf(text)).toEqual(doubts);
  });

  test('an availability of nothing but ones and zeros is asked about', async () => {
    const text = table('Symbol;Nazwa;Dostępność', 'A;Kabel;1', 'B;Wtyk;0');
    expect(await doubtsOf(text)).toEqual(['column_guessed']);
    expect(await doubtsOf(text.replace('Kabel;1', 'Kabel;12'))).toEqual([]);
  });

  test('SAP: the warehouse is known by its name where its code is a number', async () => {
    const text = table(
      '#;Item No.;Item Description;In Stock;Warehouse Code;Warehouse Name',
      '1;A;Kabel;12;01;Łódź',
      '2;B;Wtyk;3;02;Opole',
    );
    expect((await read(text)).rows.map(({ sku, location, place }) => [sku, location, place])).toEqual([
      ['A', 'lodz', 'Łódź'],
      ['B', 'opole', 'Opole'],
    ]);
  });

  test('warehouses known by numbers alone are places where goods have a row for each', async () => {
    const text = table('INDEKS;NAZWA;STAN_MAG;MAGAZYN', 'K-1;Kubek;12;01', 'K-1;Kubek;3;02', 'T-1;Talerz;5;01');
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, location, quantities }) => [sku, location, quantities[0]])).toEqual([
      ['K-1', '01', 12],
      ['K-1', '02', 3],
      ['T-1', '01', 5],
    ]);
    expect([problems, await doubtsOf(text)]).toEqual([[], ['location_column']]);
  });

  test.each([
    ['one row for all goods says nothing', ['K-1;Kubek;12;3', 'T-1;Talerz;5;2']],
    ['two rows of one warehouse are something else', ['K-1;Kubek;12;01', 'K-1;Kubek;3;01']],
  ])('a number under “Magazyn” is none otherwise: %s', async (_, rows) => {
    expect(mapping(await detected(table('INDEKS;NAZWA;STAN_MAG;MAGAZYN', ...rows)))).not.toContain('MAGAZYN=location');
  });
});

describe('offers of marketplaces', () => {
  test('Mirakl’s export: our own SKU is the offer’s, not the one of the product there', async () => {
    const text = table(
      '"Offer SKU","Product SKU","Category label","Brand","Product","Offer state","Price","Original price","Discount price","Quantity"',
      '"K-1","5901234123457","Kubki","Lubiana","Kubek","New","19.99","19.99","15.99","12"',
    );
    const detection = await detected(text);
    expect([detection.profile.format, detection.certain, mapping(detection)]).toEqual([
      'mirakl',
      true,
      ['Offer SKU=sku', 'Product=name', 'Price=price:retail', 'Quantity=stock:main'],
    ]);
  });

  test('Empik: sku, barcode, price with tax; the description of an offer is no name', async () => {
    const text = table(
      'sku;product-id;product-id-type;description;price;quantity;state;logistic-class;discount-price;leadtime-to-ship',
      'KAB-1;5901234123457;EAN;Nowy;29.99;12;11;S;19.99;1',
    );
    expect(mapping(await detected(text))).toEqual([
      'sku=sku',
      'product-id=gtin',
      'price=price:retail',
      'quantity=stock:main',
    ]);
  });

  test('eMAG: prices without tax, with the rate of the row', async () => {
    const text = table(
      'Part number;Part number key;Name;Sale price without VAT;VAT rate;Stock',
      'A;D5;Kabel;24.38;23;12',
    );
    // 24.38 with 23 % is 29.9874.
    expect((await read(text)).rows).toMatchObject([{ sku: 'A', prices: [2999], quantities: [12] }]);
  });

  test('Kaufland: stock only, for prices may be in hundredths', async () => {
    const text = table('id_offer;ean;condition;price;amount', 'A;5901234123457;100;2999;12', 'B;;100;999;3');
    expect(mapping(await detected(text))).toEqual(['id_offer=sku', 'ean=gtin', 'amount=stock:main']);
  });
});

describe('a price named by a letter', () => {
  const rows = ['K-1;Kubek;5901234123457;8,00;20,00;12', 'T-1;Talerz;;4,00;10,00;5'];

  test('CenaZ was paid and is no price in the shop, whatever “z” means before VAT', async () => {
    const found = await detected(['Symbol;Nazwa;EAN;CenaZ;CenaS;Stan', ...rows, ''].join('\n'));
    expect(mapping(found)).toContain('CenaS=price:retail');
    expect([found.certain, found.doubts.map(({ code }) => code)]).toEqual([false, ['price_doubtful']]);
  });

  test('beside others by letter the first of them is asked about, and CenaZ is none of them', async () => {
    const found = await detected(['Symbol;Nazwa;EAN;CenaZ;CenaA;Stan', ...rows, ''].join('\n'));
    expect(mapping(found)).toContain('CenaA=price:retail');
  });

  test.each(['Cena z VAT', 'Cena (z VAT)', 'Cena z podatkiem'])('%s is with tax', async (heading) => {
    const found = await detected([`Symbol;Nazwa;EAN;CenaZ;${heading};Stan`, ...rows, ''].join('\n'));
    expect([mapping(found).includes(`${heading}=price:retail`), found.profile.priceMode, found.certain]).toEqual([
      true,
      'gross',
      true,
    ]);
  });
});
