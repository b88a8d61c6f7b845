import fc from 'fast-check';
import { written, type Segment, EDI_WRITING } from './edifact';
import { decimal, FACTS, type Line } from './facts';
import { tag, WRITING, xmlFile } from './xml';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

/** A list of goods in the dress of one program, and what must be read of each: code, barcodes, stock or price. */
export interface DressedList {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly kind: string;
  readonly rows: readonly ListTold[];
}

interface ListTold {
  readonly sku: string;
  readonly gtins: readonly string[];
  /** Counted units; null where the list has none. */
  readonly stock: number | null;
  /** Gross, minor units; null where the list has none. */
  readonly price: number | null;
}

/** Every line has a code or a barcode of its own; services are on no list. */
export const LINES = FACTS.map(({ lines }) =>
  lines.map((line): ListLine => ({ ...line, is: 'goods', ours: line.ours ?? line.theirs ?? `X-${line.gtin}` })),
);
/** Counted units: pieces or grams. */
const countedOf = ({ quantity }: ListLine) =>
  quantity.unit === 'piece' ? quantity.thousandths / 1000 : quantity.thousandths;
export type ListLine = Line & { readonly ours: string };
const RATES: Readonly<Record<string, number>> = { '23': 23, '8': 8, '5': 5, '0': 0, zw: 0 };
/** Net ten-thousandths as gross grosze, halves up; null for nothing. */
export const grossOf = ({ price, vat }: ListLine) =>
  Math.floor((price * (100 + (RATES[vat] ?? 0)) + 5000) / 10_000) || null;
export const gtinsOf = ({ gtin }: ListLine) => (gtin === null ? [] : [gtin]);

const head = (type: string, code: string, body: readonly Segment[], lines: number): Segment[] => {
  const message: Segment[] = [
    ['BGM', code, 'L-1', '9'],
    ['DTM', ['137', '202611200930', '203']],
    ['NAD', 'SU', ['5900000000008', '', '9'], '', 'Hurtownia Żółw'],
    ['NAD', 'BY', ['5900000000015', '', '9']],
    ['CUX', ['2', 'PLN', '8']],
    ...body,
    ['CNT', ['2', String(lines)]],
  ];
  return [
    ['UNB', ['UNOY', '3'], ['5900000000008', '14'], ['5900000000015', '14'], ['261120', '0900'], '77'],
    ['UNH', 'M1', [type, 'D', '96A', 'UN', 'EAN003']],
    ...message,
    ['UNT', String(message.length + 2), 'M1'],
    ['UNZ', '1', '77'],
  ];
};

const item = (line: ListLine, i: number, more: readonly Segment[]): Segment[] => [
  line.gtin === null ? ['LIN', String(i + 1)] : ['LIN', String(i + 1), '', [line.gtin, 'EN']],
  ['PIA', '1', [line.ours, 'IN']],
  ['IMD', 'F', '', ['', '', '', line.name.slice(0, 35), line.name.slice(35)]],
  ...more,
];

const EDI = fc.record({ lines: LINES, writing: EDI_WRITING });

export const INVRPT: fc.Arbitrary<DressedList> = EDI.map(({ lines, writing }) => {
  const mark = writing.una?.[2] ?? '.';
  const quantity = ({ quantity: { thousandths, unit } }: ListLine): Segment => [
    'QTY',
    ['145', decimal(thousandths, 3, 0, mark), unit === 'kilogram' ? 'KGM' : 'PCE'],
  ];
  const body = lines.flatMap((line, i) => item(line, i, [quantity(line), ['QTY', ['21', '777']]]));
  return {
    bytes: written(head('INVRPT', '35', body, lines.length), { ...writing, encoding: 'utf-8' }),
    fileName: 'stany.txt',
    kind: 'stock',
    rows: lines.map((line) => ({
      ...{ sku: line.ours, gtins: gtinsOf(line) },
      ...{ stock: countedOf(line), price: null },
    })),
  };
});

export const PRICAT: fc.Arbitrary<DressedList> = EDI.map(({ lines, writing }) => {
  const mark = writing.una?.[2] ?? '.';
  const body = lines.flatMap((line, i) =>
    item(line, i, [
      ['TAX', '7', 'VAT', '', '', ['', '', '', line.vat === 'zw' ? '0' : line.vat], line.vat === 'zw' ? 'E' : 'S'],
      ['PRI', ['AAA', decimal(line.price, 4, 2, mark)]],
    ]),
  );
  return {
    bytes: written(head('PRICAT', '9', [['PGI', '2'], ...body], lines.length), { ...writing, encoding: 'utf-8' }),
    fileName: 'cennik.txt',
    kind: 'prices',
    rows: lines.map((line) => ({ sku: line.ours, gtins: gtinsOf(line), stock: null, price: grossOf(line) })),
  };
});

const IOF_DRESS = fc.record({
  lines: LINES,
  writing: WRITING,
  mark: oneOf('.', ','),
  /** Prices gross, or net beside their tax. */
  gross: fc.boolean(),
});

/** The full offer of an IdoSell shop: a product of one size for each. */
export const IOF: fc.Arbitrary<DressedList> = IOF_DRESS.map(({ lines, writing, mark, gross }) => {
  const products = lines.map((line, i) => {
    const net = decimal(line.price, 4, 2, mark);
    const shelf = decimal(Math.max(1, grossOf(line) ?? 1), 2, 2, mark);
    return tag(
      'product',
      [
        tag('unit', '', { id: '0', name: line.quantity.unit === 'kilogram' ? 'kg' : 'szt.' }),
        tag('description', [tag('name', line.name)]),
        tag('price', '', gross ? { gross: shelf, net } : { net }),
        tag('sizes', [
          tag('size', [tag('stock', '', { id: '1', quantity: decimal(line.quantity.thousandths, 3, 0, mark) })], {
            code: line.ours,
            ...(line.gtin === null ? {} : { code_producer: line.gtin }),
          }),
        ]),
      ],
      { id: String(i + 1), vat: line.vat === 'zw' ? '0.0' : `${line.vat}.0` },
    );
  });
  const root = tag('offer', [tag('products', products, { language: 'pol', currency: 'PLN' })], {
    file_format: 'IOF',
    version: '3.0',
  });
  return {
    bytes: xmlFile(root, {}, writing),
    fileName: 'full.xml',
    kind: 'catalogue',
    rows: lines.map((line) => ({
      ...{ sku: line.ours, gtins: gtinsOf(line), stock: countedOf(line) },
      price: gross ? Math.max(1, grossOf(line) ?? 1) : grossOf(line),
    })),
  };
});
