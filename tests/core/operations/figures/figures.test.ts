import { expect, test } from 'vitest';
import type { Database } from '../../../../src/core/database';
import { createFigureOperations } from '../../../../src/core/operations/figures';
import { createSalesOperations } from '../../../../src/core/operations/sales';
import { ensureLocation, recordMovements, recordPosting } from '../../../../src/core/stock';
import { testClock } from '../../../support/clock';
import { scratchDatabase } from '../../../support/database';
import { putChannel, putProducts } from '../../../support/master';
import { testCall, testServices } from '../../../support/services';

interface Sold {
  readonly number: string;
  readonly at: string;
  readonly bookedAt?: string;
  readonly lines: readonly (readonly [sku: string, quantity: number, unitMinor: number | null])[];
  readonly state?: 'placed' | 'cancelled';
  readonly currency?: string;
}

/** Two channels over one warehouse, and a hand to write sales and movements as if they had been booked then. */
async function shop(now = '2026-10-26T08:00:00.000Z') {
  const database = await scratchDatabase();
  const clock = testClock(now);
  const services = testServices(database, { clock });
  const first = '2026-10-20T08:00:00.000Z';
  const ids = await putProducts(
    database,
    [
      { sku: 'A', name: 'Kubek', stock: { main: 10 }, prices: { retail: 1_000 } },
      { sku: 'B', name: 'Talerz', stock: { main: 3, butik: 1 }, prices: { retail: 2_500 } },
      { sku: 'C', name: 'Bez ceny', stock: { main: 4 } },
    ],
    first,
  );
  const web = await putChannel(database, 'sklep', { list: 'retail' }, first);
  const till = await putChannel(database, 'kasa', { list: 'retail', locations: ['butik'] }, first);
  const sell = (channel: number, { number, at, bookedAt = at, lines, state = 'placed', currency = 'PLN' }: Sold) =>
    database.write(async (trx) => {
      const [saleId] = (await trx('sale').insert({
        channel_id: channel,
        remote_id: number,
        number,
        revision: '1',
        state,
        currency,
        total_minor: 0,
        placed_at: at,
        booked_at: bookedAt,
      })) as [number];
      for (const [place, [sku, quantity, unit]] of lines.entries()) {
        await trx('sale_line').insert({
          sale_id: saleId,
          remote_line: String(place),
          sku,
          name: sku,
          product_id: ids.get(sku) ?? null,
          quantity,
          unit_minor: unit,
        });
      }
      if (state === 'cancelled') return;
      const locationId = await ensureLocation(trx, channel === till ? 'butik' : 'main', at);
      const posting = await recordPosting(trx, { kind: 'sale', actor: 'channel:x', recordedAt: bookedAt, saleId });
      const known = lines.filter(([sku]) => ids.has(sku));
      await recordMovements(
        trx,
        posting,
        known.map(([sku, quantity]) => ({
          productId: ids.get(sku)!,
          locationId,
          kind: 'sale' as const,
          quantity: -quantity,
          occurredAt: at,
        })),
      );
    });
  const move = (sku: string, quantity: number, at: string) => post(database, ids.get(sku)!, quantity, at);
  return { database, clock, services, ids, web, till, sell, move, reports: createFigureOperations(services) };
}

async function post(database: Database, productId: number, quantity: number, at: string): Promise<void> {
  await database.write(async (trx) => {
    const locationId = await ensureLocation(trx, 'main', at);
    const posting = await recordPosting(trx, { kind: 'receipt', actor: 'console', recordedAt: at });
    await recordMovements(trx, posting, [{ productId, locationId, kind: 'receipt', quantity, occurredAt: at }]);
  });
}

async function price(database: Database, productId: number, minor: number, at: string): Promise<void> {
  await database.write(async (trx) => {
    const posting = await recordPosting(trx, { kind: 'adjustment', actor: 'console', recordedAt: at });
    const row = { posting_id: posting, product_id: productId, price_list_id: 1, new_minor: minor, changed_at: at };
    const [id] = (await trx('price_change').insert(row)) as [number];
    await trx('posting').where({ id: posting }).update({ first_price_change_id: id, last_price_change_id: id });
    await trx('price').where({ product_id: productId, price_list_id: 1 }).update({ gross_minor: minor, since: at });
  });
}

