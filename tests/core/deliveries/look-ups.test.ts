import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeDocument, KnownReceipts, OpenDeliveries, type OpenDelivery } from '../../../src/core/deliveries';
import { heaviest } from '../../../src/core/deliveries/heaviest';
import { supplierOf } from '../../../src/core/deliveries/identity';
import type { KnownReceipt, Line, ReceivedDocument } from '../../../src/core/deliveries/types';
import { cases } from '../../support/cases';
import { chooseByComparing, judgeByComparing } from './compare-all';

const AT = '2026-11-24T12:00:00.000Z';
const NUMBERS = ['WZ/1', 'WZ/2', 'FV/1', 'FV/2'] as const;
const few = <T>(values: readonly T[], most = 3) => fc.subarray([...values], { maxLength: most });
const party = fc
  .constantFrom(
    { name: 'Hurt', taxId: '1234563218', gln: null },
    { name: 'Hurt', taxId: null, gln: null },
    { name: 'hurt', taxId: null, gln: '5900000000008' },
    { name: 'Inny', taxId: '5260250274', gln: null },
    { name: 'Inny', taxId: null, gln: '5900000000015' },
    { name: null, taxId: null, gln: null },
  )
  .map((one) => supplierOf(one, 'erp'));
const type = fc.constantFrom('PZ', 'DESADV', 'FZ', 'VAT', 'FILE', 'MANUAL');
const amount = fc.integer({ min: -2, max: 5 }).filter((quantity) => quantity !== 0);
const says = fc
  .uniqueArray(fc.tuple(fc.constantFrom('p:1', 'p:2', 'p:3', 'c:x'), amount), {
    selector: ([key]) => key,
    maxLength: 3,
  })
  .map((goods) => new Map(goods));
const identity = fc
  .record({
    type,
    supplier: party,
    numberKey: fc.option(fc.constantFrom(...NUMBERS)),
    related: few(NUMBERS),
    corrects: fc.option(fc.constantFrom(...NUMBERS), { freq: 5 }),
    contentHash: fc.constantFrom('a', 'b'),
  })
  .map((one) => ({ ...one, number: one.numberKey, related: one.related.filter((key) => key !== one.numberKey) }));

const receipt: fc.Arbitrary<KnownReceipt> = fc
  .record({
    paper: identity,
    revision: fc.integer({ min: 1, max: 3 }),
    createdAt: fc.constantFrom('2026-11-01T12:00:00.000Z', '2026-11-23T12:00:00.000Z', AT),
    says,
    booked: says,
  })
  .map(({ paper, ...rest }) => ({ ...paper, ...rest, id: null }));
const books = fc
  .array(receipt, { maxLength: 7 })
  .map((all) => all.map((one, i): KnownReceipt => ({ ...one, id: i + 1 })));

const document: fc.Arbitrary<ReceivedDocument> = fc.record({ paper: identity, says }).map(({ paper, says: goods }) => ({
  ...paper,
  orders: [],
  issuedAt: null,
  lines: [...goods].map(([key, quantity], i) => lineOf(key, quantity, i + 1)),
}));

function lineOf(key: string, quantity: number, position: number): Line {
  const productId = key.startsWith('p:') ? Number(key.slice(2)) : null;
  return {
    ...{ position, fileLine: position, quantity, productId, location: 'main', cost: null, gtins: [], name: null },
    ...{ sku: null, supplierSku: key.slice(2), unit: 'szt', unitScale: 1, productSku: null, productScale: 1 },
    resolution: productId === null ? 'unknown' : 'sku',
  };
}

