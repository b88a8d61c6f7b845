import { readFile, readdir } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { RemoteSale } from '../../src/core/channels';
import { item, pull, push, tillScene } from './till-scene';

const local = (text: string) => new Date(text).toISOString();
const linesOf = ({ lines }: RemoteSale) => lines.map(({ sku, quantity, unitMinor }) => [sku, quantity, unitMinor]);

describe('sales files in the till’s own shape', () => {
  test('columns by its own headings, in any order, with more than are needed', async () => {
    const salesColumns =
      'receipt=Nr paragonu; till=Kasa; date=Data; hour=Godzina; sku=Indeks; quantity=Ilość; price=Cena';
    const { connector, drop } = await tillScene({ salesColumns, encoding: 'cp852' });
    const text =
      'Kasa;Data;Godzina;Nr paragonu;Kasjer;INDEKS;Ilość;Cena;Rabat\r\n1;24.11.2026;09:15;12;Żaneta;ŁYŻKA;2;3,50;0\r\n';
    await drop('sales.csv', iconv.encode(text, 'cp852'));
    const [sale] = await pull(connector);
    expect(sale).toMatchObject({ number: '1/12', remoteId: '1/12 2026-11-24', totalMinor: 700, state: 'placed' });
    expect(sale?.placedAt).toBe(local('2026-11-24T09:15'));
    expect(linesOf(sale!)).toEqual([['ŁYŻKA', 2, 350]]);
  });

  test('no heading: columns by their places, some skipped', async () => {
    const settings = { salesColumns: 'skip;time;receipt;skip;skip;sku;quantity;amount', salesHeading: 'no' };
    const { connector, drop } = await tillScene(settings);
    await drop('sales.csv', 'S;20261124140531;7;x;y;A;3;10,00\nS;20261124140531;7;x;y;B;2;5,00\n');
    const [sale] = await pull(connector);
    expect(sale).toMatchObject({ number: '7', placedAt: local('2026-11-24T14:05:31'), totalMinor: 1500 });
    expect(linesOf(sale!)).toEqual([
      ['A', 3, 333],
      ['B', 2, 250],
    ]);
  });

  test('articles by PLU number or barcode are the products the till was told of; others are told to a person', async () => {
    const salesColumns = 'receipt;time;plu;gtin;quantity;price';
    const { connector, drop, at } = await tillScene({ preset: 'elzab', salesColumns });
    const offer = { priceMinor: 250, quantity: 9 };
    await push(connector, item('SKU-7', offer), item('SKU-8', offer, { gtins: ['5901234123457'] }));
    await drop(
      'sales.csv',
      'receipt;time;plu;gtin;quantity;price\n1;2026-11-24 09:00;007;;1;2,50\n1;2026-11-24 09:00;;5901234123457;2;2,50\n1;2026-11-24 09:00;55;;1;2,50\n',
    );
    const [sale] = await pull(connector);
    expect(linesOf(sale!)).toEqual([
      ['SKU-7', 1, 250],
      ['SKU-8', 2, 250],
      [null, 0, null],
    ]);
    expect(sale?.lines[2]?.name).toBe('1;2026-11-24 09:00;55;;1;2,50');
    expect((await readdir(at('.'))).includes('failed')).toBe(false);
  });
});

describe('what comes back', () => {
  const HEADER = 'receipt;time;sku;quantity;price;state\n';

  test('goods returned are a negative quantity, and lower the total', async () => {
    const { connector, drop } = await tillScene();
    await drop(
      'sales.csv',
      `${HEADER}1;2026-11-24 09:00;A;3;2,00;\n1;2026-11-24 09:00;A;-1;2,00;\n2;2026-11-24 09:10;B;-1;-5,00;\n`,
    );
    const sales = await pull(connector);
    expect(sales.map((sale) => [sale.number, sale.totalMinor, linesOf(sale)])).toEqual([
      [
        '1',
        400,
        [
          ['A', 3, 200],
          ['A', -1, 200],
        ],
      ],
      ['2', -500, [['B', -1, 500]]],
    ]);
  });

  test.each(['storno', 'ANULOWANY', 'cancelled'])('a receipt marked %s is taken back whole', async (state) => {
    const { connector, drop } = await tillScene();
    await drop('sales.csv', `${HEADER}1;2026-11-24 09:00;A;3;2,00;\n`);
    const [before] = await pull(connector);
    await drop('sales2.csv', `${HEADER}1;2026-11-24 09:00;A;3;2,00;${state}\n`);
    const after = (await pull(connector)).find((sale) => sale.remoteId === before?.remoteId);
    expect([before?.state, after?.state]).toEqual(['placed', 'cancelled']);
    expect(after?.revision).not.toBe(before?.revision);
  });
});

describe('receipts of several days and tills in one file', () => {
  test('are as many sales, and the same file again is the same sales in the same revisions', async () => {
    const salesColumns = 'till;receipt;time;sku;quantity;price';
    const { connector, drop } = await tillScene({ salesColumns });
    const text = [
      'till;receipt;time;sku;quantity;price',
      '1;1;2026-11-23 09:00;A;1;1,00',
      '1;1;2026-11-24 09:00;A;2;1,00',
      '2;1;2026-11-24 09:00;A;3;1,00',
      '',
    ].join('\n');
    await drop('sales-a.csv', text);
    const sales = await pull(connector);
    expect(sales.map(({ remoteId, lines }) => [remoteId, lines[0]?.quantity])).toEqual([
      ['1/1 2026-11-23', 1],
      ['1/1 2026-11-24', 2],
      ['2/1 2026-11-24', 3],
    ]);
    await drop('sales-b.csv', text);
    expect(await pull(connector)).toEqual(sales);
  });

  test('a day that no month has is not read as another day', async () => {
    const { connector, drop, at } = await tillScene();
    await drop('sales.csv', 'receipt;time;sku;quantity;price\n1;31.02.2026 09:00;A;1;1,00\n');
    expect(await pull(connector)).toMatchObject([{ number: 'sales.csv', lines: [{ sku: null, quantity: 0 }] }]);
    expect(await readFile(at('sales.csv'), 'utf8')).toContain('31.02.2026');
  });

  test('the till’s own answers and half-written files are no sales', async () => {
    const { connector, drop } = await tillScene({ salesPattern: 'sales*' });
    const text = 'receipt;time;sku;quantity;price\n1;2026-11-24 09:00;A;1;1,00\n';
    for (const name of ['sales.ok', 'sales.err', 'sales.csv.tmp']) await drop(name, text);
    expect(await pull(connector)).toEqual([]);
  });
});