test('sales fall on the days of the shop, also in the night the clocks go back', async () => {
  const { reports, sell, web, till } = await shop();
  // 25 October 2026 begins at 22:00 UTC, has its two hours between two and three, and ends at 23:00 UTC.
  await sell(web, { number: '1', at: '2026-10-24T21:59:59.000Z', lines: [['A', 1, 1_000]] });
  await sell(web, { number: '2', at: '2026-10-24T22:00:00.000Z', lines: [['A', 2, 900]] });
  await sell(till, {
    number: '3',
    at: '2026-10-25T00:30:00.000Z',
    lines: [
      ['B', 1, 2_500],
      ['A', 1, null],
    ],
  });
  await sell(web, { number: '4', at: '2026-10-25T22:59:59.000Z', lines: [['A', 1, 1_000]] });
  await sell(web, { number: '5', at: '2026-10-25T23:00:00.000Z', lines: [['A', 1, 1_000]] });
  await sell(web, { number: '6', at: '2026-10-25T12:00:00.000Z', lines: [['A', 9, 1_000]], state: 'cancelled' });
  const report = await reports.sales({ days: 3 }, testCall());
  expect(report.days).toEqual([
    {
      day: '2026-10-24',
      channels: [{ channel: 'sklep', currency: 'PLN', sales: 1, quantity: 1, valueMinor: 1_000, unpriced: 0 }],
    },
    {
      day: '2026-10-25',
      channels: [
        { channel: 'kasa', currency: 'PLN', sales: 1, quantity: 2, valueMinor: 2_500, unpriced: 1 },
        { channel: 'sklep', currency: 'PLN', sales: 2, quantity: 3, valueMinor: 2_800, unpriced: 0 },
      ],
    },
    {
      day: '2026-10-26',
      channels: [{ channel: 'sklep', currency: 'PLN', sales: 1, quantity: 1, valueMinor: 1_000, unpriced: 0 }],
    },
  ]);
  expect(report.channels).toEqual([
    { channel: 'sklep', currency: 'PLN', sales: 4, quantity: 5, valueMinor: 4_800, unpriced: 0 },
    { channel: 'kasa', currency: 'PLN', sales: 1, quantity: 2, valueMinor: 2_500, unpriced: 1 },
  ]);
  expect(report.cancelled).toBe(1);
});

test('sales in two currencies are never added up', async () => {
  const { reports, sell, web, services } = await shop();
  await sell(web, { number: '1', at: '2026-10-25T10:00:00.000Z', lines: [['A', 1, 1_000]] });
  await sell(web, { number: '2', at: '2026-10-25T11:00:00.000Z', lines: [['A', 1, 300]], currency: 'EUR' });
  const { channels } = await reports.sales({ days: 7 }, testCall());
  expect(channels.map(({ currency, valueMinor }) => [currency, valueMinor])).toEqual([
    ['PLN', 1_000],
    ['EUR', 300],
  ]);
  const totals = await createSalesOperations(services).totals({ search: '', state: 'all' }, testCall());
  expect(totals.currencies.map(({ currency, valueMinor }) => [currency, valueMinor])).toEqual([
    ['PLN', 1_000],
    ['EUR', 300],
  ]);
});

