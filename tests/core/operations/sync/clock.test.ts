import { expect, test } from 'vitest';
import { fakeProblem } from '../../../support/fake-channel';
import { SyncedShop } from '../../../support/synced-shop';

const HOUR = 3_600_000;
const NOW = '2026-11-24T08:00:00.000Z';
/** A PC whose clock has no battery, two days out either way, and the last second of 32 bits. */
const WRONG = [
  '1970-01-01T00:00:00.000Z',
  '2026-11-22T08:00:00.000Z',
  '2026-11-26T08:00:00.000Z',
  '2038-01-19T03:14:07.000Z',
];

test.each(WRONG)(
  'a channel put off, a listing refused and an audit made while the clock says %s wait no longer for it',
  async (wrong) => {
    const master = await SyncedShop.open([
      { sku: 'A', stock: { main: 5 }, prices: { retail: 1000 } },
      { sku: 'B', stock: { main: 5 }, prices: { retail: 1000 } },
    ]);
    await master.sync();

    // While it is wrong one listing is refused, and then the channel asks to be left alone.
    master.clock.set(wrong);
    await master.stock('A', 7);
    await master.stock('B', 9);
    master.shop.refuses.set('A', fakeProblem('validation', 'offer_refused'));
    await master.sync({ full: true });
    await master.stock('B', 8);
    master.shop.fault = () => ({ kind: 'fail', problem: fakeProblem('throttled', 'channel_throttled', 10 * HOUR) });
    await master.sync();

    // It is put right, and after what a wait may take everything is as it should be.
    master.shop.fault = null;
    master.shop.refuses.clear();
    master.clock.set(NOW);
    await master.sync();
    master.clock.advance(26 * HOUR);
    expect(await master.sync()).toMatchObject({ outcome: 'done', waiting: 0 });
    expect(master.shown()).toEqual(await master.desired());
    expect(await master.sync()).toMatchObject({ pushed: 0, waiting: 0 });
  },
);

test('a master compared in full while the clock was ahead is compared again soon, not in twelve years', async () => {
  const master = await SyncedShop.open([{ sku: 'A', stock: { main: 5 }, prices: { retail: 1000 } }]);
  await master.sync();
  master.clock.set('2038-01-19T03:14:07.000Z');
  await master.sync({ full: true });
  master.clock.set(NOW);
  master.shop.calls.length = 0;
  await master.sync();
  expect(master.shop.calls.map(({ method }) => method)).toContain('find');
});
