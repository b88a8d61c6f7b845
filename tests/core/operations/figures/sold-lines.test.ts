import { expect, test } from 'vitest';
import { createSalesOperations } from '../../../../src/core/operations/sales';
import { scratchDatabase } from '../../../support/database';
import { putChannel, putProducts } from '../../../support/master';
import { testCall, testServices } from '../../../support/services';

const all = { search: '', state: 'all' as const };

async function shop() {
  const database = await scratchDatabase();
  const ids = await putProducts(database, [
    { sku: 'A', name: 'Kubek łąka' },
    { sku: 'B', name: 'Talerz' },
  ]);
  const channels = { web: await putChannel(database, 'sklep'), till: await putChannel(database, 'kasa') };
  const sold = [
    [
      'W-1',
      channels.web,
      'placed',
      '2026-11-20T10:00:00.000Z',
      [
        ['A', 2, 1_050],
        ['=HYPERLINK("x")', 1, null],
      ],
    ],
    [
      'K-1',
      channels.till,
      'placed',
      '2026-11-21T10:00:00.000Z',
      [
        ['B', 3, 2_000],
        ['A', 0, 1_000],
      ],
    ],
    ['W-2', channels.web, 'cancelled', '2026-11-22T10:00:00.000Z', [['A', 7, 1_000]]],
  ] as const;
  await database.write(async (trx) => {
    for (const [number, channel_id, state, at, lines] of sold) {
      const facts = { channel_id, remote_id: number, number, state, revision: '1', currency: 'PLN', total_minor: 0 };
      const [sale_id] = (await trx('sale').insert({ ...facts, placed_at: at, booked_at: at })) as [number];
      for (const [place, [sku, quantity, unit_minor]] of lines.entries()) {
        const product_id = ids.get(sku) ?? null;
        await trx('sale_line').insert({ sale_id, remote_line: String(place), sku, product_id, quantity, unit_minor });
      }
    }
  });
  const sales = createSalesOperations(testServices(database));
  const found = async (which: object) => {
    const { items, total } = await sales.list({ ...all, offset: 0, limit: 50, ...which }, testCall());
    expect(items).toHaveLength(total);
    return items.map(({ number, sku, quantity }) => `${number} ${sku} ${quantity}`);
  };
  return { sales, found };
}

test('sold lines are listed newest first, without those a channel took back entirely', async () => {
  const { found } = await shop();
  expect(await found({})).toEqual(['W-2 A 7', 'K-1 B 3', 'W-1 A 2', 'W-1 =HYPERLINK("x") 1']);
});

test('they are found by channel, time, state, product and number of the order', async () => {
  const { found } = await shop();
  expect(await found({ channel: 'kasa' })).toEqual(['K-1 B 3']);
  expect(await found({ channel: 'nie ma' })).toEqual([]);
  expect(await found({ from: '2026-11-21T11:00:00+01:00' })).toEqual(['W-2 A 7', 'K-1 B 3']);
  expect(await found({ until: '2026-11-21T10:00:00.000Z', state: 'placed', search: 'laka' })).toEqual(['W-1 A 2']);
  expect(await found({ search: 'k-1' })).toEqual(['K-1 B 3']);
});

test('totals leave cancelled sales out and say what has no price and what nobody knows', async () => {
  const { sales } = await shop();
  expect(await sales.totals(all, testCall())).toEqual({
    currencies: [{ currency: 'PLN', sales: 2, quantity: 6, valueMinor: 8_100, unpriced: 1 }],
    cancelled: 1,
    unknown: 1,
  });
});

test('in the exported table nothing becomes a formula, and its pieces laid end to end are the file', async () => {
  const { sales } = await shop();
  const piece = (offset: number) => sales.export({ ...all, offset, limit: 3, language: 'pl' }, testCall());
  const [first, second] = [await piece(0), await piece(3)];
  const lines = (first.text + second.text).replace('\ufeff', '').trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe('Kiedy;Kanał;Numer zamówienia;Stan;SKU;Nazwa;Ilość;Cena sprzedaży;Wartość;Waluta');
  expect(lines[3]).toBe('2026-11-20T10:00:00.000Z;sklep;W-1;sprzedane;A;Kubek łąka;2;10,5;21;PLN');
  expect(lines[4]).toContain(`'=HYPERLINK`);
});
