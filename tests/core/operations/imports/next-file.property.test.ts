import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { testCall } from '../../../support/services';
import { cases } from '../../../support/cases';

/** What a program knows of one product. */
interface Fact {
  readonly sku: string;
  /** Minor units, never whole money: small change can be lost. */
  readonly price: number;
  readonly stock: number;
}

const COLUMNS = { sku: 'Symbol', price: 'Cena brutto', stock: 'Stan' } as const;
type Field = keyof typeof COLUMNS;

const amount = (minor: number, mark = ',') =>
  `${Math.floor(minor / 100)}${mark}${String(minor % 100).padStart(2, '0')}`;
const plain: Record<Field, (fact: Fact) => string> = {
  sku: ({ sku }) => sku,
  price: ({ price }) => amount(price),
  stock: ({ stock }) => `${stock}`,
};

/** The export of these facts, with some cells written otherwise. */
function exportOf(facts: readonly Fact[], cells: Partial<typeof plain> = {}, heads: Partial<typeof COLUMNS> = {}) {
  const [write, head] = [
    { ...plain, ...cells },
    { ...COLUMNS, ...heads },
  ];
  const fields = Object.keys(COLUMNS) as Field[];
  const lines = facts.map((fact) => fields.map((field) => write[field](fact)).join(';'));
  return [fields.map((field) => head[field]).join(';'), ...lines, ''].join('\r\n');
}

/** What becomes of an export on its way, and why it must not go through. */
const DAMAGES = {
  brake_stock_alike: (facts) => exportOf(facts, { stock: ({ stock }) => `${stock}.000` }),
  brake_stock_otherwise: (facts) => exportOf(facts, { stock: ({ stock }) => `${stock * 3 + 2}` }),
  brake_prices_whole: (facts) => exportOf(facts, { price: ({ price }) => String(Math.round(price / 100)) }),
  brake_prices_minor: (facts) => exportOf(facts, { price: ({ price }) => String(price) }),
  brake_prices_jump: (facts) => exportOf(facts, { price: ({ price }) => amount(price * 7) }),
  brake_prices_by_vat: (facts) =>
    exportOf(facts, {
      price: ({ sku, price }) => amount(Math.round((price * 100) / (sku.endsWith('1') ? 105 : 108))),
    }),
  brake_many_to_zero: (facts) => exportOf(facts, { stock: () => '0' }),
  brake_keys_changed: (facts) => exportOf(facts, { sku: ({ sku }) => `SK/${sku}` }),
  header_drifted: (facts) =>
    exportOf(facts, { stock: ({ stock }) => `${stock};1` }, { stock: 'Stan MAG1;Stan MAG2' as 'Stan' }),
} satisfies Record<string, (facts: readonly Fact[]) => string>;
type Damage = keyof typeof DAMAGES;

const FACTS = fc.tuple(fc.integer({ min: 12, max: 40 }), fc.nat(1000)).map(([rows, seed]): Fact[] =>
  Array.from({ length: rows }, (_, i) => ({
    sku: `TW-${100 + i}`,
    price: 250 + ((i * 7919 + seed * 104_729) % 9000) * 100 + 1 + ((i + seed) % 40),
    stock: 2 + ((i * 31 + seed) % 30),
  })),
);
/** Which products change a little from one export to the next. */
const CHANGES = fc.array(fc.nat(40), { maxLength: 2 });

const moved = (facts: readonly Fact[], at: readonly number[]): Fact[] =>
  facts.map((fact, i) => (at.includes(i) ? { ...fact, stock: fact.stock + 1, price: fact.price + 130 } : fact));

async function master({ database }: TestShop): Promise<Fact[]> {
  return database.read.raw<Fact[]>(`select sku, gross_minor as price, sum(on_hand) as stock from product p
    join price on price.product_id = p.id join level on level.product_id = p.id group by sku order by sku`);
}

async function after(facts: readonly Fact[], confirmProfile: boolean): Promise<TestShop> {
  const shop = await testShop();
  const { run } = await shop.importText(exportOf(facts), { confirmProfile });
  expect(run.state).toBe('applied');
  shop.clock.advance(3_600_000);
  return shop;
}

const RUNS = { numRuns: cases(12), endOnFailure: true } as const;

test('the next export of a source is read as it is meant, without a question', async () => {
  await fc.assert(
    fc.asyncProperty(FACTS, CHANGES, fc.boolean(), async (facts, changes, confirmed) => {
      const shop = await after(facts, confirmed);
      const now = moved(facts, changes);
      const { run, doubts } = await shop.importText(exportOf(now));
      expect([doubts, run.holdReasons]).toEqual([[], []]);
      expect(await master(shop)).toEqual(now);
      // Cells in which nothing stands say nothing.
      await shop.importText(exportOf(now, { stock: () => '', price: () => '' }));
      expect(await master(shop)).toEqual(now);
    }),
    RUNS,
  );
}, 120_000);

test.each(Object.keys(DAMAGES) as Damage[])(
  '%s: a damaged export changes nothing before a person has looked',
  (reason) =>
    fc.assert(
      fc.asyncProperty(FACTS, CHANGES, fc.boolean(), async (facts, changes, confirmed) => {
        const shop = await after(facts, reason === 'header_drifted' ? confirmed : false);
        const { run, doubts } = await shop.importText(DAMAGES[reason](moved(facts, changes)));
        expect(run.state).toBe('held');
        expect([...doubts, ...run.holdReasons].map(({ code }) => code)).toContain(reason);
        expect(await master(shop)).toEqual(facts);
      }),
      { numRuns: cases(4) },
    ),
);

test('stock that was sold and delivered moves all at once; stock that is other numbers is asked about, once', async () => {
  const facts = Array.from({ length: 20 }, (_, i) => ({ sku: `TW-${i}`, price: 1099, stock: 5 + i }));
  const shop = await after(facts, false);
  const next = (stock: (fact: (typeof facts)[number]) => number) =>
    exportOf(facts.map((fact) => ({ ...fact, stock: stock(fact) })));
  expect((await shop.importText(next(({ stock }) => stock + 2))).run.state).toBe('applied');
  // Another shop: in this one a change of everything is usual by now.
  const other = await after(facts, false);
  const { run } = await other.importText(next(({ stock }) => (stock * 7 + 3) % 41));
  expect(run.holdReasons).toMatchObject([{ code: 'brake_stock_otherwise', facts: { of: 20 } }]);
  await other.core.operations.imports.apply({ id: run.id, confirmProfile: true, includeSuspicious: false }, testCall());
  expect((await other.importText(next(({ stock }) => (stock * 5 + 1) % 37))).run.state).toBe('applied');
});

test('a handful of goods is a whole shop where they are nearly all there is', async () => {
  const facts = Array.from({ length: 6 }, (_, i) => ({ sku: `TW-${i}`, price: 1099 + i, stock: 5 + i }));
  const shop = await after(facts, false);
  const { run } = await shop.importText(exportOf(facts, { stock: () => '0' }));
  expect(run.holdReasons).toMatchObject([{ code: 'brake_many_to_zero', facts: { count: 6, of: 6 } }]);
  const fresh = Array.from({ length: 3 }, (_, i) => ({ sku: `N-${i}`, price: 999, stock: 1 }));
  expect((await shop.importText(exportOf([...fresh, ...facts.slice(0, 4)]))).run.state).toBe('applied');
});
