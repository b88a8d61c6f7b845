import { describe, expect, test } from 'vitest';
import { detected, mapping, read, readWith, fileOf } from './reading';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const doubtsOf = async (text: string) => (await detected(text)).doubts.map(({ code, facts }) => [code, facts]);
const read2 = async (text: string) => {
  const { rows, problems } = await read(text);
  return [
    rows.map(({ sku, prices, quantities }) => [sku, ...prices, ...quantities]),
    problems.map(({ code, line }) => [code, line]),
  ];
};

describe('rows of goods that are not sold', () => {
  test.each([
    ['Usunięty', 'nie', 'tak'],
    ['Archiwalny', '0', '1'],
    ['Wycofany z oferty', 'N', 'T'],
    ['Aktywny', 'tak', 'nie'],
    ['active', '1', '0'],
    ['Is active', 'TRUE', 'FALSE'],
    ['Status', 'aktywny', 'wycofany'],
    ['Status produktu', 'w sprzedaży', 'Archiwalny'],
    ['Status', 'active', 'draft'],
    ['Status', 'tak', 'nie'],
    ['Status', '1', '0'],
    ['Discontinued', '', '1'],
  ])('%s: "%s" is sold, "%s" is not', async (heading, yes, no) => {
    const text = lines(`SKU;Nazwa;Stan;Cena brutto;${heading}`, `A;Kubek;5;10,00;${yes}`, `B;Misa;7;20,00;${no}`);
    expect(await doubtsOf(text)).toEqual([['rows_not_offered', { column: heading, values: no, count: 1 }]]);
    expect(await read2(text)).toEqual([[['A', 1000, 5]], [['row_not_offered', 3]]]);
  });

  test.each([
    ['Status', 'nowy', 'używany'],
    ['Status', 'promocja', 'nie'],
    ['Status', '2', '0'],
    ['Status', '-', '-'],
    ['Status', 'w realizacji', 'wysłano'],
    ['Widoczny w sklepie', '1', '0'],
    ['Aktywność', 'wysoka', 'niska'],
    ['Aktywny', 'tak', 'tak'],
  ])('%s of "%s" and "%s" sets nothing aside', async (heading, one, other) => {
    const text = lines(`SKU;Nazwa;Stan;Cena brutto;${heading}`, `A;Kubek;5;10,00;${one}`, `B;Misa;7;20,00;${other}`);
    expect(await doubtsOf(text)).toEqual([]);
    expect((await read(text)).rows.map(({ sku }) => sku)).toEqual(['A', 'B']);
  });

  test('of a column told by a person a yes is a yes', async () => {
    const text = lines('SKU;Stan;Widoczny w sklepie', 'A;5;1', 'B;7;0', 'C;8;');
    const { profile } = await detected(text);
    const columns = profile.columns.map((one) => (one.column === 2 ? { ...one, field: 'offered' as const } : one));
    const { rows } = await readWith(fileOf(text), { ...profile, columns });
    expect(rows.map(({ sku }) => sku)).toEqual(['A', 'C']);
  });

  test('a delivery brings what it brings', async () => {
    const text = lines('Nr PZ;SKU;Nazwa;Ilość;Aktywny', 'PZ 1;A;Kubek;5;nie', 'PZ 1;B;Misa;7;tak');
    const detection = await detected(text);
    expect([detection.profile.kind, detection.doubts]).toEqual(['delivery', []]);
  });

  test('the status of a Shopify product holds for its variants', async () => {
    const text = lines(
      'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Status',
      'kubek,Kubek,Kolor,Biały,K-B,shopify,5,10.00,active',
      'kubek,,,Czarny,K-C,shopify,6,10.00,',
      'misa,Misa,Kolor,Biały,M-B,shopify,7,20.00,archived',
      'misa,,,Czarny,M-C,shopify,8,20.00,',
      'dzban,Dzban,Kolor,Biały,D-B,shopify,9,30.00,active',
    );
    expect((await doubtsOf(text)).map(([code]) => code)).toContain('rows_not_offered');
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku }) => sku)).toEqual(['K-B', 'K-C', 'D-B']);
    expect(problems.map(({ code, sku }) => [code, sku])).toEqual([
      ['row_not_offered', 'M-B'],
      ['row_not_offered', 'M-C'],
    ]);
  });
});

describe('rows of one product with a price each', () => {
  test.each([
    ['Poziom ceny', ['Hurtowa', 'Detaliczna'], 'Detaliczna'],
    ['Cennik', ['B2B', 'Podstawowy'], 'Podstawowy'],
    ['Grupa klientów', ['A', 'B'], 'A'],
    ['Price list', ['Retail PLN', 'Dealer'], 'Retail PLN'],
    ['Min. ilość', ['10', '1'], '1'],
    ['Od ilości', ['1,000', '5,000'], '1,000'],
  ])('%s of %s: those of %s count, once a person has said so', async (heading, [one, other], value) => {
    const prices = value === one ? ['10,00', '8,00'] : ['8,00', '10,00'];
    const row = (sku: string) => [`${sku};${one};${prices[0]}`, `${sku};${other};${prices[1]}`];
    const text = lines(`SKU;${heading};Cena brutto`, ...row('A'), ...row('B'), ...row('C'));
    const others = value === one ? other : one;
    expect(await doubtsOf(text)).toEqual([['rows_by_level', { column: heading, value, others }]]);
    expect(mapping(await detected(text))).toContain(`${heading}=only:${value}`);
    const [rows, problems] = await read2(text);
    expect(rows).toEqual([
      ['A', 1000],
      ['B', 1000],
      ['C', 1000],
    ]);
    expect(problems).toHaveLength(3);
  });

  test('prices by customers and quantity count where both are the usual ones', async () => {
    const text = lines(
      'sku,customer_group,qty,price',
      'A,ALL GROUPS,1,10.00',
      'A,ALL GROUPS,5,9.00',
      'A,Wholesale,1,8.00',
      'B,ALL GROUPS,1,20.00',
    );
    expect((await detected(text)).profile.kind).toBe('prices');
    expect((await read2(text))[0]).toEqual([
      ['A', 1000],
      ['B', 2000],
    ]);
  });

  test('another level is read where a person names it', async () => {
    const text = lines('SKU;Poziom ceny;Cena brutto', 'A;Hurtowa;8,00', 'A;Detaliczna;10,00', 'B;hurtowa;16,00');
    const { profile } = await detected(text);
    const columns = profile.columns.map((one) => (one.field === 'only' ? { ...one, target: 'Hurtowa' } : one));
    const { rows } = await readWith(fileOf(text), { ...profile, columns });
    expect(rows.map(({ sku, prices }) => [sku, ...prices])).toEqual([
      ['A', 800],
      ['B', 1600],
    ]);
  });

  test('where rows contradict each other for another reason, none is chosen', async () => {
    const text = lines('SKU;Cennik;Cena brutto', 'A;Detal;10,00', 'A;Detal;11,00', 'A;Hurt;8,00', 'B;Detal;12,00');
    expect(mapping(await detected(text))).toEqual(['SKU=sku', 'Cena brutto=price:retail']);
  });

  test('a price list on every row of goods that have one price is none of our business', async () => {
    const text = lines('SKU;Cennik;Cena brutto', 'A;Detal;10,00', 'B;Hurt;11,00');
    expect((await detected(text)).doubts).toEqual([]);
  });
});
