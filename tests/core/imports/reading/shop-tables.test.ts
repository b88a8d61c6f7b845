import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { codes, detected, inspect, mapping, read } from './reading';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const doubtsOf = async (text: string) => (await detected(text)).doubts.map(({ code }) => code);
const rowsOf = async (text: string) =>
  (await read(text)).rows.map(({ sku, prices, quantities }) => [sku, ...prices, ...quantities]);

describe('columns of stock: what is no place, and what is the sum of all places', () => {
  test('a column that says it is the sum is not counted beside what it sums up', async () => {
    const detection = await detected(
      lines('Symbol;Nazwa;Stan razem;Stan Kraków;Stan Gdańsk', 'A;Kabel;5;2;3', 'B;Wtyk;1;1;0'),
    );
    expect(detection.doubts).toEqual([]);
    expect(mapping(detection)).toEqual([
      'Symbol=sku',
      'Nazwa=name',
      'Stan Kraków=stock:krakow',
      'Stan Gdańsk=stock:gdansk',
    ]);
  });

  test('the main place may be among the places summed up', async () => {
    const detection = await detected(lines('Symbol;Stan MAG;Stan Kraków;Stan razem', 'A;10;2;12', 'B;1;0;1'));
    expect(detection.doubts).toEqual([]);
    expect(mapping(detection)).toEqual(['Symbol=sku', 'Stan MAG=stock:main', 'Stan Kraków=stock:krakow']);
  });

  test('a sum that does not add up hides a place: a person is asked', async () => {
    expect(await doubtsOf(lines('Symbol;Stan razem;Stan Kraków', 'A;12;2', 'B;1;0'))).toEqual(['column_ambiguous']);
  });

  test('a bare stock that always adds up is the sum; over few rows that is asked, without it nothing is', async () => {
    const head = 'Symbol;Stan;Stan Kraków;Stan Gdańsk';
    const many = await detected(lines(head, 'A;5;2;3', 'B;1;1;0', 'C;9;4;5', 'D;0;0;0'));
    expect(many.doubts).toEqual([]);
    expect(mapping(many)).toEqual(['Symbol=sku', 'Stan Kraków=stock:krakow', 'Stan Gdańsk=stock:gdansk']);
    expect(await doubtsOf(lines(head, 'A;5;2;3', 'B;1;1;0'))).toEqual(['column_ambiguous']);
    expect(mapping(await detected(lines(head, 'A;7;2;3', 'B;1;1;0')))).toContain('Stan=stock:main');
  });

  test.each([
    ['Stan początkowy;Przychód;Rozchód;Stan końcowy', 'Stan końcowy=stock:main'],
    ['Lp;Stan księgowy;Stan faktyczny;Różnica', 'Stan faktyczny=stock:main'],
    ['Stan minimalny;Stan;Stan zarezerwowany;Stan dysponowany', 'Stan=stock:main'],
    ['Ilość zarezerwowana;Ilość wydana;Ilość dysponowana;Uwagi', 'Ilość dysponowana=stock:main'],
  ])('of "%s" only the stock as it is now is read', async (columns, expected) => {
    const detection = await detected(lines(`Symbol;Nazwa;${columns}`, 'A;Kabel;1;2;3;4', 'B;Wtyk;5;6;7;8'));
    expect(mapping(detection)).toEqual(['Symbol=sku', 'Nazwa=name', expected]);
  });

  test('goods that were sold are no stock', async () => {
    expect(await doubtsOf(lines('Symbol;Nazwa;Ilość sprzedana;Wartość', 'A;Kabel;5;20,00'))).toEqual(['names_only']);
  });

  test('columns named after shops are read as their stock, once a person has said so', async () => {
    const detection = await detected(lines('Symbol;Magazyn główny;Sklep Kraków;Hurtownia Łódź', 'A;10;2;3', 'B;1;0;0'));
    expect(detection.doubts.map(({ code }) => code)).toEqual(['column_guessed', 'column_guessed']);
    expect(mapping(detection)).toEqual([
      'Symbol=sku',
      'Magazyn główny=stock:main',
      'Sklep Kraków=stock:sklep-krakow',
      'Hurtownia Łódź=stock:hurtownia-lodz',
    ]);
    expect(mapping(await detected(lines('Symbol;Stan;Sklep internetowy', 'A;10;tak', 'B;1;nie')))).toEqual([
      'Symbol=sku',
      'Stan=stock:main',
    ]);
  });
});

