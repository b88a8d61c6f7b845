import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';

const HEADER = 'Symbol;Nazwa;EAN;Stan';
const file = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');
/** Valid codes of eight digits. */
const EANS = ['59012345', '12345670', '96385074', '55123457'] as const;
const OURS = file(
  `00017;Kubek;${EANS[0]};4`,
  `00018;Miska;${EANS[1]};4`,
  `00019;Garnek;${EANS[2]};4`,
  `AB-1;Łyżka;${EANS[3]};4`,
);

/** What holds a file that comes after ours, from a source of its own. */
async function heldBy(...rows: string[]): Promise<readonly { code: string; facts: unknown }[]> {
  const shop = await testShop();
  await shop.importText(OURS);
  const { run } = await shop.importText(file(...rows), { source: 'arkusz' });
  expect(run.state).toBe(run.holdReasons.length === 0 ? 'applied' : 'held');
  return run.holdReasons.map(({ code, facts }) => ({ code, facts }));
}

test('symbols that lost the zeros in front are known products, not new ones', async () => {
  const facts = { count: 3, of: 4, sku: '17', known: '00017' };
  expect(await heldBy('17;Kubek;;5', '18;Miska;;5', '19;Garnek;;5', '20;Talerz;;5')).toEqual([
    { code: 'brake_keys_known_otherwise', facts },
  ]);
});

test('so are symbols that became decimal numbers, and such as have the barcode of a known product', async () => {
  const facts = { count: 3, of: 3, sku: '000018', known: '00018' };
  expect(await heldBy('17.0;Kubek;;5', '000018;Miska;;5', `L-7;Łyżka;${EANS[3]};5`)).toEqual([
    { code: 'brake_keys_known_otherwise', facts },
  ]);
});

test('a few goods that are there twice, and symbols of digits that nobody has, hold nothing', async () => {
  expect(await heldBy('17;Kubek;;5', '18;Miska;;5')).toEqual([]);
  expect(
    await heldBy('17;Kubek;;5', '18;Miska;;5', '19;Garnek;;5', 'N-1;A;;1', 'N-2;B;;1', 'N-3;C;;1', '0;D;;1'),
  ).toEqual([]);
  expect(await heldBy('1017;Kubek;;5', '170;Miska;;5', '1;Garnek;;5', 'AB-01;Łyżka;;1')).toEqual([]);
});
