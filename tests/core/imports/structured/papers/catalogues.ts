import fc from 'fast-check';
import { decimal } from './facts';
import { type DressedList, grossOf, gtinsOf, LINES, type ListLine } from './lists';
import { maybe, tag, type Tag, WRITING, xmlFile } from './xml';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
type Of<T> = T extends fc.Arbitrary<infer V> ? V : never;

/** Prices beside the one that counts, as catalogues for several countries and quantities have them. */
const OTHERS = fc.record({
  /** For a hundred and more, cheaper. */
  bulk: fc.boolean(),
  /** For another country, where ours is said to be for Poland; or ours is for everywhere. */
  abroad: oneOf('no', 'beside ours', 'beside everywhere'),
  /** In another currency. */
  foreign: fc.boolean(),
  /** Of a carton; or, where prices have periods, of next year. */
  another: fc.boolean(),
  /** Whether they stand before the one that counts. */
  first: fc.boolean(),
});
type Others = Of<typeof OTHERS>;

const around = <T>({ first }: Others, counts: T, others: readonly T[]): readonly T[] =>
  first ? [...others, counts] : [counts, ...others];

const CATALOGUE = fc.record({
  lines: LINES,
  writing: WRITING,
  others: OTHERS,
  base: oneOf(null, 1, 10, 100),
  piece: oneOf('C62', 'PCE', 'EA', 'H87'),
});
const unitOf = ({ quantity }: ListLine, piece: string) => (quantity.unit === 'kilogram' ? 'KGM' : piece);

const BMECAT_DRESS = fc.record({
  ...{ catalogue: CATALOGUE, version: oneOf('1.2', '2005') },
  type: oneOf('net_list', 'gros_list', 'nrp'),
  mark: oneOf('.', ','),
  /** Whether each price names its currency, or the head does for all. */
  currency: oneOf('price', 'head'),
  tax: oneOf('fraction', 'percent'),
  factor: fc.boolean(),
  dated: fc.boolean(),
  transaction: oneOf('T_NEW_CATALOG', 'T_UPDATE_PRODUCTS'),
});
type BmecatDress = Of<typeof BMECAT_DRESS>;

const taxOf = ({ vat }: ListLine, how: BmecatDress['tax']) => {
  const percent = vat === 'zw' ? 0 : Number(vat);
  return how === 'percent' ? String(percent) : decimal(percent, 2, 2);
};

function bmecatPrices(line: ListLine, dress: BmecatDress, word: string): readonly Tag[] {
  const { type, mark, currency, factor, catalogue } = dress;
  const { others, base } = catalogue;
  const price = (of: string, amount: number, more: { from?: number; in?: string; where?: string } = {}) =>
    tag(
      `${word}_PRICE`,
      [
        tag('PRICE_AMOUNT', decimal(amount * (base ?? 1) * (factor ? 2 : 1), 4, 2, mark)),
        currency === 'price' || more.in !== undefined ? tag('PRICE_CURRENCY', more.in ?? 'PLN') : null,
        dress.version === '1.2'
          ? tag('TAX', taxOf(line, dress.tax))
          : tag('TAX_DETAILS', [tag('TAX_TYPE', 'vat'), tag('TAX', taxOf(line, dress.tax))]),
        factor ? tag('PRICE_FACTOR', '0.5') : null,
        maybe('LOWER_BOUND', more.from === undefined ? null : String(more.from)),
        maybe('TERRITORY', more.where ?? null),
      ],
      { price_type: of },
    );
  const told = type === 'net_list' ? line.price : Math.max(1, grossOf(line) ?? 1) * 100;
  const own = price(type, told, {
    ...(others.bulk ? { from: 1 } : {}),
    ...(others.abroad === 'beside ours' ? { where: 'PL' } : {}),
  });
  return around(others, own, [
    price('net_customer', 100),
    ...(others.bulk ? [price(type, 200, { from: 100 })] : []),
    ...(others.abroad === 'no' ? [] : [price(type, 300, { where: 'DE' })]),
    ...(others.foreign ? [price(type, 400, { in: 'EUR' })] : []),
  ]);
}

