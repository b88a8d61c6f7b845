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

test('two sources of one shelf do not overwrite each other in turn: who was let in keeps it until a person says otherwise', async () => {
  const at = await testShop();
  const { imports } = at.core.operations;
  const column = (value: (i: number) => number) => file('Stan', ...Array.from({ length: 12 }, (_, i) => `${value(i)}`));
  const [erp, hurt] = [column((i) => i + 1), column((i) => i + 20)];
  const put = async (source: string, text: string) => {
    at.clock.advance(3_600_000);
    const { run } = await at.importText(text, { source });
    return [run.state, ...run.holdReasons.map(({ code }) => code)];
  };
  const yes = async () => {
    const [run] = (await imports.list({ offset: 0, limit: 1 }, testCall())).items;
    sure(await imports.apply({ id: run?.id ?? 0, confirmProfile: false, includeSuspicious: false }, testCall()));
  };
  const total = () => at.database.read('level').sum<{ n: number }[]>('on_hand as n');

  expect(await put('erp', erp)).toEqual(['applied']);
  expect(await put('hurt', hurt)).toEqual(['held', 'brake_foreign_values']);
  await yes();
  expect(await total()).toEqual([{ n: 306 }]);

  // The files of the source of before go on coming.
  expect(await put('erp', erp)).toEqual(['held', 'brake_stock_in_turns']);
  expect(await total()).toEqual([{ n: 306 }]);
  expect(
    await put(
      'hurt',
      column((i) => i + 21),
    ),
  ).toEqual(['applied']);
  expect(await put('erp', erp)).toEqual(['held', 'brake_stock_in_turns']);
  await yes();
  expect(await total()).toEqual([{ n: 78 }]);
  expect(
    await put(
      'hurt',
      column((i) => i + 21),
    ),
  ).toEqual(['held', 'brake_stock_in_turns']);

  // What is new, and what only a few say in turn, is no question.
  expect(
    await put(
      'hurt',
      column((i) => i + (i < 3 ? 21 : 1)),
    ),
  ).toEqual(['applied']);
  expect(
    await put(
      'erp',
      column((i) => i + 2),
    ),
  ).toEqual(['applied']);
});
