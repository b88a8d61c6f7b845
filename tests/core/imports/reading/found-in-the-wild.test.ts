import { describe, expect, test } from 'vitest';
import { codes, detected, inspect, mapping, read } from './reading';

/** Shapes of public files; the rows are our own. */
const table = (...rows: string[]) => `${rows.join('\n')}\n`;
const doubtsOf = ({ doubts }: { doubts: readonly { code: string }[] }) => doubts.map(({ code }) => code);

describe('the currency of a list', () => {
  test.each([
    ['product_sku,product_name,product_price,product_currency', 'USD'],
    ['SKU,Name,Price,variant_currency', 'EUR'],
    ['Kód,Název,Cena,Měna', 'CZK'],
    ['Artikelnummer,Bezeichnung,Preis,Währung', 'EUR'],
    ['Symbol,Nazwa,Cena,Waluta ceny', 'GBP'],
  ])('stands in a column of its own: %s', async (header, currency) => {
    const found = await detected(
      table(header, `A-1,Toner czarny,2199.00,${currency}`, `A-2,Toner żółty,159.90,${currency}`),
    );
    expect([found.profile.currency, doubtsOf(found).includes('currency_differs')]).toEqual([currency, true]);
  });

  test('of several, none of them the shop’s, most rows decide', async () => {
    const { rows, problems } = await read(
      table(
        'sku,title,price,currency',
        'C-1,Camiseta verde,89.90,BRL',
        'C-2,Relógio novo,749.00,USD',
        'C-3,Mochila,9.90,BRL',
      ),
    );
    expect(rows.map(({ sku }) => sku)).toEqual(['C-1', 'C-3']);
    expect(codes(problems)).toEqual(['3 price_other_currency']);
  });

  test('the currency of what was paid is not that of the price', async () => {
    const found = await detected(table('SKU,Name,Price,cost_currency', 'A-1,Long screw,12.50,USD'));
    expect([found.profile.currency, doubtsOf(found)]).toEqual(['PLN', []]);
  });

  test('is written into the heading of the price by an underscore', async () => {
    const found = await detected(
      table('kod_produktu,nazwa,cena_brutto_usd', 'A-1,Miara zwijana,4.13', 'A-2,Szczypce,3.03'),
    );
    expect([found.profile.currency, doubtsOf(found)]).toEqual(['USD', ['currency_differs']]);
  });

  test('sets a price aside that has another, whatever the other', async () => {
    const { rows, problems } = await read(table('SKU;Cena', 'A;12,50 zł', 'B;890 UAH', 'C;99,00 kč', 'D;5,00 zł'));
    expect(rows.map(({ sku, prices }) => [sku, prices[0]])).toEqual([
      ['A', 1250],
      ['D', 500],
    ]);
    expect(codes(problems)).toEqual(['3 price_other_currency', '4 price_other_currency']);
  });
});

describe('net or gross', () => {
  test('a price level written against its word', async () => {
    const found = await detected(table('tw_Id,tw_Symbol,tw_Nazwa,tc_CenaNetto7', '3,CRI-WHI,Skuter biały,1190.0'));
    expect(mapping(found)).toEqual(['tw_Symbol=sku', 'tw_Nazwa=name', 'tc_CenaNetto7=price:retail']);
    expect([found.profile.priceMode, doubtsOf(found)]).toEqual(['net', ['vat_assumed']]);
  });

  test('a price known by its cells alone is net where its heading says so', async () => {
    const found = await detected(
      table('Varunummer;Benämning;Pris netto', 'A-17;Skruv lång;12,50', 'A-18;Hammare liten;8,90'),
    );
    expect([mapping(found).at(-1), found.profile.priceMode]).toEqual(['Pris netto=price:retail', 'net']);
  });

  test('an empty column of prices gives way to the one that has them', async () => {
    const found = await detected(
      table('Reference #;Name;Price tax excl.;Quantity;Base price', 'TS-1;Koszulka polo;25.00;50;'),
    );
    expect([mapping(found)[2], found.profile.priceMode]).toEqual(['Price tax excl.=price:retail', 'net']);
  });

  test('of two prices without headings the one that money can pay is meant', async () => {
    const { rows } = await read(
      table(
        '100;GUMA DO ŻUCIA;4006381333931;34.000;2.7691;8;4.00',
        '102;NAPÓJ 0,33 PUSZKA;5449000000996;46.000;1.2950;23;2.50',
      ),
    );
    expect(rows.map(({ prices, quantities }) => [prices[0], quantities[0]])).toEqual([
      [400, 34],
      [250, 46],
    ]);
  });
});

