import fc from 'fast-check';
import { expect } from 'vitest';
import type { Detection } from '../../../../../src/core/imports';
import { detected, fileOf, readWith } from '../reading';
import { HEAD, headRows, seenIn } from './heads';
import { withCheckDigit } from '../../../../support/check-digit';

/** What a supplier's paper says of one line of goods. */
interface Fact {
  readonly code: string;
  readonly ours: string;
  readonly gtin: string;
  readonly name: string;
  readonly quantity: number;
  readonly cost: number;
}
export type Field = keyof Fact;

const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  code: ['Indeks', 'Symbol', 'Kod towaru', 'Nr kat.', 'Kod dostawcy', 'Indeks dostawcy', 'Item no.'],
  ours: ['Indeks odbiorcy', 'Indeks nabywcy', 'Kod u odbiorcy', 'Kod wg odbiorcy', 'Państwa kod', 'Buyer item code'],
  gtin: ['EAN', 'Kod kreskowy', 'GTIN'],
  name: ['Nazwa', 'Nazwa towaru lub usługi', 'Towar', 'Przedmiot sprzedaży', 'Description'],
  quantity: [
    ...['Ilość', 'Il.', 'Ilość szt.', 'Ilość/J.m.', 'Wydano', 'Ilość wydana', 'Zrealizowano', 'Ilość zrealizowana'],
    ...['Dostarczono', 'Wysłano', 'Ilość wysłana', 'Ilość zafakturowana', 'Ilość na WZ', 'Qty shipped'],
  ],
  cost: ['Cena netto', 'Cena jedn. netto', 'C. netto', 'Cena netto po rabacie', 'Cena po upuście', 'Net price'],
};
/** Columns that must not be taken for any of these; `#` is the row, `@` an amount. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['Lp.', '#'],
  ['Wartość netto', '@'],
  ['Kwota VAT', '@'],
  ['Rabat %', '10'],
  ['Cena brutto', '999,99'],
  ['Cena przed rabatem', '888,88'],
  ['Ilość zamówiona', '777'],
  ['Zamówiono', '777'],
  ['Ilość zam.', '777'],
  ['Pozostało', '7'],
  ['Ilość opakowań', '6'],
  ['Ilość kart.', '6'],
  ['Szt. w opak.', '10'],
  ['PKWiU', '25.94.11'],
  ['Nr partii', 'L2301'],
  ['Nr zamówienia', 'ZD 12/2026'],
];
const FEET: readonly (readonly string[])[] = [
  [],
  ['Razem|@', 'W tym|23%|@', 'Do zapłaty|@ PLN', 'Słownie: sto złotych 00/100'],
  ['Stawka VAT|Netto|VAT|Brutto', '23%|@|@|@', 'Razem|@|@|@'],
  ['Suma|@', '', 'Sposób płatności: przelew', 'Konto: 12 1020 0000 0000 0000 0000 1234'],
  ['RAZEM DO ZAPŁATY|@', 'Zapłacono|0,00', 'Pozostaje|@'],
  ['Wystawił: Jan Kowalski', 'Odebrał: ..........', 'Osoba upoważniona do odbioru'],
  ['Łączna wartość netto: @', 'Uwagi: towar sprawdzić przy kurierze', 'Strona 1 z 1'],
];
/** What stands among the goods; `=` is the heading again. */
const BETWEEN: readonly (readonly string[])[] = [
  [],
  ['Strona 1 z 2', '='],
  ['Do przeniesienia|@', '=', 'Z przeniesienia|@'],
  ['Zamówienie nr ZD 12/2026 z dnia 2026-11-01'],
  ['Partia: L2301 ważne do 2027-01-31'],
];

const NAMES = [
  'Razem lepiej puzzle',
  'Transporter do beczek',
  'Faktura strukturalna tynk',
  'Waga kuchenna',
  'Mąka, typ 500',
];
const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

const fact = (row: number): fc.Arbitrary<Fact> =>
  fc.record({
    code: oneOf('TW-', '00', 'A/', '').map((start) => `${start}${110 + row}`),
    ours: fc.constant(`OUR-${row}`),
    gtin: fc.constant(withCheckDigit(`5901234${String(10_000 + row * 37)}`)),
    name: oneOf(...NAMES).map((name) => `${name} v${row}`),
    quantity: fc.oneof(fc.integer({ min: -5, max: 60 }), oneOf(1000, 12_000)).filter((quantity) => quantity !== 0),
    cost: fc.integer({ min: 11, max: 199_999 }),
  });

