import { describe, expect, test } from 'vitest';
import { codes, detected, fileOf, read, readWith } from './reading';

const HEAD = 'Symbol;Nazwa;Cena brutto;Stan;Uwagi;Półka';
/** As Excel saves it: the first 16 lines as wide as the headings, later ones as far as a block of 16 has something. */
function saved(rows: number, row = (i: number, end: string) => `K-${i};Towar ${i};${i + 1},50;${i};${end}`): string {
  const lines = Array.from({ length: rows }, (_, i) => (i < 15 ? row(i, ';') : row(i, '').slice(0, -1)));
  return `${[HEAD, ...lines].join('\r\n')}\r\n`;
}

describe('rows that end where nothing follows', () => {
  test('are whole: a shop saved its list with Excel', async () => {
    const { rows, problems } = await read(saved(40));
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(40);
    expect(rows.at(-1)).toMatchObject({ sku: 'K-39', name: 'Towar 39', prices: [4050], quantities: [39] });
  });

  test('are wide again where a later block has a remark', async () => {
    const text = `${saved(40)}K-40;Towar 40;1,50;4;uszkodzony;A1\r\nK-41;Towar 41;1,50;5;;\r\n`;
    const { rows, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(rows.at(-1)).toMatchObject({ sku: 'K-41', quantities: [5] });
  });

  test('lack no price and no stock: one that has lost a delimiter is set aside', async () => {
    const { problems } = await read(
      saved(40).replace('Towar 30;31,50', 'Towar 30 31,50').replace('K-20;Towar 20;', 'K-20;'),
    );
    expect(codes(problems)).toEqual(['22 row_ragged', '32 row_ragged']);
  });

  test('are damaged where only one or two are short, or what they lack is usually there', async () => {
    expect(codes((await read(saved(17))).problems)).toEqual(['17 row_ragged', '18 row_ragged']);
    const shelved = saved(40, (i, end) => `K-${i};Towar ${i};${i + 1},50;${i};${end === ';' ? `raz;A${i}` : end}`);
    expect((await read(shelved)).problems).toHaveLength(25);
  });

  test('come later to a source that was confirmed without them', async () => {
    const { profile } = await detected(saved(12));
    expect(profile.endsShort).toBeUndefined();
    const later = await detected(saved(40), { stored: profile });
    expect(later).toMatchObject({ certain: true, profile: { endsShort: true } });
    expect((await readWith(fileOf(saved(40)), later.profile)).problems).toEqual([]);
  });
});

test('a delimiter too many at the end of one row moves nothing: the row says its price and its stock as it stands', async () => {
  const { rows, problems } = await read(
    'Symbol;Nazwa;Cena brutto;Stan;Uwagi\nA;Kabel;1,50;3;\nB;Wtyk;2,50;4;;\nC;Lina;3,50;5;\nD;Bęben;4,50;6;;;\nE;Kran;5,50;7;\n',
  );
  expect(problems).toEqual([]);
  expect(rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
    ['A', 150, 3],
    ['B', 250, 4],
    ['C', 350, 5],
    ['D', 450, 6],
    ['E', 550, 7],
  ]);
});
