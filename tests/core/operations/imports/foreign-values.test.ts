import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { sure } from '../../../support/ledger';
import { testCall } from '../../../support/services';

const file = (heading: string, ...values: string[]) =>
  [`Symbol;Nazwa;${heading}`, ...values.map((value, i) => `P-${i};Towar ${i};${value}`), ''].join('\r\n');
const ERP = file('Cena brutto;Stan', '10,00;5', '12,00;6', '20,00;7', '9,00;8');

async function shop(): Promise<TestShop> {
  const made = await testShop();
  await made.importText(ERP, { source: 'erp' });
  return made;
}

test('the first file of a supplier does not overwrite the prices of the shop unasked, and asks once', async () => {
  const at = await shop();
  const { run } = await at.importText(file('Cena brutto', '7,10', '8,40', '13,00', '6,00'), { source: 'hurt' });
  const facts = { count: 4, of: 4, source: 'hurt', others: 'erp' };
  expect([run.state, run.holdReasons.map(({ code, facts: told }) => [code, told])]).toEqual([
    'held',
    [['brake_foreign_values', facts]],
  ]);
  sure(
    await at.core.operations.imports.apply({ id: run.id, confirmProfile: true, includeSuspicious: false }, testCall()),
  );
  const again = await at.importText(file('Cena brutto', '7,00', '8,00', '12,00', '5,50'), { source: 'hurt' });
  expect(again.run.state).toBe('applied');
});

test('nor the stock; what a source adds to it, and a few values it corrects, it may', async () => {
  const stock = await (await shop()).importText(file('Stan', '90', '80', '70', '60'), { source: 'hurt' });
  expect(stock.run.holdReasons.map(({ code }) => code)).toEqual(['brake_foreign_values']);
  const added = await (await shop()).importText(file('Stan sklep', '9', '8', '7', '6'), { source: 'hurt' });
  expect(added.run.state).toBe('applied');
  const few = await (await shop()).importText(file('Stan', '5', '6', '1', '2'), { source: 'hurt' });
  expect(few.run.state).toBe('applied');
});
