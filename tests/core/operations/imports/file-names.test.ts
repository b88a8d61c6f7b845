import { expect, test } from 'vitest';
import { testCall } from '../../../support/services';
import { testShop } from '../../../support/core';

/** Twenty products of which the first `changed` have the stock `quantity`, the others 5. */
const stock = (quantity: number, changed = 20) =>
  [
    'SKU;Nazwa;Cena;Stan',
    ...Array.from({ length: 20 }, (_, i) => `P-${i};Towar ${i};10,00;${i < changed ? quantity : 5}`),
  ].join('\r\n') + '\r\n';

test('two places whose files arrive in turn under one source do not overwrite each other unasked', async () => {
  const shop = await testShop();
  const run = async (name: string, text: string) => (await shop.importText(text, { name })).run;
  expect(await run('krakow.csv', stock(5))).toMatchObject({ state: 'applied' });
  const held = await run('lodz.csv', stock(7));
  expect(held).toMatchObject({
    state: 'held',
    holdReasons: [{ code: 'brake_other_name', facts: { file: 'lodz.csv', previous: 'krakow.csv', count: 20, of: 20 } }],
  });
  // A person lets it through; the first name that comes back is asked about with much less.
  await shop.core.operations.imports.apply({ id: held.id, confirmProfile: true, includeSuspicious: false }, testCall());
  expect(await run('krakow.csv', stock(7, 12))).toMatchObject({
    state: 'held',
    holdReasons: [{ code: 'brake_other_name', facts: { previous: 'lodz.csv', count: 8 } }],
  });
});

test('a file that is called anew for good, or after its day, is not asked about', async () => {
  const shop = await testShop();
  const state = async (name: string, text: string) => (await shop.importText(text, { name })).run.state;
  expect(await state('stany_2026-11-23.csv', stock(5))).toBe('applied');
  expect(await state('stany_2026-11-24.csv', stock(9, 12))).toBe('applied');
  expect(await state('stany_2026-11-24 (1).csv', stock(6, 12))).toBe('applied');
  // As much changes from one export to the next.
  expect(await state('eksport.csv', stock(6, 18))).toBe('applied');
  expect(await state('eksport.csv', stock(8, 12))).toBe('applied');
});
