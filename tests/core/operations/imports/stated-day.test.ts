import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';
import { sell, sure, verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';

const EVENING = '2026-11-27T16:00:00.000Z';
const NIGHT = '2026-11-28T02:00:00.000Z';
const MORNING = '2026-11-28T08:00:00.000Z';

const list = (title: string, stock: number) =>
  `${title};;\r\nSKU;Nazwa;Stan\r\nMUG-1;Kubek;${stock}\r\nCUP-2;Filiżanka;4\r\n`;

test.each([
  [
    'yesterday: what was sold in the night stays sold',
    'Stan na dzień 27.11.2026',
    '2026-11-27T22:59:59.000Z',
    'contents',
    9,
  ],
  ['today: it was true when it was written', 'Stan na dzień 28.11.2026', MORNING, 'mtime', 10],
  ['weeks ago: the title was left as it was', 'Stan na dzień 02.11.2026', MORNING, 'mtime', 10],
  ['a time: that', 'Stan na dzień 28.11.2026 01:30', '2026-11-28T00:30:00.000Z', 'contents', 9],
] as const)('the title of a stock list names %s', async (_, title, asOf, asOfFrom, onHand) => {
  const shop = await testShop();
  shop.clock.set(EVENING);
  await shop.importText(list('Stan na dzień 27.11.2026', 12), { source: 'erp' });
  shop.clock.set(NIGHT);
  await sell(shop, 'MUG-1');
  shop.clock.set(MORNING);
  const report = await shop.importText(list(title, 10), { source: 'erp' });
  expect(report).toMatchObject({ asOfFrom, run: { state: 'applied', asOf } });
  expect(await shop.database.read('level').orderBy('product_id').pluck('on_hand')).toEqual([onHand, 4]);
  expect(await verified(shop)).toEqual([]);
});

test('a person who looks at the file before it is planned sees the moment it speaks of, and may say another', async () => {
  const shop = await testShop();
  shop.clock.set(MORNING);
  const { imports } = shop.core.operations;
  const look = async (title: string) => {
    const file = new File([list(title, 10)], 'stany.csv', { lastModified: Date.parse(MORNING) });
    return { file, asOf: sure(await imports.inspect({ file }, testCall())).asOf };
  };
  expect((await look('Stan na dzień 27.11.2026')).asOf).toBe('2026-11-27T22:59:59.000Z');
  expect((await look('Stan na dzień 28.11.2026 01:30')).asOf).toBe('2026-11-28T00:30:00.000Z');
  const { file, asOf } = await look('Stany');
  expect(asOf).toBeNull();
  const asked = { file, dryRun: false, force: false, confirmProfile: false, asOf: '2026-11-27T10:15:00+01:00' };
  expect(sure(await imports.run(asked, testCall()))).toMatchObject({
    ...{ asOfFrom: 'option', run: { state: 'applied', asOf: '2026-11-27T09:15:00.000Z' } },
  });
});
