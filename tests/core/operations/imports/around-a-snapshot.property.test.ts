import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { newestPosting, sell, sure, verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';
import { cases } from '../../../support/cases';

/** Ten mugs at eight; a file of four o'clock says that there were six at noon. */
const [MORNING, NOON, AFTERNOON, EVENING] = [8, 12, 16, 17];
const [FIRST, SNAPSHOT] = [10, 6];

/** What happened at an hour of its own, and whether somebody takes it back before the file came, or after. */
interface Happening {
  readonly hour: number;
  readonly what: 'count' | 'delivery' | 'sale';
  readonly quantity: number;
  readonly undone: 'never' | 'before' | 'after';
}

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** How a level follows from what stands, of one day in the order of its hours: the last count and what moved since. */
function levelOf(happened: readonly Happening[]): number {
  return happened.reduce((level, { what, quantity }) => {
    return what === 'count' ? quantity : what === 'delivery' ? level + quantity : level - 1;
  }, FIRST);
}

/** What lies there when the file has come, and when what is taken back after it has been. */
function meant(day: readonly Happening[]): { readonly then: number; readonly atLast: number } {
  const stands = day.filter(({ undone, what }) => what === 'sale' || undone !== 'before');
  const later = stands.filter(({ hour }) => hour > NOON);
  const file: Happening = { hour: NOON, what: 'count', quantity: SNAPSHOT, undone: 'never' };
  const silent = later.some(({ what }) => what === 'count');
  const believed = silent ? stands : [file, ...later];
  const gone = stands.find(({ undone, what }) => undone === 'after' && what !== 'sale');
  const isCountedOver = believed.some((one) => one.what === 'count' && gone !== undefined && one.hour > gone.hour);
  const atLast = isCountedOver ? believed : believed.filter((one) => one !== gone);
  return { then: levelOf(believed), atLast: levelOf(atLast) };
}

const onHand = async ({ database }: TestShop) =>
  (await database.read('level').where({ location_id: 1 }).pluck<number[]>('on_hand'))[0];

async function happen(shop: TestShop, { what, quantity, hour }: Happening): Promise<number> {
  const { deliveries, ledger } = shop.core.operations;
  const lines = [{ sku: 'MUG-1', quantity }];
  if (what === 'count') sure(await ledger.count({ location: 'main', lines }, testCall()));
  else if (what === 'sale') await sell(shop, 'MUG-1');
  else {
    const paper = { number: `PZ ${hour}`, related: [], orders: [], dryRun: false, force: true, lines };
    sure(await deliveries.receive(paper, testCall()));
  }
  return newestPosting(shop);
}

/** One hour is one happening; at most one is taken back after the file. */
const days = fc
  .uniqueArray(
    fc.record<Happening>({
      hour: fc.constantFrom(9, 10, 11, 13, 14, 15),
      what: fc.constantFrom('count', 'delivery', 'sale'),
      quantity: fc.integer({ min: 1, max: 9 }),
      undone: fc.constantFrom('never', 'never', 'before', 'after'),
    }),
    { selector: ({ hour }) => hour, maxLength: 6 },
  )
  .map((day) => day.toSorted((a, b) => a.hour - b.hour))
  .filter((day) => day.filter(({ undone, what }) => undone === 'after' && what !== 'sale').length <= 1)
  // What is taken back before the file comes must not have been counted over: it would rightly stay.
  .filter((day) =>
    day.every(({ undone, hour }) => undone !== 'before' || !day.some((one) => one.what === 'count' && one.hour > hour)),
  )
  // What a file finds as it is, it does not write down: taking back what had made it so goes back behind the file.
  .filter((day) => {
    const stood = day.filter(({ hour, undone, what }) => hour < NOON && (what === 'sale' || undone !== 'before'));
    return levelOf(stood) !== SNAPSHOT || stood.every(({ undone }) => undone !== 'after');
  });

test('a snapshot of noon that comes in the afternoon, among counts, deliveries, sales and what is taken back of them', async () => {
  await fc.assert(
    fc.asyncProperty(days, async (day) => {
      const shop = await testShop();
      shop.clock.set(at(MORNING));
      await shop.importText(`SKU;Nazwa;Cena brutto;Stan\r\nMUG-1;Kubek;24,99;${FIRST}\r\n`, { source: 'erp' });
      const postings = new Map<Happening, number>();
      for (const one of day) {
        shop.clock.set(at(one.hour));
        postings.set(one, await happen(shop, one));
      }
      const undo = async (which: Happening['undone']) => {
        for (const one of day.toReversed().filter(({ undone, what }) => undone === which && what !== 'sale')) {
          await shop.core.operations.ledger.undo({ postingId: postings.get(one) ?? 0 }, testCall());
        }
      };
      shop.clock.set(at(AFTERNOON));
      await undo('before');
      const { run } = await shop.importText(`SKU;Nazwa;Cena brutto;Stan\r\nMUG-1;Kubek;24,99;${SNAPSHOT}\r\n`, {
        ...{ source: 'erp', asOf: at(NOON), force: true },
      });
      expect(['applied', 'unchanged']).toContain(run.state);
      const { then, atLast } = meant(day);
      expect(await onHand(shop)).toBe(then);
      shop.clock.set(at(EVENING));
      await undo('after');
      expect(await onHand(shop)).toBe(atLast);
      expect(await verified(shop)).toEqual([]);
    }),
    { numRuns: cases(25) },
  );
}, 120_000);
