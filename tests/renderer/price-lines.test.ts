import { expect, test } from 'vitest';
import type { PriceHistory } from '../../src/contract';
import { chartData, currenciesOf, linesToDraw } from '../../src/renderer/product/price-lines';

const point = (at: string, minor: number) => ({ at, minor });
const HISTORY: PriceHistory = {
  until: '2026-11-03T00:00:00.000Z',
  lists: [
    { list: 'retail', currency: 'PLN', points: [point('2026-11-01T00:00:00.000Z', 4_189)], lowest30Minor: 4_189 },
    { list: 'export', currency: 'EUR', points: [point('2026-11-02T00:00:00.000Z', 990)], lowest30Minor: 990 },
  ],
  channels: [{ channel: 'ebay', currency: 'EUR', points: [point('2026-11-02T06:00:00.000Z', 990)] }],
  promotions: [{ name: 'Zima', list: 'export', startsAt: '2026-11-02T12:00:00.000Z', endsAt: null }],
};

test('each currency has a chart of its own, that of the first list first', () => {
  expect(currenciesOf(HISTORY)).toEqual(['PLN', 'EUR']);
  expect(chartData(HISTORY, 'PLN')?.lines.map(({ name }) => name)).toEqual(['retail']);
  expect(chartData(HISTORY, 'EUR')?.lines.map(({ name }) => name)).toEqual(['export', 'ebay']);
  expect(chartData(HISTORY, 'EUR')?.moments.map(({ values }) => Object.values(values))).toEqual([
    [990, null],
    [990, 990],
    [990, 990],
  ]);
  expect(chartData(HISTORY, 'PLN')?.promotions).toEqual([]);
  expect(chartData(HISTORY, 'EUR')?.promotions.map(({ name }) => name)).toEqual(['Zima']);
  expect(chartData(HISTORY, 'CZK')).toBeNull();
});

test('of many channels those are drawn that stand apart from the list, and no more than can be told apart', () => {
  const channels = Array.from({ length: 9 }, (_, i) => ({
    channel: `kasa ${i + 1}`,
    currency: 'PLN',
    points: [point('2026-01-01T00:00:00.000Z', i >= 7 ? 900 : 1_000)],
  }));
  const history = (shown: typeof channels): PriceHistory => ({
    lists: [
      { list: 'retail', currency: 'PLN', points: [point('2026-01-01T00:00:00.000Z', 1_000)], lowest30Minor: 1_000 },
    ],
    channels: shown,
    promotions: [],
    until: '2026-01-02T00:00:00.000Z',
  });
  const drawn = (shown: typeof channels) => {
    const data = chartData(history(shown), 'PLN');
    return data === null ? [] : linesToDraw(data).map(({ name }) => name);
  };
  expect(drawn(channels)).toEqual(['retail', 'kasa 1', 'kasa 2', 'kasa 3', 'kasa 8', 'kasa 9']);
  expect(drawn(channels.slice(0, 5))).toEqual(['retail', 'kasa 1', 'kasa 2', 'kasa 3', 'kasa 4', 'kasa 5']);
});
