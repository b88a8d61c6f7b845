import { expect, test } from 'vitest';
import { testCall } from '../../../support/services';
import { deliveryShop, type DeliveryShop } from './delivery-shop';

const [NIP, OTHER] = ['5260001546', '1234563218'];
const EAN = '5901234123457';
const line = (supplierSku: string, more = {}) => ({ sku: null, supplierSku, name: 'Kubek', quantity: 2, ...more });
const named = (name: string | null, taxId: string | null = null) => ({ name, taxId, gln: null });

/** The codes of a paper that wait for a person. */
async function waiting(shop: DeliveryShop, paper: Parameters<DeliveryShop['file']>[0][number]): Promise<string[]> {
  const { problems } = await shop.file([paper], { passBrake: true });
  return problems.filter(({ code }) => code.startsWith('delivery_line_')).map(({ value }) => value ?? '');
}

const attach = (shop: DeliveryShop, id: number, sku: string) =>
  shop.core.operations.deliveries.attach({ id, line: 1, sku }, testCall());

test('what a person said of a code holds however the supplier is named: by name, or by its number of tax', async () => {
  const shop = await deliveryShop([{ sku: 'A' }]);
  expect(await waiting(shop, { number: 'F 1', supplier: named('HURT Sp. z o.o.'), goods: [line('HK-1')] })).toEqual([
    'HK-1',
  ]);
  await attach(shop, 1, 'A');
  expect(
    await waiting(shop, { number: 'F 2', supplier: named('hurt sp. z o.o.', NIP), goods: [line('HK-1')] }),
  ).toEqual([]);
  expect(await waiting(shop, { number: 'F 3', supplier: named('Inni', OTHER), goods: [line('HK-1')] })).toEqual([
    'HK-1',
  ]);
  expect(await shop.onHand('A')).toBe(4);
});

test('a name that two suppliers go by tells nothing of their codes', async () => {
  const shop = await deliveryShop([{ sku: 'A' }]);
  await waiting(shop, { number: 'F 1', supplier: named('Jan Kowalski', NIP), goods: [line('K-1')] });
  await attach(shop, 1, 'A');
  await waiting(shop, { number: 'F 2', supplier: named('Jan Kowalski', OTHER), goods: [line('X-9')] });
  expect(await waiting(shop, { number: 'F 3', supplier: named('Jan Kowalski'), goods: [line('K-1')] })).toEqual([
    'K-1',
  ]);
});

test('a code that stood beside a known barcode is known without it, until that delivery is taken back', async () => {
  const shop = await deliveryShop([{ sku: 'A', gtins: [EAN] }, { sku: 'B' }]);
  const first = await shop.file([{ number: 'F 1', supplier: NIP, goods: [line('HK-1', { gtins: [EAN] })] }]);
  expect(await waiting(shop, { number: 'F 2', supplier: NIP, goods: [line('HK-1')] })).toEqual([]);
  expect(await shop.onHand('A')).toBe(4);
  // Another barcode under the old code may be other goods.
  const other = [line('HK-1', { gtins: ['5901234123464'] })];
  expect(await waiting(shop, { number: 'F 3', supplier: NIP, goods: other })).toEqual(['HK-1']);
  await shop.undoRun(first.runId);
  expect(await waiting(shop, { number: 'F 4', supplier: NIP, goods: [line('HK-1')] })).toEqual(['HK-1']);
});
