import { describe, expect, test } from 'vitest';
import { detected, read } from './reading';

const table = (heading: string, ...prices: string[]) =>
  ['SKU;Nazwa;' + heading + ';Stan', ...prices.map((price, i) => `A-${i};Kubek ${i};${price};5`)].join('\n') + '\n';
const pricesOf = async (text: string, overrides = {}) =>
  (await read(text, { overrides })).rows.map(({ prices }) => prices[0]);

describe('prices in the smallest unit of money', () => {
  test.each([
    'Cena (gr)',
    'Cena w groszach',
    'price_cents',
    'priceInCents',
    'price_minor_units',
    'Cena brutto [grosze]',
  ])('%s says so: 1099 is 10.99, once a person has said so', async (heading) => {
    const text = table(heading, '1099', '50', '3050');
    const { doubts, profile } = await detected(text);
    expect([profile.minorPrices, doubts]).toMatchObject([
      true,
      [{ code: 'prices_in_minor_units', facts: { column: heading, example: '1099', price: '10,99' } }],
    ]);
    expect(await pricesOf(text)).toEqual([1099, 50, 3050]);
    expect(await pricesOf(text, { minorPrices: false })).toEqual([109_900, 5000, 305_000]);
  });

  test('an offer of Erli is written so', async () => {
    const text = 'externalId;name;price;stock\n1;Kubek;1099;5\n2;Misa;20050;7\n';
    expect((await detected(text)).doubts.map(({ code }) => code)).toEqual(['prices_in_minor_units']);
    expect(await pricesOf(text)).toEqual([1099, 20_050]);
  });

  test('whole numbers in the field of a program are asked about, and taken as they stand', async () => {
    const text = table('price', '1099', '2099', '3050');
    expect((await detected(text)).doubts.map(({ code }) => code)).toEqual(['prices_maybe_minor']);
    expect(await pricesOf(text)).toEqual([109_900, 209_900, 305_000]);
    expect(await pricesOf(text, { minorPrices: true })).toEqual([1099, 2099, 3050]);
    expect((await detected(text, { overrides: { minorPrices: true } })).doubts).toEqual([]);
  });

  test.each([[['1299', '2499', '3599']], [['19900', '4990', '129900']], [['1200', '3500', '0', '900']]])(
    'whole prices %s that end as prices in grosze do are asked about under any heading',
    async (prices) => {
      const { profile, doubts } = await detected(table('Cena', ...prices));
      const example = prices[0] ?? '';
      const facts = { column: 'Cena', example, price: `${example.slice(0, -2)},${example.slice(-2)}`, currency: 'PLN' };
      expect([profile.minorPrices, doubts]).toEqual([false, [{ code: 'prices_maybe_minor', facts }]]);
    },
  );

  test('what payment platforms call unit_amount is a price in it', async () => {
    const { profile, doubts } = await detected(table('unit_amount', '1990', '450', '12000'));
    expect([profile.minorPrices, doubts.map(({ code }) => code)]).toEqual([
      true,
      ['column_guessed', 'prices_in_minor_units'],
    ]);
    expect(await pricesOf(table('unit_amount', '1990', '450', '12000'))).toEqual([1990, 450, 12_000]);
  });

  test('a net price in grosze is taxed in grosze', async () => {
    const text = 'SKU;Nazwa;Cena netto (gr);VAT\nA;Kubek;1000;23\nB;Misa;999;8\n';
    // 9.99 and 8 % are 10.7892.
    expect(await pricesOf(text)).toEqual([1230, 1079]);
  });

  test.each([
    ['a heading people read, and no usual ending', 'Cena', ['1245', '2470', '3510']],
    ['too few to tell', 'Cena', ['1299', '2499']],
    ['a price below a hundred', 'price', ['1099', '29', '3050']],
    ['small change', 'price', ['1099.00', '29.50', '3050.00']],
    ['a currency beside them', 'price', ['1099 zł', '2900 zł', '3050 zł']],
    ['decimals under grosze', 'Cena (gr)', ['10,99', '29,50', '30,50']],
    ['grams', 'Cena za 100 gr', ['10', '20', '30']],
  ])('%s is none', async (_, heading, prices) => {
    const { profile, doubts } = await detected(table(heading, ...prices));
    expect([profile.minorPrices, doubts.filter(({ code }) => code.includes('minor'))]).toEqual([undefined, []]);
  });
});
