import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { masterState, newestPosting, sell, sure, verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';

const TODAY = '2026-11-28T08:00:00.000Z';
const NEVER = '2030-01-05T09:00:00.000Z';
const HOUR = 3_600_000;

const file = (stock: number, price = '24,99') => `SKU;Nazwa;Cena brutto;Stan\r\nMUG-1;Kubek;${price};${stock}\r\n`;

const onHand = async ({ database }: TestShop) => (await database.read('level').pluck<number[]>('on_hand'))[0];

/** Ten mugs of yesterday, and seven of a file that came while the clock stood in the year 2030; the clock is right again. */
async function shopFromTheFuture(): Promise<TestShop> {
  const shop = await testShop();
  shop.clock.set('2026-11-27T08:00:00.000Z');
  await shop.importText(file(10), { source: 'erp' });
  shop.clock.set(NEVER);
  await shop.importText(file(7), { source: 'erp', name: 'stany.csv' });
  shop.clock.set(TODAY);
  return shop;
}

const apply = ({ core }: TestShop, id: number) =>
  core.operations.imports.apply({ id, confirmProfile: false, includeSuspicious: false }, testCall());

test('after a clock that stood in the future the next file is held, naming the run of the wrong date; one yes puts all right', async () => {
  const shop = await shopFromTheFuture();
  const { run } = await shop.importText(file(5), { source: 'erp' });
  expect(run).toMatchObject({
    state: 'held',
    holdReasons: [{ code: 'brake_run_ahead', facts: { id: 2, other: 'stany.csv', newest: NEVER, now: TODAY } }],
  });
  expect(await onHand(shop)).toBe(7);
  sure(await apply(shop, run.id));
  expect(await onHand(shop)).toBe(5);
  expect(await verified(shop)).toEqual([]);

  // The next files are ordinary ones: what is sold after them stays sold, and an older one waits as ever.
  shop.clock.advance(HOUR);
  const noon = shop.clock.now().toISOString();
  shop.clock.advance(HOUR);
  await sell(shop, 'MUG-1');
  shop.clock.advance(HOUR);
  const next = await shop.importText(file(9), { source: 'erp', asOf: noon });
  expect(next.run).toMatchObject({ state: 'applied', asOf: noon });
  expect(await onHand(shop)).toBe(8);
  const old = await shop.importText(file(3), { source: 'erp', name: 'stany_2026-11-26_1200.csv' });
  expect(old.run.holdReasons).toMatchObject([{ code: 'brake_older_file' }]);
});

test('a plan made while the clock stood in the future is applied for now', async () => {
  const shop = await testShop();
  shop.clock.set('2026-11-27T08:00:00.000Z');
  await shop.importText(file(10), { source: 'erp' });
  shop.clock.set(NEVER);
  const { run } = await shop.importText(file(7), { source: 'erp', dryRun: true });
  shop.clock.set(TODAY);
  expect(sure(await apply(shop, run.id)).run).toMatchObject({ state: 'applied', asOf: TODAY });
  expect(await onHand(shop)).toBe(7);
  shop.clock.advance(HOUR);
  expect((await shop.importText(file(6), { source: 'erp' })).run.state).toBe('applied');
});

test('the run of the wrong date can be undone instead, and the next file is an ordinary one', async () => {
  const shop = await shopFromTheFuture();
  sure(await shop.core.operations.imports.undo({ id: 2 }, testCall()));
  expect(await onHand(shop)).toBe(10);
  expect((await shop.importText(file(5), { source: 'erp' })).run.state).toBe('applied');
  expect(await onHand(shop)).toBe(5);
});

test('what a later file counted stays when the run of the wrong date is undone after it', async () => {
  const shop = await shopFromTheFuture();
  await shop.importText(file(5), { source: 'erp', force: true });
  const before = await masterState(shop);
  expect(await shop.core.operations.imports.undo({ id: 2 }, testCall())).toMatchObject({
    ok: false,
    problem: { code: 'undo_nothing_left' },
  });
  expect(await masterState(shop)).toEqual(before);
  // Taken back in the order in which they came, everything is as it was.
  sure(await shop.core.operations.imports.undo({ id: 3 }, testCall()));
  expect(await onHand(shop)).toBe(7);
  sure(await shop.core.operations.imports.undo({ id: 2 }, testCall()));
  expect(await onHand(shop)).toBe(10);
  expect(await verified(shop)).toEqual([]);
});

test('a person counts goods that a file of the wrong date had counted, and what that clock sold is sold', async () => {
  const shop = await shopFromTheFuture();
  shop.clock.set(NEVER);
  shop.clock.advance(HOUR);
  await sell(shop, 'MUG-1');
  shop.clock.set(TODAY);
  const { ledger } = shop.core.operations;
  sure(await ledger.count({ location: 'main', lines: [{ sku: 'MUG-1', quantity: 4 }] }, testCall()));
  expect(await onHand(shop)).toBe(4);
  const counted = await newestPosting(shop);
  shop.clock.advance(HOUR);
  const { run } = await shop.importText(file(6), { source: 'waga' });
  expect(run.state).toBe('applied');
  expect(await onHand(shop)).toBe(6);
  expect(await ledger.undo({ postingId: counted }, testCall())).toMatchObject({ ok: false });
  expect(await verified(shop)).toEqual([]);
});

test('no file is taken for what will be: a moment said by a caller is refused, one that the file says is asked about', async () => {
  const shop = await testShop();
  shop.clock.set(TODAY);
  await expect(shop.importText(file(5), { asOf: NEVER })).rejects.toThrow('as_of_in_future');
  // Some hours are a zone that somebody forgot.
  const soon = await shop.importText(file(5), { asOf: '2026-11-28T20:00:00.000Z' });
  expect(soon.run).toMatchObject({ state: 'applied', asOf: TODAY });
  shop.clock.advance(HOUR);
  const named = await shop.importText(file(4), { name: 'stany_2030-01-05_1000.csv' });
  expect(named.run).toMatchObject({ state: 'held', holdReasons: [{ code: 'brake_moment_ahead' }] });
  sure(await apply(shop, named.run.id));
  expect(await onHand(shop)).toBe(4);
  // Nothing is counted in it: a list of prices may be called by the day from which it holds.
  const prices = 'SKU;Cena brutto\r\nMUG-1;22,99\r\n';
  expect((await shop.importText(prices, { name: 'cennik_2027-01-01.csv', source: 'ceny' })).run.state).toBe('applied');
});
