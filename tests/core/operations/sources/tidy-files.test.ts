import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { testCall } from '../../../support/services';

const DAY_MS = 24 * 3_600_000;
const file = (price: number) =>
  `SKU;Nazwa;VAT;Cena brutto;Stan\nKUB-1;Kubek;23;${price},00;5\nTAL-1;Talerz;23;9,00;1\n`;
const tidy = ({ core }: TestShop) => core.operations.sources.tidy({}, testCall());

test('copies go after 90 days, except the last accepted one of each source', async () => {
  const shop = await testShop();
  await shop.importText(file(10));
  await shop.importText(file(10), { source: 'other' });
  shop.clock.advance(DAY_MS);
  await shop.importText(file(11));
  shop.clock.advance(90 * DAY_MS);
  // The first copy is still the last one accepted from the other source.
  expect(await tidy(shop)).toEqual({ forgotten: 0, bytes: 0 });
  await shop.importText(file(12), { source: 'other' });
  expect(await tidy(shop)).toEqual({ forgotten: 1, bytes: file(10).length });
  shop.clock.advance(91 * DAY_MS);
  expect(await tidy(shop)).toEqual({ forgotten: 0, bytes: 0 });
});

test('what waits for a person is kept for as long as it waits, and can be applied then', async () => {
  const shop = await testShop();
  await shop.importText(file(10));
  const planned = await shop.importText(file(11), { dryRun: true });
  shop.clock.advance(400 * DAY_MS);
  await shop.importText(file(10));
  expect(await tidy(shop)).toMatchObject({ forgotten: 0 });
  const input = { id: planned.run.id, confirmProfile: false, includeSuspicious: false };
  expect(await shop.core.operations.imports.apply(input, testCall())).toMatchObject({ ok: true });
});

test('a copy whose content came in again is as new as that', async () => {
  const shop = await testShop();
  await shop.importText(file(10));
  await shop.importText(file(11));
  shop.clock.advance(89 * DAY_MS);
  await shop.core.operations.imports.inspect({ path: `${shop.folder}/export.csv` }, testCall());
  shop.clock.advance(2 * DAY_MS);
  expect(await tidy(shop)).toMatchObject({ forgotten: 1 });
});