describe('papers are looked up by what they say', () => {
  test('and judged as if each were compared with every other one', () => {
    fc.assert(
      fc.property(books, document, (known, paper) => {
        expect(judgeDocument(paper, new KnownReceipts(known), AT)).toEqual(judgeByComparing(paper, known, AT));
      }),
      { numRuns: cases(3000) },
    );
  });

  test('and answer the expected delivery that a comparison with all would find, less what came before', () => {
    const order = fc.record({
      supplier: party,
      numberKey: fc.option(fc.constantFrom(...NUMBERS)),
      orders: few(NUMBERS, 2),
      products: few([1, 2, 3]),
    });
    const asked = fc.record({
      supplier: party,
      numberKey: fc.option(fc.constantFrom(...NUMBERS)),
      related: few(NUMBERS, 2),
      orders: few(NUMBERS, 2),
      products: few([1, 2, 3, 4]),
    });
    fc.assert(
      fc.property(fc.array(order, { maxLength: 6 }), asked, fc.nat(20), (orders, paper, came) => {
        const open = orders.map(({ products, ...one }, i): OpenDelivery => ({
          ...one,
          id: i + 1,
          number: one.numberKey,
          lines: products.map((id) => expectedLine(i * 10 + id, id)),
        }));
        const deliveries = new OpenDeliveries(open);
        deliveries.receive([{ position: 1, expectedLineId: 1, quantity: came }]);
        const left = open.map((one) => ({
          ...one,
          lines: one.lines.map((line) => (line.id === 1 ? { ...line, received: line.received + came } : line)),
        }));
        const products = new Set(paper.products);
        expect(deliveries.answeredBy(paper, products)).toEqual(chooseByComparing(paper, products, left));
      }),
      { numRuns: cases(2000) },
    );
  });
});

const expectedLine = (id: number, productId: number) => ({
  ...{ id, productId, sku: `P-${productId}`, scale: 1, expected: 5, received: 0 },
});

describe('of papers about the same goods the greatest sum counts that no two linked ones say', () => {
  const between =
    (...pairs: readonly (readonly [string, string])[]) =>
    (item: string) =>
      pairs.flatMap(([a, b]) => (a === item ? [b] : b === item ? [a] : []));

  test.each<[string, Record<string, number>, (readonly [string, string])[], number]>([
    ['nothing', {}, [], 0],
    ['two that have nothing to do with each other add up', { a: 3, b: 4 }, [], 7],
    [
      'an invoice of 15 over notes of 10 and 5',
      { f: 15, a: 10, b: 5 },
      [
        ['f', 'a'],
        ['f', 'b'],
      ],
      15,
    ],
    [
      'an invoice of 12 over notes of 10 and 5',
      { f: 12, a: 10, b: 5 },
      [
        ['f', 'a'],
        ['f', 'b'],
      ],
      15,
    ],
    [
      'an invoice of 20 over notes of 10 and 5',
      { f: 20, a: 10, b: 5 },
      [
        ['f', 'a'],
        ['f', 'b'],
      ],
      20,
    ],
    [
      'a row of four: the ends, or each second',
      { a: 5, b: 6, c: 6, d: 5 },
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ],
      11,
    ],
    [
      'a ring of five',
      { a: 1, b: 4, c: 1, d: 3, e: 2 },
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'e'],
        ['e', 'a'],
      ],
      7,
    ],
  ])('%s', (_, weights, pairs, most) => {
    expect(heaviest(new Map(Object.entries(weights)), between(...pairs))).toBe(most);
  });

  test('as by trying all of them', () => {
    const graph = fc.record({
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 }),
      pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
    });
    fc.assert(
      fc.property(graph, ({ weights, pairs }) => {
        const near = (item: number) =>
          new Set(pairs.flatMap(([a, b]) => (a === b ? [] : a === item ? [b] : b === item ? [a] : [])));
        let most = 0;
        for (let choice = 0; choice < 2 ** weights.length; choice++) {
          const chosen = weights.flatMap((_, i) => ((choice >> i) % 2 === 1 ? [i] : []));
          if (chosen.some((i) => chosen.some((j) => near(i).has(j)))) continue;
          most = Math.max(
            most,
            chosen.reduce((sum, i) => sum + (weights[i] ?? 0), 0),
          );
        }
        expect(heaviest(new Map(weights.entries()), near)).toBe(most);
      }),
      { numRuns: cases(500) },
    );
  });

  test('a thousand notes of one invoice, in no time', () => {
    const notes = Array.from({ length: 1000 }, (_, i) => `n${i}`);
    const weights = new Map([['invoice', 1500], ...notes.map((note) => [note, 2] as const)]);
    expect(heaviest(weights, (item) => (item === 'invoice' ? notes : ['invoice']))).toBe(2000);
  });
});