const nextYear = (word: string, { type }: BmecatDress) =>
  tag(`${word}_PRICE_DETAILS`, [
    tag('DATETIME', [tag('DATE', '2027-01-01')], { type: 'valid_start_date' }),
    tag(`${word}_PRICE`, [tag('PRICE_AMOUNT', '777.00'), tag('PRICE_CURRENCY', 'PLN')], { price_type: type }),
  ]);

function bmecatArticle(line: ListLine, dress: BmecatDress): Tag {
  const { version, catalogue, dated } = dress;
  const isOld = version === '1.2';
  const word = isOld ? 'ARTICLE' : 'PRODUCT';
  return tag(
    word,
    [
      tag(isOld ? 'SUPPLIER_AID' : 'SUPPLIER_PID', line.ours),
      tag(`${word}_DETAILS`, [
        tag('DESCRIPTION_SHORT', line.name, isOld ? {} : { lang: 'pol' }),
        isOld ? null : tag('DESCRIPTION_SHORT', 'Goods', { lang: 'eng' }),
        tag('DESCRIPTION_LONG', 'Opis, 1,00 zł'),
        line.gtin === null
          ? null
          : isOld
            ? tag('EAN', line.gtin)
            : tag('INTERNATIONAL_PID', line.gtin, { type: 'ean' }),
        maybe('MANUFACTURER_AID', line.theirs),
      ]),
      tag(`${word}_ORDER_DETAILS`, [
        tag('ORDER_UNIT', unitOf(line, catalogue.piece)),
        maybe('PRICE_QUANTITY', catalogue.base === null ? null : String(catalogue.base)),
        tag('QUANTITY_MIN', '1'),
      ]),
      catalogue.others.another && catalogue.others.first ? nextYear(word, dress) : null,
      tag(`${word}_PRICE_DETAILS`, [
        ...(dated ? [tag('DATETIME', [tag('DATE', '2026-01-01')], { type: 'valid_start_date' })] : []),
        ...bmecatPrices(line, dress, word),
      ]),
      catalogue.others.another && !catalogue.others.first ? nextYear(word, dress) : null,
    ],
    { mode: 'new' },
  );
}

export const BMECAT: fc.Arbitrary<DressedList> = BMECAT_DRESS.map((dress) => {
  const { catalogue, version, type, transaction, currency } = dress;
  const { lines, writing } = catalogue;
  const header = tag('HEADER', [
    tag('CATALOG', [
      tag('LANGUAGE', 'pol'),
      tag('CATALOG_ID', '7'),
      tag('DATETIME', [tag('DATE', '2026-11-20')], { type: 'generation_date' }),
      currency === 'head' ? tag('CURRENCY', 'PLN') : null,
    ]),
    tag('SUPPLIER', [tag('SUPPLIER_NAME', 'Hurtownia Żółw & S-ka')]),
  ]);
  const goods = tag(
    transaction === 'T_UPDATE_PRODUCTS' && version === '1.2' ? 'T_UPDATE_PRODUCTS' : 'T_NEW_CATALOG',
    lines.map((line) => bmecatArticle(line, dress)),
  );
  const uri = `http://www.bmecat.org/bmecat/${version === '1.2' ? '1.2/bmecat_new_catalog' : '2005fd'}`;
  return {
    bytes: xmlFile(tag('BMECAT', [header, goods], { version }), { '': uri }, writing),
    fileName: 'katalog.xml',
    kind: 'catalogue',
    rows: lines.map((line) => ({
      ...{ sku: line.ours, gtins: gtinsOf(line), stock: null },
      price: type === 'net_list' ? grossOf(line) : Math.max(1, grossOf(line) ?? 1),
    })),
  };
});

const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const OWN = 'urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2';