describe('stock', () => {
  test('“current” says which stock, not where', async () => {
    const found = await detected(
      table('SKU,Price,Current Quantity Downtown,Current Quantity Airport', 'TEE-S,20.00,12,3'),
    );
    expect(mapping(found).slice(2)).toEqual([
      'Current Quantity Downtown=stock:downtown',
      'Current Quantity Airport=stock:airport',
    ]);
  });

  test('“in stock” is how many, per store too', async () => {
    const header =
      'Handle,SKU,Name,Quantity of included item,Price [Rynek],In stock [Rynek],Price [Port],In stock [Port]';
    const found = await detected(table(header, 'cola,SK1,Cola,,10.00,24,11.00,99', 'chleb,SK2,Chleb,,4.00,12,4.00,7'));
    expect(mapping(found).filter((column) => column.includes('stock'))).toEqual([
      'In stock [Rynek]=stock:rynek',
      'In stock [Port]=stock:port',
    ]);
    expect(mapping(found)).not.toContain('Quantity of included item=stock:main');
  });

  test('“in stock” of ones and zeros says whether, and is left out', async () => {
    const found = await detected(table('SKU,Name,Price,In stock', 'A-1,Long screw,12.50,1', 'A-2,Small nail,8.00,0'));
    expect([mapping(found).length, found.profile.kind, doubtsOf(found)]).toEqual([3, 'prices', []]);
  });

  test('rows of lots are parts of a stock, which are asked about before they are added up', async () => {
    const lots = (header: string) => table(header, '1001,5,L123', '1001,5,L124', '1002,3,L200');
    expect(doubtsOf(await detected(lots('Item No,Qty On Hand,Lot/Serial Ref')))).toEqual(['rows_are_parts']);
    expect(doubtsOf(await detected(lots('Symbol,Stan,Data ważności')))).toEqual(['rows_are_parts']);
    expect(doubtsOf(await detected(lots('Item No,Qty On Hand,Colour')))).toEqual(['variants_by_attributes']);
  });

  test('rows of shelves, called locations, are parts as well', async () => {
    const found = await detected(
      table('Symbol;Nazwa;Lokalizacja;Ilość', 'K-1;Kubek;A-01;5', 'K-1;Kubek;A-02;7', 'T-1;Talerz;B-02;2'),
    );
    expect([doubtsOf(found), found.profile.addsRows]).toEqual([['rows_are_parts'], true]);
  });

  test('of a branch and its warehouse the one that tells rows apart is the place', async () => {
    const { rows } = await read(
      table(
        'SKU,Sku Name,Branch,Warehouse,Qty On Hand',
        'A-1,Kawa,Rynek,Main Warehouse,12',
        'A-1,Kawa,Port,Main Warehouse,3',
      ),
    );
    expect(rows.map(({ name, location, quantities }) => [name, location, quantities[0]])).toEqual([
      ['Kawa', 'rynek', 12],
      ['Kawa', 'port', 3],
    ]);
  });

  test('“in base units” is no place', async () => {
    const found = await detected(table('Kod;Nazwa;Ilość w jednostkach podstawowych', 'A-1;Śruba długa;500'));
    expect([mapping(found).at(-1), doubtsOf(found)]).toEqual([
      'Ilość w jednostkach podstawowych=stock:main',
      ['column_guessed'],
    ]);
  });

  test('goods that are sold by weight are no sale', async () => {
    const found = await detected(table('SKU,Name,Sold by weight,Price,In stock', '1001,Coca-Cola,N,1.40,24'));
    expect([found.profile.kind, doubtsOf(found)]).toEqual(['stock', []]);
  });

  test('the variant’s own code, price and stock stand before the product’s', async () => {
    const header =
      'product_code,product_name,product_quantity,product_price,variant_code,variant_price,variant_quantity';
    const { rows } = await read(
      table(header, 'TEE,Koszulka,0,25.00,TEE-M,26.00,50', 'TEE,Koszulka,0,25.00,TEE-L,27.00,35'),
    );
    expect(rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
      ['TEE-M', 2600, 50],
      ['TEE-L', 2700, 35],
    ]);
  });
});

