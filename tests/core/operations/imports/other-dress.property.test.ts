import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { testCall } from '../../../support/services';
import { cases } from '../../../support/cases';

/** Minor units; pieces, or grams where it is weighed. */
interface Fact {
  readonly sku: string;
  readonly weighed: boolean;
  readonly price: number;
  readonly stock: number;
}

/** How a program writes: what parts cells, its decimal mark, what parts thousands, how many places a weight has. */
interface Dress {
  readonly by: string;
  readonly mark: string;
  readonly thousands: string;
  readonly encoding: string;
}

function numeral(units: number, places: number, { mark, thousands }: Dress): string {
  const digits = String(units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, thousands);
  return places === 0 ? whole : `${whole}${mark}${digits.slice(-places)}`;
}

function written(facts: readonly Fact[], dress: Dress): Buffer<ArrayBuffer> {
  const cell = (text: string) => (text.includes(dress.by) ? `"${text}"` : text);
  const rows = facts.map(({ sku, weighed, price, stock }) => [
    ...[sku, 'Łyżka żółta', weighed ? 'kg' : 'szt'],
    ...[numeral(price, 2, dress), numeral(stock, weighed ? 3 : 0, dress)],
  ]);
  const lines = [['Symbol', 'Nazwa', 'J.m.', 'Cena brutto', 'Stan'], ...rows].map((row) =>
    row.map(cell).join(dress.by),
  );
  return Buffer.from(iconv.encode(`${lines.join('\r\n')}\r\n`, dress.encoding));
}

async function put(shop: TestShop, bytes: Buffer<ArrayBuffer>, confirmProfile: boolean) {
  const answer = await shop.core.operations.imports.run(
    { file: new File([bytes], 'stany.csv'), dryRun: false, force: confirmProfile, confirmProfile },
    testCall(),
  );
  return answer.ok ? answer.value.run.state : answer.problem.code;
}

const master = async ({ database }: TestShop) =>
  (
    await database.read.raw<(Omit<Fact, 'weighed'> & { weighed: number })[]>(
      `select sku, unit_scale = 1000 as weighed, gross_minor as price, on_hand as stock from product p
       join price on price.product_id = p.id join level on level.product_id = p.id order by p.id`,
    )
  ).map((row) => ({ ...row, weighed: row.weighed === 1 }));

const fact = fc.record({
  weighed: fc.boolean(),
  // Small change, whole prices, thousands.
  price: fc.oneof(
    fc.integer({ min: 1, max: 300_000 }),
    fc.integer({ min: 1, max: 3000 }).map((whole) => whole * 100),
  ),
  stock: fc.oneof(
    fc.integer({ min: 1, max: 9000 }),
    fc.integer({ min: 1, max: 9 }).map((whole) => whole * 1000),
  ),
});
const facts = fc
  .array(fact, { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, i): Fact => ({ sku: `TW-${100 + i}`, ...row })));
const dress: fc.Arbitrary<Dress> = fc
  .tuple(
    fc.constantFrom(';', ';', '\t', '|', ','),
    fc.constantFrom(',', '.'),
    fc.constantFrom('', '', ' ', '\u00a0', 'other'),
    fc.constantFrom('utf-8', 'windows-1250', 'utf-16le'),
  )
  .map(([by, mark, thousands, encoding]) => ({
    ...{ by, mark, encoding: encoding === 'utf-16le' ? 'utf-16' : encoding },
    thousands: thousands === 'other' ? (mark === ',' ? '.' : ',') : thousands,
  }));

const RUNS = { numRuns: cases(25), endOnFailure: false } as const;

test('a table in another dress is read as it is meant, or a person is asked and nothing changes', async () => {
  const states: string[] = [];
  await fc.assert(
    fc.asyncProperty(facts, facts, dress, dress, async (before, after, first, second) => {
      const shop = await testShop();
      await put(shop, written(before, first), true);
      // What a person confirmed is taken for right, whatever they saw.
      fc.pre(JSON.stringify(await master(shop)) === JSON.stringify(before));
      shop.clock.advance(3_600_000);
      const next = before.map((one, i): Fact => ({ ...one, price: after[i]?.price ?? one.price }));
      const state = await put(shop, written(next, second), false);
      states.push(state);
      const now = await master(shop);
      // A price that jumps fivefold waits by itself.
      const meant = next.map((one, i) =>
        one.price >= (before[i]?.price ?? 0) * 5 || one.price * 5 <= (before[i]?.price ?? 0) ? before[i] : one,
      );
      expect([state, now]).toEqual([state, state === 'applied' || state === 'unchanged' ? meant : before]);
    }),
    RUNS,
  );
  expect(states).toContain('applied');
}, 120_000);
