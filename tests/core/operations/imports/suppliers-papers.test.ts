import { expect, test } from 'vitest';
import { putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';
import { type TestShop, testShop } from '../../../support/core';
import { file, goods, header, line, section } from '../../imports/structured/epp/writing';

const OURS = '5252445767';
const INFO = '"1.11",3,1250,"Subiekt GT","GT","baza","Hurtownia","Grudziadz","86-300","Rynek 1","526-025-02-74","H01"';
const BUYER = { 12: 'SKLEP', 13: 'Sklep', 14: 'Sklep Zolw', 18: '525-244-57-67' };
const LINES = [line({ code: 'HU-1', quantity: '4.0000', more: { 14: 10 } })];

const setTaxId = (shop: TestShop, taxId: string) => shop.core.operations.settings.set({ taxId }, testCall());
const epp = (type: string, more: Readonly<Record<number, string | number>> = BUYER) =>
  file([section(header(type, 1, more), LINES), section('"TOWARY"', [goods('HU-1', 'Sruba')])], INFO);
const onHand = async (shop: TestShop) => {
  const shown = await shop.core.operations.products.show({ sku: 'A-1' }, testCall());
  return shown.ok ? shown.value.levels.map((level) => [level.location, level.onHand]) : shown;
};

async function shopWithGoods(): Promise<TestShop> {
  const shop = await testShop();
  await putProducts(shop.database, [{ sku: 'A-1', name: 'Sruba', gtins: ['5901234123457'] }]);
  return shop;
}

test.each(['FS', 'WZ'])(
  'a %s of a supplier’s program made out to us is a delivery; its codes are the supplier’s',
  async (type) => {
    const shop = await shopWithGoods();
    await setTaxId(shop, OURS);
    const { run, documents } = await shop.importText(epp(type), { name: 'hurtownia.epp' });
    expect([run.state, documents]).toMatchObject(['applied', [{ type, supplier: 'Hurtownia', refusal: null }]]);
    // Known by its barcode; the supplier's warehouse is none of ours.
    expect(await onHand(shop)).toEqual([['main', 4]]);
    expect(await shop.database.read('delivery_line').select('sku', 'supplier_sku')).toEqual([
      { sku: null, supplier_sku: 'HU-1' },
    ]);
  },
);

test('one that is not done yet, or goes to somebody else, is none', async () => {
  const shop = await shopWithGoods();
  await setTaxId(shop, OURS);
  await expect(shop.importText(epp('FS', { ...BUYER, 18: '7250000000' }))).rejects.toThrow('file_kind_outgoing');
  const deferred = await shop.importText(epp('FS', { ...BUYER, 2: 0 }));
  expect(deferred.run).toMatchObject({ state: 'failed', problem: { code: 'epp_document_deferred' } });
});

test('our own sales stay sales', async () => {
  const shop = await shopWithGoods();
  await setTaxId(shop, '5260250274');
  await expect(shop.importText(epp('FS'))).rejects.toThrow('file_kind_outgoing');
});

test('where nobody has said who we are, sales to one company are asked about and sales to several are ours', async () => {
  const shop = await shopWithGoods();
  const asked = await shop.importText(epp('WZ'));
  expect(asked.run).toMatchObject({
    state: 'held',
    holdReasons: [{ code: 'sale_or_purchase', facts: { supplier: 'Hurtownia', buyer: 'Sklep Zolw', taxId: OURS } }],
  });
  expect(await onHand(shop)).toEqual([]);
  await shop.core.operations.imports.apply(
    { id: asked.run.id, confirmProfile: false, includeSuspicious: false },
    testCall(),
  );
  expect(await onHand(shop)).toEqual([['main', 4]]);
  const both = file([section(header('FS', 1, BUYER), LINES), section(header('FS', 1, { 7: '18/2026' }), LINES)], INFO);
  await expect(shop.importText(both)).rejects.toThrow('file_kind_outgoing');
});
