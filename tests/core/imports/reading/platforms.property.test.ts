import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { detected, fileOf, readWith } from './reading';
import { withCheckDigit } from '../../../support/check-digit';
import { cases } from '../../../support/cases';

/** What an export says of one product, whichever platform wrote it. */
interface Fact {
  readonly row: number;
  readonly sku: string;
  readonly gtin: string;
  readonly name: string;
  /** Gross, minor units. */
  readonly price: number;
  readonly stock: number;
  /** Any number, for columns of which nothing is read. */
  readonly other: number;
}

/** How an export writes: its decimal mark, and what stands behind an amount. */
interface Dress {
  readonly mark: string;
  readonly behind: string;
}

/** What may head a column, and what stands in it; one that is `always` there tells the platform or a fact. */
interface PlatformColumn {
  readonly heads: readonly string[];
  readonly cell: (fact: Fact, dress: Dress) => string;
  readonly always: boolean;
}

interface Platform {
  readonly name: string;
  readonly delimiters: readonly string[];
  readonly marks: readonly string[];
  readonly behind?: readonly string[];
  /** Facts the export has no column for. */
  readonly lacks?: readonly ('gtin' | 'name' | 'price')[];
  readonly columns: readonly PlatformColumn[];
}

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
const always = (heads: string, cell: PlatformColumn['cell']): PlatformColumn => ({
  heads: heads.split('|'),
  cell,
  always: true,
});
const often = (heads: string, cell: PlatformColumn['cell']): PlatformColumn => ({
  ...always(heads, cell),
  always: false,
});
const text = (value: string) => () => value;
const amount = (minor: number, { mark, behind }: Dress) =>
  `${Math.floor(minor / 100)}${mark}${String(minor % 100).padStart(2, '0')}${behind}`;

const sku = (heads: string) => always(heads, (fact) => fact.sku);
const gtin = (heads: string) => always(heads, (fact) => fact.gtin);
const named = (heads: string) => always(heads, (fact) => fact.name);
const price = (heads: string) => always(heads, (fact, dress) => amount(fact.price, dress));
const stock = (heads: string) => always(heads, (fact) => String(fact.stock));
const number = (heads: string) => often(heads, (fact) => String(fact.other % 50));
const money = (heads: string) => often(heads, (fact, dress) => amount(fact.other, dress));
const record = (heads: string, from: number) => always(heads, (fact) => String(from + fact.row));
const DESCRIPTION = text('<p>Cena <b>1,99</b> zł; stan: 5</p>');