describe('what is no code of goods', () => {
  test.each([
    ['Product Name,Category,MRP', 'Noodles masala 140 g,Noodles,50', 'Noodles masala 248 g,Noodles,85'],
    ['File,Title,USD', 'one.csv,Acta Politica,2690', 'one.csv,Scientific Data,1690'],
    ['Nazwa,Ilość,Lokalizacja', 'Bezpiecznik 10A,25,A1-3', 'Bezpiecznik 16A,5,B2-1'],
    ['Data,Kwota,Metoda', '2026-05-04,120.00,BLIK', '2026-05-05,80.00,karta'],
  ])('%s: a list without codes is refused, saying so', async (...rows) => {
    const outcome = await inspect(table(...rows));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'column_missing', facts: { missing: 'key' } } });
  });

  test('lines of documents without codes are refused as such', async () => {
    const rows = ['Numer dokumentu,Nazwa towaru,Ilość', 'PAR/12,Kawa czarna,2', 'FV/3/2026,Sernik z rosą,1'];
    const facts = { told: 'Numer dokumentu', columns: 'Numer dokumentu, Nazwa towaru, Ilość' };
    expect(await inspect(table(...rows))).toMatchObject({ ok: false, problem: { code: 'lines_without_codes', facts } });
  });

  test('a dash', async () => {
    const { rows, problems } = await read(table('Symbol;Nazwa;Stan', 'A-1;Śruba długa;5', '—;Kołek mały;3', '-;Nit;2'));
    expect([rows.map(({ sku }) => sku), codes(problems)]).toEqual([['A-1'], ['3 key_missing', '4 key_missing']]);
  });
});

describe('what kind of file it is', () => {
  const list = table('Kod;Nazwa;Ilość', 'A-1;Śruba długa;4', 'A-2;Kołek mały;2');

  test.each([
    ['zamowienie_0042.csv', 'orders'],
    ['Bestellung 2026-11.csv', 'orders'],
    ['PZ 12-2026.csv', 'delivery'],
    ['2026-11-03_faktura_7.csv', 'delivery'],
    ['sprzedaz_krakow.csv', 'outgoing'],
  ])('bare quantities in %s are of a document, and asked about', async (fileName, kind) => {
    const found = await detected(list, { fileName });
    expect([found.profile.kind, doubtsOf(found)[0]]).toEqual([kind, 'title_names_document']);
  });

  test.each(['stan_magazynu.csv', 'eksport.csv', 'wzorniki.csv', 'faktura_stany.csv'])(
    'but not in %s',
    async (fileName) => {
      const found = await detected(list, { fileName });
      expect([found.profile.kind, doubtsOf(found)]).toEqual(['stock', []]);
    },
  );

  test('what is called a stock is one in a file of any name', async () => {
    const found = await detected(table('Kod;Nazwa;Stan', 'A-1;Śruba długa;4'), { fileName: 'zamowienie_1.csv' });
    expect([found.profile.kind, doubtsOf(found)]).toEqual(['stock', []]);
  });
});

describe('tables of programs', () => {
  test('a table’s name before every heading', async () => {
    const header = 'db_barcode,db_product_name,db_available_quantity,db_price_excl_vat,db_price_incl_vat';
    const found = await detected(table(header, '4006381333931,Toner czarny,100,2892.56,3500.00'));
    expect(mapping(found)).toEqual([
      'db_barcode=gtin',
      'db_product_name=name',
      'db_available_quantity=stock:main',
      'db_price_incl_vat=price:retail',
    ]);
  });

  test('an outlet is where its row lies', async () => {
    const { rows } = await read(
      table(
        'product_name,price,variation_sku,outlet,quantity',
        'Cukier,15.00,SUG-1,Rynek,50',
        'Cukier,15.00,SUG-1,Port,20',
      ),
    );
    expect(rows.map(({ sku, location, quantities }) => [sku, location, quantities[0]])).toEqual([
      ['SUG-1', 'rynek', 50],
      ['SUG-1', 'port', 20],
    ]);
  });

  test('what a supplier offers by the pack, and when it would come, is asked about before it is stock', async () => {
    const rows = ['ABC-1,SUP-1,12.50,1', 'ABC-2,SUP-2,8.00,10'];
    const listed = await detected(table('variant_sku,supplier_sku,cost_price,quantity', ...rows));
    expect([listed.profile.kind, doubtsOf(listed)]).toEqual(['delivery', []]);
    const offered = await detected(
      table('variant_sku,supplier_sku,cost_price,quantity,lead_time_days', ...rows.map((row) => `${row},3`)),
    );
    expect([offered.profile.kind, doubtsOf(offered)]).toEqual(['stock', ['looks_like_document']]);
  });
});

