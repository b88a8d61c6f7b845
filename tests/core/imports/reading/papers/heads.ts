import fc from 'fast-check';
import type { DocumentFacts } from '../../../../../src/core/imports';

/** What a paper says of itself above its goods. */
interface HeadFacts {
  readonly type: string;
  readonly number: string;
  readonly issuedAt: string | null;
  readonly seller: string | null;
  readonly sellerTaxId: string | null;
  readonly buyer: string | null;
  readonly buyerTaxId: string | null;
  readonly related: readonly string[];
  readonly orders: readonly string[];
}

interface Head {
  readonly facts: HeadFacts;
  readonly lines: readonly string[];
}

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

/** What it is, its number, and how it is written. */
const NUMBERS: readonly (readonly [string, string, string])[] = [
  ['VAT', 'FV 1234/11/2026', 'Faktura VAT nr #'],
  ['VAT', 'FS-2026/11/77', 'FAKTURA #'],
  ['VAT', '000123/2026', 'Faktura nr #'],
  ['VAT', '(S)FS-12/26/MAG', 'Faktura sprzedaży #'],
  ['VAT', 'FV/77/2026', 'Nr dokumentu:|#'],
  ['VAT', 'F/0012/26', 'FAKTURA VAT|Nr|#'],
  ['VAT', '12/A/2026', 'Numer faktury: #'],
  ['WZ', 'WZ 123/11/2026', 'Wydanie zewnętrzne #'],
  ['WZ', 'WZ/MAG1/00012/2026', '#'],
  ['WZ', '5567', 'Lista pakowa nr #'],
  ['WZ', 'DN-000441', 'Delivery note no. #'],
  ['PZ', 'PZ 12/MAG/2026', 'Przyjęcie zewnętrzne #'],
  ['PZ', 'PZ/00007/2026', 'Przyjęcie towaru nr #'],
];
const DAYS: readonly (readonly [string, string | null])[] = [
  ['', null],
  [' z dnia 2026-11-20', '2026-11-20'],
  [' z dnia 20.11.2026 r.', '2026-11-20'],
  ['~Data wystawienia: 20-11-2026', '2026-11-20'],
  ['~Data wystawienia:|2026-11-20|Data sprzedaży:|2026-11-18', '2026-11-20'],
  ['~Warszawa, dnia 5 listopada 2026', '2026-11-05'],
  ['~Termin płatności: 2026-12-20~Data dokumentu: 2026.11.20', '2026-11-20'],
];
const SELLER = 'HURT Sp. z o.o.';
const [NIP, OURS] = ['5260001246', '6770065406'];
interface Parties {
  readonly lines: readonly string[];
  readonly told: readonly [string | null, string | null, string | null, string | null];
}
/** Of papers whose letterhead is not ours. */
const PARTIES: readonly Parties[] = [
  { lines: [], told: [null, null, null, null] },
  {
    lines: ['Sprzedawca:|HURT Sp. z o.o.', 'Nabywca:|Sklep Anna', 'Nr klienta: 100234'],
    told: [SELLER, null, 'Sklep Anna', null],
  },
  {
    lines: [
      'Sprzedawca|||Nabywca',
      'HURT Sp. z o.o.|||Sklep Anna',
      'ul. Długa 5|||ul. Krótka 7/2',
      '00-123 Warszawa|||30-001 Kraków',
      'NIP: 526-000-12-46|||NIP: 677-006-54-06',
    ],
    told: [SELLER, NIP, 'Sklep Anna', OURS],
  },
  {
    lines: [
      'Dostawca: HURT Sp. z o.o., ul. Długa 5, 00-123 Warszawa, NIP 5260001246',
      'Odbiorca: Sklep Anna NIP: PL6770065406',
    ],
    told: [SELLER, NIP, 'Sklep Anna', OURS],
  },
  {
    lines: [
      'Sprzedawca:',
      'HURT Sp. z o.o.',
      'ul. Długa 5, 00-123 Warszawa',
      'NIP: PL 526 000 12 46',
      'Konto: 12 1020 0000 0000 0000 0000 1234',
      'Nabywca:',
      'Sklep Anna',
      'NIP: 6770065406',
    ],
    told: [SELLER, NIP, 'Sklep Anna', OURS],
  },
  { lines: ['NIP sprzedawcy:|526-000-12-46', 'NIP nabywcy:|677-006-54-06'], told: [null, NIP, null, OURS] },
];
const LETTERHEAD: Parties = { lines: ['HURT Sp. z o.o.', 'NIP: 5260001246'], told: [SELLER, NIP, null, null] };
const OTHERS: readonly { readonly lines: string[]; readonly related: string[]; readonly orders: string[] }[] = [
  { lines: [], related: [], orders: [] },
  { lines: ['Zamówienie: ZD 12/2026'], related: [], orders: ['ZD 12/2026'] },
  { lines: ['Nr zamówienia:|ZAM/5/2026', 'Waluta: PLN'], related: [], orders: ['ZAM/5/2026'] },
  { lines: ['Dotyczy: WZ 33/2026, WZ 34/2026'], related: ['WZ 33/2026', 'WZ 34/2026'], orders: [] },
  { lines: ['Nr dok. dostawcy: FX 8/2026', 'Magazyn: MAG'], related: ['FX 8/2026'], orders: [] },
];

/** Every paper says above its table what it is. */
export const HEAD: fc.Arbitrary<Head> = fc
  .record({
    number: oneOf(...NUMBERS),
    day: oneOf(...DAYS),
    parties: oneOf(...PARTIES, LETTERHEAD),
    other: oneOf(...OTHERS),
    partiesFirst: fc.boolean(),
    otherFirst: fc.boolean(),
  })
  // Over a note of our own stands our own name.
  .filter(({ number, parties }) => number[0] !== 'PZ' || parties !== LETTERHEAD)
  .map(({ number: [type, number, title], day: [day, issuedAt], parties, other, partiesFirst, otherFirst }) => {
    const [seller, sellerTaxId, buyer, buyerTaxId] = parties.told;
    const titles = `${title.replace('#', number)}${day}`.split('~');
    const above = partiesFirst || parties === LETTERHEAD;
    const named = above ? [...parties.lines, ...titles] : [...titles, ...parties.lines];
    const lines = otherFirst ? [...titles, ...other.lines, ...parties.lines] : [...named, ...other.lines];
    return {
      facts: {
        ...{ type, number, issuedAt, seller, sellerTaxId, buyer, buyerTaxId },
        related: other.related,
        orders: other.orders,
      },
      lines: parties === LETTERHEAD ? [...named, ...other.lines] : lines,
    };
  });

export const headRows = ({ lines }: Head): string[][] => lines.map((line) => line.split('|'));

export const seenIn = ({ type, number, issuedAt, supplier, buyer, related, orders }: DocumentFacts): HeadFacts => ({
  type,
  number: number ?? '',
  issuedAt,
  seller: supplier.name,
  sellerTaxId: supplier.taxId,
  buyer: buyer.name,
  buyerTaxId: buyer.taxId,
  related,
  orders,
});
