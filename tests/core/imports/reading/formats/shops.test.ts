import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { codes, detected, mapping, read } from '../reading';

describe('Shopify inventory', () => {
  const HEAD =
    'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,COO,Location,Bin name,Incoming (not editable),Unavailable (not editable),Committed (not editable),Available (not editable),On hand (current),On hand (new)\n';

  test('a row for every variant at every place: what is on hand counts, where the row says', async () => {
    const text =
      HEAD +
      'tee,Koszulka,Size,S,,,,,TEE-S,,PL,Main Warehouse,,0,1,2,5,8,99\n' +
      'tee,Koszulka,Size,S,,,,,TEE-S,,PL,Sklep Kraków,A-3,0,0,0,-1,-1,\n' +
      'tee,Koszulka,Size,M,,,,,TEE-M,,PL,Main Warehouse,,0,0,0,0,0,\n' +
      'tee,Koszulka,Size,M,,,,,TEE-M,,PL,Sklep Kraków,,not stocked,not stocked,not stocked,not stocked,not stocked,\n';
    const detection = await detected(text);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'shopify-inventory', kind: 'stock' } });
    expect(mapping(detection)).toEqual(['Title=name', 'SKU=sku', 'Location=location', 'On hand (current)=stock:main']);
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, name, location, quantities }) => [sku, name, location, quantities])).toEqual([
      ['TEE-S', 'Koszulka - S', 'main', [8]],
      ['TEE-S', 'Koszulka - S', 'sklep-krakow', [-1]],
      ['TEE-M', 'Koszulka - M', 'main', [0]],
      ['TEE-M', 'Koszulka - M', 'sklep-krakow', [null]],
    ]);
    expect(codes(problems)).toEqual(['2 stock_wish_ignored', '3 stock_negative']);
  });

  test('the older shape has a column for every place', async () => {
    const text =
      'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,COO,Main,Plac Solny 5\n' +
      'mug,Kubek,Title,Default Title,,,,,MUG,,,4,not stocked\n' +
      'pot,Garnek,Title,Default Title,,,,,POT,,,0,12\n';
    const detection = await detected(text);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'shopify-inventory-by-place' } });
    expect(mapping(detection)).toContain('Plac Solny 5=stock:plac-solny-5');
    const { rows } = await read(text);
    expect(rows.map(({ sku, name, quantities }) => [sku, name, quantities])).toEqual([
      ['MUG', 'Kubek', [4, null]],
      ['POT', 'Garnek', [0, 12]],
    ]);
    expect(rows.every((row) => !('location' in row))).toBe(true);
  });
});

test('WooCommerce: barcodes come in its own column or in fields of plugins', async () => {
  const text =
    'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,"Visibility in catalog","In stock?",Stock,"Regular price","Meta: _alg_ean","Meta: _wc_gla_brand"\n' +
    '1,simple,A-1,5901234123457,Kubek,1,visible,1,5,10.00,,Acme\n' +
    '2,simple,A-2,,Talerz,1,visible,1,0,12.00,5901234123464,Acme\n';
  const detection = await detected(text);
  expect(mapping(detection)).toContain('Meta: _alg_ean=gtin');
  expect((await read(text)).rows.map(({ sku, gtins, quantities }) => [sku, gtins, quantities[0]])).toEqual([
    ['A-1', ['5901234123457'], 5],
    ['A-2', ['5901234123464'], 0],
  ]);
});

describe('BaseLinker', () => {
  test.each([';', ',', '\t'])('its Polish headings, parted by %j', async (delimiter) => {
    const text = [
      [
        'produkt_id',
        'produkt_nazwa',
        'ilosc',
        'produkt_ean',
        'produkt_sku',
        'kategoria_nazwa',
        'cena',
        'stawka_vat',
        'waga',
        'opis',
      ],
      ['77001', 'Kubek żółty', '-2', '5901234123457', 'KUB-Z', 'Kubki', '19.99', '23%', '0.35', '<p>Kubek</p>'],
      ['77002', 'Książka', '3', '', 'KS-1', 'Książki', '40.00', '5%', '0.8', ''],
      ['77003', 'Karnet', '0', '', '000123', 'Inne', '100.00', 'zw', '', ''],
    ]
      .map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter))
      .join('\r\n');
    const detection = await detected(text);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'baselinker', priceMode: 'gross' } });
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, gtins, vat, prices, quantities }) => [sku, gtins, vat, prices[0], quantities[0]])).toEqual([
      ['KUB-Z', ['5901234123457'], '23', 1999, -2],
      ['KS-1', [], '5', 4000, 3],
      ['000123', [], 'zw', 10000, 0],
    ]);
    expect(codes(problems)).toEqual(['2 stock_negative']);
  });
});