describe('columns of prices', () => {
  test.each([
    ['Cena 1;Cena 2;Cena 3', 'Cena 1=price:retail', ['column_ambiguous']],
    ['Cena A;Cena B;Cena C', 'Cena A=price:retail', ['column_ambiguous']],
    ['Netto;Brutto;Uwagi', 'Brutto=price:retail', ['column_guessed']],
    [
      'detaliczna [netto];detaliczna [brutto];hurtowa 1 [netto]',
      'detaliczna [brutto]=price:retail',
      ['column_guessed'],
    ],
    ['Waga netto;Waga brutto;Cena brutto', 'Cena brutto=price:retail', []],
  ])('%s', async (columns, expected, doubts) => {
    const detection = await detected(
      lines(`Symbol;Nazwa;${columns}`, 'A;Kabel;1,00;1,23;1,50', 'B;Wtyk;2,00;2,46;3,00'),
    );
    expect(mapping(detection)).toEqual(['Symbol=sku', 'Nazwa=name', expected]);
    expect(detection.doubts.map(({ code }) => code)).toEqual(doubts);
  });

  test('a price in another currency than the list’s sets its row aside, wherever the currency stands', async () => {
    const inCell = await read(lines('Symbol;Cena brutto', 'A;25,00 EUR', 'B;10,00 zł', 'C;5,00'));
    expect(inCell.rows.map(({ sku, prices }) => [sku, prices[0]])).toEqual([
      ['B', 1000],
      ['C', 500],
    ]);
    expect(inCell.problems).toMatchObject([
      { line: 2, code: 'price_other_currency', severity: 'rejected', facts: { currency: 'EUR', expected: 'PLN' } },
    ]);
    const inColumn = await read(lines('Symbol;Cena brutto;Waluta', 'A;25,00;EUR', 'B;10,00;PLN', 'C;5,00;', 'D;;EUR'));
    expect(inColumn.rows.map(({ sku }) => sku)).toEqual(['B', 'C', 'D']);
    expect(codes(inColumn.problems)).toEqual(['2 price_other_currency']);
  });

  test('words beside a number are no decimal mark', async () => {
    expect(await doubtsOf(lines('Symbol;Cena brutto;Stan', 'A;25,00;ok. 5', 'B;10,00;4', 'C;5,00;12 szt.'))).toEqual(
      [],
    );
  });
});

describe('headings above and between', () => {
  test('a row that groups the columns belongs to the header under it', async () => {
    const text = lines(
      'Towar;;Cena;;Magazyn;',
      'Symbol;Nazwa;netto;brutto;Sklep;Hurtownia',
      'A;Śruba;1,22;1,50;4;100',
      'B;Nakrętka;0,41;0,50;3;50',
    );
    const detection = await detected(text);
    expect(detection).toMatchObject({ certain: true, profile: { headerLine: 2, priceMode: 'gross' } });
    expect(mapping(detection)).toEqual([
      'Symbol=sku',
      'Nazwa=name',
      'brutto=price:retail',
      'Sklep=stock:sklep',
      'Hurtownia=stock:hurtownia',
    ]);
    expect(await rowsOf(text)).toEqual([
      ['A', 150, 4, 100],
      ['B', 50, 3, 50],
    ]);
  });

  test('a title in one cell groups nothing', async () => {
    const text = lines('Stan magazynu;;', 'Symbol;Nazwa;Uwagi', 'A;Śruba;1', 'B;Nakrętka;2');
    expect(mapping(await detected(text))).toEqual(['Symbol=sku', 'Nazwa=name']);
  });

  test('headings of groups and feet of pages are no products', async () => {
    const text = lines(
      'Symbol;Nazwa;Stan;Cena brutto',
      'Elektronika;;;',
      'A;Kabel;4;1,50',
      'Razem Elektronika;;4;',
      'Strona 1 z 2;;;',
      'B;;9;',
      'RAZEM;Razem;13;',
    );
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku }) => sku)).toEqual(['A', 'B']);
    expect(codes(problems)).toEqual(['2 row_only_code', '4 totals_row', '7 totals_row']);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('in a delivery too', async () => {
    const text = lines(
      'Indeks;Nazwa;Ilość przyjęta',
      'Elektronika;;',
      'A;Kabel;4',
      ';Narzędzia;',
      'B;Młotek;',
      'C;Lampa;2',
    );
    const { batches, problems } = await read(text);
    expect(batches.flatMap((batch) => batch.lines).map(({ sku }) => sku)).toEqual(['A', 'C']);
    expect(codes(problems)).toEqual(['2 row_only_code', '4 row_only_code', '5 quantity_missing']);
  });

  test('where a table has no names, a code without a stock says that nothing is known of it', async () => {
    expect((await read(lines('Symbol;Stan', 'A;', 'B;4'))).rows.map(({ sku }) => sku)).toEqual(['A', 'B']);
  });

  test('codes that a spreadsheet made days of are pointed out', async () => {
    const { rows, problems } = await read(lines('Symbol;Stan', '01.mar;4', '2026-03-01;5', 'sty-26;6', 'MAR-100;7'));
    expect(rows).toHaveLength(4);
    expect(codes(problems)).toEqual(['2 sku_is_day', '3 sku_is_day', '4 sku_is_day']);
  });
});

