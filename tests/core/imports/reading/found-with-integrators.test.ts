import { describe, expect, test } from 'vitest';
import { codes, detected, inspect, mapping, read } from './reading';

/** Shapes of files that integrators of public repositories write and read; the rows are our own. */
const table = (...rows: string[]) => `${rows.join('\n')}\n`;
const doubtsOf = ({ doubts }: { doubts: readonly { code: string }[] }) => doubts.map(({ code }) => code);

describe('where the stock is', () => {
  test('in Magento’s stock of sources every row names its source', async () => {
    const { rows, problems } = await read(
      table('source_code,sku,status,quantity', 'default,MB-1,1,100', 'krakow,MB-1,1,5', 'default,MB-2,0,0'),
    );
    expect(rows.map(({ sku, location, quantities }) => [sku, location, quantities[0]])).toEqual([
      ['MB-1', 'main', 100],
      ['MB-1', 'krakow', 5],
      ['MB-2', 'main', 0],
    ]);
    expect(problems).toEqual([]);
  });

  test('in a till’s export every outlet has an inventory, which is not the point to order at', async () => {
    const header =
      'id,sku,name,retail_price,inventory_Main_Outlet,reorder_point_Main_Outlet,restock_level_Main_Outlet,inventory_Port,reorder_point_Port';
    const found = await detected(
      table(header, 'u1,MUG-W,Mug white,9.95,12,3,10,4,1', 'u2,MUG-B,Mug black,9.95,0,3,10,2,1'),
    );
    expect(mapping(found).filter((column) => column.includes('stock'))).toEqual([
      'inventory_Main_Outlet=stock:main-outlet',
      'inventory_Port=stock:port',
    ]);
  });

  test.each([
    ['ItemCode,ItemName,QuantityOnStock', 'A1,Printer label,120'],
    ['product_code,product_name,product_stock', 'A1,Printer label,120'],
    ['SKU,Name,Quantity on stock', 'A1,Printer label,120'],
  ])('%s is of no place', async (...rows) => {
    const found = await detected(table(...rows));
    expect([mapping(found).at(-1)?.split('=')[1], doubtsOf(found)]).toEqual(['stock:main', []]);
  });

  test('an account of the books is no place, and the cost of goods sold is no sale', async () => {
    const header =
      '*ItemCode,ItemName,Quantity,PurchasesUnitPrice,SalesUnitPrice,SalesTaxRate,InventoryAssetAccount,CostOfGoodsSoldAccount';
    const found = await detected(table(header, 'X-1,Mug white,12,4.00,9.95,20% (VAT),630,310'));
    expect(mapping(found)).toEqual([
      '*ItemCode=sku',
      'ItemName=name',
      'Quantity=stock:main',
      'SalesUnitPrice=price:retail',
    ]);
  });

  test('what is left beside reservations is not added to the stock', async () => {
    const found = await detected(table('Symbol;Nazwa;Stan;Rezerwacja;Stan-Rez', 'R-1;Kubek biały;12;2;10'));
    expect(mapping(found)).toEqual(['Symbol=sku', 'Nazwa=name', 'Stan=stock:main']);
  });

  test('of the books and the count of a stock-taking the count is meant', async () => {
    const found = await detected(
      table('Lp;Symbol;Nazwa;Stan wg ewidencji;Stan wg spisu;Różnica', '1;I-1;Kubek biały;12;11;-1'),
    );
    expect([mapping(found).slice(2), doubtsOf(found)]).toEqual([['Stan wg spisu=stock:main'], []]);
  });

  test('a stock in the unit it is used up in is no place, and asked about', async () => {
    const found = await detected(
      table(
        'Produkt;Stan magazynowy w opakowaniach;Stan magazynowy w jednostce zużycia;Kod wewnętrzny (SKU)',
        'Farba kasztan;1;60;FK-1',
        'Farba blond;4;240;FB-1',
      ),
    );
    expect([mapping(found)[1], doubtsOf(found)]).toEqual([
      'Stan magazynowy w jednostce zużycia=stock:main',
      ['column_guessed'],
    ]);
  });

  test('a count is a stock, if a person says so', async () => {
    const found = await detected(table('SKU,Name,Count', 'A-1,Mug white,12', 'A-2,Mug black,0'));
    expect([mapping(found).at(-1), doubtsOf(found)]).toEqual(['Count=stock:main', ['column_guessed']]);
  });

  test('names that begin with the letter of a unit are no quantities', async () => {
    const found = await detected(
      table('Kod;Nazwa;Magazyn;Cena brutto', 'A-1;Krem;M1;12,50', 'A-2;Tonik;M2;22,50', 'A-3;Mydło;L-2;3,50'),
    );
    expect(mapping(found)).toEqual(['Kod=sku', 'Nazwa=name', 'Cena brutto=price:retail']);
    const { rows } = await read(table('Kod;Stan', 'A-1;12 m', 'A-2;1,5 kg', 'A-3;szt. 4'));
    expect(rows.map(({ quantities }) => quantities[0])).toEqual([12000, 1500, 4]);
  });
});

