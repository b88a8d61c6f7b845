import { describe, expect, test } from 'vitest';
import { codes, detected, mapping, read } from './reading';

const lines = (...rows: readonly string[]) => rows.join('\r\n') + '\r\n';
const asked = async (text: string) => (await detected(text)).doubts;

describe('units behind the numbers of a stock', () => {
  test('say what goods are counted in, where no column does', async () => {
    const text = lines(
      'Kod;Nazwa;Stan magazynu;Cena brutto',
      'A;Kubek;10 szt;12,30',
      'B;Ser;5,5 kg;24,60',
      'C;Kij;3;1,00',
    );
    const detection = await detected(text);
    expect([detection.certain, detection.profile.format]).toEqual([true, 'csv-units-in-stock']);
    const { rows } = await read(text);
    expect(rows.map(({ sku, unit, unitScale, quantities }) => [sku, unit, unitScale, quantities])).toEqual([
      ['A', 'szt', 1, [10]],
      ['B', 'kg', 1000, [5500]],
      ['C', null, null, [3]],
    ]);
  });

  test('rows that do not fit the table are still told by their own width', async () => {
    const text = lines('Kod;Stan;Cena brutto', 'A;10 szt.;12,30;', 'B;2 kg', 'C;1 kg;3,00');
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, quantities }) => [sku, quantities])).toEqual([
      ['A', [10]],
      ['C', [1000]],
    ]);
    expect(codes(problems)).toEqual(['3 row_ragged']);
  });

  test('a source confirmed so is read so again, also where a file has no units', async () => {
    const { profile } = await detected(lines('Kod;Stan;Cena brutto', 'A;10 szt.;12,30', 'B;2 kg;3,00'));
    const next = await detected(lines('Kod;Stan;Cena brutto', 'A;11;12,30', 'B;0,5;3,00'), { stored: profile });
    expect([next.certain, next.profile.format]).toEqual([true, 'csv-units-in-stock']);
  });
});

describe('columns headed by places alone', () => {
  test('are left out and asked about, with their sum or without', async () => {
    const question = (columns: string, values: string) => [{ code: 'stock_maybe_left', facts: { columns, values } }];
    const summed = lines('Symbol;Cena brutto;Kraków;Łódź;Razem', 'A;10,00;1;2;3', 'B;10,00;3;4;7');
    expect(await asked(summed)).toEqual(question('Kraków, Łódź, Razem', 'Kraków: 1; 3 | Łódź: 2; 4 | Razem: 3; 7'));
    const coded = lines('Symbol;Cena brutto;M1;M2', 'A;10,00;1;2', 'B;10,00;;4');
    expect(await asked(coded)).toEqual(question('M1, M2', 'M1: 1 | M2: 2; 4'));
  });

  test.each([
    'Symbol;Cena brutto;Rok;Pojemność',
    'Symbol;Cena brutto;Waga;Gwarancja',
    'Symbol;Cena brutto;Kraków;VAT',
    'Symbol;Cena brutto;Cecha;Lp.',
  ])('%s are no places', async (header) => {
    const cells = header.endsWith('Lp.') ? ['lniany;1', 'wełniany;2'] : ['2024;23', '2025;8'];
    const doubts = await asked(lines(header, `A;10,00;${cells[0]}`, `B;10,00;${cells[1]}`));
    expect(doubts.filter(({ code }) => code === 'stock_maybe_left')).toEqual([]);
  });

  test('nor beside a stock', async () => {
    expect(await asked(lines('Symbol;Stan;Kraków;Łódź', 'A;3;1;2', 'B;7;3;4'))).toEqual([]);
  });
});