const PLATFORMS: readonly Platform[] = [
  {
    name: 'WooCommerce',
    delimiters: [',', ';'],
    marks: ['.', ','],
    columns: [
      record('ID|Identyfikator', 900),
      always('Type|Rodzaj|Typ', text('simple')),
      sku('SKU'),
      gtin('GTIN, UPC, EAN lub ISBN|GTIN, UPC, EAN, or ISBN|Meta: _ean|Meta: _global_unique_id'),
      named('Name|Nazwa'),
      always('Published|Opublikowano', text('1')),
      often('Description|Opis', DESCRIPTION),
      often('In stock?|Na stanie?', text('1')),
      stock('Stock|Magazyn|Stan magazynowy'),
      number('Low stock amount|Próg niskiego stanu'),
      money('Sale price|Cena promocyjna'),
      price('Regular price|Cena regularna'),
      money('Meta: _wp_old_price|Meta: _purchase_price'),
      number('Meta: total_sales|Position|Pozycja'),
    ],
  },
  {
    name: 'Shopify',
    delimiters: [','],
    marks: ['.'],
    columns: [
      always('Handle', (fact) => `produkt-${fact.row}`),
      named('Title'),
      often('Body (HTML)', DESCRIPTION),
      always('Option1 Name', text('Title')),
      always('Option1 Value', text('Default Title')),
      sku('Variant SKU'),
      number('Variant Grams'),
      always('Variant Inventory Tracker', text('shopify')),
      stock('Variant Inventory Qty'),
      price('Variant Price'),
      money('Variant Compare At Price'),
      always('Variant Barcode', (fact) => `${fact.other % 2 === 0 ? "'" : ''}${fact.gtin}`),
      money('Cost per item'),
      money('Price / International'),
    ],
  },
  {
    name: 'the list of products of PrestaShop',
    delimiters: [';', ','],
    marks: [',', '.'],
    behind: ['', ' zł', ' PLN'],
    lacks: ['gtin'],
    columns: [
      record('ID|Product ID|Identyfikator produktu', 20),
      always('Image|Zdjęcie', text('https://sklep.example/1-small_default/a.jpg')),
      named('Name|Nazwa'),
      sku('Reference|Indeks|Kod referencyjny'),
      often('Category|Kategoria', text('Kuchnia')),
      often('Price (tax excl.)|Cena (bez podatku)|Cena netto|Base price', (fact, dress) =>
        amount(Math.round(fact.price / 1.23), dress),
      ),
      price('Price (tax incl.)|Cena (z podatkiem)|Cena brutto|Final price'),
      stock('Quantity|Ilość'),
      often('Status|Stan|Aktywny', text('1')),
      number('Position|Pozycja'),
    ],
  },
  {
    name: 'BaseLinker',
    delimiters: [';', ',', '\t'],
    marks: ['.', ','],
    columns: [
      record('produkt_id', 700_000),
      sku('produkt_sku'),
      gtin('produkt_ean'),
      named('nazwa|produkt_nazwa'),
      stock('ilosc'),
      price('cena'),
      money('cena_hurt'),
      always('stawka_vat', text('23%')),
      often('opis', DESCRIPTION),
      often('cecha_1_nazwa', text('Stan')),
      often('cecha_1_wartosc', text('Nowy')),
    ],
  },
  {
    name: 'Allegro',
    delimiters: [';', ',', '\t'],
    marks: [',', '.'],
    columns: [
      record('ID oferty|Numer oferty', 14_000_000_000),
      named('Tytuł oferty|Nazwa oferty|Tytuł'),
      sku('Sygnatura|Sygnatura/SKU Sprzedającego|Sygnatura sprzedawcy'),
      gtin('EAN|EAN (GTIN)|Kod producenta EAN'),
      price('Cena|Cena PL|Cena Kup teraz'),
      stock('Liczba sztuk|Liczba dostępnych sztuk|Dostępne sztuki|Ilość'),
      number('Sprzedane|Liczba sprzedanych sztuk'),
      often('Status', text('Aktywna')),
      often('Czas wysyłki', text('24 godziny')),
      number('Liczba odwiedzin'),
    ],
  },
  {
    name: 'Shoper',
    delimiters: [';', ',', '\t'],
    marks: ['.', ','],
    columns: [
      sku('product_code'),
      often('active', text('1')),
      named('name'),
      price('price'),
      always('vat', text('23%')),
      often('unit', text('szt.')),
      often('description', DESCRIPTION),
      stock('stock'),
      number('stock_warnlevel'),
      gtin('ean'),
      money('price_buying'),
      money('price_wholesale'),
      number('views'),
    ],
  },
  {
    name: 'Odoo',
    delimiters: [',', ';'],
    marks: ['.'],
    columns: [
      often('External ID|id', (fact) => `__export__.product_product_${fact.row}`),
      sku('Internal Reference|default_code|Odnośnik wewnętrzny'),
      gtin('Barcode|barcode'),
      named('Name|Display Name|name'),
      price('Sales Price|list_price'),
      money('Cost|standard_price'),
      always('Quantity On Hand|qty_available', (fact) => `${fact.stock}.0`),
      often('Forecasted Quantity|virtual_available', (fact) => `${fact.stock + 3}.0`),
    ],
  },
  {
    name: 'Amazon',
    delimiters: ['\t'],
    marks: ['.'],
    columns: [
      named('item-name|Artikelbezeichnung|Nazwa produktu'),
      often('listing-id', text('1120X7')),
      sku('seller-sku'),
      price('price'),
      stock('quantity'),
      always('asin1', (fact) => `B0${10_000_000 + fact.row}`),
      always('product-id-type', text('4')),
      gtin('product-id'),
      number('pending-quantity'),
      always('fulfillment-channel', text('DEFAULT')),
    ],
  },
  {
    name: 'eBay',
    delimiters: [',', ';'],
    marks: ['.'],
    columns: [
      record('Item number', 115_000_000_000),
      named('Title'),
      always('Variation details', text('')),
      sku('Custom label (SKU)'),
      stock('Available quantity'),
      always('Currency', text('PLN')),
      price('Start price'),
      money('Reserve price'),
      number('Sold quantity'),
      gtin('P:EAN'),
    ],
  },
];