describe('where a row is', () => {
  test('a warehouse within a warehouse', async () => {
    const { rows } = await read(
      table('Numer artykulu;Podmagazyn;Stan aktualny;Stan minimalny', 'A123;produkcja;150;50', 'A123;hala;20;5'),
    );
    expect(rows.map(({ location, quantities }) => [location, quantities[0]])).toEqual([
      ['produkcja', 150],
      ['hala', 20],
    ]);
  });

  test('what a fabric is made of is no place', async () => {
    const found = await detected(table('Symbol;Nazwa;Skład;Stan', 'K-1;Koszulka;bawełna;5', 'K-2;Bluza;poliester;3'));
    expect([mapping(found), doubtsOf(found)]).toEqual([['Symbol=sku', 'Nazwa=name', 'Stan=stock:main'], []]);
  });

  test('a lone word under the headings is a group of goods, and units under a heading nobody knows are asked about', async () => {
    const text = table(
      'L.p.,Nr indeksu,Nazwa towaru,Ilość,JMZ',
      'PRODUKCJA,,,,',
      '1,20014,Andruty,0.5,kg',
      '2,20015,Mąka,12,kg',
      'SALA,,,,',
      '3,30001,Serwetki,40,szt',
    );
    const found = await detected(text);
    expect([mapping(found).at(-1), doubtsOf(found)]).toEqual(['JMZ=unit', ['column_guessed']]);
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, quantities }) => [sku, quantities[0]])).toEqual([
      ['20014', 500],
      ['20015', 12000],
      ['30001', 40],
    ]);
    expect(codes(problems)).toEqual(['2 group_row', '5 group_row']);
  });

  test('units that are all pieces under such a heading change nothing', async () => {
    const found = await detected(
      table('Nr indeksu,Nazwa towaru,Ilość,JMZ', '20014,Andruty,5,szt', '20015,Mąka,12,szt'),
    );
    expect(doubtsOf(found)).toEqual([]);
  });
});

describe('documents in Czech and Slovak', () => {
  test('orders', async () => {
    const found = await detected(
      table(
        'Číslo objednávky;Kód zboží;Množství;Jednotková cena',
        'OBJ-11;DIL-455;1200;12,50',
        'OBJ-12;DIL-770;800;7,90',
      ),
    );
    expect([found.profile.kind, doubtsOf(found)[0]]).toEqual(['orders', 'table_is_orders']);
  });

  test('lines of a sale, whose amounts are no codes', async () => {
    const header = 'Číslo dokladu;Odběratel;Položka;Množství;Cena;DPH%;Celkem bez DPH';
    const outcome = await inspect(
      table(header, 'FP-1;Novák;Kolo horské;2;8000;21;16000', 'FP-1;Novák;Helma;5;600;21;3000'),
    );
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'lines_without_codes', facts: { told: 'Číslo dokladu' } },
    });
    const coded = await detected(table(`Kód zboží;${header}`, 'K-1;FP-1;Novák;Kolo horské;2;8000;21;16000'));
    expect(coded.profile.kind).toBe('outgoing');
  });
});

