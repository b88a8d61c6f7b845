import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { codes, detected, mapping, read } from './reading';

const brief = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map(({ line, sku, name, prices, quantities }) => [line, sku, name, prices[0], quantities[0]]);
const GOODS = [
  [2, 'A1', 'Śruba M8', 109, 100],
  [3, 'A2', 'Deska "dębowa"', 4500, 3],
  [4, 'A3', 'Klej; mocny', 1249, 0],
];

describe('a spreadsheet that did not know the delimiter saved every row as one cell', () => {
  test('all lines in quotes, in the encoding of a Polish Windows', async () => {
    const text =
      '"Symbol;Nazwa;Cena brutto;Stan"\r\n"A1;Śruba M8;1,09;100"\r\n"A2;""Deska """"dębowa"""""";45,00;3"\r\n"A3;""Klej; mocny"";12,49;0"\r\n';
    const bytes = iconv.encode(text, 'windows-1250');
    const detection = await detected(bytes);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'csv', delimiter: ';', headerLine: 1 } });
    expect(mapping(detection)).toEqual(['Symbol=sku', 'Nazwa=name', 'Cena brutto=price:retail', 'Stan=stock:main']);
    const whole = await read(bytes);
    expect([whole.problems, whole.failure]).toEqual([[], null]);
    expect(brief(whole)).toEqual(GOODS);
  });

  test('only the lines that need quotes have them: headings and whole prices do not', async () => {
    // Written by a spreadsheet whose own delimiter is the comma: it quotes the lines with a comma in them.
    const text =
      'Symbol;Nazwa;Cena brutto;Stan\n"A1;Śruba M8;1,09;100"\n"A2;Deska ""dębowa"";45,00;3"\nA3;Klej mocny;12;0\n';
    const whole = await read(text);
    expect(whole.problems).toEqual([]);
    expect(brief(whole)).toEqual([GOODS[0], GOODS[1], [4, 'A3', 'Klej mocny', 1200, 0]]);
  });

  test('a platform’s export goes by the platform’s rules all the same', async () => {
    const text =
      'ID,Type,SKU,Name,Published,Stock,Regular price,Parent\n1,simple,MUG,Mug,1,4,12.50,\n"2,simple,MUG-B,""Mug, blue"",1,,13.50,"\n';
    expect((await detected(text)).profile.format).toBe('woocommerce');
    const { rows, problems } = await read(text);
    expect(codes(problems)).toEqual([]);
    expect(rows.map(({ sku, name, prices, quantities }) => [sku, name, prices[0], quantities[0]])).toEqual([
      ['MUG', 'Mug', 1250, 4],
      ['MUG-B', 'Mug, blue', 1350, null],
    ]);
  });

  test('a row that is not as wide as the table stays set aside, as it is written', async () => {
    const { rows, problems } = await read(
      'Symbol;Nazwa;Stan\n"A1;Kubek;4"\n"A2;Talerz"\n"Uwaga; ceny netto; bez VAT; za szt."\n',
    );
    expect(rows.map(({ sku }) => sku)).toEqual(['A1']);
    expect(codes(problems)).toEqual(['3 row_ragged', '4 row_ragged']);
    expect(problems[0]?.raw?.cells).toEqual(['A2;Talerz']);
  });
});

describe('blanks beside quotes', () => {
  const cells = [
    ['Symbol', 'Nazwa', 'Cena brutto', 'Stan'],
    ['A1', 'Śruba M8', '1,09', '100'],
    ['A2', 'Deska, dębowa', '45,00', '3'],
    ['A3', 'Klej; mocny', '12,49', '0'],
  ];
  const written = (cell: (text: string) => string, delimiter: string) =>
    cells.map((row) => `${row.map(cell).join(delimiter)}\n`).join('');
  const expected = GOODS.map(([line, sku, name, ...rest]) => [
    line,
    sku,
    sku === 'A2' ? 'Deska, dębowa' : name,
    ...rest,
  ]);

  test.each([
    ['before', (text: string) => ` "${text}"`],
    ['behind', (text: string) => `"${text}" `],
    ['before and behind', (text: string) => ` "${text}" `],
  ])('%s them: the quotes are no letters of codes and names', async (_, cell) => {
    for (const delimiter of [';', ',']) {
      const text = written(cell, delimiter);
      expect(mapping(await detected(text))).toEqual([
        'Symbol=sku',
        'Nazwa=name',
        'Cena brutto=price:retail',
        'Stan=stock:main',
      ]);
      const whole = await read(text);
      expect([whole.problems, whole.failure]).toEqual([[], null]);
      expect(brief(whole)).toEqual(expected);
    }
  });

  test('a name that stands in quotes of its own keeps them', async () => {
    const text = 'Symbol;Nazwa;Cena brutto;Stan\nA1;"""Titanic""";1,09;100\nA2;Deska;45,00;3\n';
    expect((await read(text)).rows.map(({ name }) => name)).toEqual(['"Titanic"', 'Deska']);
  });

  test('cells parted by one blank each, where the ones with blanks inside are quoted', async () => {
    const text = written((cell) => (/[ ,;]/.test(cell) ? `"${cell}"` : cell), ' ');
    const detection = await detected(text);
    expect(detection.profile.delimiter).toBe(' ');
    const whole = await read(text);
    expect([whole.problems, whole.failure]).toEqual([[], null]);
    expect(brief(whole)).toEqual(expected);
  });
});