describe('what stands between the rows', () => {
  test('a second table with other columns refuses the file: its prices would be read as stock', async () => {
    const text = lines('Symbol;Nazwa;Stan', 'A;Kubek;12', '', 'Symbol;Nazwa;Cena brutto', 'B;Ser;20,00');
    expect((await read(text)).failure).toEqual({
      code: 'file_two_tables',
      facts: { line: 4, header: 'Symbol, Nazwa, Cena brutto' },
    });
  });

  test('stock of another warehouse in the same columns refuses it too; one name under the header does not', async () => {
    const text = lines('Indeks;Nazwa;Stan', 'Magazyn: MAG1;;', 'A;Kubek;5', 'Magazyn: MAG2;;', 'B;Ser;3');
    expect((await read(text)).failure).toEqual({
      code: 'file_two_places',
      facts: { line: 4, header: 'Magazyn: MAG2' },
    });
    const { rows, failure } = await read(lines('Indeks;Nazwa;Stan', 'Magazyn: MAG1;;', 'A;Kubek;5'));
    expect([rows.map(({ sku }) => sku), failure]).toEqual([['A'], null]);
  });

  test('in a delivery too', async () => {
    const text = lines('Kod;Nazwa;Ilość przyjęta', 'A;Kubek;10', 'Kod;Nazwa;Waga', 'B;Talerz;5');
    expect((await read(text)).failure).toMatchObject({ code: 'file_two_tables', facts: { line: 3 } });
  });

  test('a product that is called like the column of codes is a product', async () => {
    const text = lines('Model;Nazwa;Stan', 'A;Kubek;12', 'Model;Kubek Model;3');
    const { rows, failure } = await read(text);
    expect([rows.map(({ sku }) => sku), failure]).toEqual([['A', 'Model'], null]);
  });

  test('sums carried over and feet of pages are no goods and nothing to correct', async () => {
    const text = lines(
      ...['Lp.;Symbol;Nazwa;Stan', '1;A;Kubek;12', 'Do przeniesienia:;;;12', 'Strona 1 z 2'],
      ...['Lp.;Symbol;Nazwa;Stan', 'Z przeniesienia:;;;12', '2;B;Ser;5', 'Razem:;;;17'],
    );
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, quantities }) => [sku, quantities])).toEqual([
      ['A', [12]],
      ['B', [5]],
    ]);
    expect(codes(problems)).toEqual(['3 totals_row', '6 totals_row', '8 totals_row']);
  });
});

test('headings with the table before the column, as Comarch ERP XL has them', async () => {
  const text = lines('Twr_Kod;Twr_Nazwa;Twr_Ean;Twr_Jm;TwZ_Ilosc;Twr_StawkaPod', 'A;Kubek;5901234123457;szt.;10;23');
  expect(mapping(await detected(text))).toEqual([
    ...['Twr_Kod=sku', 'Twr_Nazwa=name', 'Twr_Ean=gtin', 'Twr_Jm=unit', 'TwZ_Ilosc=stock:main', 'Twr_StawkaPod=vat'],
  ]);
});

test('the rate of nexo’s grid is the rate of sales', async () => {
  const text = lines('Symbol;Cena detaliczna netto;Stawka VAT sprzedaży', 'A;10,00;8', 'B;10,00;23');
  expect((await read(text)).rows.map(({ vat, prices }) => [vat, prices])).toEqual([
    ['8', [1080]],
    ['23', [1230]],
  ]);
});

test.each(['Wydruk z dnia 25-11-2026, godz. 14:05', 'Stan na dzień 25.11.2026 godzina: 14:05'])(
  '%s says the moment',
  async (title) => {
    // Poland is an hour ahead in November.
    expect((await detected(lines(title, '', 'Symbol;Nazwa;Stan', 'A;Kubek;4', 'B;Ser;5'))).asOf).toBe(
      '2026-11-25T13:05:00.000Z',
    );
  },
);

test('barcodes and numbers without a header are what a scanner counted, which is asked', async () => {
  const text = lines('5901234123457;5', '5901234123464;7', '5901234123471;0');
  const { doubts } = await detected(text);
  expect(doubts.map(({ code }) => code)).toEqual(['header_absent', 'column_guessed', 'column_guessed']);
  expect((await read(text)).rows.map(({ sku, quantities }) => [sku, quantities])).toEqual([
    ['5901234123457', [5]],
    ['5901234123464', [7]],
    ['5901234123471', [0]],
  ]);
});