test('numbers of books are barcodes where they are any', async () => {
  const head = 'isbn;tytuł;cena brutto;stan\n';
  const books = await detected(`${head}0306406152;Elementy;20,00;3\n9780804429573;Mity;30,00;1\n`);
  expect(mapping(books)).toContain('isbn=gtin');
  const others = await detected(`${head}5454-5587-3210;Kuchnia;20,00;3\n2547-8548-2541;Wino;30,00;1\n`);
  expect(mapping(others)).toContain('isbn=sku');
});

test('names that only count columns stand above the names of the table', async () => {
  const found = await detected(
    table(
      'kolumna 1;kolumna 2;kolumna 3',
      'Profil listwy;w paczce;Cena netto w ramie',
      '3484;3;41',
      '5835;6;49',
      '16;3;36,5',
    ),
  );
  expect(found.profile.headerLine).toBe(2);
  expect(mapping(found)).toEqual(['Profil listwy=sku', 'Cena netto w ramie=price:retail']);
});

describe('lists of something else than goods', () => {
  test.each([
    ['errors a marketplace found', 'sku\terror-code\terror-message\toriginal-record-number', 'A-1\t8541\tNo name\t12'],
    ['places on shelves', 'Lokalizacja;Regał;Półka;Pojemność', 'A-01-01;A;01;20', 'A-01-02;A;02;30'],
    ['pictures', 'SKU;URL zdjęcia;Kolejność', 'A-1;https://example.com/1.jpg;1', 'A-2;https://example.com/2.jpg;2'],
    ['a cash register’s days', 'Nr raportu;Data;PTU A;Razem', '1;2026-11-01;123,45;143,45', '2;2026-11-02;23,45;53,45'],
  ])('%s', async (_, ...rows) => {
    const found = await inspect(table(...rows));
    expect(found.ok ? mapping(found.value) : found.problem.code).toBe('column_missing');
  });

  test.each([
    ['words people look for', 'Alias ID,Alias *,Search *,Active (0/1)', '1,ipdo; idop,ipod,1', '2,Blekin,Belkin,1'],
    ['carriers', 'shipperID,companyName,phone', '1,Speedy Express,(503) 555-9831', '2,United,(503) 555-3199'],
    ['regions of sale', 'territoryID,territoryDescription,regionID', '01581,Westboro,1', '01730,Bedford,1'],
    ['who sells where', 'employeeID,territoryID', '1,06897', '1,19713', '2,01581'],
  ])('%s, whose rows are numbered as such', async (_, ...rows) => {
    const found = await inspect(table(...rows));
    expect(found.ok ? mapping(found.value) : found.problem.code).toBe('file_lists_no_goods');
  });

  test('a bank’s list of payments, none of whose headings a list of goods has', async () => {
    const heading = 'Data transakcji;Data księgowania;Dane kontrahenta;Tytuł;Nr rachunku;Szczegóły;Saldo po transakcji';
    const found = await inspect(
      table(heading, '2026-11-02;2026-11-02;HURT;FV 12;501050;PRZELEW;1000,00', '2026-11-03;2026-11-03;X;Y;5;Z;15,00'),
    );
    expect(found.ok || found.problem.code).toBe('file_is_bank_statement');
  });

  test('what is told by 0 and 1 is no stock, whatever its name', async () => {
    const found = await detected(table('Symbol;Nazwa;Stan (0/1)', 'A-1;Kubek;1', 'A-2;Talerz;0'));
    expect(mapping(found)).toEqual(['Symbol=sku', 'Nazwa=name']);
  });
});

