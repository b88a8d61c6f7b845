import { expect, test } from 'vitest';
import { detected, fileOf, readWith } from '../reading';

async function goods(lines: readonly string[]) {
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n`);
  const { profile } = await detected(bytes, { fileName: 'faktura.txt', overrides: { kind: 'delivery' } });
  const { batches } = await readWith(fileOf(bytes), profile);
  return batches.flatMap((batch) => batch.lines.map(({ sku, name, quantity }) => [sku, name, quantity]));
}

test('thousands that stand under the first word of a heading are part of the quantity', async () => {
  expect(
    await goods([
      'Indeks  Nazwa                Cena netto  Qty shipped',
      'TW-110  Puzzle drewniane v0        0,11        1,000',
      'TW-111  Puzzle drewniane v1        0,11       -1,000',
      'TW-112  Puzzle drewniane v2        0,11    1 000,000',
    ]),
  ).toEqual([
    ['TW-110', 'Puzzle drewniane v0', 1],
    ['TW-111', 'Puzzle drewniane v1', -1],
    ['TW-112', 'Puzzle drewniane v2', 1000],
  ]);
});

test('bars between the columns are none of their texts, however much stands around few goods', async () => {
  expect(
    await goods([
      ...['Faktura VAT nr FV 12/2026', 'Sprzedawca:', 'HURT Sp. z o.o.', 'ul. Długa 5', 'NIP: 5260001246'],
      ...['Nabywca:', 'Sklep Anna', 'NIP: 6770065406'],
      'Indeks │ Nazwa               │ Ilość',
      'TW-110 │ Puzzle drewniane v0 │  1000',
      'TW-111 │ Puzzle drewniane v1 │     1',
      ...['Suma    12 345,67', 'Sposób płatności: przelew', 'Uwagi: brak', 'Odebrał: ..........'],
    ]),
  ).toEqual([
    ['TW-110', 'Puzzle drewniane v0', 1000],
    ['TW-111', 'Puzzle drewniane v1', 1],
  ]);
});

test('goods pushed out of their columns are set aside, never lost among the remarks', async () => {
  const lines = [
    'Indeks    Nazwa                     Ilość    Cena netto',
    'TW-110    Puzzle drewniane v0          12          9,11',
    'TW-111    Puzzle drewniane v1           3         10,11',
    'TW-112-BARDZO-DŁUGI-INDEKS   Puzzle drewniane v2   40   11,11',
    'Zamówienie nr ZD 12/2026 z dnia 2026-11-01',
    'TW-113    Puzzle drewniane v3          25         12,11',
    'Stawka VAT    Netto    VAT    Brutto',
    '23%    12 345,67    12 345,67    12 345,67',
    'Razem    12 345,67    12 345,67    12 345,67',
    '',
  ].join('\r\n');
  const { profile } = await detected(lines, { fileName: 'faktura.txt', overrides: { kind: 'delivery' } });
  const { batches, problems } = await readWith(fileOf(lines), profile);
  const read = batches.flatMap((batch) => batch.lines.map(({ sku, quantity }) => [sku, quantity]));
  expect(read).toEqual([
    ['TW-110', 12],
    ['TW-111', 3],
    ['TW-113', 25],
  ]);
  expect(problems.filter(({ severity }) => severity === 'rejected').map(({ line }) => line)).toEqual([4]);
});
