import { describe, expect, test } from 'vitest';
import { isPackCount } from '../../../../src/core/imports/reading/columns/packs';
import { codes, detected, fileOf, readWith } from './reading';

const delivered = async (text: string) => {
  const { profile, doubts, certain } = await detected(text, { fileName: 'wz.csv' });
  const { batches, problems } = await readWith(fileOf(text), profile);
  const lines = batches.flatMap((batch) => batch.lines);
  return {
    kind: profile.kind,
    certain,
    doubts: doubts.map(({ code }) => code),
    quantities: lines.map(({ sku, quantity, unit }) => [sku, quantity, unit]),
    problems: codes(problems),
  };
};

test('headings that count packs', () => {
  const packs = ['Ilość opak.', 'Ilość op.', 'Liczba kartonów', 'Opakowania', 'Packs', 'Cartons', 'Number of cases'];
  expect(packs.filter((heading) => !isPackCount(heading))).toEqual([]);
  expect(['Ilość', 'Opakowanie', 'Szt. w opak.', 'Ilość w kartonie', 'Pack size'].filter(isPackCount)).toEqual([]);
});

describe('a table of packs and their size, without a quantity', () => {
  test.each([
    ['Ilość opak.', 'Szt. w opak.'],
    ['Liczba kartonów', 'Ilość w kartonie'],
    ['Packs', 'Pack size'],
    ['Cartons', 'Qty per carton'],
  ])('%s × %s', async (packs, size) => {
    const text = `Symbol;Nazwa;${packs};${size}\nA-1;Kubek;2;12\nA-2;Miska;3;6\nA-3;Łyżka;1;24\n`;
    expect(await delivered(text)).toEqual({
      kind: 'delivery',
      certain: false,
      doubts: ['packs_times_size'],
      quantities: [
        ['A-1', 24, null],
        ['A-2', 18, null],
        ['A-3', 24, null],
      ],
      problems: [],
    });
  });

  test('half packs, units beside the numbers, and rows without one of the two', async () => {
    const text =
      'Symbol;Nazwa;J.m.;Ilość opak.;Szt. w opak.\nA-1;Kubek;op.;2,5;12\nA-2;Miska;op.;3 op.;6 szt\nA-3;Łyżka;op.;1;\nA-4;Nóż;op.;;6\nA-5;Garnek;op.;1;0\n';
    expect(await delivered(text)).toMatchObject({
      quantities: [
        ['A-1', 30, null],
        ['A-2', 18, null],
      ],
      problems: ['4 quantity_missing', '5 quantity_missing', '6 quantity_not_a_number'],
    });
  });

  test('a quantity beside them is the quantity', async () => {
    const text = 'Symbol;Nazwa;Ilość dostarczona;Ilość opak.;Szt. w opak.\nA-1;Kubek;20;2;12\nA-2;Miska;18;3;6\n';
    const { doubts, quantities } = await delivered(text);
    expect(doubts).not.toContain('packs_times_size');
    expect(quantities.map(([, quantity]) => quantity)).toEqual([20, 18]);
  });

  test('a list of stock takes no packs for pieces', async () => {
    const text = 'Symbol;Nazwa;Ilość opak.;Szt. w opak.\nA-1;Kubek;2;12\nA-2;Miska;3;6\n';
    const { profile } = await detected(text, { fileName: 'wz.csv', overrides: { kind: 'stock' } });
    expect(profile.columns.map(({ field }) => field)).toEqual(['sku', 'name', 'ignore', 'ignore']);
  });
});