test('one foreign letter is no evidence of DOS: the encoding is asked about', async () => {
  // E4 is ä in Windows and ń in DOS.
  const text = Buffer.from('Symbol;Nazwa;Stan\r\nA;K\u00e4se;4\r\nB;Brot;5\r\n', 'latin1');
  expect((await detected(text)).doubts).toEqual([{ code: 'encoding_guessed', facts: { encoding: 'windows-1250' } }]);
});

test.each([
  ['<b>Kubek</b> &amp; talerz', 'Kubek & talerz'],
  ['Ser &quot;Gouda&quot;<br/>plaster', 'Ser "Gouda" plaster'],
  ['Kub&oacute;ł&nbsp;duży', 'Kubół\u00a0duży'],
  ['Śruba <M8> & nakrętka', 'Śruba <M8> & nakrętka'],
  ['Black & Decker', 'Black & Decker'],
  ['A&B;C', 'A&B;C'],
])('the name %j reads %j', async (written, name) => {
  const { rows } = await read(lines('Symbol,Nazwa,Stan', `A,"${written.replaceAll('"', '""')}",4`, 'B,Ser,5'));
  expect(rows[0]?.name).toBe(name);
});

test('WooCommerce in other Polish words', async () => {
  const text = lines(
    'ID,Typ,SKU,"GTIN, UPC, EAN lub ISBN",Nazwa,Opublikowano,Zapasy,Cena podstawowa',
    '11,variation,KOS-S,5901234123457,Koszulka - S,1,4,49',
    '12,variation,KOS-M,,Koszulka - M,1,parent,49',
  );
  const { rows, problems } = await read(text);
  expect(rows.map(({ sku, gtins, prices, quantities }) => [sku, gtins, prices, quantities])).toEqual([
    ['KOS-S', ['5901234123457'], [4900], [4]],
    ['KOS-M', [], [4900], [null]],
  ]);
  expect(codes(problems)).toEqual(['3 stock_not_tracked']);
});

describe('what is left in cells by the way a file was made', () => {
  test('characters without width are no part of a code', async () => {
    const text = lines('Symbol;Nazwa;Stan', '\u200bA-1;Kubek;5', 'A\u00ad-2\ufeff;Ser;3', '\u200b;Kij;1');
    const { rows, problems } = await read(text);
    expect([rows.map(({ sku }) => sku), codes(problems)]).toEqual([['A-1', 'A-2'], ['4 key_missing']]);
  });

  test('an error of a spreadsheet is no name; the row is read', async () => {
    const { rows, problems } = await read(lines('Symbol;Nazwa;Stan', 'A;#ARG!;5', 'B;#1 Ser;3'));
    expect(rows.map(({ name, quantities }) => [name, quantities])).toEqual([
      [null, [5]],
      ['#1 Ser', [3]],
    ]);
    expect(codes(problems)).toEqual(['2 name_is_error']);
  });

  test('the mark at the end of a DOS file does not make it one that was cut off', async () => {
    const { rows, problems, failure } = await read(lines('Symbol;Nazwa;Stan', 'A;Kubek;5') + '\u001a');
    expect([rows.map(({ sku }) => sku), problems, failure]).toEqual([['A'], [], null]);
  });

  test('a price says what it is of', async () => {
    const text = lines(
      'Symbol;Nazwa;Cena brutto',
      'A;Kubek;12,99 zł/szt.',
      'B;Ser;1 030,00 / kg',
      'C;Gwóźdź;5,00 zł/100 szt.',
    );
    const { rows, problems } = await read(text);
    expect(rows.map(({ prices }) => prices)).toEqual([[1299], [103000]]);
    expect(codes(problems)).toEqual(['4 price_not_a_number']);
  });
});

test('a second column of barcodes is read; a stock of a day is of no place of that name', async () => {
  const text = lines(
    'EAN;Kod kreskowy 2;Symbol;Stan 25.11.2026',
    '5901234123457;5901234123464;A;5',
    ';5901234123471;B;3',
  );
  expect(mapping(await detected(text)).at(-1)).toBe('Stan 25.11.2026=stock:main');
  expect((await read(text)).rows.map(({ gtins }) => gtins)).toEqual([
    ['5901234123457', '5901234123464'],
    ['5901234123471'],
  ]);
});
