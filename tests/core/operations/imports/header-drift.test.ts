import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';

const HEADER = 'Symbol;Nazwa;Cena brutto;Stan';
const ROW = 'MUG-1;Kubek;24,99;5';

/** A shop whose source has one confirmed table. */
async function settled(): Promise<TestShop> {
  const shop = await testShop();
  await shop.importText(`${HEADER}\r\n${ROW}\r\n`, { confirmProfile: true });
  return shop;
}

const after = async (text: string) => {
  const { run, doubts } = await (await settled()).importText(text);
  return { state: run.state, doubts: doubts.map(({ code, facts }) => ({ code, ...facts })) };
};

test.each([
  ['a new column', `${HEADER};Stan sklep\r\n${ROW};1\r\n`, { fresh: 'Stan sklep', gone: '–', renamed: '–' }],
  [
    'a column that is gone',
    'Symbol;Cena brutto;Stan\r\nMUG-1;24,99;6\r\n',
    { fresh: '–', gone: 'Nazwa', renamed: '–' },
  ],
  [
    'a renamed column',
    'Symbol;Nazwa;Cena brutto;Stan magazynowy\r\nMUG-1;Kubek;24,99;6\r\n',
    { fresh: '–', gone: '–', renamed: 'Stan → Stan magazynowy' },
  ],
  [
    'a stock that is a stock no more',
    'Symbol;Nazwa;Cena brutto;Półka\r\nMUG-1;Kubek;24,99;A6\r\n',
    { fresh: '–', gone: '–', renamed: 'Stan → Półka' },
  ],
])('%s is asked about by name', async (_what, text, facts) => {
  expect(await after(text)).toMatchObject({ state: 'held', doubts: [{ code: 'header_drifted', ...facts }] });
});

test('the same columns in another order are asked about', async () => {
  const { state, doubts } = await after('Symbol;Cena brutto;Nazwa;Stan\r\nMUG-1;24,99;Kubek;6\r\n');
  expect([state, doubts[0]?.code]).toEqual(['held', 'header_reordered']);
});

test('the confirmed header goes through, whatever is its case and spacing, and so does a confirmed drift', async () => {
  const shop = await settled();
  const same = await shop.importText('SYMBOL;nazwa; Cena  Brutto ;Stan\r\nMUG-1;Kubek;24,99;6\r\n');
  expect(same.run.state).toBe('applied');
  const wider = (stock: number) => `${HEADER};Uwagi\r\nMUG-1;Kubek;24,99;${stock};x\r\n`;
  expect((await shop.importText(wider(7), { confirmProfile: true })).run.state).toBe('applied');
  expect((await shop.importText(wider(8))).run.state).toBe('applied');
});

test('a table about something else is another file of the source, and a new source asks nothing', async () => {
  const shop = await settled();
  const prices = await shop.importText('Kod towaru;Nowa cena brutto\r\nMUG-1;25,99\r\n');
  expect(prices.doubts.map(({ code }) => code)).not.toContain('header_drifted');
  const other = await shop.importText('Symbol;Stan\r\nMUG-1;9\r\n', { source: 'inne' });
  expect(other.run.state).toBe('applied');
});
