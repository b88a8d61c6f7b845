import fc from 'fast-check';
import { withCheckDigit } from '../../../../support/check-digit';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
type Of<T> = T extends fc.Arbitrary<infer V> ? V : never;

/** Names with what breaks writers and readers: quotes, signs of XML and EDIFACT, commas, Polish letters. */
const NAMES = [
  'Mąka "Żytnia" typ 500',
  "Śruba M8x40 <ocynk> & nakrętka 1/2'",
  'Herbata + miód: 50 szt.?',
  'Łyżka, widelec; nóż',
  'Puzzle drewniane',
];

const NUMBERS = ['FV 123/11/2026', 'WZ/MAG/00012/2026', '000441', '(S)FS-12/26', 'A&B+7:1/2026'];

/** One line of a paper. Quantities are in thousandths, prices in ten-thousandths of the currency, net. */
const line = (row: number) =>
  fc.record({
    ours: oneOf<string | null>(null, `OUR-${row}`),
    theirs: oneOf(null, `TW-${110 + row}`, `00${110 + row}`, `A/${row} B`),
    gtin: oneOf(null, withCheckDigit(`5901234${String(10_000 + row * 37)}`)),
    name: oneOf(...NAMES).map((name) => `${name} v${row}`),
    quantity: fc.oneof(
      fc.integer({ min: 1, max: 2000 }).map((pieces) => ({ unit: 'piece' as const, thousandths: pieces * 1000 })),
      fc.integer({ min: 1, max: 90_000 }).map((grams) => ({ unit: 'kilogram' as const, thousandths: grams })),
    ),
    price: fc.oneof(
      fc.integer({ min: 1, max: 99_999 }).map((grosze) => grosze * 100),
      fc.integer({ min: 1, max: 999_999 }),
    ),
    vat: oneOf('23', '8', '5', '0', 'zw'),
    /** Goods; carriage, which is no goods; a deposit on bottles. */
    is: fc.oneof(
      { weight: 8, arbitrary: oneOf('goods') },
      { weight: 1, arbitrary: oneOf('service') },
      { weight: 1, arbitrary: oneOf('deposit') },
    ),
  });

/** Goods need a code or a barcode by which somebody could find them. */
const findable = (found: Of<ReturnType<typeof line>>, row: number) =>
  found.ours === null && found.theirs === null && found.gtin === null ? { ...found, theirs: `TW-${110 + row}` } : found;

export const FACTS = fc.record({
  number: oneOf(...NUMBERS),
  issuedAt: oneOf('2026-11-20', '2026-01-05', '2024-02-29'),
  seller: fc.record({ name: oneOf('Hurtownia Żółw & S-ka', 'HURT Sp. z o.o.'), taxId: fc.constant('5260001246') }),
  buyer: fc.record({ name: oneOf('Sklep Anna', 'Sklep "U Łucji"'), taxId: fc.constant('6770065406') }),
  orders: fc.subarray(['ZD 12/2026', 'ZAM-7'], { maxLength: 1 }),
  notes: fc.subarray(['WZ 33/2026'], { maxLength: 1 }),
  currency: oneOf('PLN', 'EUR'),
  lines: fc
    .integer({ min: 1, max: 7 })
    .chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, row) => line(row).map((one) => findable(one, row)))))
    // A paper of services only brings nothing, which other tests are about.
    .filter((lines) => lines.some(({ is }) => is === 'goods')),
});
export interface PartyFacts {
  readonly name: string;
  readonly taxId: string;
}
export type Facts = Omit<Of<typeof FACTS>, 'seller' | 'buyer'> & {
  readonly seller: PartyFacts;
  readonly buyer: PartyFacts;
};
export type Line = Facts['lines'][number];

/** `1234` thousandths as `1.234`, with as many zeros behind it as asked for at least. */
export function decimal(units: number, places: number, least = 0, mark = '.'): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  let kept = fraction.replace(/0+$/, '');
  if (kept.length < least) kept = fraction.slice(0, least).padEnd(least, '0');
  return `${units < 0 ? '-' : ''}${whole}${kept === '' ? '' : `${mark}${kept}`}`;
}

/** A paper in the dress of one program, and what must be read of it. */
export interface Dressed {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly format: string;
  readonly documents: readonly DocumentTold[];
  /** Of each document; nothing of one that may not be booked is compared. */
  readonly lines: readonly (readonly Told[])[];
}

export interface DocumentTold {
  readonly type: string;
  readonly kind: string;
  readonly number: string | null;
  readonly issuedAt: string | null;
  /** Name and number of tax. */
  readonly supplier: readonly [string | null, string | null];
  readonly buyer: readonly [string | null, string | null];
  readonly related: readonly string[];
  readonly orders: readonly string[];
  readonly refusal: string | null;
}

/** What must be read of a line of goods. */
export interface Told {
  readonly ours: string | null;
  readonly theirs: string | null;
  readonly gtins: readonly string[];
  readonly name: string | null;
  /** Counted units: pieces or grams. */
  readonly quantity: number;
  /** As a decimal; null where the format has none. */
  readonly cost: string | null;
}

/** What a paper that says all of it says of its goods; a format that lacks something takes it out. */
export function toldOf({ ours, theirs, gtin, name, quantity, price }: Line): Told {
  const gtins = gtin === null ? [] : [gtin];
  const counted = quantity.unit === 'piece' ? quantity.thousandths / 1000 : quantity.thousandths;
  return { ours, theirs, gtins, name, quantity: counted, cost: decimal(price, 4) };
}

export const goodsOf = ({ lines }: Pick<Facts, 'lines'>): readonly Line[] => lines.filter(({ is }) => is === 'goods');

/** What stands on a line that is no goods. */
export function spokenName({ is, name }: Line): string {
  if (is === 'service') return 'Usługa transportowa';
  return is === 'deposit' ? 'Kaucja za skrzynkę' : name;
}

export function documentOf(facts: Facts, type: string, changes: Partial<DocumentTold> = {}): DocumentTold {
  const { number, issuedAt, seller, buyer, notes, orders } = facts;
  const told = { type, kind: 'delivery', number, issuedAt, related: notes, orders, refusal: null };
  return { ...told, supplier: [seller.name, seller.taxId], buyer: [buyer.name, buyer.taxId], ...changes };
}
