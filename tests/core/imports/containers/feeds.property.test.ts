import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { detected, fileOf, readWith } from '../reading/reading';
import { withCheckDigit } from '../../../support/check-digit';
import { cases } from '../../../support/cases';

/** What a feed says, whatever it looks like. */
interface Fact {
  readonly sku: string;
  readonly gtin: string;
  readonly name: string;
  readonly price: number;
  readonly stocks: readonly [number, number];
}
/** A part of a feed, written as an element or as a member of an object; a list names what is in it. */
type Part = string | readonly (readonly [string, Part])[] | { readonly each: string; readonly in: readonly Part[] };

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const WRITTEN: Readonly<Record<string, (words: readonly string[]) => string>> = {
  snake: (words) => words.join('_'),
  camel: ([first = '', ...rest]) => first + rest.map(capital).join(''),
  kebab: (words) => words.join('-'),
  pascal: (words) => words.map(capital).join(''),
  upper: (words) => words.join('_').toUpperCase(),
  flat: (words) => words.join(''),
};
const PLACES = ['1', '2'] as const;

const fact = (row: number): fc.Arbitrary<Fact> =>
  fc.record({
    sku: oneOf('TW-', '00', 'A/').map((start) => `${start}${10 + row}`),
    gtin: fc.constant(withCheckDigit(`5901234${String(10_000 + row * 37)}`)),
    name: oneOf('Łożysko 6204', 'Kubek "super" & spodek', 'Koszulka <polo>').map((name) => `${name} v${row}`),
    price: fc.integer({ min: 1, max: 399_999 }),
    stocks: fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 })),
  });

const SHAPE = fc.record({
  facts: fc
    .integer({ min: 1, max: 9 })
    .chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, row) => fact(row)))),
  notation: oneOf('xml', 'attributes', 'json', 'json lines'),
  encoding: oneOf('utf-8', 'utf-8 bom', 'win1250'),
  writes: oneOf('snake', 'camel', 'kebab', 'pascal', 'upper', 'flat'),
  isPolish: fc.boolean(),
  name: oneOf('plain', 'languages', 'list of languages'),
  price: oneOf('plain', 'inside', 'with currency', 'kinds', 'currencies'),
  stock: oneOf('plain', 'inside', 'places', 'reserved'),
  around: oneOf('nothing', 'dictionaries', 'deep'),
  others: fc.subarray(['producer', 'categories', 'features', 'related', 'prices', 'packs', 'description'] as const),
  isPretty: fc.boolean(),
});
type Shape = typeof SHAPE extends fc.Arbitrary<infer T> ? T : never;

/** The words of a shape, in its language, as it writes them. */
const speaker =
  ({ writes, isPolish }: Shape) =>
  (polish: string, english: string): string =>
    WRITTEN[writes]?.((isPolish ? polish : english).split(' ')) ?? '';

function productOf(shape: Shape, of: Fact, row: number): Part {
  const say = speaker(shape);
  const money = (minor: number) => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
  const nameKey = say('nazwa', 'name');
  const price = say('cena', 'price');
  const gross = say('brutto', 'gross');
  const inLanguages = (['en', 'pl'] as const).map((lang): Part => [
    ['lang', lang],
    ['value', lang === 'pl' ? of.name : 'English'],
  ]);
  const sum = String(of.stocks[0] + of.stocks[1]);
  const kind = (polish: string, english: string, minor: number): Part => [
    [say('typ', 'type'), shape.isPolish ? polish : english],
    [gross, money(minor)],
  ];
  const inCurrency = (currency: string, minor: number): Part => [
    [say('waluta', 'currency'), currency],
    [say('kwota', 'amount'), money(minor)],
  ];
  const names: Readonly<Record<Shape['name'], readonly [string, Part]>> = {
    plain: [nameKey, of.name],
    languages: [
      nameKey,
      [
        ['en', 'English'],
        ['pl', of.name],
      ],
    ],
    'list of languages': [say('nazwy', 'names'), { each: nameKey, in: inLanguages }],
  };
  const prices: Readonly<Record<Shape['price'], readonly [string, Part]>> = {
    plain: [say('cena brutto', 'gross price'), money(of.price)],
    inside: [
      price,
      [
        [say('netto', 'net'), '1.00'],
        [gross, money(of.price)],
      ],
    ],
    'with currency': [price, inCurrency('PLN', of.price)],
    kinds: [
      say('ceny', 'prices'),
      { each: price, in: [kind('hurtowa', 'wholesale', 111), kind('detaliczna', 'retail', of.price)] },
    ],
    currencies: [say('ceny', 'prices'), { each: price, in: [inCurrency('EUR', 222), inCurrency('PLN', of.price)] }],
  };
  const stocks: Readonly<Record<Shape['stock'], readonly [string, Part]>> = {
    plain: [say('stan magazynowy', 'stock quantity'), sum],
    inside: [say('stan', 'stock'), [[say('ilosc', 'quantity'), sum]]],
    reserved: [
      say('magazyn', 'inventory'),
      [
        [say('rezerwacje', 'reserved'), '3'],
        [say('ilosc', 'quantity'), sum],
      ],
    ],
    places: [
      say('stany', 'stocks'),
      {
        each: say('stan', 'stock'),
        in: PLACES.map((place, i): Part => [
          [say('magazyn', 'warehouse'), place],
          [say('ilosc', 'quantity'), String(of.stocks[i])],
        ]),
      },
    ],
  };
  const number = (id: number, name: string): Part => [
    ['id', String(id)],
    [nameKey, name],
  ];
  /** What says much about goods and nothing of what is read. */
  const others: Readonly<Record<Shape['others'][number], readonly [string, Part]>> = {
    producer: [say('producent', 'producer'), number(7, 'Lubiana')],
    categories: [
      say('kategorie', 'categories'),
      { each: say('kategoria', 'category'), in: [number(3, 'A'), number(4, 'B')] },
    ],
    features: [
      say('atrybuty', 'attributes'),
      {
        each: say('atrybut', 'attribute'),
        in: ['Stan', 'Model', 'Cena'].map((name): Part => [
          [nameKey, name],
          [say('wartosc', 'value'), 'Nowy'],
        ]),
      },
    ],
    related: [
      say('podobne produkty', 'related products'),
      { each: say('produkt', 'product'), in: ['X', 'Y'].map((sku): Part => [[say('kod', 'sku'), sku]]) },
    ],
    prices: [say('stara cena', 'old price'), '9.99'],
    packs: [say('ilosc w opakowaniu', 'pack quantity'), '10'],
    description: [say('opis', 'description'), '<p>Cena <b>1,99</b> zł; stan: 5</p>'],
  };
  const parts = [
    [say('kod produktu', 'product code'), of.sku] as const,
    ['ean', of.gtin] as const,
    names[shape.name],
    prices[shape.price],
    stocks[shape.stock],
    ...shape.others.map((other) => others[other]),
  ];
  // Programs write what they have in any order, and not the same in every record.
  return row % 2 === 0 ? parts : parts.toReversed();
}

