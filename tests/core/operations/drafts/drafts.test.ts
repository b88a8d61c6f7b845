import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';
import { sure } from '../../../support/ledger';
import { testCall } from '../../../support/services';

const TABLET = 'tablet-0001';
const DESK = 'desk-00001';
const marek = { ...testCall(), actor: 'person:Marek' };
const anna = { ...testCall(), actor: 'person:Anna' };

test('a count begun on a tablet is offered at the desk, and goes on there as it was', async () => {
  const { core } = await testShop();
  const { drafts } = core.operations;
  sure(await drafts.keep({ work: 'count', device: TABLET, lines: 1, parts: { lines: '[1]' } }, marek));
  sure(await drafts.keep({ work: 'count', device: TABLET, lines: 2, parts: { lines: '[1,2]', plan: '"x"' } }, marek));

  expect(await drafts.list({ device: DESK }, anna)).toMatchObject([
    { work: 'count', device: TABLET, isOwn: false, actor: 'person:Marek', lines: 2, takenBy: null },
  ]);
  const taken = sure(await drafts.take({ work: 'count', from: TABLET, device: DESK }, anna));
  expect(taken.parts).toEqual({ lines: '[1,2]', plan: '"x"' });
  expect(await drafts.list({ device: DESK }, anna)).toMatchObject([{ device: DESK, isOwn: true, lines: 2 }]);
});

test('the device it was taken from is told, keeps nothing over it, and can take it back with what was added', async () => {
  const { core } = await testShop();
  const { drafts } = core.operations;
  const parts = { lines: '[1]' };
  sure(await drafts.keep({ work: 'receive.7', device: TABLET, lines: 1, parts }, marek));
  sure(await drafts.take({ work: 'receive.7', from: TABLET, device: DESK }, anna));
  sure(await drafts.keep({ work: 'receive.7', device: DESK, lines: 3, parts: { lines: '[1,2,3]' } }, anna));

  expect(await drafts.keep({ work: 'receive.7', device: TABLET, lines: 2, parts }, marek)).toMatchObject({
    ok: false,
    problem: { code: 'draft_taken', facts: { by: 'person:Anna' } },
  });
  expect(await drafts.list({ device: TABLET }, marek)).toMatchObject([
    { device: DESK, isOwn: false, lines: 3 },
    { device: TABLET, isOwn: true, takenBy: 'person:Anna' },
  ]);
  expect(await drafts.take({ work: 'receive.7', from: TABLET, device: 'somebody-else' }, anna)).toMatchObject({
    problem: { code: 'draft_gone' },
  });

  const back = sure(await drafts.take({ work: 'receive.7', from: DESK, device: TABLET }, marek));
  expect(back.parts).toEqual({ lines: '[1,2,3]' });
  sure(await drafts.keep({ work: 'receive.7', device: TABLET, lines: 4, parts }, marek));
});

test('two devices that count at once do not get into each other’s way; what is booked is offered to nobody', async () => {
  const { core } = await testShop();
  const { drafts } = core.operations;
  sure(await drafts.keep({ work: 'count', device: TABLET, lines: 5, parts: { lines: '[5]' } }, marek));
  sure(await drafts.keep({ work: 'count', device: DESK, lines: 9, parts: { lines: '[9]' } }, anna));
  await drafts.drop({ work: 'count', device: DESK }, anna);
  expect(await drafts.list({ device: DESK }, anna)).toMatchObject([{ device: TABLET, lines: 5 }]);
  expect(await drafts.take({ work: 'count', from: DESK, device: TABLET }, marek)).toMatchObject({
    problem: { code: 'draft_gone' },
  });
});

test('work nobody went on with for a month is not offered any more, and is gone with the next that is kept', async () => {
  const { core, clock, database } = await testShop();
  const { drafts } = core.operations;
  sure(await drafts.keep({ work: 'count', device: TABLET, lines: 1, parts: {} }, marek));
  clock.advance(31 * 24 * 3_600_000);
  expect(await drafts.list({ device: DESK }, anna)).toEqual([]);
  sure(await drafts.keep({ work: 'transfer', device: DESK, lines: 1, parts: {} }, anna));
  expect(await database.read('work_draft').pluck('device')).toEqual([DESK]);
});
