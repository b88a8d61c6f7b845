import { describe, expect, test } from 'vitest';
import { headerShape } from '../../../../src/core/imports';
import { detected, mapping, read } from './reading';

const doubtsOf = async (text: string) => (await detected(text)).doubts.map(({ code }) => code);

describe('delimiter', () => {
  test.each([';', ',', '\t', '|'])('%j is found by splitting rows with it, outside quotes', async (delimiter) => {
    const row = (...cells: string[]) => cells.map((cell) => `"${cell}"`).join(delimiter);
    const text = [
      row('SKU', 'Name', 'Price'),
      row('A', 'one; two, three | four\tfive', '12.50'),
      row('B', 'x', '3.00'),
    ];
    const { profile, certain } = await detected(text.join('\n'));
    expect([profile.delimiter, certain]).toEqual([delimiter, true]);
  });

  test('decimal commas do not outvote semicolons', async () => {
    const { profile } = await detected('sku;cena\nA,B;12,99\nC,D;13,99\nE,F;14,99\n');
    expect(profile.delimiter).toBe(';');
  });

  test('a first line sep= is obeyed and is no row', async () => {
    const { profile } = await detected('sep=|\r\nsku|cena\r\nA|1,50\r\n');
    expect([profile.delimiter, profile.headerLine]).toEqual(['|', 2]);
    expect((await read('sep=|\r\nsku|cena\r\nA|1,50\r\n')).rows).toMatchObject([{ line: 3, sku: 'A' }]);
  });

  test('apostrophes quote where no double quote does', async () => {
    const text = "'sku','name','price'\n'A','one, two','1.50'\n'B','three, four','2.50'\n";
    expect((await read(text)).rows).toMatchObject([{ sku: 'A', name: 'one, two' }, { sku: 'B' }]);
  });
});

describe('header', () => {
  test('it may stand below titles and blank lines', async () => {
    const text = 'Raport stanów magazynowych\n\nna dzień 24.11.2026;;\nSymbol;Nazwa;Stan\nA-1;Śruba;5\n';
    const { profile, certain } = await detected(text);
    expect([profile.headerLine, certain]).toEqual([4, true]);
    expect((await read(text)).rows).toMatchObject([{ line: 5, sku: 'A-1', quantities: [5] }]);
  });

  test('where there is none, columns are guessed by their cells and nothing is certain', async () => {
    const text = [
      '1001;5901234123457;Śruba ocynkowana M8;12,90;5;szt;23',
      '1002;5901234123464;Wkręt do drewna;3,50;120;szt;23',
      '1003;5901234123471;Młotek ślusarski;45,00;7;szt;8',
      '1004;5901234123488;Klucz płaski 17;19,99;7;szt;23',
      '1005;5901234123495;Taśma miernicza;15,00;0;szt;23',
      '',
    ].join('\n');
    const detection = await detected(text);
    expect(detection.certain).toBe(false);
    expect(detection.doubts[0]).toEqual({ code: 'header_absent', facts: {} });
    expect(detection.profile.columns.map(({ field }) => field)).toEqual([
      'sku',
      'gtin',
      'name',
      'price',
      'stock',
      'unit',
      'vat',
    ]);
    expect((await read(text)).rows[0]).toMatchObject({ line: 1, sku: '1001', prices: [1290], quantities: [5] });
  });

  test('a header in another language is kept as a header, and its columns are guesses', async () => {
    const detection = await detected('Tuotenumero;Nimitys;Hinta\nA-17;Pitkä ruuvi;12,50\nA-18;Pieni vasara;8,90\n');
    expect(detection.profile.headerLine).toBe(1);
    expect(mapping(detection)).toEqual(['Tuotenumero=sku', 'Nimitys=name', 'Hinta=price:retail']);
    expect(detection.doubts.map(({ code }) => code)).toEqual(['column_guessed', 'column_guessed', 'column_guessed']);
  });

  test('its shape ignores case, diacritics and spacing but not the order of columns', async () => {
    const shape = async (header: string) => headerShape((await detected(`${header}\nA;1,50;Śruba\n`)).profile);
    const one = await shape('Symbol;Cena brutto;Nazwa');
    expect(await shape('SYMBOL;cena_brutto ; NAZWA*')).toBe(one);
    expect(await shape('Symbol;Cena netto;Nazwa')).not.toBe(one);
    expect(await shape('Symbol;Cena brutto;Opis')).not.toBe(one);
  });
});

