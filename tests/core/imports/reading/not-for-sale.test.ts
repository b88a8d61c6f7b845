import { describe, expect, test } from 'vitest';
import { detected, mapping, read } from './reading';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const codes = async (text: string) => (await detected(text)).doubts.map(({ code }) => code);
const stock = async (text: string) => (await read(text)).rows.map(({ sku, quantities }) => [sku, quantities[0]]);

describe('what is damaged, blocked or expired is counted and not sold', () => {
  test.each([
    ['Stan', 'Uszkodzone'],
    ['Stan', 'w tym uszkodzone'],
    ['Ilość', 'Ilość uszkodzona'],
    ['On hand', 'Damaged qty'],
    ['Stan', 'Zablokowane'],
    ['Ilość', 'Przeterminowane szt.'],
  ])('%s beside %s loses it, once a person has said so', async (counted, bad) => {
    const text = lines(
      `SKU;Nazwa;${counted};${bad};Cena brutto`,
      'A;Kubek;10;2;10,00',
      'B;Misa;7;;20,00',
      'C;Dzban;3;3;9,00',
    );
    const { doubts } = await detected(text);
    expect(doubts).toMatchObject([{ code: 'not_for_sale_taken_off', facts: { column: bad, quantity: counted } }]);
    expect(await stock(text)).toEqual([
      ['A', 8],
      ['B', 7],
      ['C', 0],
    ]);
    expect((await read(text)).problems.map(({ line, code, severity }) => [line, code, severity])).toEqual([
      [2, 'stock_less_unsellable', 'warning'],
      [4, 'stock_less_unsellable', 'warning'],
    ]);
  });

  test('grams are taken off as grams', async () => {
    const text = lines('SKU;Nazwa;J.m.;Stan;Uszkodzone', 'A;Ser;kg;10,5;0,25', 'B;Masło;szt;4;1');
    expect(await stock(text)).toEqual([
      ['A', 10_250],
      ['B', 3],
    ]);
  });

  test.each([
    ['a stock of good ones only does not hold them', 'Dostępne', '2'],
    ['nor one with fewer than there are damaged', 'Stan', '12'],
    ['none is nothing to ask about', 'Stan', '0'],
  ])('%s', async (_, counted, bad) => {
    const text = lines(`SKU;Nazwa;${counted};Uszkodzone;Cena brutto`, `A;Kubek;10;${bad};10,00`, 'B;Misa;7;0;20,00');
    expect(await codes(text)).toEqual([]);
    expect(await stock(text)).toEqual([
      ['A', 10],
      ['B', 7],
    ]);
  });

  test('of several stocks nobody knows which holds them', async () => {
    const text = lines('SKU;Nazwa;Magazyn A;Magazyn B;Uszkodzone', 'A;Kubek;10;5;2', 'B;Misa;7;1;0');
    expect(await codes(text)).toEqual(['not_for_sale_left_in']);
    expect((await read(text)).rows.map(({ quantities }) => quantities)).toEqual([
      [10, 5],
      [7, 1],
    ]);
  });

  test('rows whose state is damaged count none, and their price is not that of the goods', async () => {
    const text = lines(
      'SKU;Nazwa;Stan techniczny;Ilość;Cena brutto',
      'A;Kubek;Nowy;10;10,00',
      'A;Kubek;Uszkodzony;2;4,00',
      'B;Misa;Nowy;7;20,00',
      'C;Dzban;uszkodzony;1;5,00',
    );
    const { profile } = await detected(text);
    expect([profile.addsRows, await codes(text)]).toEqual([true, ['rows_are_parts', 'rows_not_for_sale']]);
    expect((await read(text)).rows.map(({ sku, quantities, prices }) => [sku, quantities[0], prices[0]])).toEqual([
      ['A', 10, 1000],
      ['A', 0, null],
      ['B', 7, 2000],
      ['C', 0, null],
    ]);
  });

  test('of what came it stays off the shelf', async () => {
    const text = lines('PZ 15/2026', 'Indeks;Nazwa;Ilość;Uszkodzone', 'A;Kubek;10;1', 'B;Misa;2;0');
    expect(await codes(text)).toEqual(['title_names_document', 'not_for_sale_taken_off']);
    const { batches, problems } = await read(text);
    expect(batches.flatMap((batch) => batch.lines.map(({ sku, quantity }) => [sku, quantity]))).toEqual([
      ['A', 9],
      ['B', 2],
    ]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[3, 'line_less_unsellable']]);
  });

  test('what was accepted holds no damaged goods', async () => {
    const text = lines('Nr PZ;Indeks;Nazwa;Ilość przyjęta;Uszkodzone', 'PZ 1;A;Kubek;9;1', 'PZ 1;B;Misa;2;0');
    expect(await codes(text)).toEqual([]);
    expect(mapping(await detected(text))).not.toContain('Uszkodzone=notForSale');
  });
});