test('IdoSell: sizes of a product stand in one cell, a line each', async () => {
  const text =
    '@id,/description/name[pol],@vat,/price@gross,/sizes/size@name,/sizes/size@code_external,/sizes/size@code_producer,/sizes/size/stock[M1]@quantity,/sizes/size/stock[Sklep]@quantity\n' +
    '501,Bluza,23,129.00,"S\nM\nL","BL-S\nBL-M\nBL-L","5901234123457\n\n5901234123464","4\n0\n2","1\n-1\n0"\n' +
    '502,"Opis, z przecinkiem",8,15.50,uniw.,OP-1,,7,3\n';
  const detection = await detected(text);
  expect(detection).toMatchObject({ certain: true, profile: { format: 'idosell', priceMode: 'gross' } });
  expect(mapping(detection)).toEqual([
    '/description/name[pol]=name',
    '@vat=vat',
    '/price@gross=price:retail',
    '/sizes/size@code_external=sku',
    '/sizes/size@code_producer=gtin',
    '/sizes/size/stock[M1]@quantity=stock:m1',
    '/sizes/size/stock[Sklep]@quantity=stock:sklep',
  ]);
  const { rows, problems } = await read(text);
  expect(
    rows.map(({ line, sku, name, gtins, prices, quantities }) => [line, sku, name, gtins, prices, quantities]),
  ).toEqual([
    [2, 'BL-S', 'Bluza', ['5901234123457'], [12900], [4, 1]],
    [2, 'BL-M', 'Bluza', [], [12900], [null, null]],
    [2, 'BL-L', 'Bluza', ['5901234123464'], [12900], [2, 0]],
    [13, 'OP-1', 'Opis, z przecinkiem', [], [1550], [7, 3]],
  ]);
  expect(codes(problems)).toEqual(['2 stock_not_tracked', '2 stock_not_tracked']);
});

test('a shop export without a header: id; EAN; name; stock; unit; net; gross; group', async () => {
  const text = [
    '1021;5901234123457;Śruba ocynkowana M8;5.0000;szt;.4800;.5900;Śruby;',
    '1022;5901234123464;Wkręt do drewna;120.0000;szt;2.8500;3.5100;Wkręty;',
    '1023;5901234123471;Młotek ślusarski;7.0000;szt;36.5900;45.0100;Narzędzia ręczne;',
    '1024;5901234123488;Drut miękki czarny;12.5000;kg;8.0000;9.8400;Drut;',
    '1025;5901234123495;Taśma miernicza żółta;0.0000;szt;12.2000;15.0100;Narzędzia ręczne;',
    '',
  ].join('\r\n');
  const bytes = iconv.encode(text, 'win1250');
  const { profile, certain, doubts } = await detected(bytes);
  expect([profile.encoding, profile.headerLine, certain, doubts[0]?.code]).toEqual([
    'windows-1250',
    null,
    false,
    'header_absent',
  ]);
  expect(profile.columns.map(({ field }) => field)).toEqual([
    'sku',
    'gtin',
    'name',
    'stock',
    'unit',
    'ignore',
    'price',
    'ignore',
    'ignore',
  ]);
  expect(profile.priceMode).toBe('gross');
  const { rows } = await read(bytes);
  expect(rows.map(({ sku, prices, quantities, unitScale }) => [sku, prices[0], quantities[0], unitScale])).toEqual([
    ['1021', 59, 5, 1],
    ['1022', 351, 120, 1],
    ['1023', 4501, 7, 1],
    ['1024', 984, 12500, 1000],
    ['1025', 1501, 0, 1],
  ]);
});

test('WooCommerce of a shop in Polish: `Magazyn` is the stock, what is said of taxes is not', async () => {
  const text =
    'ID,Typ,SKU,"GTIN, UPC, EAN lub ISBN",Nazwa,Opublikowano,"Stan podatku","W magazynie?",Magazyn,"Cena promocyjna","Cena regularna"\n' +
    '12,simple,KUB-1,5901234123457,Kubek,1,taxable,1,12,15,19.99\n' +
    '13,variation,TEE-M,,Koszulka - M,1,taxable,1,parent,,49.00\n' +
    '14,simple,CAP,,Czapka,1,taxable,1,,,25\n';
  const detection = await detected(text);
  expect(detection).toMatchObject({ certain: true, profile: { format: 'woocommerce', kind: 'stock' } });
  const { rows, problems } = await read(text);
  expect(rows.map(({ sku, gtins, prices, quantities }) => [sku, gtins, prices[0], quantities[0]])).toEqual([
    ['KUB-1', ['5901234123457'], 1999, 12],
    ['TEE-M', [], 4900, null],
    ['CAP', [], 2500, null],
  ]);
  expect(codes(problems)).toEqual(['3 stock_not_tracked']);
});

test('Allegro: parameters of the category are neither stock nor codes, and the price in złoty is meant', async () => {
  const text =
    'Szablon ofert;;;;;;;;\n' +
    'ID oferty;ID produktu (EAN/UPC/ISBN/ISSN/ID produktu Allegro);Sygnatura/SKU Sprzedającego;Liczba sztuk;Cena PL;Cena CZ;Tytuł oferty;Stan;Model\n' +
    '123;5901234123457;KUB-1;5;19,99;115,00;Kubek;Nowy;K100\n' +
    '124;;KUB-2;0;29,99;;Talerz;Nowy;T1\n';
  const detection = await detected(text);
  expect(detection).toMatchObject({ certain: true, profile: { format: 'allegro', headerLine: 2, priceMode: 'gross' } });
  expect(mapping(detection)).toEqual([
    'ID produktu (EAN/UPC/ISBN/ISSN/ID produktu Allegro)=gtin',
    'Sygnatura/SKU Sprzedającego=sku',
    'Liczba sztuk=stock:main',
    'Cena PL=price:retail',
    'Tytuł oferty=name',
  ]);
  expect((await read(text)).rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
    ['KUB-1', 1999, 5],
    ['KUB-2', 2999, 0],
  ]);
});