describe('which price', () => {
  test.each(['Cena sklep', 'Cena/sztuka', 'Cena/ks'])('%s is the one in the shop', async (heading) => {
    const found = await detected(table(`Kod;Nazwa;${heading};Cena Allegro`, 'A-1;Kubek;24,90;27,90'));
    expect([mapping(found).at(-1), doubtsOf(found)]).toEqual([`${heading}=price:retail`, []]);
  });

  test('a stock that is valued by a price was paid for by it', async () => {
    const rows = ['I-1;Kubek biały;11;10,00;110,00', 'I-2;Kubek czarny;3;11,00;33,00'];
    expect(doubtsOf(await detected(table('Symbol;Nazwa;Stan;Cena;Wartość', ...rows)))).toEqual(['price_values_stock']);
    expect(doubtsOf(await detected(table('SKU;Name;Qty on hand;Unit price;Total value', ...rows)))).toEqual([
      'price_values_stock',
    ]);
    const sold = 'Symbol;Nazwa;Stan;Cena detaliczna brutto;Wartość';
    expect(doubtsOf(await detected(table(sold, ...rows)))).toEqual([]);
    const other = ['I-1;Kubek biały;11;10,00;66,00', 'I-2;Kubek czarny;3;11,00;18,00'];
    expect(doubtsOf(await detected(table('Symbol;Nazwa;Stan;Cena;Wartość', ...other)))).toEqual([]);
  });

  test('the currency behind a German price is read as such', async () => {
    const found = await detected(table('Artikelnummer;Bezeichnung;Bestand;Preis_EUR', 'A-1;Blech;12;45,90'));
    expect([mapping(found).at(-1), found.profile.currency]).toEqual(['Preis_EUR=price:retail', 'EUR']);
    expect(doubtsOf(found)).toContain('currency_differs');
  });

  test('JTL’s standard price and whole stock', async () => {
    const header =
      'Artikelnummer;EAN/Barcode;HAN;Artikelname;Std. VK Brutto;Std. VK Netto;EK Netto (für GLD);UVP;Steuersatz in %;Lagerbestand Gesamt;In Aufträgen;Verfügbar;Mindestlagerbestand';
    const { rows } = await read(
      table(
        header,
        '10001;5901234123457;H-1;Akku-Bohrer;119,00;96,75;60,00;129,00;23;12;2;10;3',
        '10002;4006381333931;H-2;Stichsäge;59,50;48,37;30,00;69,00;23;0;0;0;3',
      ),
    );
    expect(rows.map(({ sku, prices, quantities, vat }) => [sku, prices[0], quantities[0], vat])).toEqual([
      ['10001', 11900, 12, '23'],
      ['10002', 5950, 0, '23'],
    ]);
  });

  test('a tax of yes and no is no rate', async () => {
    const { rows, problems } = await read(
      table('System ID,EAN,Custom SKU,Item,Qty.,Price,Tax', '2100001,5901234123457,LS-1,Bike light,12,19.99,Yes'),
    );
    expect(rows.map(({ sku, name, vat }) => [sku, name, vat])).toEqual([['LS-1', 'Bike light', null]]);
    expect(codes(problems)).toEqual([]);
  });

  test('VATPROC is the rate of a price list of WF-Mag', async () => {
    const found = await detected(
      table('NAZWA;ILOSC;JM;CENA_SPRZ_NETTO;VATPROC;INDEKS', 'Klamka;10;szt;32,00;23;KL100', 'Zawias;4;szt;5,50;8;ZA2'),
    );
    expect([mapping(found)[4], doubtsOf(found)]).toEqual(['VATPROC=vat', []]);
  });
});