test('the stock is worth what lies there at the retail price, and each day that ended is written down once', async () => {
  const { database, clock, reports, sell, web, ids, move } = await shop();
  await sell(web, { number: '1', at: '2026-10-24T21:30:00.000Z', lines: [['B', 3, 2_500]] });
  await price(database, ids.get('A')!, 1_200, '2026-10-25T10:00:00.000Z');
  await sell(web, { number: '2', at: '2026-10-25T11:00:00.000Z', lines: [['A', 4, 1_200]] });
  await move('B', 2, '2026-10-26T07:00:00.000Z');
  // 20th: 10×10,00 + 4×25,00 = 200,00. 24th: B has 1 left: 125,00. 25th: 6×12,00 + 25,00 = 97,00. Now: 72,00 + 75,00.
  const expected = [
    { day: '2026-10-19', valueMinor: null, soldOut: null, back: null },
    { day: '2026-10-20', valueMinor: 20_000, soldOut: 0, back: 0 },
    { day: '2026-10-21', valueMinor: 20_000, soldOut: 0, back: 0 },
    { day: '2026-10-22', valueMinor: 20_000, soldOut: 0, back: 0 },
    { day: '2026-10-23', valueMinor: 20_000, soldOut: 0, back: 0 },
    { day: '2026-10-24', valueMinor: 12_500, soldOut: 0, back: 0 },
    { day: '2026-10-25', valueMinor: 9_700, soldOut: 0, back: 0 },
    { day: '2026-10-26', valueMinor: 14_700, soldOut: 0, back: 0 },
  ];
  expect(await reports.tick({}, testCall())).toEqual({ days: 6 });
  expect(await reports.tick({}, testCall())).toEqual({ days: 0 });
  const report = await reports.stock({ days: 8 }, testCall());
  expect(report.days).toEqual(expected);
  expect(report).toMatchObject({
    basis: { kind: 'retail', list: 'retail', currency: 'PLN' },
    valueMinor: 14_700,
    unpriced: 1,
    soldOutNow: 0,
  });
  clock.set('2026-10-28T08:00:00.000Z');
  await move('B', 1, '2026-10-27T09:00:00.000Z');
  expect(await reports.tick({}, testCall())).toEqual({ days: 2 });
  const later = await reports.stock({ days: 4 }, testCall());
  expect(later.days.map(({ valueMinor }) => valueMinor)).toEqual([9_700, 14_700, 17_200, 17_200]);
});

test('quantities nobody can have, as a misread file brings, leave the value at the most that can be told', async () => {
  const { database, reports, clock } = await shop();
  const most = { stock: { main: 9_999_999 }, prices: { retail: 999_999_900 } };
  const absurd = ['X', 'Y'].map((sku) => ({ sku, name: sku, ...most }));
  await putProducts(database, absurd, clock.now().toISOString());
  const report = await reports.stock({ days: 2 }, testCall());
  expect(report.valueMinor).toBe(Number.MAX_SAFE_INTEGER);
  expect(report.days.at(-1)?.valueMinor).toBe(Number.MAX_SAFE_INTEGER);
});

test('what sold out on a day was there in the morning and not in the evening; what came back had been known', async () => {
  const { reports, sell, web, move, services } = await shop();
  await sell(web, { number: '1', at: '2026-10-24T10:00:00.000Z', lines: [['A', 10, 1_000]] });
  await sell(web, { number: '2', at: '2026-10-25T10:00:00.000Z', lines: [['C', 4, null]] });
  await move('C', 1, '2026-10-25T20:00:00.000Z');
  await move('A', 5, '2026-10-26T06:00:00.000Z');
  await putProducts(services.database, [{ sku: 'NEW', stock: { main: 7 } }], '2026-10-26T07:00:00.000Z');
  await reports.tick({}, testCall());
  const { days } = await reports.stock({ days: 3 }, testCall());
  expect(days.map(({ soldOut, back }) => [soldOut, back])).toEqual([
    [1, 0],
    [0, 0],
    [0, 1],
  ]);
});

test('where there is a list of what goods cost, the stock is valued by it and days valued otherwise are forgotten', async () => {
  const { database, reports, ids } = await shop();
  await reports.tick({}, testCall());
  await database.write(async (trx) => {
    const [list] = (await trx('price_list').insert({
      code: 'Zakup',
      name: 'Zakup',
      currency: 'PLN',
      created_at: '2026-10-25T08:00:00.000Z',
    })) as [number];
    const at = '2026-10-25T08:00:00.000Z';
    const posting = await recordPosting(trx, { kind: 'import', actor: 'cli', recordedAt: at });
    const [change] = (await trx('price_change').insert({
      posting_id: posting,
      product_id: ids.get('A')!,
      price_list_id: list,
      new_minor: 400,
      changed_at: at,
    })) as [number];
    await trx('posting').where({ id: posting }).update({ first_price_change_id: change, last_price_change_id: change });
    await trx('price').insert({ product_id: ids.get('A')!, price_list_id: list, gross_minor: 400, since: at });
  });
  await reports.tick({}, testCall());
  const report = await reports.stock({ days: 3 }, testCall());
  expect(report.basis).toEqual({ kind: 'cost', list: 'Zakup', currency: 'PLN' });
  expect(report.days.map(({ valueMinor }) => valueMinor)).toEqual([0, 4_000, 4_000]);
  expect(report.unpriced).toBe(2);
});

