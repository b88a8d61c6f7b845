import { describe, expect, test } from 'vitest';
import { codes, detected, inspect, mapping, read } from '../reading/reading';

const LIST = [
  '                    STANY MAGAZYNOWE NA DZIEŃ 25.11.2026',
  '----------------------------------------------------------------------',
  'KOD        NAZWA                          JM      STAN       CENA',
  '----------------------------------------------------------------------',
  'KAB-1      Kabel HDMI 2m                  szt       12      29,99',
  'KAB-2      Kabel USB długi                szt        3       9,99',
  'GW-3       Gwoździe 3"                    kg     2,500   1 008,00',
  '----------------------------------------------------------------------',
  'RAZEM                                           17,500',
].join('\r\n');

const valuesOf = async (text: string | Uint8Array) =>
  (await read(text)).rows.map(({ line, sku, name, prices, quantities }) => [line, sku, name, ...quantities, ...prices]);

describe('printed lists', () => {
  test('columns aligned by blanks, under a title and lines, with a sum; a person is asked', async () => {
    const found = await detected(LIST);
    expect([found.certain, found.doubts]).toEqual([
      false,
      [{ code: 'columns_aligned', facts: { columns: 'KOD, NAZWA, JM, STAN, CENA' } }],
    ]);
    expect(mapping(found)).toEqual(['KOD=sku', 'NAZWA=name', 'JM=unit', 'STAN=stock:main', 'CENA=price:retail']);
    expect(await valuesOf(LIST)).toEqual([
      [5, 'KAB-1', 'Kabel HDMI 2m', 12, 2999],
      [6, 'KAB-2', 'Kabel USB długi', 3, 999],
      [7, 'GW-3', 'Gwoździe 3"', 2500, 100800],
    ]);
    expect(codes((await read(LIST)).problems)).toEqual(['9 totals_row']);
  });

  test('a row that does not fit its columns is set aside, never cut', async () => {
    const long = 'BARDZO-DŁUGI-KOD-KTÓRY-WCHODZI-W-NAZWĘ-I-DALEJ szt  5  3,00';
    const text = LIST.replace('GW-3', `${long}\r\nGW-3`);
    expect(codes((await read(text)).problems)).toEqual(['7 row_ragged', '10 totals_row']);
    expect((await valuesOf(text)).map(([, sku]) => sku)).toEqual(['KAB-1', 'KAB-2', 'GW-3']);
  });

  test('a narrow column of counters stands one blank before the codes', async () => {
    const text = [
      'Magazyn: GŁÓWNY                                       Strona 1',
      '==============================================================',
      'Lp. Indeks      Nazwa towaru                  J.m.    Stan',
      '==============================================================',
      '  1 AB-001      Młotek ślusarski 500 g        szt   12,000',
      '  2 AB-002      Gwoździe 3 cale               kg     2,500',
      ' 10 AB-003      Klucz                         szt    1,000',
    ].join('\n');
    expect(await valuesOf(text)).toEqual([
      [5, 'AB-001', 'Młotek ślusarski 500 g', 12],
      [6, 'AB-002', 'Gwoździe 3 cale', 2500],
      [7, 'AB-003', 'Klucz', 1],
    ]);
  });

  test('a table drawn with lines in the encoding of DOS', async () => {
    // In CP852: ─ C4, │ B3, Ś 97, ł 88.
    const rule = [0xda, ...Array<number>(40).fill(0xc4), 0xbf, 0x0d, 0x0a];
    const row = (...cells: (string | number[])[]) => [
      0xb3,
      ...cells.flatMap((cell) => [...(typeof cell === 'string' ? Buffer.from(cell) : cell), 0xb3]),
      0x0d,
      0x0a,
    ];
    const bytes = Buffer.from([
      ...rule,
      ...row(' INDEKS ', ' NAZWA    ', '  STAN '),
      ...rule,
      ...row(' A-1    ', [0x20, 0x97, 0x72, 0x75, 0x62, 0x61, 0x20], '    12 '),
      ...row(' A-2    ', [0x20, 0x4b, 0x6f, 0x88, 0x65, 0x6b, 0x20], '     3 '),
      ...rule,
    ]);
    expect((await detected(bytes)).profile.encoding).toBe('cp852');
    expect(await valuesOf(bytes)).toEqual([
      [4, 'A-1', 'Śruba', 12],
      [5, 'A-2', 'Kołek', 3],
    ]);
  });

  test('names whose first words all end where the heading parts are one column still', async () => {
    const list = [
      'KOD     NAZWA TOWARU        JM   ILOŚĆ   CENA BR.',
      ...[1, 2, 3, 4].map((i) => `A000${i}   Śruba zamkowa M${i}x5  szt     ${i}0       ${i},50`),
    ];
    expect(mapping(await detected(list.join('\n')))).toEqual([
      'KOD=sku',
      'NAZWA TOWARU=name',
      'JM=unit',
      'ILOŚĆ=stock:main',
      'CENA BR.=price:retail',
    ]);
    expect((await read(list.join('\n'))).rows.map(({ name }) => name)[0]).toBe('Śruba zamkowa M1x5');
  });

  test('once confirmed, the next list with these headings goes through, also where its columns moved', async () => {
    const stored = (await detected(LIST)).profile;
    const next = LIST.replace(/^(KOD|KAB-1|KAB-2|GW-3)( +)/gm, '$1   $2');
    const found = await detected(next, { stored });
    expect([found.certain, found.profile.format]).toEqual([true, 'csv-aligned']);
    expect((await detected('Symbol;Nazwa;Stan\r\nA;Kabel;5\r\n', { stored })).profile.format).toBe('csv');
  });

  test('lines between bars of a table in text are no rows', async () => {
    const text =
      '+------+-------+-------+\n| sku  | name  | stock |\n+------+-------+-------+\n| A-1  | Kabel |     5 |\n+------+-------+-------+\n';
    expect(await valuesOf(text)).toEqual([[4, 'A-1', 'Kabel', 5]]);
    expect((await read(text)).problems).toEqual([]);
  });

  test('names that go on below are whole; headings of groups above and below them are not theirs', async () => {
    const list = [
      '|Kod    |Nazwa           |   Stan|',
      '|towaru |                |magazynu|',
      '|-------|----------------|-------|',
      '|W-1    |Wkręt ocynkowany|     12|',
      '|       |4x40            |       |',
      '|W-2    |Śruba M8        |      3|',
      '|-------|----------------|-------|',
      '|       |Razem           |     15|',
    ];
    expect(await valuesOf(list.join('\n'))).toEqual([
      [4, 'W-1', 'Wkręt ocynkowany 4x40', 12],
      [6, 'W-2', 'Śruba M8', 3],
    ]);
    expect((await detected(list.join('\n'))).doubts).toEqual([]);
    const grouped = list
      .toSpliced(6, 0, '|       |CHEMIA          |       |', '|C-1    |Klej            |      0|')
      .join('\n');
    expect((await valuesOf(grouped)).map(([, sku, name]) => [sku, name])).toEqual([
      ['W-1', 'Wkręt ocynkowany'],
      ['W-2', 'Śruba M8'],
      ['C-1', 'Klej'],
    ]);
  });

  test('what is printed on every page again is no row, but another warehouse is no other page', async () => {
    const page = (place: string, number: number, ...rows: string[]) => [
      `Stany magazynowe, strona ${number} z 2`,
      `Magazyn: ${place}`,
      'Indeks   Nazwa       Stan',
      ...rows,
    ];
    const first = page('MAG', 1, 'A-1      Kubek          5', 'A-2      Miska          7');
    const list = (place: string) =>
      [...first, ...page(place, 2, 'B-1      Talerz         2', 'B-2      Sitko          9')].join('\r\n');
    const whole = await read(list('MAG'));
    expect([whole.failure, codes(whole.problems)]).toEqual([null, []]);
    expect(whole.rows.map(({ sku, quantities }) => [sku, ...quantities])).toEqual([
      ['A-1', 5],
      ['A-2', 7],
      ['B-1', 2],
      ['B-2', 9],
    ]);
    expect((await read(list('SKLEP'))).failure?.code).toBe('file_two_places');
  });

  test('headings of groups go across the columns, and are told', async () => {
    const list = [
      'Kod       Nazwa artykułu      Jm   Cena      Ilość na',
      'artykułu                           brutto    stanie',
      'GRUPA: ELEKTRYKA',
      'EL/0012   Przewód YDY 3x1,5   szt    3,49     1 250',
      'EL/0013   Gniazdo podwójne    szt   21,90        17',
      'GRUPA: FARBY I LAKIERY',
      'FA/0001   Emalia 0,8 l        szt   34,50         0',
    ].join('\n');
    const { rows, problems } = await read(list);
    expect(rows.map(({ sku, prices, quantities }) => [sku, ...prices, ...quantities])).toEqual([
      ['EL/0012', 349, 1250],
      ['EL/0013', 2190, 17],
      ['FA/0001', 3450, 0],
    ]);
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
      [3, 'warning'],
      [6, 'warning'],
    ]);
  });

  test('a table of DOS whose only lines are bars', async () => {
    // In CP852: │ B3, Ś 97.
    const bytes = Buffer.from(
      '\xb3Indeks\xb3Nazwa \xb3Stan\xb3\r\n\xb3A-1   \xb3\x97ruba \xb3  12\xb3\r\n\xb3A-2   \xb3Wkr\xa9t \xb3   3\xb3\r\n',
      'latin1',
    );
    const found = await detected(bytes);
    expect([found.profile.encoding, found.doubts]).toEqual(['cp852', []]);
    expect(await valuesOf(bytes)).toEqual([
      [2, 'A-1', 'Śruba', 12],
      [3, 'A-2', 'Wkręt', 3],
    ]);
  });

  test('a letter is no list', async () => {
    const letter =
      'Szanowni Państwo,\n\nprzesyłam cennik towarów.   Symbol i nazwa w załączniku.\nJan  Kowalski   tel. 600 100 200\n';
    expect((await inspect(letter)).ok).toBe(false);
  });
});
