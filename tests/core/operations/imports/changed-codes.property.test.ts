import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { masterState, sell, sure, verified } from '../../../support/ledger';
import { putChannel } from '../../../support/master';
import { testCall } from '../../../support/services';
import { cases } from '../../../support/cases';

/** A product of both files, and whether the second calls it by a new code. */
interface Goods {
  readonly sku: string;
  readonly before: { readonly price: string; readonly stock: number };
  readonly after: { readonly name: string; readonly price: string; readonly stock: number };
  readonly renamed: boolean;
  readonly sold: boolean;
}

const GTINS: Readonly<Record<string, string>> = {
  A: '5901234123457',
  B: '5900000000008',
  C: '96385074',
  D: '12345670',
  E: '55123457',
};
const amounts = { price: fc.constantFrom('10,00', '12,50', '99,00'), stock: fc.integer({ min: 0, max: 9 }) };
const goods: fc.Arbitrary<Goods[]> = fc.uniqueArray(
  fc.record({
    sku: fc.constantFrom(...Object.keys(GTINS)),
    before: fc.record(amounts),
    after: fc.record({ name: fc.constantFrom('Kubek', 'Miska'), ...amounts }),
    renamed: fc.boolean(),
    sold: fc.boolean(),
  }),
  { minLength: 1, selector: ({ sku }) => sku },
);

const HEADER = 'Symbol;Nazwa;EAN;Cena brutto;Stan';
const fileOf = (lines: readonly string[]) => [HEADER, ...lines, ''].join('\r\n');
const codeAfter = ({ sku, renamed }: Goods) => (renamed ? `${sku}-NEW` : sku);

/** The second file, read into a shop that has had the first; whoever is asked says that the goods are the same. */
async function readBoth(some: readonly Goods[], codeOf: (one: Goods) => string, scope: 'full' | 'partial') {
  const shop = await testShop();
  await putChannel(shop.database, 'eshop', { list: 'retail' });
  const overrides = { overrides: { scope }, force: true };
  await shop.importText(
    fileOf(some.map(({ sku, before }) => `${sku};Kubek;${GTINS[sku]};${before.price};${before.stock}`)),
    overrides,
  );
  for (const { sku } of some.filter(({ sold }) => sold)) {
    shop.clock.advance(60_000);
    await sell(shop, sku);
  }
  shop.clock.advance(60_000);
  const lines = some.map((one) => {
    const { name, price, stock } = one.after;
    return `${codeOf(one)};${name};${GTINS[one.sku]};${price};${stock}`;
  });
  const { run } = await shop.importText(fileOf(lines), { ...overrides, dryRun: true });
  const { imports } = shop.core.operations;
  const said = { confirmProfile: true, includeSuspicious: true, codes: { renamed: 'all' as const } };
  const applied = sure(await imports.apply({ id: run.id, ...said }, testCall()));
  return { shop, run: applied.run };
}

/** The state as it would read if nothing had got a new code. */
const inOldCodes = (state: object) => JSON.parse(JSON.stringify(state).replaceAll('-NEW', '')) as unknown;

const undo = async (shop: TestShop, id: number) => shop.core.operations.imports.undo({ id }, testCall());

test('but for the code, a file of new codes does what the same file of the old codes does, and so does its undo', async () => {
  await fc.assert(
    fc.asyncProperty(goods, fc.constantFrom('full' as const, 'partial' as const), async (some, scope) => {
      const renamed = await readBoth(some, codeAfter, scope);
      const same = await readBoth(some, ({ sku }) => sku, scope);
      expect(renamed.run.counts).toMatchObject({ new: 0, missing: 0, rejected: 0 });
      expect(inOldCodes(await masterState(renamed.shop))).toEqual(await masterState(same.shop));
      expect(await renamed.shop.database.read('product').orderBy('id').pluck('sku')).toEqual(some.map(codeAfter));
      expect(await verified(renamed.shop)).toEqual([]);
      if (same.run.state !== 'applied') return;
      for (const { shop, run } of [renamed, same]) sure(await undo(shop, run.id));
      expect(await masterState(renamed.shop)).toEqual(await masterState(same.shop));
      expect(await verified(renamed.shop)).toEqual([]);
    }),
    { numRuns: cases(15) },
  );
}, 120_000);