test('a price without or with tax, as PrestaShop says it in Polish, is a price and not a delivery’s cost', async () => {
  const head = 'ID;Nazwa*;Cena bez podatku;Cena zakupu;Indeks #;Kod dostawcy;EAN13;Ilość';
  const detection = await detected(`${head}\n1;Kubek;10,00;5,00;KUB-1;;5901234123457;12\n`);
  expect(detection.profile).toMatchObject({ kind: 'stock', priceMode: 'net' });
  expect(mapping(detection)).toContain('Cena bez podatku=price:retail');
});

describe('Magento', () => {
  const HEAD =
    'sku,store_view_code,attribute_set_code,product_type,name,description,tax_class_name,price,special_price,qty,is_in_stock,manage_stock';
  const text = [
    HEAD,
    'BAG-1,,Default,simple,Torba,"<p>Na ramię, duża</p>",Taxable Goods,34.0000,29.0000,100.0000,1,1',
    'BAG-1,en,,,Bag,,,,,,,',
    'HOOD,,Top,configurable,Bluza,,Taxable Goods,57.0000,,0.0000,0,1',
    'HOOD-S,,Top,simple,Bluza S,,Taxable Goods,57.0000,,12.0000,1,1',
    'CARD,,Default,virtual,Bon,,None,50.0000,,0.0000,1,0',
    '',
  ].join('\n');

  test('a product is its own row: neither the store views nor what consists of other products', async () => {
    const detection = await detected(text);
    expect(detection).toMatchObject({
      profile: { format: 'magento', kind: 'stock' },
      doubts: [{ code: 'price_mode_unknown', facts: { column: 'price' } }],
    });
    expect(mapping(detection)).toEqual(['sku=sku', 'name=name', 'price=price:retail', 'qty=stock:main']);
    const { rows, problems } = await read(text);
    expect(codes(problems)).toEqual(['6 stock_not_tracked']);
    expect(rows.map(({ sku, name, prices, quantities }) => [sku, name, prices[0], quantities[0]])).toEqual([
      ['BAG-1', 'Torba', 3400, 100],
      ['HOOD-S', 'Bluza S', 5700, 12],
      // The shop does not count it: that is no stock of none.
      ['CARD', 'Bon', 5000, null],
    ]);
  });

  test('what a product says of counting counts only where it does not follow the setting of the shop', async () => {
    const ruled = [
      'sku,store_view_code,attribute_set_code,product_type,name,price,qty,manage_stock,use_config_manage_stock',
      'BAG-1,,Default,simple,Torba,34.0000,100.0000,0,1',
      'CARD,,Default,virtual,Bon,50.0000,7.0000,0,0',
      'HAT-1,,Default,simple,Czapka,20.0000,3.0000,1,0',
      '',
    ].join('\n');
    const { rows, problems } = await read(ruled);
    expect(rows.map(({ sku, quantities }) => [sku, quantities[0]])).toEqual([
      ['BAG-1', 100],
      ['CARD', null],
      ['HAT-1', 3],
    ]);
    expect(codes(problems)).toEqual(['3 stock_not_tracked']);
  });

  test('Magento 1 goes on below a product with store views and pictures, which are no products without a code', async () => {
    const head =
      'sku,_store,_attribute_set,_type,_category,_product_websites,name,price,special_price,qty,manage_stock,_media_image';
    const export1 = [
      head,
      'BAG-1,,Default,simple,Torby,base,Torba,34.0000,29.0000,100.0000,1,/b/1.jpg',
      ',,,,Nowości,,,,,,,/b/2.jpg',
      ',en,,,,,Bag,,,,,',
      'HOOD,,Top,configurable,Bluzy,base,Bluza,57.0000,,0.0000,1,',
      ',,Default,simple,Torby,base,Bez kodu,10.0000,,3.0000,1,',
      'CARD,,Default,virtual,Bony,base,Bon,50.0000,,0.0000,0,',
      '',
    ].join('\n');
    const detection = await detected(export1);
    expect([detection.profile.format, mapping(detection)]).toEqual([
      'magento-1',
      ['sku=sku', 'name=name', 'price=price:retail', 'qty=stock:main'],
    ]);
    const { rows, problems } = await read(export1);
    expect(rows.map(({ sku, name, prices, quantities }) => [sku, name, prices[0], quantities[0]])).toEqual([
      ['BAG-1', 'Torba', 3400, 100],
      ['CARD', 'Bon', 5000, null],
    ]);
    expect(codes(problems)).toEqual(['6 key_missing', '7 stock_not_tracked']);
  });
});