const fact = (row: number): fc.Arbitrary<Fact> =>
  fc.record({
    row: fc.constant(row),
    sku: oneOf('TW-', '00', 'A/').map((start) => `${start}${100 + row}`),
    gtin: fc.constant(withCheckDigit(`5901234${String(10_000 + row * 37)}`)),
    name: oneOf('Wkręt ocynkowany 4x40', 'Łożysko, kulkowe', 'Żarówka; LED').map((name) => `${name} v${row}`),
    price: fc.integer({ min: 150, max: 60_000 }),
    stock: fc.integer({ min: 2, max: 300 }),
    other: fc.nat(90_000),
  });

/** Which of the things a platform may do this export does. */
const EXPORT = fc.record({
  platform: fc.constantFrom(...PLATFORMS),
  facts: fc
    .integer({ min: 2, max: 12 })
    .chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, row) => fact(row)))),
  picks: fc.array(fc.nat(9_999), { minLength: 20, maxLength: 20 }),
  encoding: oneOf('utf-8', 'utf-8 bom', 'win1250'),
  quotesAll: fc.boolean(),
  lineEnd: oneOf('\r\n', '\n'),
});
type Export = typeof EXPORT extends fc.Arbitrary<infer T> ? T : never;

function render({ platform, facts, picks, encoding, quotesAll, lineEnd }: Export): Uint8Array {
  const pick = <T>(from: readonly T[], by: number): T => from[(picks[by] ?? 0) % from.length]!;
  const delimiter = pick(platform.delimiters, 17);
  const dress = { mark: pick(platform.marks, 18), behind: pick(platform.behind ?? [''], 19) };
  const columns = platform.columns.filter((column, i) => column.always || (picks[i] ?? 0) % 3 > 0);
  // Amazon encloses nothing.
  const quotes = (cell: string) => delimiter !== '\t' && (cell.includes(delimiter) || cell.includes('"'));
  const isQuoted = quotesAll && platform.name !== 'Amazon';
  const written = (cell: string) => (isQuoted || quotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const header = columns.map(({ heads }, i) => pick(heads, i));
  const rows = facts.map((one) => columns.map(({ cell }) => cell(one, dress)));
  const whole = [header, ...rows].map((cells) => `${cells.map(written).join(delimiter)}${lineEnd}`).join('');
  if (encoding === 'win1250') return iconv.encode(whole, 'win1250');
  return Buffer.from(encoding === 'utf-8 bom' ? `\ufeff${whole}` : whole);
}

test('an export of a shop means the same in every language and choice of columns', async () => {
  await fc.assert(
    fc.asyncProperty(EXPORT, async (shop) => {
      const bytes = render(shop);
      const { profile } = await detected(bytes, { fileName: 'produkty.csv' });
      const { rows, problems, failure } = await readWith(fileOf(bytes), profile);
      expect([failure, problems]).toEqual([null, []]);
      const read = rows.map(({ sku, gtins, name, prices, quantities }) => ({ sku, gtins, name, prices, quantities }));
      expect(read).toEqual(
        shop.facts.map((one) => ({
          sku: one.sku,
          gtins: shop.platform.lacks?.includes('gtin') ? [] : [one.gtin],
          name: one.name,
          prices: [one.price],
          quantities: [one.stock],
        })),
      );
    }),
    { numRuns: cases(250) },
  );
});
