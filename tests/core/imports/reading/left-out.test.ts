import { describe, expect, test } from 'vitest';
import { detected, mapping, read } from './reading';

const table = (...rows: readonly string[]) => rows.join('\r\n') + '\r\n';
const ROWS = ['K-1;Kubek;12;19,90', 'K-2;Talerz;5;34,50', 'K-3;Miska;0;24,00', 'K-4;Sztućce;117;149,99'] as const;
const listWith = (heading: string, rows: readonly string[] = ROWS) =>
  table(`Symbol;Nazwa;${heading};Cena brutto`, ...rows);
const asked = async (text: string) => (await detected(text)).doubts.map(({ code }) => code);

describe('a stock is known by the words its heading is made of', () => {
  test.each([
    'Szt. na półce',
    'Dostępna liczba szt',
    'Sztuk razem',
    'Ile',
    'Ile sztuk',
    'Liczba na stanie',
    'Zapas szt.',
    'Szt/stan',
    'szt. na mag.',
    'Pozostało szt.',
    'Ilość na półce',
    'Ilość produktów na stanie',
    'Ilość par',
    'Zapas końcowy',
    'Skladom ks',
    'Stav na sklade',
    'Kusů skladem',
    'Dostupné kusy',
    'Stückzahl',
    'Verfügbarer Bestand',
    'Vorrat',
    'Total units',
    'Shelf qty',
    'Kiekis sandėlyje',
    'Atlikums',
  ])('%s', async (heading) => {
    const detection = await detected(listWith(heading));
    expect([mapping(detection), detection.doubts]).toEqual([
      ['Symbol=sku', 'Nazwa=name', `${heading}=stock:main`, 'Cena brutto=price:retail'],
      [],
    ]);
    expect((await read(listWith(heading))).rows.map(({ sku, quantities }) => [sku, ...quantities])).toEqual([
      ['K-1', 12],
      ['K-2', 5],
      ['K-3', 0],
      ['K-4', 117],
    ]);
  });

  test.each([
    ['W sklepie', 'sklep'],
    ['Sztuk w sklepie', 'sklep'],
    ['Na prodejně', 'sklep'],
    ['na magazynie głównym', 'main'],
    ['Na półce', 'main'],
    ['Zostało', 'main'],
    ['Stav', 'main'],
    ['Butelki', 'main'],
  ])('%s may say something else as well, and is asked about', async (heading, place) => {
    const detection = await detected(listWith(heading));
    expect(mapping(detection)).toContain(`${heading}=stock:${place}`);
    expect(detection.doubts).toEqual([{ code: 'column_guessed', facts: { column: heading, field: 'stock' } }]);
  });

  test('a set of several pieces is no place', async () => {
    expect(mapping(await detected(listWith('Ilość sztuk w zestawie')))).not.toContain('sztuk-zestawie');
  });
});

describe('a table without a stock, a price or barcodes asks about the column that looks like it', () => {
  test.each(['Jest', 'Spis', 'Policzono', 'Sklep', 'Lager', 'BO', 'Units', 'Ogółem'])(
    'whole numbers under %s, with some of them',
    async (heading) => {
      const detection = await detected(listWith(heading));
      expect(detection.doubts).toEqual([
        { code: 'stock_maybe_left', facts: { columns: heading, values: `${heading}: 12; 5; 0` } },
      ]);
      expect(detection.certain).toBe(false);
    },
  );

  test('a column without a heading', async () => {
    expect((await detected(listWith(''))).doubts).toEqual([
      { code: 'stock_maybe_left', facts: { columns: '#3', values: '#3: 12; 5; 0' } },
    ]);
  });

  test('what a yes to it has settled is not asked again', async () => {
    const { profile } = await detected(listWith('Jest'));
    const next = await detected(listWith('Jest', ROWS.slice(1)), { stored: profile });
    expect([next.certain, next.doubts]).toEqual([true, []]);
  });

  test.each([
    'Gwarancja (mies.)',
    'Waga (g)',
    'Strona kat.',
    'ID kategorii',
    'Kolejność',
    'Min. zamówienie',
    'Szt. w op.',
    'Stan minimalny',
    'Max',
    'Sprzedaż 30 dni',
    'W drodze',
    'PKWiU',
    'Szerokość',
    'Regał',
    'Lead time (days)',
    'Mindestbestand',
    'Záruka',
    'Liczba opinii',
    'Kaucja',
  ])('%s is something else', async (heading) => {
    expect(await asked(listWith(heading))).toEqual([]);
  });

  test.each([
    ['years', ['2019', '2021', '2024', '2024']],
    ['numbers of rows', ['1', '2', '3', '4']],
    ['codes of one length', ['48210', '48355', '51002', '51377']],
    ['zeros in front', ['007', '012', '118', '204']],
    ['yes and no', ['1', '0', '1', '1']],
    ['amounts below nothing we sell by', ['0,25', '0,4', '1,15', '0,3']],
  ])('%s are no stock under any heading', async (_, cells) => {
    const rows = ROWS.map((row, i) => row.replace(/^([^;]*;[^;]*;)[^;]*/, `$1${cells[i]}`));
    expect(await asked(listWith('Cecha X', rows))).toEqual([]);
  });

  test('amounts beside names alone, and as a spreadsheet shortens them', async () => {
    const left = async (heading: string, ...cells: readonly string[]) =>
      (
        await detected(
          table(`Symbol;Nazwa;Stan;${heading}`, ...cells.map((cell, i) => `K-${i};Kubek ${i};${i + 2};${cell}`)),
        )
      ).doubts;
    expect(await left('Detal', '19,9', '34,5', '24')).toEqual([
      { code: 'price_maybe_left', facts: { columns: 'Detal', values: 'Detal: 19,9; 34,5; 24' } },
    ]);
    expect(await left('Endpreis', '19,9', '34,5', '24')).toMatchObject([{ code: 'price_maybe_left' }]);
    expect(await left('Waga', '19,9', '34,5', '24')).toEqual([]);
    const named = table('Symbol;Nazwa;Detal', 'A;Kubek;19,90', 'B;Misa;5,00');
    expect(await asked(named)).toEqual(['price_maybe_left', 'names_only']);
  });

  test('barcodes under a heading that is not known', async () => {
    const list = (heading: string, ...codes: readonly string[]) =>
      table(`Symbol;Nazwa;Stan;${heading}`, ...codes.map((code, i) => `K-${i};Kubek ${i};${i + 2};${code}`));
    const codes = ['5901234123457', '5900000000015', '5900000000022'];
    expect((await detected(list('Kod na opakowaniu jedn. X', ...codes))).doubts).toEqual([]);
    expect((await detected(list('Kod handl. B', ...codes))).doubts).toEqual([
      { code: 'gtin_maybe_left', facts: { columns: 'Kod handl. B', values: `Kod handl. B: ${codes.join('; ')}` } },
    ]);
    // One of them has another check digit.
    expect(await asked(list('Kod handl. B', ...codes.slice(1), '5901234123458'))).toEqual([]);
  });
});