const UBL_DRESS = fc.record({
  catalogue: CATALOGUE,
  scheme: oneOf('0160', 'GTIN', 'EAN', null),
  /** Whether the supplier knows our code. */
  knowsOurs: fc.boolean(),
  orderable: fc.boolean(),
});

export const UBL_CATALOGUE: fc.Arbitrary<DressedList> = UBL_DRESS.map(({ catalogue, scheme, knowsOurs, orderable }) => {
  const { lines, writing, others, base, piece } = catalogue;
  const offer = (
    line: ListLine,
    amount: number,
    more: { from?: number; in?: string; where?: string; pack?: true } = {},
  ) =>
    tag('cac:RequiredItemLocationQuantity', [
      more.from === undefined ? null : tag('cbc:MinimumQuantity', String(more.from), { unitCode: unitOf(line, piece) }),
      more.where === undefined
        ? null
        : tag('cac:ApplicableTerritoryAddress', [tag('cac:Country', [tag('cbc:IdentificationCode', more.where)])]),
      tag('cac:Price', [
        tag('cbc:PriceAmount', decimal(amount * (base ?? 1), 4, 2), { currencyID: more.in ?? 'PLN' }),
        more.pack !== undefined
          ? tag('cbc:BaseQuantity', '1', { unitCode: 'XCT' })
          : base === null
            ? null
            : tag('cbc:BaseQuantity', String(base), { unitCode: unitOf(line, piece) }),
      ]),
    ]);
  const lineTag = (line: ListLine, i: number): Tag => {
    const [percent, category] = line.vat === 'zw' ? ['0', 'E'] : [line.vat, line.vat === '0' ? 'Z' : 'S'];
    const own = offer(line, line.price, {
      ...(others.bulk ? { from: 1 } : {}),
      ...(others.abroad === 'beside ours' ? { where: 'PL' } : {}),
    });
    const where = others.abroad === 'beside ours' ? { where: 'PL' } : {};
    return tag('cac:CatalogueLine', [
      tag('cbc:ID', String(i + 1)),
      tag('cbc:ActionCode', 'Add'),
      orderable ? tag('cbc:OrderableUnit', unitOf(line, piece)) : null,
      ...around(others, own, [
        ...(others.bulk ? [offer(line, 200, { from: 100, ...where })] : []),
        ...(others.abroad === 'no' ? [] : [offer(line, 300, { where: 'DE' })]),
        ...(others.another
          ? [offer(line, 5_000_000, { ...(others.bulk ? { from: 1 } : {}), ...where, pack: true })]
          : []),
        ...(others.foreign ? [offer(line, 400, { in: 'EUR', ...(others.bulk ? { from: 1 } : {}), ...where })] : []),
      ]),
      tag('cac:Item', [
        tag('cbc:Description', 'Opis'),
        tag('cbc:Name', line.name),
        tag(`cac:${knowsOurs ? 'Buyers' : 'Sellers'}ItemIdentification`, [tag('cbc:ID', line.ours)]),
        line.gtin === null
          ? null
          : tag('cac:StandardItemIdentification', [
              tag('cbc:ID', line.gtin, scheme === null ? {} : { schemeID: scheme }),
            ]),
        tag('cac:ClassifiedTaxCategory', [tag('cbc:ID', category), tag('cbc:Percent', percent)]),
      ]),
    ]);
  };
  const inside = [
    tag('cbc:ID', 'KAT 7'),
    tag('cbc:ActionCode', 'Add'),
    tag('cbc:IssueDate', '2026-11-20'),
    tag('cac:SellerSupplierParty', [tag('cac:Party', [tag('cac:PartyName', [tag('cbc:Name', 'Hurt')])])]),
    ...lines.map(lineTag),
  ];
  return {
    bytes: xmlFile(tag('Catalogue', inside), { '': OWN, cac: CAC, cbc: CBC }, writing),
    fileName: 'katalog.xml',
    kind: 'prices',
    rows: lines.map((line) => ({ sku: line.ours, gtins: gtinsOf(line), stock: null, price: grossOf(line) })),
  };
});
