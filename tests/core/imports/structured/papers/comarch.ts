import fc from 'fast-check';
import {
  decimal,
  documentOf,
  type Dressed,
  FACTS,
  goodsOf,
  type Line,
  spokenName,
  toldOf,
  type PartyFacts,
} from './facts';
import { maybe, tag, type Tag, WRITING, xmlFile } from './xml';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

const ECOD_DRESS = fc.record({
  facts: FACTS,
  writing: WRITING,
  mark: oneOf('.', ','),
  piece: oneOf('PCE', 'EA', 'szt.'),
  /** Fields that say nothing: left out, or empty. */
  empties: fc.boolean(),
  itemType: oneOf(null, 'CU'),
  onLines: fc.boolean(),
});
type EcodDress = typeof ECOD_DRESS extends fc.Arbitrary<infer T> ? T : never;

const ecodUnit = ({ is, quantity }: Line, { piece }: EcodDress) =>
  is === 'service' ? 'usł' : quantity.unit === 'kilogram' ? 'KGM' : piece;

const ecodParty = (name: string, { name: called, taxId }: PartyFacts, empties: boolean) =>
  tag(name, [empties ? tag('ILN') : null, tag('TaxID', taxId), tag('Name', called)]);

function ecodLine(line: Line, i: number, dress: EcodDress, quantity: string, isInvoice: boolean): Tag {
  const { empties, mark, facts, onLines } = dress;
  const coded = line.is === 'goods';
  const code = (name: string, value: string | null) =>
    coded && value !== null ? tag(name, value) : empties ? tag(name) : null;
  const [order] = facts.orders;
  const [note] = facts.notes;
  return tag('Line', [
    tag('Line-Item', [
      tag('LineNumber', String(i + 1)),
      code('EAN', line.gtin),
      code('BuyerItemCode', line.ours),
      code('SupplierItemCode', line.theirs),
      tag('ItemDescription', spokenName(line)),
      line.is === 'deposit' ? tag('ItemType', 'RC') : maybe('ItemType', dress.itemType),
      // With a comma three places could be thousands; a price with two beside it tells.
      tag(quantity, decimal(line.quantity.thousandths, 3, 3, isInvoice ? mark : '.')),
      tag('UnitOfMeasure', ecodUnit(line, dress)),
      isInvoice ? tag('InvoiceUnitNetPrice', decimal(line.price, 4, 2, mark)) : null,
      tag('TaxRate', decimal(line.vat === 'zw' ? 0 : Number(line.vat) * 100, 2, 2, isInvoice ? mark : '.')),
      tag('TaxCategoryCode', line.vat === 'zw' ? 'E' : line.vat === '0' ? 'Z' : 'S'),
      isInvoice
        ? tag('NetAmount', decimal(Math.round((line.price * line.quantity.thousandths) / 100_000), 2, 2, mark))
        : null,
    ]),
    onLines && order !== undefined ? tag('Line-Order', [tag('BuyerOrderNumber', order)]) : null,
    onLines && note !== undefined ? tag('Line-Delivery', [tag('DespatchNumber', note)]) : null,
  ]);
}

function ecod(dress: EcodDress, stem: 'Invoice' | 'DespatchAdvice', quantity: string): Dressed {
  const { facts, writing, empties, onLines } = dress;
  const isInvoice = stem === 'Invoice';
  const lines = facts.lines.map((one, i) => ecodLine(one, i, dress, quantity, isInvoice));
  const [order] = facts.orders;
  const [note] = facts.notes;
  const above = !onLines;
  const root = tag(`Document-${stem}`, [
    tag(`${stem}-Header`, [
      tag(`${stem}Number`, facts.number),
      tag(`${stem}Date`, facts.issuedAt),
      isInvoice ? tag('InvoiceCurrency', facts.currency) : null,
      tag('DocumentFunctionCode', isInvoice ? 'O' : '9'),
      isInvoice && above && order !== undefined ? tag('Order', [tag('BuyerOrderNumber', order)]) : null,
      !isInvoice && above ? maybe('BuyerOrderNumber', order ?? null) : null,
      isInvoice && above && note !== undefined ? tag('Delivery', [tag('DespatchNumber', note)]) : null,
      !isInvoice && above ? maybe('DespatchNumber', note ?? null) : null,
    ]),
    tag(`${stem}-Parties`, [
      ecodParty('Buyer', facts.buyer, empties),
      isInvoice ? ecodParty('Payer', facts.buyer, empties) : null,
      ecodParty('Seller', facts.seller, empties),
    ]),
    isInvoice ? tag('Invoice-Lines', lines) : tag('DespatchAdvice-Consignment', [tag('Packing-Sequence', lines)]),
    tag(`${stem}-Summary`, [tag('TotalLines', String(lines.length))]),
  ]);
  return {
    bytes: xmlFile(root, {}, writing),
    fileName: 'ecod.xml',
    format: 'comarch-edi',
    documents: [documentOf(facts, stem)],
    lines: [goodsOf(facts).map((one) => ({ ...toldOf(one), ...(isInvoice ? {} : { cost: null }) }))],
  };
}

export const ECOD_INVOICE = ECOD_DRESS.map((dress) => ecod(dress, 'Invoice', 'InvoiceQuantity'));
export const ECOD_DESPATCH = ECOD_DRESS.map((dress) => ecod(dress, 'DespatchAdvice', 'QuantityDespatched'));