describe('meaning of columns', () => {
  test.each([
    ['Symbol;Kod kreskowy;Nazwa towaru;Stawka VAT;J.m.;Cena brutto;Stan', 'sku gtin name vat unit price stock'],
    ['SKU;EAN13;Title;VAT;Unit;Price;Quantity', 'sku gtin name vat unit price stock'],
    ['Indeks;EAN;NAZWA;Stawka VAT [%];JM;CENA DETALICZNA;Ilość', 'sku gtin name vat unit price stock'],
    ['item_code;barcode;product_name;tax_rate;uom;unit_price;qty_on_hand', 'sku gtin name vat unit price stock'],
  ])('%s', async (header, fields) => {
    const { profile } = await detected(`${header}\nA;5901234123457;Śruba;23;szt;1,50;5\n`);
    expect(profile.columns.map(({ field }) => field).join(' ')).toBe(fields);
  });

  test('what only resembles a price or a stock is left alone', async () => {
    const header =
      'sku;price;stock;sale price;Compare At Price;Wholesale price;Cena zakupu;Cena hurtowa;Low stock amount;' +
      'Stan minimalny;unitsOnOrder;reorderLevel;Impact on price;Weight;Ilość zarezerwowana;Ilość w kartonie;Wartość';
    const cells = header.split(';').map((_, i) => (i === 0 ? 'A' : '7,50'));
    const detection = await detected(`${header}\n${cells.join(';')}\n`);
    expect(mapping(detection)).toEqual(['sku=sku', 'price=price:retail', 'stock=stock:main']);
  });

  test('stock columns name their places', async () => {
    const header = 'sku;stock_main;stock_shop1;Stan magazyn Gdańsk;Magazyn główny';
    const detection = await detected(`${header}\nA;1;2;3;1\n`);
    expect(mapping(detection)).toEqual([
      'sku=sku',
      'stock_main=stock:main',
      'stock_shop1=stock:shop1',
      'Stan magazyn Gdańsk=stock:gdansk',
    ]);
  });

  test('a gross price is preferred to a net one beside it', async () => {
    const detection = await detected('sku;cena netto;cena brutto\nA;1,00;1,23\n');
    expect(mapping(detection)).toContain('cena brutto=price:retail');
    expect(detection.profile.priceMode).toBe('gross');
  });

  test.each([
    ['Cena hurtowa netto', 'hurt', 1538],
    ['Cena katalogowa brutto', 'retail', 1250],
    ['Dealer price (net)', 'hurt', 1538],
  ])(
    'a price that may be no selling price (%s) is read where it is the only one, and asked about',
    async (header, list, price) => {
      const text = `SKU;Nazwa;${header};VAT\nA;Kubek;12,50;23\nB;Talerz;13,50;23\n`;
      const detection = await detected(text);
      expect(detection.doubts).toEqual([{ code: 'price_doubtful', facts: { column: header, list } }]);
      expect(detection.profile.columns[2]).toMatchObject({ field: 'price', target: list });
      expect((await read(text)).rows[0]?.prices).toEqual([price]);
    },
  );

  test.each(['Cena zakupu netto', 'Cena minimalna', 'Cena magazynowa', 'Najniższa cena z 30 dni', 'Cena za kg'])(
    '%s never is one',
    async (header) => {
      const detection = await detected(`SKU;Nazwa;${header};Stan\nA;Kubek;12,50;5\nB;Talerz;13,50;7\n`);
      expect(mapping(detection)).toEqual(['SKU=sku', 'Nazwa=name', 'Stan=stock:main']);
    },
  );

  test('a wholesale price beside the selling price stays out unasked', async () => {
    const detection = await detected('SKU;Cena brutto;Cena hurtowa netto\nA;12,50;9,00\nB;13,50;9,50\n');
    expect([mapping(detection), detection.certain]).toEqual([['SKU=sku', 'Cena brutto=price:retail'], true]);
  });

  test('an empty code column gives way to the record number, and a person is asked', async () => {
    const detection = await detected('Product ID,Reference,Name,Price\n11,,Chair,5.00\n12,,Table,6.00\n');
    expect(mapping(detection)[0]).toBe('Product ID=sku');
    expect(detection.doubts).toEqual([{ code: 'key_is_id', facts: { column: 'Product ID' } }]);
  });

  test('two columns that claim to be the code and differ are a question', async () => {
    expect(await doubtsOf('sku;sku;cena\nA;B;1,00\nC;D;2,00\n')).toEqual(['column_ambiguous']);
    expect(await doubtsOf('sku;sku;cena\nA;A;1,00\nC;C;2,00\n')).toEqual([]);
  });

  test('lines of orders and invoices are told from lists of goods', async () => {
    expect(await doubtsOf('order_id;sku;quantity;price\n1;A;2;1,50\n1;B;1;2,50\n')).toEqual(['table_is_orders']);
    const lines = Array.from({ length: 20 }, (_, i) => `A${i % 4};${i}`).join('\n');
    expect(await doubtsOf(`sku;quantity\n${lines}\n`)).toEqual(['keys_repeat']);
  });
});

