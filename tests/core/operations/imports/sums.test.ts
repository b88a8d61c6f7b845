import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';

const HEADER = 'Symbol;Cena brutto;Stan;Wartość';
const ROWS = ['A-1;10,00;4;40,00', 'A-2;20,50;3;61,50', 'A-3;1 030,00;1;1 030,00'];
const file = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');

async function told({ core }: TestShop, id: number) {
  const answer = await core.operations.imports.problems({ id, offset: 0, limit: 50 }, testCall());
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.items.map(({ line, code, severity }) => [line, code, severity]);
}

async function imported(...rows: string[]) {
  const shop = await testShop();
  const { run } = await shop.importText(file(...rows), { force: true });
  return { shop, run, told: await told(shop, run.id) };
}

test.each([';;8;1 131,50', ';1060,50;8;1131,5', ' ; ; ;1131,50'])(
  'numbers under no code that the columns add up to are sums: %s',
  async (last) => {
    const { shop, run, told: problems } = await imported(...ROWS, last);
    expect([run.counts.rejected, problems]).toEqual([0, [[5, 'totals_row', 'warning']]]);
    const rejected = await shop.core.operations.imports.rejected({ id: run.id, offset: 0, limit: 5 }, testCall());
    expect(rejected.ok && rejected.value.items).toEqual([]);
    expect(await verified(shop)).toEqual([]);
  },
);

test.each([';10,00;2;20,00', ';;8;1 131,49', ';;7;1 131,50'])(
  'others are goods that lost their code: %s',
  async (last) => {
    const { told: problems } = await imported(...ROWS, last);
    expect(problems).toEqual([[5, 'key_missing', 'rejected']]);
  },
);

test('what adds up but is followed by goods is no sum, and neither is what repeats the only row', async () => {
  expect((await imported(...ROWS, ';;8;', 'A-4;1,00;1;1,00')).told).toEqual([[5, 'key_missing', 'rejected']]);
  expect((await imported('A-1;10,00;4;40,00', ';10,00;4;40,00')).told).toEqual([[3, 'key_missing', 'rejected']]);
});

test('the next file is told the same of its sums, and reads them anew', async () => {
  const { shop } = await imported(...ROWS, ';;8;');
  shop.clock.advance(60_000);
  const { run } = await shop.importText(file('A-1;10,00;5;50,00', ...ROWS.slice(1), ';;9;'));
  expect([run.state, run.counts.changed, await told(shop, run.id)]).toEqual([
    'applied',
    1,
    [[5, 'totals_row', 'warning']],
  ]);
  shop.clock.advance(60_000);
  const wrong = await shop.importText(file('A-1;10,00;6;60,00', ...ROWS.slice(1), ';;9;'));
  expect(await told(shop, wrong.run.id)).toEqual([[5, 'key_missing', 'rejected']]);
});

test('the sums of a delivery are none of its lines', async () => {
  const shop = await testShop();
  await shop.importText(file(...ROWS), { force: true });
  shop.clock.advance(60_000);
  const text = ['Symbol;Ilość dostarczona;Wartość', 'A-1;5;50,00', 'A-2;2;41,00', ';7;91,00', ''].join('\r\n');
  const { run } = await shop.importText(text, { name: 'wz.csv', force: true });
  expect([run.counts.rejected, await told(shop, run.id)]).toEqual([0, [[4, 'totals_row', 'warning']]]);
});