describe('what the goods are called', () => {
  test('the file of goods and services of iBiznes', async () => {
    const found = await detected(
      table('Kod towaru / usługi;Nazwa towaru / usługi;Stan;Cena Podstawowa brutto', 'T-1;Taśma pakowa;120;4,31'),
    );
    expect([mapping(found), doubtsOf(found)]).toEqual([
      [
        'Kod towaru / usługi=sku',
        'Nazwa towaru / usługi=name',
        'Stan=stock:main',
        'Cena Podstawowa brutto=price:retail',
      ],
      [],
    ]);
  });

  test.each([
    [
      'Dokładna nazwa produktu;Nazwa linii produktowej;Kod EAN produktu;Cena brutto',
      'Szampon 400;Rumiane;5901234123457;9,99',
    ],
    ['"Label";"Kind";"Barcode";"Selling price (inc. tax)"', '"Szampon 400";"0";"5901234123457";"9.99"'],
  ])('%s', async (...rows) => {
    const { rows: read_ } = await read(table(...rows));
    expect(read_.map(({ name }) => name)).toEqual(['Szampon 400']);
  });

  test('a short name is no code', async () => {
    const outcome = await inspect(
      table('Nazwa;Nazwa skrócona;Cena brutto', 'Kawa czarna;Kawa;9,00', 'Sernik;Ser;14,00'),
    );
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'column_missing', facts: { missing: 'key' } } });
  });

  test('the unit of a stock by lots', async () => {
    const found = await detected(
      table('Index materiałowy;Nazwa materiału;Stan mag.;jm.1', 'M-100;Wosk sojowy;120,00;kg', 'M-200;Knot;500,00;szt'),
    );
    expect(mapping(found).at(-1)).toBe('jm.1=unit');
  });
});

describe('which code', () => {
  test('the whole symbol of an article stands before the number of its record', async () => {
    const found = await detected(
      table('ID,EAN,Nazwa,Pełny symbol artykułu,Stan magazynowy', '1,5901234123457,Lampa wisząca,LW-100/3,12'),
    );
    expect([mapping(found)[2], doubtsOf(found)]).toEqual(['Pełny symbol artykułu=sku', []]);
  });

  test('a code stands before what the maker calls the goods', async () => {
    const found = await detected(table('model,kod,nazwa,stan', 'Agrimax,A1,Opona 480,4', 'Agrimax RT,A2,Opona 540,0'));
    expect([mapping(found)[0], doubtsOf(found)]).toEqual(['kod=sku', []]);
    expect(mapping(await detected(table('model,nazwa,stan', 'AX-1,Opona 480,4')))[0]).toBe('model=sku');
  });

  test('answers are no codes, however they differ', async () => {
    const outcome = await inspect(
      table('Produkt;Ilość;Cena;Dostępność', 'Kubek biały;5;24,90;tak', 'Talerz;0;34,90;nie'),
    );
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'column_missing', facts: { missing: 'key' } } });
  });
});

test('Zoho’s items sell at their rate, and what they began with is no stock', async () => {
  const header =
    'Item Name,SKU,Rate,Product Type,Purchase Rate,Inventory Account,Initial Stock,Initial Stock Rate,Stock On Hand';
  const found = await detected(table(header, 'Mug white,Z-1,PLN 25.00,goods,PLN 10.00,Inventory Asset,20,10.00,12'));
  expect(mapping(found)).toEqual(['Item Name=name', 'SKU=sku', 'Rate=price:retail', 'Stock On Hand=stock:main']);
  const { rows } = await read(table(header, 'Mug white,Z-1,PLN 25.00,goods,PLN 10.00,Inventory Asset,20,10.00,12'));
  expect(rows.map(({ prices, quantities }) => [prices[0], quantities[0]])).toEqual([[2500, 12]]);
});

test('of what the system says and what was counted the count is the stock', async () => {
  const found = await detected(
    table('Item Name,SKU,System Qty,Physical Count,Variance', 'Milk,M-1,12,11,-1', 'Yoghurt,Y-1,3,3,0'),
  );
  expect([mapping(found).at(-1), doubtsOf(found)]).toEqual(['Physical Count=stock:main', []]);
});

