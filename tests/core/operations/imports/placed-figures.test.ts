import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';
import { corrector } from './corrections/correcting';

const file = (...rows: string[]) => ['Symbol;Nazwa;Magazyn;Stan', ...rows, ''].join('\r\n');
const KRAKOW = ['A;Kubek;Krakow;1', 'B;Miska;Krakow;5'];
const LODZ = ['A;Kubek;Lodz;2', 'B;Miska;Lodz;6', 'C;Talerz;Lodz;7'];

async function openShop() {
  const shop = await testShop();
  const take = async (text: string) => {
    shop.clock.advance(10 * 60_000);
    const { rows, ...counts } = (await shop.importText(text, { confirmProfile: true, force: true })).run.counts;
    const { changed, unchanged, suspicious, skipped, rejected } = counts;
    expect(counts.new + changed + unchanged + suspicious + skipped + rejected).toBe(rows);
    return { rows, new: counts.new, changed, unchanged, rejected };
  };
  return { shop, take, of: corrector(shop) };
}

test('a table with a row for every place is counted by product, whichever of its rows say something new', async () => {
  const { take } = await openShop();
  const all = file(...KRAKOW, ...LODZ);
  expect(await take(all)).toEqual({ rows: 3, new: 3, changed: 0, unchanged: 0, rejected: 0 });
  expect(await take(file(...LODZ, ...KRAKOW))).toEqual({ rows: 3, new: 0, changed: 0, unchanged: 3, rejected: 0 });
  const other = all.replace('Krakow;1', 'Krakow;3').replace('Lodz;2', 'Lodz;4').replace('Lodz;6', 'Lodz;9');
  expect(await take(other)).toEqual({ rows: 3, new: 0, changed: 2, unchanged: 1, rejected: 0 });
});

test('two quantities for one place set all rows of the product aside, also where one is what the master says', async () => {
  const { take, of } = await openShop();
  await take(file(...KRAKOW, ...LODZ));
  const counts = await take(file(...KRAKOW, ...LODZ, 'A;Kubek;Lodz;8'));
  expect(counts).toEqual({ rows: 5, new: 0, changed: 0, unchanged: 2, rejected: 3 });
  expect(await of.onHand('A')).toBe(1);
});
