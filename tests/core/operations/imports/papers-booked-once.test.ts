import { expect, test } from 'vitest';
import { putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';
import { type TestShop, testShop } from '../../../support/core';

const GOODS = 'Indeks;Nazwa;Ilość;Cena netto\r\nA-1;Śruba;4;1,00\r\nA-2;Nakrętka;6;2,00\r\n';
const HURT = 'Sprzedawca: HURT Sp. z o.o., NIP 526-000-12-46\r\n';
const INVOICE = `Faktura VAT nr FV 12/2026 z dnia 20.11.2026\r\n${HURT}${GOODS}`;
const PAGE = `<html><meta charset="utf-8"><p>FAKTURA</p><p>Nr: fv-12/2026</p><p>Sprzedawca: HURT</p><p>NIP: 5260001246</p><table>${GOODS.trim()
  .split('\r\n')
  .map((line) => `<tr><td>${line.replaceAll(';', '</td><td>')}</td></tr>`)
  .join('')}</table></html>`;

async function shopWithGoods(): Promise<TestShop> {
  const shop = await testShop();
  await putProducts(shop.database, [
    { sku: 'A-1', name: 'Śruba' },
    { sku: 'A-2', name: 'Nakrętka' },
  ]);
  return shop;
}

/** A person confirms how it is read; nothing else is passed over. */
const receive = (shop: TestShop, text: string, name: string) => shop.importText(text, { name, confirmProfile: true });
const onHand = async (shop: TestShop) => {
  const shown = await shop.core.operations.products.show({ sku: 'A-1' }, testCall());
  return shown.ok ? shown.value.levels.map((level) => level.onHand) : shown;
};

test('an invoice as a table is shown with its number, its day and its seller', async () => {
  const { run, documents } = await receive(await shopWithGoods(), INVOICE, 'faktura.csv');
  expect(run.state).toBe('applied');
  expect(documents).toMatchObject([
    { type: 'VAT', number: 'FV 12/2026', issuedAt: '2026-11-20', supplier: 'HURT Sp. z o.o.', taxId: '5260001246' },
  ]);
});

test('the same invoice under another name and in another dress is booked once', async () => {
  const shop = await shopWithGoods();
  await receive(shop, INVOICE, 'faktura.csv');
  const again = await receive(shop, PAGE, 'od_hurt.xls');
  expect([again.run.state, again.documents]).toMatchObject(['unchanged', [{ repeats: true }]]);
  expect(await onHand(shop)).toEqual([4]);
});

test('a note that names the invoice brings nothing more; an invoice of another number does', async () => {
  const shop = await shopWithGoods();
  await receive(shop, INVOICE, 'faktura.csv');
  const note = `PZ 7/MAG/2026\r\nDostawca: HURT Sp. z o.o., NIP 5260001246\r\nDo faktury: FV 12/2026\r\n${GOODS}`;
  expect((await receive(shop, note, 'pz.csv')).run.state).toBe('unchanged');
  expect(await onHand(shop)).toEqual([4]);
  const other = INVOICE.replace('FV 12/2026', 'FV 13/2026');
  expect((await receive(shop, other, 'faktura2.csv')).run.state).toBe('applied');
  expect(await onHand(shop)).toEqual([8]);
});

test('the same number from another seller is another delivery', async () => {
  const shop = await shopWithGoods();
  await receive(shop, INVOICE, 'faktura.csv');
  await receive(shop, INVOICE.replace('526-000-12-46', '677-006-54-06'), 'inna.csv');
  expect(await onHand(shop)).toEqual([8]);
});

test('nobody is asked how a paper is read that is booked already; one with a line more waits for a person', async () => {
  const shop = await shopWithGoods();
  await receive(shop, INVOICE, 'faktura.csv');
  const page = PAGE.replace('Indeks', 'Kod towaru').replace('Nazwa', 'Opis');
  const again = await shop.importText(page, { name: 'od_hurt.xls' });
  expect([again.run.state, again.run.holdReasons]).toEqual(['unchanged', []]);
  const longer = page.replace('</table>', '<tr><td>A-2</td><td>Nakrętka</td><td>5</td><td>2,00</td></tr></table>');
  expect((await shop.importText(longer, { name: 'od_hurt_2.xls' })).run.state).toBe('held');
  const unread = page.replace('</table>', '<tr><td>A-2</td><td>Nakrętka</td><td>pięć</td><td>2,00</td></tr></table>');
  expect((await shop.importText(unread, { name: 'od_hurt_3.xls' })).run.state).toBe('held');
  expect(await onHand(shop)).toEqual([4]);
});

test('a table without a number that came before is asked about: the same goods may have come again', async () => {
  const shop = await shopWithGoods();
  const table = `Przyjęcie towaru\r\n${GOODS}`;
  await receive(shop, table, 'przyjecie.csv');
  expect((await shop.importText(table.replace('1,00', '1,01'), { name: 'przyjecie2.csv' })).run.state).toBe('held');
});