test('a file of names alone is a question', async () => {
  expect(await doubtsOf('sku;nazwa\nA;Śruba\n')).toEqual(['names_only']);
});

describe('numbers and money', () => {
  test('the decimal mark is decided by the column', async () => {
    expect((await detected('sku,price\nA,1234.50\nB,3.5\n')).profile.decimalMark).toBe('.');
    expect((await detected('sku;price\nA;"1.234,50"\nB;3,5\n')).profile.decimalMark).toBe(',');
    expect((await detected('sku;price\nA;0.500\nB;1.234\n')).profile.decimalMark).toBe('.');
  });

  test('three digits behind every mark are a question', async () => {
    expect(await doubtsOf('sku;price\nA;1.234\nB;5.678\n')).toEqual(['decimal_ambiguous']);
    expect(await doubtsOf('sku;price;stock\nA;1,50;1.234\n')).toEqual(['decimal_ambiguous']);
    expect(await doubtsOf('sku;price;stock\nA;1,50;1,000\n')).toEqual([]);
    expect(await doubtsOf('sku;price;j.m.;stock\nA;1,50;szt.;10 szt.\n')).toEqual([]);
  });

  test('both marks in one column are a question', async () => {
    expect(await doubtsOf('sku;price\nA;1,50\nB;2.50\n')).toEqual(['decimal_mixed']);
  });

  test('net or gross is asked where the header leaves it open beside a VAT rate', async () => {
    expect(await doubtsOf('sku;price;vat\nA;1,50;23\n')).toEqual(['price_mode_unknown']);
    expect(await doubtsOf('sku;price\nA;1,50\n')).toEqual([]);
    expect(await doubtsOf('sku;price (tax excl. or incl.)\nA;1,50\n')).toEqual(['price_mode_unknown']);
  });

  test('a net price without a VAT rate assumes 23% and asks', async () => {
    const { profile, doubts } = await detected('sku;cena netto\nA;1,50\n');
    expect([profile.priceMode, profile.vatCode]).toEqual(['net', '23']);
    expect(doubts).toEqual([{ code: 'vat_assumed', facts: { vat: '23' } }]);
  });

  test.each([
    [
      'the foreign one first',
      'Kod;Nazwa;Cena EUR;Cena PLN\nA1;Śruba M8;0,25;1,09\nA2;Nakrętka;0,10;0,45\n',
      'Cena PLN',
    ],
    [
      'named better',
      'Kod;Nazwa;Cena brutto EUR;Cena netto PLN\nA1;Śruba;0,25;1,09\nA2;Nakrętka;0,10;0,45\n',
      'Cena netto PLN',
    ],
    ['a bare one is ours', 'Kod;Nazwa;Cena EUR;Cena\nA1;Śruba M8;0,25;1,09\nA2;Nakrętka;0,10;0,45\n', 'Cena'],
    [
      'no plain price',
      'Kod;Cena katalogowa EUR;Cena katalogowa PLN\nA1;0,25;1,09\nA2;0,10;0,45\n',
      'Cena katalogowa PLN',
    ],
  ])('of prices in several currencies the shop’s is meant: %s', async (_, text, header) => {
    const { profile, doubts } = await detected(text);
    expect(profile.columns.filter(({ field }) => field === 'price').map((column) => column.header)).toEqual([header]);
    expect(profile.currency).toBe('PLN');
    expect(doubts.map(({ code }) => code)).not.toContain('column_ambiguous');
  });

  test('another currency than the shop’s is a question', async () => {
    const { profile, doubts } = await detected('sku;price\nA;1,50 €\n');
    expect([profile.currency, doubts]).toEqual([
      'EUR',
      [{ code: 'currency_differs', facts: { currency: 'EUR', expected: 'PLN' } }],
    ]);
    expect(await doubtsOf('sku;cena [PLN]\nA;1,50\n')).toEqual([]);
    expect(await doubtsOf('sku;cena;waluta\nA;1,50;EUR\n')).toEqual(['currency_differs']);
  });
});