export const PAPER = fc.record({
  facts: fc
    .integer({ min: 3, max: 9 })
    .chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, row) => fact(row)))),
  identity: oneOf<readonly Field[]>(
    ['code', 'name'],
    ['gtin', 'name'],
    ['code', 'gtin', 'name'],
    ['ours', 'code', 'name'],
  ),
  values: oneOf<readonly Field[]>(['quantity'], ['quantity', 'cost'], ['cost', 'quantity']),
  headings: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  others: fc.subarray([...OTHERS], { maxLength: 4 }),
  order: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
  head: HEAD,
  foot: oneOf(...FEET),
  between: oneOf(...BETWEEN),
  grouped: fc.boolean(),
});
export type Paper = typeof PAPER extends fc.Arbitrary<infer T> ? T : never;

const grouped = (whole: string, between: string) => whole.replace(/\B(?=(\d{3})+$)/g, between);
const amount = (grosze: number) => `${Math.floor(grosze / 100)},${String(grosze % 100).padStart(2, '0')}`;

function written(paper: Paper, field: Field, of: Fact): string {
  if (field === 'cost') return amount(of.cost);
  if (field !== 'quantity') return of[field];
  // Without a price beside it `1,000` could be a thousand as well, and is asked about.
  const isClear = paper.grouped && paper.values.includes('cost');
  return isClear ? `${grouped(String(of.quantity), ' ')},000` : String(of.quantity);
}

/** The paper as a sheet shows it: rows of texts, and which of its columns hold figures. */
export interface Shown {
  readonly head: readonly (readonly string[])[];
  readonly heading: readonly string[];
  readonly body: readonly (readonly string[])[];
  readonly foot: readonly (readonly string[])[];
  /** Columns of quantities and amounts. */
  readonly figures: readonly boolean[];
}

export function shown(paper: Paper): Shown {
  const { facts } = paper;
  const ours = [...paper.identity, ...paper.values].map((field, i) => {
    const words = HEADINGS[field];
    return {
      heading: words[(paper.headings[i] ?? 0) % words.length] ?? '',
      isFigure: field === 'quantity' || field === 'cost',
      cell: (of: Fact) => written(paper, field, of),
    };
  });
  const others = paper.others.map(([heading, cell]) => ({
    heading,
    isFigure: /^[\d@#,]+$/.test(cell),
    cell: (of: Fact, row: number) => cell.replace('#', `${row + 1}`).replace('@', amount(of.cost)),
  }));
  const columns = [...ours, ...others]
    .map((column, i) => ({ column, place: paper.order[i] ?? 0 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ column }) => column);
  const heading = columns.map((column) => column.heading);
  const said = (line: string) => (line === '=' ? heading : line.replaceAll('@', '12 345,67').split('|'));
  return {
    head: headRows(paper.head),
    heading,
    body: facts.flatMap((of, row) => [
      ...(row === 1 ? paper.between.map(said) : []),
      columns.map((column) => column.cell(of, row)),
    ]),
    foot: paper.foot.map(said),
    figures: columns.map(({ isFigure }) => isFigure),
  };
}

const sought = (paper: Paper) => {
  const has = (field: Field) => paper.identity.includes(field);
  return paper.facts.map(({ ours, code, gtin, name, quantity, cost }) => ({
    ours: has('ours') ? ours : null,
    code: has('code') ? code : null,
    gtins: has('gtin') ? [gtin] : [],
    name,
    quantity,
    cost: paper.values.includes('cost') ? cost : null,
  }));
};

/** What is read of a file is what the paper says, and nothing of it is booked as a stock or a price unseen. */
export async function expectRead(paper: Paper, bytes: Uint8Array, fileName = 'plik.csv'): Promise<Detection> {
  const { profile, certain } = await detected(bytes, { fileName });
  expect(certain && profile.kind !== 'delivery').toBe(false);
  const told = await detected(bytes, { fileName, overrides: { kind: 'delivery' } });
  const { batches, problems, failure } = await readWith(fileOf(bytes), told.profile);
  expect([failure, problems.filter(({ severity }) => severity === 'rejected')]).toEqual([null, []]);
  const has = (field: Field) => paper.identity.includes(field);
  const read = batches.flatMap(({ lines }) => lines);
  expect(
    read.map(({ sku, supplierSku, gtins, name, quantity, cost }) => ({
      ours: has('ours') ? sku : null,
      code: has('code') ? (supplierSku ?? sku) : null,
      gtins,
      name,
      quantity,
      cost: paper.values.includes('cost') && cost !== null ? Math.round(Number(cost) * 100) : null,
    })),
  ).toEqual(sought(paper));
  expect(told.documents.map(seenIn)).toEqual([paper.head.facts]);
  return told;
}