test.each(['naskladnenie-2026-11-03.csv', 'příjemka 12.csv'])('quantities in %s came', async (fileName) => {
  const found = await detected(
    table('nazov;kod;ean;mnozstvo;jednotkova_cena_bez_dph;stav', 'Bunda zelená;1/M;5901234123457;3;40,50;ok'),
    { fileName },
  );
  expect([found.profile.kind, mapping(found).slice(-2)]).toEqual([
    'delivery',
    ['mnozstvo=quantity:main', 'jednotkova_cena_bez_dph=cost'],
  ]);
});

describe('a supplier’s list', () => {
  const list = (...rows: string[]) => `${rows.join('\n')}\n`;

  test('whose prices all stay below the suggested ones is asked about before they stand in the shop', async () => {
    const found = await detected(
      list(
        'kod,nazwa,ean,cena_netto,cena_brutto,cena_sugerowana_brutto,vat,stan',
        'KX1,Zabawka,5901234123457,10.00,12.30,24.99,23%,154',
        'KX2,Lalka,5900000000008,20.00,24.60,49.99,23%,0',
      ),
    );
    expect([found.certain, found.doubts]).toEqual([
      false,
      [
        {
          code: 'price_below_suggested',
          facts: { column: 'cena_brutto', suggested: 'cena_sugerowana_brutto', list: 'retail' },
        },
      ],
    ]);
  });

  test.each([
    ['one sells at the suggested price', 'Cena brutto', '24,99'],
    ['the heading says that goods sell for it', 'Cena sprzedaży brutto', '19,99'],
  ])('is none where %s', async (_, heading, first) => {
    const found = await detected(
      list(`Symbol;Nazwa;${heading};Cena sugerowana;Stan`, `KX1;Zabawka;${first};24,99;154`, 'KX2;Lalka;39,99;49,99;2'),
    );
    expect([found.certain, found.doubts]).toEqual([true, []]);
  });
});

test('a list of movements, a row for each paper, is asked about', async () => {
  const found = await detected(
    'Data;Dokument;Symbol;Nazwa;Przychód;Rozchód;Stan\n2026-11-01;PZ 1;K-1;Kubek;10;;10\n2026-11-02;PZ 2;T-1;Talerz;5;;5\n',
  );
  expect([found.certain, found.doubts.map(({ code, facts }) => [code, facts.column])]).toEqual([
    false,
    [['looks_like_document', 'Dokument']],
  ]);
});

test('when goods come next says nothing of a document', async () => {
  const found = await detected(
    'SYMBOL;NAME;STOCK;NEXT_DELIVERY_DATE\nMW-12;Zasilacz 12V;15;2026-12-01\nMW-24;Zasilacz 24V;3;\n',
  );
  expect([found.certain, found.doubts]).toEqual([true, []]);
});

test('a whole code stands before a short one and before the number of a record', async () => {
  const found = await detected('id;code_short;code_full;quantity\n5021;09121;0912106;120\n5022;09121;0912107;3\n');
  expect(mapping(found)).toContain('code_full=sku');
});

test('“Stan” of goods that are new or used is their condition, and no stock', async () => {
  const only = await read('Symbol;Nazwa;Stan;Cena brutto\nT-1;Telefon A;Nowy;999,00\nT-2;Telefon B;Używany;500,00\n');
  expect([only.rows.map(({ sku, prices }) => [sku, ...prices]), only.problems]).toEqual([
    [
      ['T-1', 99900],
      ['T-2', 50000],
    ],
    [],
  ]);
  // Words for how many are not.
  const words = await detected('Symbol;Nazwa;Stan;Cena brutto\nT-1;Telefon A;brak;999,00\nT-2;Telefon B;mało;500,00\n');
  expect(mapping(words)).toContain('Stan=stock:main');
});

test.each(['Cena netto za 100 szt', 'Cena brutto /100szt.', 'Price per 1000 pcs'])(
  '%s is of more than one, and never offered as the price of one',
  async (heading) => {
    const found = await detected(`Symbol;Nazwa;${heading};Stan\nSR-1;Śruba M3;12,50;1500\nSR-2;Śruba M4;15,00;800\n`);
    expect(mapping(found)).toEqual(['Symbol=sku', 'Nazwa=name', 'Stan=stock:main']);
  },
);