describe('what a person said', () => {
  const text = 'Kod;Opis;A;B\nX-1;Śruba;1,50;7\nX-2;Wkręt;2,50;8\n';

  test('overrides decide, and their questions are gone', async () => {
    const columns = [
      { column: 0, header: null, field: 'sku', target: null },
      { column: 2, header: null, field: 'price', target: 'hurt' },
      { column: 3, header: null, field: 'stock', target: null },
    ] as const;
    const detection = await detected(text, { overrides: { columns, priceMode: 'net', vatCode: '8' } });
    expect(mapping(detection)).toEqual(['Kod=sku', 'A=price:hurt', 'B=stock:main']);
    expect(detection).toMatchObject({ certain: true, profile: { priceMode: 'net', vatCode: '8' } });
  });

  test('a confirmed profile settles every question for files of the same shape', async () => {
    const first = await detected('sku;cena netto\nA;1.234\n');
    expect(first.certain).toBe(false);
    const stored = { ...first.profile, vatCode: '8', decimalMark: ',' as const };
    const again = await detected('Tytuł\nSKU;Cena netto\nB;5.678\n', { stored });
    expect(again).toMatchObject({
      certain: true,
      confidence: 1,
      profile: { vatCode: '8', headerLine: 2, decimalMark: ',' },
    });
    expect(again.profile.columns[0]?.header).toBe('SKU');
  });

  test('a stored profile for another header is not used, and says so', async () => {
    const stored = (await detected('sku;cena\nA;1,50\n')).profile;
    const { doubts } = await detected('sku;cena;stan\nA;1,50;3\n', { stored });
    expect(doubts).toEqual([{ code: 'profile_not_fitting', facts: {} }]);
  });
});

test('the preview shows the first lines as text and as cells', async () => {
  const { preview } = await detected('sku;nazwa;cena\nA-1;"Śruba; M8";1,50\n');
  expect(preview.raw.slice(0, 2)).toEqual(['sku;nazwa;cena', 'A-1;"Śruba; M8";1,50']);
  expect(preview.rows).toEqual([
    ['sku', 'nazwa', 'cena'],
    ['A-1', 'Śruba; M8', '1,50'],
  ]);
});
