import { expect, test } from 'vitest';
import type { ImportReport } from '../../../../src/contract';
import { type TestShop, testShop } from '../../../support/core';
import { sure, verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';

const goods = Array.from({ length: 12 }, (_, i) => `TW-${10 + i};Towar ${i};${i + 1}`);
const file = (heading: string, rows = goods) => [`Symbol;Nazwa;${heading}`, ...rows, ''].join('\r\n');
const FIRST = file('Stan');

/** How much of the goods lies where, in all. */
const lying = async ({ database }: TestShop) =>
  Object.fromEntries(
    (
      await database.read.raw<{ code: string; n: number }[]>(
        'select code, sum(on_hand) as n from level join location on location.id = location_id group by code order by code',
      )
    ).map(({ code, n }) => [code, n]),
  );

/** The same columns, the stock of which a person says is that of another place. */
const at = (place: string, { profile }: ImportReport) => ({
  columns: profile.columns.map((column) => (column.field === 'stock' ? { ...column, target: place } : column)),
});

test('goods whose place a person corrects are not counted twice unasked, and the undo of before leaves them where they are', async () => {
  const shop = await testShop();
  const { imports } = shop.core.operations;
  const first = await shop.importText(FIRST);
  shop.clock.advance(3_600_000);
  const moved = await shop.importText(FIRST, { confirmProfile: true, overrides: at('krakow', first) });
  expect([moved.run.state, moved.run.holdReasons]).toMatchObject([
    'held',
    [{ code: 'brake_stock_elsewhere', facts: { count: 12, of: 12, places: 'main', told: 'krakow' } }],
  ]);
  expect(await lying(shop)).toEqual({ main: 78 });

  const yes = { id: moved.run.id, confirmProfile: true, includeSuspicious: false };
  sure(await imports.apply(yes, testCall()));
  expect(await lying(shop)).toEqual({ krakow: 78, main: 78 });
  sure(await imports.undo({ id: first.run.id }, testCall()));
  expect(await lying(shop)).toEqual({ krakow: 78, main: 0 });

  shop.clock.advance(3_600_000);
  const next = await shop.importText(file('Stan', ['TW-10;Towar 0;5', ...goods.slice(1)]));
  expect(next.run).toMatchObject({ state: 'applied', holdReasons: [] });
  expect(await lying(shop)).toEqual({ krakow: 82, main: 0 });
  expect(await verified(shop)).toEqual([]);
});

test('a second place beside the first, or of another source, or of a few goods, is no question', async () => {
  const beside = await testShop();
  await beside.importText(file('Stan main'));
  const both = await beside.importText(
    file(
      'Stan main;Stan sklep',
      goods.map((row) => `${row};4`),
    ),
    { confirmProfile: true },
  );
  expect(both.run).toMatchObject({ state: 'applied', holdReasons: [] });

  const shop = await testShop();
  const first = await shop.importText(FIRST);
  const other = await shop.importText(FIRST, { source: 'sklep', overrides: at('sklep', first) });
  expect(other.run).toMatchObject({ state: 'applied', holdReasons: [] });
  const few = file('Stan', goods.slice(0, 4));
  const some = await shop.importText(few, { confirmProfile: true, overrides: at('krakow', first) });
  expect(some.run.holdReasons.map(({ code }) => code)).not.toContain('brake_stock_elsewhere');
});