const isList = (part: Part): part is Extract<Part, { readonly each: string }> =>
  typeof part === 'object' && 'each' in part;

function jsonOf(part: Part): unknown {
  if (typeof part === 'string') return part;
  if (isList(part)) return part.in.map(jsonOf);
  return Object.fromEntries(part.map(([name, inside]) => [name, jsonOf(inside)]));
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function xmlOf(name: string, part: Part, inAttributes: boolean, newLine: string): string {
  if (typeof part === 'string') return `<${name}>${escaped(part)}</${name}>${newLine}`;
  if (isList(part)) {
    const inside = part.in.map((one) => xmlOf(part.each, one, inAttributes, newLine)).join('');
    return `<${name}>${newLine}${inside}</${name}>${newLine}`;
  }
  const attributes = part.flatMap(([key, inside]) =>
    inAttributes && typeof inside === 'string' ? [` ${key}="${escaped(inside)}"`] : [],
  );
  const inside = part.flatMap(([key, one]) =>
    inAttributes && typeof one === 'string' ? [] : [xmlOf(key, one, inAttributes, newLine)],
  );
  return `<${name}${attributes.join('')}>${newLine}${inside.join('')}</${name}>${newLine}`;
}

/** The file a program of this shape would have written, as bytes. */
function render(shape: Shape): Uint8Array {
  const say = speaker(shape);
  const products = shape.facts.map((of, row) => productOf(shape, of, row));
  const list = [say('produkty', 'products'), { each: say('produkt', 'product'), in: products }] as const;
  const entry = (id: number): Part => [
    ['id', String(id)],
    [say('nazwa', 'name'), `Grupa ${id}`],
  ];
  const dictionaries: readonly (readonly [string, Part])[] = [
    [say('data wygenerowania', 'generated at'), '2026-11-24 10:00'],
    [say('kategorie', 'categories'), { each: say('kategoria', 'category'), in: [1, 2, 3].map(entry) }],
    list,
  ];
  const body: Part = shape.around === 'nothing' ? [list] : shape.around === 'deep' ? [['body', [list]]] : dictionaries;
  const isXml = shape.notation === 'xml' || shape.notation === 'attributes';
  const isPolishBytes = isXml && shape.encoding === 'win1250';
  const text = isXml
    ? `<?xml version="1.0" encoding="${isPolishBytes ? 'windows-1250' : 'utf-8'}"?>` +
      xmlOf('export', body, shape.notation === 'attributes', shape.isPretty ? '\n' : '')
    : shape.notation === 'json'
      ? JSON.stringify(jsonOf(body), null, shape.isPretty ? 2 : 0)
      : products.map((product) => JSON.stringify(jsonOf(product))).join('\n');
  if (isPolishBytes) return iconv.encode(text, 'win1250');
  return Buffer.from(shape.encoding === 'utf-8 bom' ? `\ufeff${text}` : text);
}

test('a feed means the same in every dress that shops and suppliers put it in', async () => {
  await fc.assert(
    fc.asyncProperty(SHAPE, async (shape) => {
      const bytes = render(shape);
      const { profile, doubts } = await detected(bytes, { fileName: 'oferta.xml' });
      const { rows, problems, failure } = await readWith(fileOf(bytes), profile);
      expect([failure, problems]).toEqual([null, []]);
      // That the file is no table is always asked; the rest of it leaves nothing open.
      expect(doubts.map(({ code }) => code)).toEqual(['records_as_table']);
      const read = rows.map(({ sku, gtins, name, prices, quantities }) => ({ sku, gtins, name, prices, quantities }));
      expect(read).toEqual(
        shape.facts.map(({ sku, gtin, name, price, stocks: [one, other] }) => ({
          sku,
          gtins: [gtin],
          name,
          prices: [price],
          quantities: shape.stock === 'places' ? [one, other] : [one + other],
        })),
      );
    }),
    { numRuns: cases(250) },
  );
});