test('a sale of more than there was is an oversell, with what was missing; one before the period is not', async () => {
  const { reports, sell, web, till } = await shop();
  await sell(web, { number: 'OLD', at: '2026-10-20T09:00:00.000Z', lines: [['C', 5, 100]] });
  await sell(web, { number: 'W-1', at: '2026-10-25T10:00:00.000Z', lines: [['B', 2, 2_500]] });
  await sell(web, {
    number: 'W-2',
    at: '2026-10-25T11:00:00.000Z',
    lines: [
      ['B', 2, 2_500],
      ['A', 1, 1_000],
    ],
  });
  await sell(till, { number: 'K-1', at: '2026-10-25T12:00:00.000Z', lines: [['B', 3, 2_500]] });
  const { oversold } = await reports.sync({ days: 3 }, testCall());
  expect((await reports.since({ at: '2026-10-25T11:30:00.000Z' }, testCall())).oversold).toBe(1);
  expect(oversold).toEqual({
    sales: 2,
    items: [
      {
        at: '2026-10-25T12:00:00.000Z',
        channel: 'kasa',
        number: 'K-1',
        sku: 'B',
        name: 'Talerz',
        short: 2,
        unitScale: 1,
      },
      {
        at: '2026-10-25T11:00:00.000Z',
        channel: 'sklep',
        number: 'W-2',
        sku: 'B',
        name: 'Talerz',
        short: 1,
        unitScale: 1,
      },
    ],
  });
});

test('since somebody looked: what sold, sold out, came back and changed, counted from that moment on', async () => {
  const { database, reports, sell, web, move, ids } = await shop();
  await sell(web, { number: '1', at: '2026-10-24T10:00:00.000Z', lines: [['A', 2, 1_000]] });
  // Bought before the moment and heard of after it: nobody has seen it yet.
  await sell(web, {
    number: '2',
    at: '2026-10-25T07:50:00.000Z',
    bookedAt: '2026-10-25T08:05:00.000Z',
    lines: [['A', 8, 1_000]],
  });
  await sell(web, { number: '3', at: '2026-10-25T10:00:00.000Z', lines: [['C', 4, null]] });
  await move('C', 6, '2026-10-25T11:00:00.000Z');
  await price(database, ids.get('B')!, 2_600, '2026-10-25T12:00:00.000Z');
  expect(await reports.since({ at: '2026-10-25T08:00:00.000Z' }, testCall())).toEqual({
    since: '2026-10-25T08:00:00.000Z',
    sold: [{ currency: 'PLN', sales: 2, quantity: 12, valueMinor: 8_000, unpriced: 1 }],
    cancelled: 0,
    oversold: 0,
    imports: { applied: 0, held: 0, failed: 0 },
    deliveries: 0,
    priceChanges: 1,
    soldOut: { products: 1, first: [{ sku: 'A', name: 'Kubek' }] },
    back: { products: 0, first: [] },
    alerts: { sent: 0, refused: 0 },
    warnings: 0,
  });
});

test('a mistyped quantity takes no value of sales past what can be told: it stops there', async () => {
  const { reports, services, sell, web } = await shop();
  // Twice 4 000 000 000 000 pieces at 30 000 are more minor units than 2⁶³, where SQLite's own sum fails.
  const lines = [['ghost', 4e12, 3_000_000]] as const;
  await sell(web, { number: '1', at: '2026-10-24T10:00:00.000Z', lines });
  await sell(web, { number: '2', at: '2026-10-25T10:00:00.000Z', lines });
  const most = 9_007_199_254_740_991;
  const { channels, days } = await reports.sales({ days: 7 }, testCall());
  expect(channels).toMatchObject([{ valueMinor: most }]);
  expect(days.flatMap(({ channels: sold }) => sold.map(({ valueMinor }) => valueMinor))).toEqual([most, most]);
  const totals = await createSalesOperations(services).totals({ search: '', state: 'all' }, testCall());
  expect(totals.currencies).toMatchObject([{ currency: 'PLN', valueMinor: most }]);
});
