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

  test.each(['Zapas (dni)', 'Stan (wartość)', 'Stan (PLN)', 'Stan (min.)', 'Ilość (w drodze)', 'Stock (days)'])(
    '%s is no stock, whatever stands in front of the bracket',
    async (heading) => {
      const { profile } = await detected(listWith(heading));
      expect(profile.columns.map(({ field }) => field)).toEqual(['sku', 'name', 'ignore', 'price']);
    },
  );

  test.each([
    ['Ilość (op.)', 'op'],
    ['Stan (kart.)', 'kart'],
    ['Stan [karton]', 'karton'],
  ])('%s counts packs, which is asked about unless goods are counted so', async (heading, unit) => {
    expect((await detected(listWith(heading))).doubts).toEqual([
      { code: 'stock_counts_packs', facts: { column: heading, unit } },
    ]);
    const counted = table(`Symbol;Nazwa;J.m.;${heading};Cena brutto`, 'A;Kubek;op;12;19,90', 'B;Misa;op;5;34,50');
    expect((await detected(counted)).doubts).toEqual([]);
    expect((await detected(listWith('Stan (szt.)'))).doubts).toEqual([]);
  });

  test.each(['Stan %', 'Ilość mb na rolce'])('%s is none either', async (heading) => {
    expect(mapping(await detected(listWith(heading)))).toEqual([
      'Symbol=sku',
      'Nazwa=name',
      'Cena brutto=price:retail',
    ]);
  });

  test.each(['Stan bez rezerwacji', 'Stan po rez.'])(
    '%s is what is left of a stock, and asked about',
    async (heading) => {
      const facts = { columns: heading, values: `${heading}: 12; 5; 0` };
      expect((await detected(listWith(heading))).doubts).toEqual([{ code: 'stock_maybe_left', facts }]);
      expect((await detected(listWith('Szt. rez.'))).doubts).toEqual([]);
    },
  );

  test('a warehouse of few small numbers may be which one', async () => {
    const numbered = ['A;Kubek;1;19,90', 'B;Misa;2;34,50', 'C;Talerz;1;24,00', 'D;Dzban;1;9,00'];
    expect((await detected(listWith('Magazyn', numbered))).doubts).toEqual([
      { code: 'column_guessed', facts: { column: 'Magazyn', field: 'stock' } },
    ]);
    expect((await detected(listWith('Magazyn'))).doubts).toEqual([]);
    expect((await detected(listWith('Stan', numbered))).doubts).toEqual([]);
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

  test('several numbers in a cell, of which one is the stock', async () => {
    const text = table('Symbol;Stan/Rez./Dost.;Cena brutto', 'A;12/2/10;39,99', 'B;10/0/10;9,50');
    expect((await detected(text)).doubts).toEqual([
      {
        code: 'stock_maybe_left',
        facts: { columns: 'Stan/Rez./Dost.', values: 'Stan/Rez./Dost.: 12/2/10; 10/0/10' },
      },
    ]);
  });

  test('a list as people write it: what, how many, for how much', async () => {
    const { doubts, profile } = await detected(
      table('Moja lista;;;', 'Co;Ile;Za ile;Kod', 'Młotek;4;39,99;A1', 'Gwoździe;10;9,50;A2', 'Piła;2;59;A3'),
    );
    expect([mapping({ profile }), doubts]).toEqual([
      ['Ile=stock:main', 'Kod=sku'],
      [{ code: 'price_maybe_left', facts: { columns: 'Za ile', values: 'Za ile: 39,99; 9,50; 59' } }],
    ]);
  });

  test.each([
    'Cena (zakup)',
    'Cena (stara)',
    'Cena (promocyjna)',
    'Cena (min)',
    'Cena (przed obniżką)',
    'Cena (od 10 szt.)',
    'Cena (opak.)',
    'Cena (za 100 g)',
    'Price (cost)',
  ])('%s is not taken for the price in the shop', async (heading) => {
    const { doubts, profile } = await detected(table(`Kod;Stan;${heading}`, 'A;4;12,50', 'B;10;3,00'));
    expect(profile.columns.map(({ field }) => field)).toEqual(['sku', 'stock', 'ignore']);
    expect(doubts.map(({ code }) => code)).toEqual(['price_maybe_left']);
  });

  test.each([
    ['Cena [hurt]', 'price:hurt', ['price_doubtful']],
    ['Cena (kg)', 'price:retail', ['price_doubtful']],
    ['Cena (PLN)', 'price:retail', []],
    ['Cena (zł/szt.)', 'price:retail', []],
    ['Cena (za szt.)', 'price:retail', []],
    ['Cena (brutto)', 'price:retail', []],
  ])('%s is %s', async (heading, meant, questions) => {
    const text = table(`Kod;Stan;${heading}`, 'A;4;12,50', 'B;10;3,00');
    expect(mapping(await detected(text))).toContain(`${heading}=${meant}`);
    expect(await asked(text)).toEqual(questions);
  });

  test('how much was sold is neither a price nor a stock', async () => {
    expect(await asked(table('Kod;Nazwa;Stan;Sprzedaż 30 dni', 'A;Kubek;4;12', 'B;Misa;10;3'))).toEqual([]);
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

describe('stock of one place beside numbers of another', () => {
  const rows = ['A;Kubek;5;2;10,00', 'B;Misa;7;0;12,50', 'C;Talerz;0;3;8,00'];
  const asks = async (one: string, other: string) =>
    (await detected(table(`Symbol;Nazwa;${one};${other};Cena brutto`, ...rows))).doubts;

  test.each([
    ['Magazyn', 'Sklep'],
    ['Stan Kraków', 'Łódź'],
  ])('%s and %s: the second is asked about', async (one, other) => {
    const facts = { used: one, columns: other, values: `${other}: 2; 0; 3` };
    expect(await asks(one, other)).toEqual([{ code: 'stock_place_left', facts }]);
  });

  test('a stock of no place is that of all; what is known is read', async () => {
    expect(await asks('Stan', 'Łódź')).toEqual([]);
    expect(await asks('Magazyn', 'Gwarancja')).toEqual([]);
    // What adds up the places is the stock of none of them.
    const summed = table('Kod;MAG Główny;MAG Sklep;Razem', 'A;4;1;5', 'B;10;0;10', 'C;0;2;2');
    expect(await asked(summed)).toEqual([]);
    expect(mapping(await detected(table('Symbol;Magazyn;W sklepie', 'A;5;2', 'B;7;0')))).toEqual([
      'Symbol=sku',
      'Magazyn=stock:main',
      'W sklepie=stock:sklep',
    ]);
  });
});

describe('availability in words alone', () => {
  const list = (heading: string, some: string, none: string) =>
    table(
      `Symbol;Nazwa;${heading};Cena brutto`,
      `A;Kubek;${some};10,00`,
      `B;Misa;${none};12,50`,
      `C;Dzban;${some};8,00`,
    );

  test.each([
    ['Dostępność', 'dostępny', 'niedostępny'],
    ['Availability', 'in stock', 'out of stock'],
    ['Status', 'Na stanie', 'Brak'],
    ['Dostupnost', 'skladem', 'není skladem'],
    ['Verfügbarkeit', 'lieferbar', 'nicht lieferbar'],
    ['W magazynie', 'TAK', 'NIE'],
  ])('%s of %s and %s sets no stock, and is asked about', async (heading, some, none) => {
    const { doubts, profile } = await detected(list(heading, some, none));
    expect(doubts).toEqual([{ code: 'availability_in_words', facts: { column: heading, values: `${some}; ${none}` } }]);
    expect([profile.kind, profile.columns.some(({ field }) => field === 'stock')]).toEqual(['prices', false]);
  });

  test('named as a stock, its words for none are zero and the others change nothing', async () => {
    const text = list('Dostępność', 'dostępny', 'niedostępny');
    const { columns } = (await detected(text)).profile;
    const told = columns.map((one) => (one.column === 2 ? { ...one, field: 'stock' as const, target: 'main' } : one));
    const { rows } = await read(text, { overrides: { columns: told } });
    expect(rows.map(({ sku, quantities }) => [sku, ...quantities])).toEqual([
      ['A', null],
      ['B', 0],
      ['C', null],
    ]);
  });

  test('beside a stock, or of anything else, it says nothing', async () => {
    expect(await asked(table('Symbol;Stan;Dostępność', 'A;5;dostępny', 'B;0;niedostępny'))).toEqual([]);
    expect(await asked(list('Zestaw', 'tak', 'nie'))).toEqual([]);
  });
});

describe('a delivery with several sizes under one code', () => {
  const delivery = (...lines: readonly string[]) => table('Nr PZ;Kod;Nazwa;Rozmiar;Ilość;Cena zakupu', ...lines);

  test('asks before their quantities are added up', async () => {
    const text = delivery('PZ 1;T-1;Koszulka;S;5;10,00', 'PZ 1;T-1;Koszulka;M;7;10,00', 'PZ 1;B-2;Misa;;4;6,00');
    const { doubts, profile } = await detected(text);
    expect(doubts).toEqual([
      { code: 'sizes_received_as_one', facts: { column: 'Kod', by: 'Rozmiar', example: 'T-1', values: 'S, M' } },
    ]);
    expect((await detected(text, { stored: profile })).doubts).toEqual([]);
  });

  test('not where each has a code of its own', async () => {
    const text = delivery('PZ 1;T-1/S;Koszulka;S;5;10,00', 'PZ 1;T-1/M;Koszulka;M;7;10,00');
    expect((await detected(text)).doubts).toEqual([]);
  });
});

describe('platforms', () => {
  test('a wish of Shopify’s inventory is named on its row and not taken for stock', async () => {
    const text =
      'Handle,Title,SKU,Location,Available (not editable),On hand (current),On hand (new)\n' +
      'mug,Mug,M-1,Sklep,4,5,9\nbowl,Bowl,B-1,Sklep,7,7,7\ncup,Cup,C-1,Sklep,2,2,\nplate,Plate,P-1,Sklep,3,3,0\n';
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, quantities }) => [sku, ...quantities])).toEqual([
      ['M-1', 5],
      ['B-1', 7],
      ['C-1', 2],
      ['P-1', 3],
    ]);
    expect(problems.map(({ line, code, value, severity }) => [line, code, value, severity])).toEqual([
      [2, 'stock_wish_ignored', '9', 'warning'],
      [5, 'stock_wish_ignored', '0', 'warning'],
    ]);
  });

  test('an eBay report that names no currency is asked about', async () => {
    const report = (heading: string, cell: string) =>
      `Item number,Title,Variation details,Custom label (SKU),Available quantity,${heading}Start price\n` +
      `1,Mug,,M-1,5,${cell}12.50\n2,Cup,,C-1,3,${cell}9.99\n`;
    expect((await detected(report('', ''))).doubts).toEqual([{ code: 'currency_unnamed', facts: { currency: 'PLN' } }]);
    expect((await detected(report('Currency,', 'PLN,'))).doubts).toEqual([]);
    expect((await detected(report('', ''), { overrides: { currency: 'PLN' } })).doubts).toEqual([]);
  });

  test('the fields of Xentral are known', async () => {
    const { columns } = (await detected(table('nummer;name_de;lager_lagernd', 'A;Becher;5', 'B;Schale;7'))).profile;
    expect(columns.map(({ field }) => field)).toEqual(['sku', 'name', 'stock']);
  });
});

describe('lists of two years and two countries', () => {
  test('of the prices of two years the later is meant, and asked about', async () => {
    const text = table('Kod;Stan;Cena 2025;Cena 2026', 'A;14;35,99;39,99', 'B;20;8,50;9,50');
    expect((await detected(text)).doubts).toEqual([
      {
        code: 'column_ambiguous',
        facts: { field: 'price', columns: 'Cena 2026, Cena 2025', column: 'Cena 2026' },
      },
    ]);
    expect((await read(text)).rows.map(({ prices }) => prices)).toEqual([[3999], [950]]);
  });

  test('a Czech list with its shelf price and the one for shops', async () => {
    const text = table('Kód;Název;Ks;MOC s DPH;VOC bez DPH', 'H-1;Hrnek;12;199;120,50', 'M-2;Mísa;5;345;210,00');
    expect(mapping(await detected(text))).toEqual(['Kód=sku', 'Název=name', 'Ks=stock:main', 'MOC s DPH=price:retail']);
  });
});
