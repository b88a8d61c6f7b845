import { describe, expect, test } from 'vitest';
import { detected, mapping, read } from './reading';

const doubtsOf = async (text: string) => (await detected(text)).doubts.map(({ code }) => code);

describe('a marketplace’s own figure', () => {
  test('is left out beside a stock of ours, and asked about once', async () => {
    const file = 'Symbol;Nazwa;Stan;Stan FBA;Stock Allegro\nA;Kubek;5;3;4\nB;Talerz;6;0;6\n';
    const detection = await detected(file);
    expect(mapping(detection)).toEqual(['Symbol=sku', 'Nazwa=name', 'Stan=stock:main']);
    expect(detection.doubts).toEqual([
      { code: 'stock_of_channel_left', facts: { columns: 'Stan FBA, Stock Allegro', used: 'Stan' } },
    ]);
    expect((await detected(file, { stored: detection.profile })).doubts).toEqual([]);
  });

  test('is asked about where it is the only stock there is', async () => {
    const file = 'Symbol;Nazwa;Stock Allegro\nA;Kubek;5\nB;Talerz;6\n';
    const detection = await detected(file);
    expect(mapping(detection)).toContain('Stock Allegro=stock:allegro');
    expect(detection.doubts.map(({ code }) => code)).toEqual(['stock_of_channel']);
    expect((await detected(file, { stored: detection.profile })).doubts).toEqual([]);
  });

  test('a warehouse called after a marketplace is a warehouse', async () => {
    const file = 'Symbol;Nazwa;Stan;Magazyn Allegro\nA;Kubek;5;2\nB;Talerz;6;7\n';
    expect(await doubtsOf(file)).toEqual([]);
    expect(mapping(await detected(file))).toContain('Magazyn Allegro=stock:allegro');
  });

  test('does not count a sum twice', async () => {
    const file = 'Symbol;Nazwa;Stan;Stan Kraków;Stan Allegro\nA;Kubek;5;3;2\nB;Talerz;6;1;5\nC;Miska;9;4;5\n';
    expect(mapping(await detected(file))).toEqual(['Symbol=sku', 'Nazwa=name', 'Stan Kraków=stock:krakow']);
  });
});

describe('Amazon’s own warehouses', () => {
  const tabs = (...rows: readonly string[][]) => rows.map((row) => `${row.join('\t')}\r\n`).join('');

  test('beside what the seller keeps: only the latter is stock', async () => {
    const file = tabs(
      [
        'sku',
        'fnsku',
        'asin',
        'product-name',
        'your-price',
        'mfn-fulfillable-quantity',
        'afn-warehouse-quantity',
      ].concat('afn-fulfillable-quantity', 'afn-total-quantity'),
      ['K-1', 'X001', 'B06XHNK8NP', 'Kubek 12" "Pro', '19.99', '4', '10', '8', '12'],
      ['K-2', 'X002', 'B06XHNK8NQ', 'Talerz', '29.99', '', '3', '3', '3'],
    );
    const detection = await detected(file);
    expect(detection.profile.format).toBe('amazon-fba');
    expect(detection.doubts.map(({ code }) => code)).toEqual(['stock_of_channel_left']);
    const { rows } = await read(file);
    expect(rows.map(({ sku, name, prices, quantities }) => [sku, name, prices, quantities])).toEqual([
      ['K-1', 'Kubek 12" "Pro', [1999], [4]],
      ['K-2', 'Talerz', [2999], [null]],
    ]);
  });

  test('by age: what is available is with Amazon as well, and what it was sold for is no price of it', async () => {
    const file =
      'snapshot-date,sku,fnsku,asin,product-name,condition,available,inv-age-0-to-90-days,currency,your-price,sales-price\n' +
      '2026-11-01,K-1,X001,B06XHNK8NP,Kubek,New,8,8,PLN,49.99,39.99\n';
    const detection = await detected(file);
    expect(mapping(detection)).toEqual([
      'sku=sku',
      'product-name=name',
      'available=stock:fba',
      'your-price=price:retail',
    ]);
    expect(detection.doubts.map(({ code }) => code)).toEqual(['stock_of_channel']);
    expect((await read(file)).rows).toMatchObject([{ sku: 'K-1', prices: [4999], quantities: [8] }]);
  });

  test('by condition: what cannot be sold is no stock, and the place is asked about', async () => {
    const file = tabs(
      [
        'seller-sku',
        'fulfillment-channel-sku',
        'asin',
        'condition-type',
        'Warehouse-Condition-code',
        'Quantity Available',
      ],
      ['K-1', 'X001', 'B06XHNK8NP', 'NewItem', 'SELLABLE', '5'],
      ['K-1', 'X001', 'B06XHNK8NP', 'NewItem', 'UNSELLABLE', '1'],
    );
    const detection = await detected(file);
    expect(mapping(detection)).toEqual(['seller-sku=sku', 'Quantity Available=stock:fba']);
    expect(detection.doubts.map(({ code }) => code)).toEqual(['stock_of_channel']);
    expect((await read(file)).rows.map(({ sku, quantities }) => [sku, quantities])).toEqual([['K-1', [5]]]);
  });
});