interface OptimaType {
  readonly code: string;
  readonly type: string;
  readonly kind: string;
  readonly refusal: string | null;
}

const OPTIMA_TYPES: readonly OptimaType[] = [
  { code: '301', type: 'FZ', kind: 'delivery', refusal: null },
  { code: '307', type: 'PZ', kind: 'delivery', refusal: null },
  { code: 'PZ', type: 'PZ', kind: 'delivery', refusal: null },
  { code: '306', type: 'WZ', kind: 'outgoing', refusal: 'document_outgoing' },
  { code: '309', type: 'ZD', kind: 'orders', refusal: 'document_order' },
];

const OPTIMA_DRESS = fc.record({
  writing: WRITING,
  papers: fc.array(fc.record({ facts: FACTS, type: fc.constantFrom(...OPTIMA_TYPES), correction: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  gross: fc.boolean(),
  /** Pieces counted in packs of so many; 1 for none. */
  pack: oneOf(1, 6),
  padded: fc.boolean(),
  mark: oneOf('.', ','),
});

/** Our own documents: the code is ours, the supplier's is its catalogue number. */
export const OPTIMA: fc.Arbitrary<Dressed> = OPTIMA_DRESS.filter(({ papers }) =>
  papers.some(({ type, correction }) => type.refusal === null && !correction),
).map(({ writing, papers, gross, pack, padded, mark }) => {
  const number = (text: string) => (padded ? text.padStart(20) : text);
  const line = (one: Line, i: number) => {
    const inPacks = pack > 1 && one.quantity.unit === 'piece' && one.is === 'goods';
    const unit = one.is === 'service' ? 'usł' : one.quantity.unit === 'kilogram' ? 'kg' : 'szt';
    const value = Math.round((one.price * one.quantity.thousandths * (inPacks ? pack : 1)) / 100_000);
    return tag('POZYCJA', [
      tag('LP', String(i + 1)),
      tag('TOWAR', [
        tag('KOD', one.is === 'goods' ? (one.ours ?? '') : 'X-1'),
        tag('NAZWA', spokenName(one)),
        tag('EAN', one.is === 'goods' ? (one.gtin ?? '') : ''),
        tag('NUMER_KATALOGOWY', one.is === 'goods' ? (one.theirs ?? '') : ''),
      ]),
      tag('STAWKA_VAT', [
        tag('STAWKA', decimal(one.vat === 'zw' ? 0 : Number(one.vat) * 100, 2, 2, mark)),
        tag('FLAGA', one.vat === 'zw' ? '1' : '2'),
      ]),
      tag('CENY', [
        tag('PO_RABACIE_PLN', decimal(gross ? one.price * 2 : one.price * (inPacks ? pack : 1), 4, 4, mark)),
      ]),
      tag('WARTOSC_NETTO', decimal(value, 2, 2, mark)),
      // Four places: a comma cannot be a thousands mark.
      tag('ILOSC', number(decimal(one.quantity.thousandths, 3, 4, mark))),
      tag('JM', inPacks ? 'opak' : unit),
      tag('JM_ZLOZONA', [
        tag('JMZ', unit),
        tag('JM_PRZELICZNIK_L', `${inPacks ? pack : 1}${mark}00`),
        tag('JM_PRZELICZNIK_M', '1'),
      ]),
    ]);
  };
  const party = (name: string, { name: called, taxId }: PartyFacts) =>
    tag(name, [tag('KOD', 'X'), tag('NIP_KRAJ', 'PL'), tag('NIP', taxId), tag('NAZWA', called)]);
  const documents = papers.map(({ facts, type, correction }) => {
    const [own, other] = type.kind === 'outgoing' ? [facts.seller, facts.buyer] : [facts.buyer, facts.seller];
    return tag('DOKUMENT', [
      tag('NAGLOWEK', [
        tag('TYP_DOKUMENTU', type.code),
        tag('NUMER_PELNY', facts.number),
        tag('DATA_WYSTAWIENIA', facts.issuedAt),
        tag('KOREKTA', correction ? '1' : '0'),
        tag('TYP_NETTO_BRUTTO', gross ? '2' : '1'),
        maybe('NUMER_OBCY', facts.notes[0] ?? null),
        party('PLATNIK', other),
        tag('ODBIORCA', [tag('KOD', '!NIEOKREŚLONY!'), tag('NAZWA', 'x')]),
        party('SPRZEDAWCA', own),
        tag('MAGAZYN_ZRODLOWY', 'MAGAZYN'),
      ]),
      tag('POZYCJE', facts.lines.map(line)),
      tag('KAUCJE'),
    ]);
  });
  const packed = (one: Line) => (pack > 1 && one.quantity.unit === 'piece' ? pack : 1);
  return {
    bytes: xmlFile(tag('ROOT', documents), { '': 'http://www.cdn.com.pl/optima/dokument' }, writing),
    fileName: 'optima.xml',
    format: 'optima-xml',
    documents: papers.map(({ facts, type, correction }) =>
      documentOf(facts, type.type, {
        kind: type.kind,
        orders: [],
        refusal: correction ? 'document_correction' : type.refusal,
      }),
    ),
    lines: papers.map(({ facts }) =>
      goodsOf(facts).map((one) => {
        const told = toldOf(one);
        return { ...told, quantity: told.quantity * packed(one) };
      }),
    ),
  };
});
