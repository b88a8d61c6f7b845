import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectInputSchema } from '../../../../src/contract';
import { type TestShop, testShop } from '../../../support/core';
import { putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';
import { invoice, row } from '../../imports/structured/ksef/invoice';

const HEADING = 'Nr faktury;Data wystawienia;Dostawca;NIP;Indeks;Nazwa;Ilość;Cena netto\r\n';
const FIRST = 'FV 1/2026;2026-11-01;HURT Sp. z o.o.;526-000-15-46;A-1;Śruba;12;5,00\r\n;;;;A-2;Nakrętka;6;7,50\r\n';
const SECOND = 'FV 2/2026;2026-11-03;HURT Sp. z o.o.;526-000-15-46;A-1;Śruba;3;5,00\r\n';

async function shopWithGoods(): Promise<TestShop> {
  const shop = await testShop();
  await putProducts(shop.database, [
    { sku: 'A-1', name: 'Śruba' },
    { sku: 'A-2', name: 'Nakrętka' },
  ]);
  return shop;
}

const receive = (shop: TestShop, text: string, name: string) => shop.importText(text, { name, confirmProfile: true });
const onHand = (shop: TestShop) =>
  Promise.all(
    ['A-1', 'A-2'].map(async (sku) => {
      const shown = await shop.core.operations.products.show({ sku }, testCall());
      return shown.ok ? shown.value.levels.reduce((sum, level) => sum + level.onHand, 0) : shown;
    }),
  );

test('a table of several invoices is a delivery for each, with its number, day and seller', async () => {
  const shop = await shopWithGoods();
  const { run, documents } = await receive(shop, HEADING + FIRST + SECOND, 'zakupy.csv');
  expect(run.state).toBe('applied');
  const seller = { supplier: 'HURT Sp. z o.o.', taxId: '5260001546', type: 'VAT' };
  expect(documents).toMatchObject([
    { ...seller, number: 'FV 1/2026', issuedAt: '2026-11-01', lines: 2 },
    { ...seller, number: 'FV 2/2026', issuedAt: '2026-11-03', lines: 1 },
  ]);
  expect(await onHand(shop)).toEqual([15, 6]);
});

test('what was booked by its row is not booked again by its own file, nor the other way round', async () => {
  const shop = await shopWithGoods();
  const ksef = invoice(row(1, { P_7: 'Śruba', Indeks: 'A-1', P_8A: 'szt', P_8B: '3', P_9A: '5', P_12: '23' }));
  await receive(shop, HEADING + FIRST, 'zakupy.csv');
  await shop.importText(ksef.replace('FV/7', 'FV 2/2026'), { name: 'fv2.xml', confirmProfile: true, force: true });
  const { items } = await shop.core.operations.deliveries.list({ offset: 0, limit: 10 }, testCall());
  const waiting = items.find(({ number }) => number === 'FV 2/2026');
  // What the supplier calls A-1 is ours too, which a person says once.
  await shop.core.operations.deliveries.attach({ id: waiting?.id ?? 0, line: 1, sku: 'A-1' }, testCall());
  expect(await onHand(shop)).toEqual([15, 6]);
  const again = await receive(shop, HEADING + SECOND + FIRST, 'zakupy-2.csv');
  expect([again.run.state, again.documents.map(({ repeats }) => repeats)]).toEqual(['unchanged', [true, true]]);
  expect(await onHand(shop)).toEqual([15, 6]);
});

test('notes that the rows of one invoice name are what it speaks of', async () => {
  const shop = await shopWithGoods();
  const note = 'Nr WZ;Dostawca;Kod;Ilość wydana\r\nWZ 5/2026;HURT;A-1;12\r\n';
  await receive(shop, note, 'wz.csv');
  const collective =
    'Faktura VAT nr FV 9/2026\r\nSprzedawca: HURT\r\nNr WZ;Kod;Nazwa;Ilość;Cena netto\r\nWZ 5/2026;A-1;Śruba;12;5,00\r\nWZ 6/2026;A-2;Nakrętka;6;2,00\r\n';
  const { documents } = await receive(shop, collective, 'fv9.csv');
  expect(documents).toMatchObject([{ number: 'FV 9/2026', lines: 2 }]);
  expect(await onHand(shop)).toEqual([12, 6]);
});

test('orders of a list are expected each under its own number', async () => {
  const shop = await shopWithGoods();
  const text =
    'Nr zamówienia;Dostawca;Kod;Ilość\r\nZD 1/2026;HURT;A-1;12\r\nZD 1/2026;HURT;A-2;6\r\nZD 2/2026;HURT;A-1;3\r\n';
  const path = join(shop.folder, 'zamowienia.csv');
  await writeFile(path, text);
  const expected = await shop.core.operations.deliveries.expect(expectInputSchema.parse({ path }), testCall());
  expect(expected).toMatchObject({
    ok: true,
    value: { delivery: { number: 'ZD 1/2026', lines: 2 }, others: [{ number: 'ZD 2/2026', lines: 1 }] },
  });
});

test('an order as a table is expected under the number, day and supplier above it, whatever a person adds', async () => {
  const shop = await shopWithGoods();
  const text =
    'Zamówienie nr ZD 12/2026 z dnia 2026-11-20\r\nZamawiający: Sklep Anna, NIP 677-006-54-06\r\nDostawca: HURT Sp. z o.o., NIP 526-000-15-46\r\nIndeks;Nazwa;Ilość zamówiona;Cena\r\nA-1;Śruba;12;5,00\r\nA-2;Nakrętka;6;7,50\r\n';
  const path = join(shop.folder, 'zamowienie.csv');
  await writeFile(path, text);
  const told = await shop.core.operations.deliveries.expect(expectInputSchema.parse({ path }), testCall());
  expect(told).toMatchObject({
    ok: true,
    value: {
      delivery: {
        number: 'ZD 12/2026',
        issuedAt: '2026-11-20',
        supplier: 'HURT Sp. z o.o.',
        taxId: '5260001546',
        lines: 2,
      },
      lines: [
        { sku: 'A-1', quantity: 12 },
        { sku: 'A-2', quantity: 6 },
      ],
    },
  });
  await writeFile(path, text.replace(';12;', ';13;'));
  const other = expectInputSchema.parse({ path, number: 'ZD 13/2026' });
  expect(await shop.core.operations.deliveries.expect(other, testCall())).toMatchObject({
    ok: true,
    value: { delivery: { number: 'ZD 13/2026', taxId: '5260001546' } },
  });
});

test('packs whose size stands beside them wait for a person, pieces do not', async () => {
  const shop = await shopWithGoods();
  const { problems } = await receive(
    shop,
    'Faktura nr FV 3/2026;;;\r\nKod;Ilość;Ilość w opakowaniu;Cena zakupu\r\nA-1;2 op.;12;60,00\r\nA-2;6 szt.;12;5,00\r\n',
    'fv3.csv',
  );
  expect(problems.map(({ code, line }) => [code, line])).toEqual([['delivery_line_unit', 3]]);
  expect(await onHand(shop)).toEqual([0, 6]);
});