describe('tables as people draw them', () => {
  test.each([
    [';;Magazyn główny;;Sklep Rynek;', 'Kod;Nazwa;Stan;Rezerwacja;Stan;Rezerwacja'],
    ['Kod;Nazwa;Magazyn główny;;Sklep Rynek;', ';;Stan;Rezerwacja;Stan;Rezerwacja'],
  ])('the same stock under several places: %s', async (...headings) => {
    const content = table(...headings, 'A-1;Kubek;10;2;3;0', 'A-2;Talerz;5;1;0;7');
    const found = await detected(content);
    expect(found.profile.columns.flatMap(({ field, target }) => (field === 'stock' ? [target] : []))).toEqual([
      'main',
      'sklep-rynek',
    ]);
    const { rows } = await read(content);
    expect(rows.map(({ sku, quantities }) => [sku, quantities])).toEqual([
      ['A-1', [10, 3]],
      ['A-2', [5, 0]],
    ]);
  });

  test('a column for every size is asked about, and is no place', async () => {
    const found = await detected(
      table('Model;Kolor;S;M;L;XL;Cena brutto', 'T-100;czarny;1;2;3;4;49,99', 'T-200;biały;5;5;0;5;59,99'),
    );
    expect([mapping(found), found.doubts]).toEqual([
      ['Model=sku', 'Cena brutto=price:retail'],
      [{ code: 'stock_by_size', facts: { columns: 'S, M, L, XL' } }],
    ]);
  });

  test('the new price beside the old one is the price', async () => {
    const found = await detected(table('Symbol;Nazwa;Cena stara brutto;Cena nowa brutto', 'A-1;Kubek;12,30;9,99'));
    expect([mapping(found), doubtsOf(found)]).toEqual([
      ['Symbol=sku', 'Nazwa=name', 'Cena nowa brutto=price:retail'],
      [],
    ]);
  });

  test('a price by weight, where there is no other, is asked about', async () => {
    const found = await detected(table('Kod;Towar;J.m.;Stan;Cena za kg', 'S-1;Ser gouda;kg;12,345;39,90'));
    expect([mapping(found).at(-1), doubtsOf(found)]).toEqual(['Cena za kg=price:retail', ['price_doubtful']]);
  });

  test('a stocktaking counts what was found, not what was on paper', async () => {
    const found = await detected(
      table('Symbol;Nazwa towaru;Jm;Ilość wg stanu;Ilość spisana;Różnica', 'A-1;Kubek;szt;10;9;-1'),
    );
    expect([mapping(found).at(-1), doubtsOf(found)]).toEqual(['Ilość spisana=stock:main', []]);
  });
});

test('a feed of local stock: the store of a row is its place', async () => {
  const text = 'store code\titemid\tquantity\tprice\nWAW-1\tK-1\t12\t29.99 PLN\nKRK-2\tK-1\t0\t29.99 PLN\n';
  expect(mapping(await detected(text))).toEqual([
    'store code=location',
    'itemid=sku',
    'quantity=stock:main',
    'price=price:retail',
  ]);
  expect((await read(text)).rows.map(({ sku, quantities }) => [sku, quantities])).toEqual([
    ['K-1', [12]],
    ['K-1', [0]],
  ]);
});

test('tier prices: the quantity from which one holds is no price', async () => {
  const found = await detected('sku,tier_price_qty,tier_price\nK-1,10,9.99\nK-2,10,8.99\n');
  expect(mapping(found)).toEqual(['sku=sku', 'tier_price=price:retail']);
  expect(found.doubts.map(({ code }) => code)).toContain('price_doubtful');
});

test('stock that is only reckoned with is no place of its own', async () => {
  const found = await detected('Réf.;Libellé;Stock physique;Stock virtuel\nK-1;Tasse;12;9\n');
  expect(mapping(found)).toEqual(['Réf.=sku', 'Libellé=name', 'Stock physique=stock:main']);
});

test('a list of barcodes is all of them', async () => {
  const text = 'sku,name,ean list,qty\nA,Kubek,5901234123457;5907502687522,3\n';
  expect((await read(text)).rows).toMatchObject([{ sku: 'A', gtins: ['5901234123457', '5907502687522'] }]);
});
