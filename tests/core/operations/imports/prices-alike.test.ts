import { describe, expect, test } from 'vitest';
import { testShop } from '../../../support/core';

const HEADER = 'Symbol;Nazwa;VAT;Cena brutto';
const decimal = (minor: number) => (minor / 100).toFixed(2).replace('.', ',');
const VAT = [23, 8, 5, 0] as const;
const PRICES = Array.from({ length: 40 }, (_, i) => 199 + i * 731);

/** What holds a second file whose prices are `moved`, of goods with four rates of VAT. */
async function heldBy(moved: (minor: number, vat: number, i: number) => number) {
  const shop = await testShop();
  const file = (price: (minor: number, vat: number, i: number) => number) =>
    [
      HEADER,
      ...PRICES.map((minor, i) => {
        const vat = VAT[i % 4] ?? 0;
        return `P-${i};Towar ${i};${vat};${decimal(Math.round(price(minor, vat, i)))}`;
      }),
      '',
    ].join('\r\n');
  await shop.importText(file((minor) => minor));
  const { run } = await shop.importText(file(moved));
  expect(run.state).toBe(run.holdReasons.length === 0 ? 'applied' : 'held');
  return run.holdReasons.map(({ code, facts }) => ({ code, facts }));
}

test('net prices in the place of gross ones, and gross ones in that of net, wait for a person, whatever the VAT of each', async () => {
  // A quarter of the goods is at 0 %.
  const held = [{ code: 'brake_prices_by_vat', facts: { count: 30, of: 40 } }];
  expect(await heldBy((minor, vat) => (minor * 100) / (100 + vat))).toEqual(held);
  expect(await heldBy((minor, vat) => (minor * (100 + vat)) / 100)).toEqual(held);
});

test('prices in another currency wait for a person', async () => {
  expect(await heldBy((minor) => minor / 4.27)).toEqual([
    { code: 'brake_prices_alike', facts: { count: 40, of: 40, percent: -77 } },
  ]);
});

test('a general rise, and prices that move each its own way, are prices', async () => {
  expect(await heldBy((minor) => minor * 1.07)).toEqual([]);
  expect(await heldBy((minor, _vat, i) => (i % 2 === 0 ? minor * 0.8 : minor))).toEqual([]);
  expect(await heldBy((minor, _vat, i) => minor * (1.1 + (i % 10) / 10))).toEqual([]);
});

describe('prices a hundred times as much or as little', () => {
  const prices = ['12,50', '7,45', '119,00', '3,05'];
  const rows = (cells: readonly string[]) => cells.map((price, i) => `P-${i};Towar ${i};23;${price}`);
  const held = async (before: readonly string[], after: readonly string[], overrides = {}) => {
    const shop = await testShop();
    await shop.importText([HEADER, ...rows(before), ''].join('\r\n'));
    const { run } = await shop.importText([HEADER, ...rows(after), ''].join('\r\n'), { overrides });
    return [run.state, run.holdReasons.map(({ code, facts }) => [code, facts])];
  };

  test('grosze taken for złoty are said to be that, in a shop of four products too', async () => {
    const reason = ['brake_prices_minor', { count: 4, of: 4 }];
    expect(await held(prices, ['1250', '745', '11900', '305'])).toEqual(['held', [reason]]);
    // One of them has another price now, and one is gone from the file.
    expect(await held(prices, ['1250', '800', '11900', '305'])).toEqual([
      'held',
      [['brake_prices_minor', { count: 3, of: 4 }]],
    ]);
  });

  test('złoty taken for grosze likewise', async () => {
    const whole = ['1250,00', '740,00', '11900,00', '300,00'];
    expect(await held(whole, ['1250', '740', '11900', '300'], { minorPrices: true })).toMatchObject([
      'held',
      [['brake_prices_major', { count: 4, of: 4 }]],
    ]);
  });

  test('read as what they are, they are unchanged; prices that moved otherwise are asked about otherwise', async () => {
    expect(await held(prices, ['1250', '745', '11900', '305'], { minorPrices: true })).toEqual(['unchanged', []]);
    expect(await held(prices, ['12,50', '745,00', '1190,00', '3,05'])).toEqual(['unchanged', []]);
  });
});