describe('titles that name a document', () => {
  test.each([
    ['Zestawienie sprzedaży za okres 01.11.2026 - 25.11.2026', 'outgoing'],
    ['RW 12/2026', 'outgoing'],
    // Of whoever wrote it: the file does not say whether the goods came or left.
    ['Wydanie zewnętrzne WZ 12/2026', 'delivery'],
    ['Dokument PZ 123/2026 z dnia 25.11.2026', 'delivery'],
    ['Faktura VAT nr FV/12/2026', 'delivery'],
    ['Zamówienie nr ZK 12/2026', 'orders'],
  ])('%s: %s, never a stock', async (title, kind) => {
    const detection = await detected(lines(`${title};;`, 'Indeks;Nazwa;Ilość', 'A;Kabel;4', 'B;Wtyk;2'));
    expect([detection.profile.kind, detection.certain]).toEqual([kind, false]);
    expect(detection.doubts).toEqual([{ code: 'title_names_document', facts: { title } }]);
    expect(mapping(detection)).toEqual(['Indeks=sku', 'Nazwa=name', 'Ilość=quantity:main']);
  });

  test.each(['Stany magazynowe', 'Hurtownia Faktura sp. z o.o.', 'Cennik 12/2026', 'Wuzetka 4'])(
    'under "%s" a quantity is a stock',
    async (title) => {
      const detection = await detected(lines(`${title};;`, 'Indeks;Nazwa;Ilość', 'A;Kabel;4', 'B;Wtyk;2'));
      expect([detection.profile.kind, detection.certain]).toEqual(['stock', true]);
    },
  );

  test('what is called a stock stays one', async () => {
    expect((await detected(lines('PZ 1/2026;;', 'Indeks;Nazwa;Stan', 'A;Kabel;4'))).profile.kind).toBe('stock');
  });
});

describe('how a table is written', () => {
  test('a blank behind every delimiter belongs to it, so that quotes behind it are quotes', async () => {
    const text = lines('Symbol; Nazwa; Stan', '"A"; "Kabel; 5 m"; "4"', '"B"; "Wtyk"; "9"');
    expect((await detected(text)).profile.delimiter).toBe('; ');
    expect((await read(text)).rows.map(({ sku, name, quantities }) => [sku, name, quantities[0]])).toEqual([
      ['A', 'Kabel; 5 m', 4],
      ['B', 'Wtyk', 9],
    ]);
  });

  test('UTF-32 without a mark, either end first', async () => {
    for (const encoding of ['utf-32le', 'utf-32be']) {
      const bytes = iconv.encode('Symbol;Nazwa;Stan\r\nA;Łódź;4\r\n', encoding, { addBOM: false });
      expect((await detected(bytes)).profile.encoding).toBe(encoding);
      expect((await read(bytes)).rows).toMatchObject([{ sku: 'A', name: 'Łódź', quantities: [4] }]);
    }
  });

  test('quotes escaped by backslashes are quotes', async () => {
    const text = lines('sku,name,stock', 'A,"Kabel \\"super\\" 5 m",4', 'B,"Wtyk, duży",9', 'C,"""Zorza""",1');
    expect((await read(text)).rows.map(({ sku, name, quantities }) => [sku, name, quantities[0]])).toEqual([
      ['A', 'Kabel "super" 5 m', 4],
      ['B', 'Wtyk, duży', 9],
      ['C', '"Zorza"', 1],
    ]);
  });

  test('a counter of rows is no code', async () => {
    expect(await inspect(lines('Lp.;Nazwa;Ilość;Cena', '1;Kabel;5;2,00', '2;Wtyk;6;1,00'))).toMatchObject({
      ok: false,
      problem: { code: 'column_missing', facts: { missing: 'key' } },
    });
  });

  // 14:30 in Poland is 13:30 UTC in November.
  test.each([
    ['2026-11-25 14:30', '2026-11-25T13:30:00.000Z'],
    ['Data wydruku: 25.11.2026 14:30', '2026-11-25T13:30:00.000Z'],
    ['Raport stanów z dnia 25.11.2026 godz. 14:30', '2026-11-25T13:30:00.000Z'],
    ['Wydruk z dn. 25.11.2026 14:30', '2026-11-25T13:30:00.000Z'],
    ['Ostatnia dostawa 25.11.2026 14:30', null],
    ['25.11.2026', null],
  ])('above a table "%s" says when it was made: %s', async (title, expected) => {
    expect((await detected(lines(title, '', 'Symbol;Nazwa;Stan', 'A;Śruba;4', 'B;Wtyk;5'))).asOf).toBe(expected);
  });

  test('BaseLinker by price groups and warehouses: the first group is the price', async () => {
    const detection = await detected(
      lines(
        '"ID";"SKU";"EAN";"Name";"Price group: Default [PLN]";"Price group: Hurt [PLN]";"Warehouse: Główny";"Tax rate"',
        '"101";"SKU-1";"5901234123457";"Kubek";"19.99";"15.00";"12";"23"',
      ),
    );
    expect(detection).toMatchObject({ certain: true, profile: { format: 'baselinker', priceMode: 'gross' } });
    expect(mapping(detection)).toEqual([
      'SKU=sku',
      'EAN=gtin',
      'Name=name',
      'Price group: Default [PLN]=price:retail',
      'Warehouse: Główny=stock:main',
      'Tax rate=vat',
    ]);
  });
});
