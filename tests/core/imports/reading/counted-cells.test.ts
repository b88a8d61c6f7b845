import { expect, test } from 'vitest';
import { countedCell, unitInHeading } from '../../../../src/core/imports/reading/cells/counted-cell';
import { isPackSize } from '../../../../src/core/imports/reading/columns/packs';
import { codes, detected, read } from './reading';

test.each([
  ['12 szt.', '12', 'szt'],
  ['2op.', '2', 'op'],
  ['1 250,5 kg', '1 250,5', 'kg'],
  ['-3 szt', '-3', 'szt'],
  ['6 opakowań', '6', 'opakowań'],
  ['4 m2', '4', 'm2'],
  ['12', '12', null],
  ['1E3', '1E3', null],
  ['12 gratis', '12 gratis', null],
  ['szt.', 'szt.', null],
])('a quantity written %s', (cell, number, unit) => {
  expect(countedCell(cell)).toEqual({ number, unit });
});

test('a heading tells what it counts in, and how many a pack holds', () => {
  expect(['Ilość szt.', 'Ilość [kg]', 'Qty (pcs)', 'Ilość', 'Ilość wydana'].map(unitInHeading)).toEqual([
    'szt',
    'kg',
    'pcs',
    null,
    null,
  ]);
  const sizes = ['Ilość w opakowaniu', 'Szt. w opak.', 'Il. w op.', 'szt/op', 'Przelicznik', 'Pack size'];
  expect(sizes.filter((heading) => !isPackSize(heading))).toEqual([]);
  expect(['Ilość', 'Ilość opakowań', 'Opakowanie', 'Szt.'].filter(isPackSize)).toEqual([]);
});

test('the unit beside a number decides over the column and the heading, and kilograms are counted in grams', async () => {
  const table = [
    'Kod;Ilość przyjęta;J.m.;Cena zakupu',
    ...['A-1;12 szt.;;5,00', 'A-2;2 op.;szt.;9,00', 'A-3;1,5 kg;;3,00', 'A-4;3;karton;3,00', 'A-5;7 czegoś;;1,00'],
  ];
  const { batches, problems } = await read(`${table.join('\r\n')}\r\n`);
  const lines = batches.flatMap((batch) => batch.lines);
  expect(lines.map(({ sku, quantity, unit, unitScale }) => [sku, quantity, unit, unitScale])).toEqual([
    ['A-1', 12, 'szt', 1],
    ['A-2', 2, 'op', 1],
    ['A-3', 1500, 'kg', 1000],
    ['A-4', 3, 'karton', 1],
  ]);
  expect(codes(problems)).toEqual(['6 quantity_not_a_number']);
});

test('units in the cells of a bare quantity make no column of a delivery, and a line with a cell too many is set aside', async () => {
  const table = [
    'Nr WZ;Indeks;Nazwa;Ilość;Cena netto',
    ...['WZ/9;A-1;Ser;1,5 kg;22,00', 'WZ/9;A-2;Słoik;4 szt.;3,10', 'WZ/9;A-3;Rura 1;2;5 szt.;3,10'],
  ];
  const text = `${table.join('\r\n')}\r\n`;
  const { profile } = await detected(text);
  expect(profile.columns.map(({ field }) => field)).toEqual(['ignore', 'sku', 'name', 'quantity', 'cost']);
  const again = await detected(text, { stored: profile });
  expect([again.certain, again.profile.columns]).toEqual([true, profile.columns]);
  const { batches, problems } = await read(text);
  const lines = batches.flatMap((batch) => batch.lines);
  expect(lines.map(({ sku, quantity, unit }) => [sku, quantity, unit])).toEqual([
    ['A-1', 1500, 'kg'],
    ['A-2', 4, 'szt'],
  ]);
  expect(codes(problems)).toEqual(['4 row_ragged']);
});
