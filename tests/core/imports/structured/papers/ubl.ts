import fc from 'fast-check';
import {
  decimal,
  documentOf,
  type Dressed,
  type Facts,
  FACTS,
  goodsOf,
  type Line,
  spokenName,
  toldOf,
  type PartyFacts,
} from './facts';
import { maybe, tag, type Tag, type Writing, WRITING, xmlFile } from './xml';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';

const DRESS = fc.record({
  facts: FACTS,
  writing: WRITING,
  piece: oneOf('EA', 'H87', 'C62', 'PCE'),
  scheme: oneOf('0160', 'GTIN', 'EAN', null),
  /** A price is for so many. */
  base: oneOf(null, 1, 10, 100),
  writesZeros: fc.boolean(),
  /** Whether orders and notes are named above, or on every line. */
  onLines: fc.boolean(),
});
type Dress = typeof DRESS extends fc.Arbitrary<infer T> ? T : never;

const unitOf = ({ is, quantity }: Line, { piece }: Dress) =>
  is === 'service' ? 'HUR' : quantity.unit === 'kilogram' ? 'KGM' : piece;

function party(name: string, { name: called, taxId }: PartyFacts): Tag {
  return tag(`cac:${name}`, [
    tag('cac:Party', [
      tag('cbc:EndpointID', taxId, { schemeID: '9945' }),
      tag('cac:PartyName', [tag('cbc:Name', called)]),
      tag('cac:PartyTaxScheme', [tag('cbc:CompanyID', `PL${taxId}`), tag('cac:TaxScheme', [tag('cbc:ID', 'VAT')])]),
    ]),
  ]);
}

function item(line: Line, { scheme }: Dress): Tag {
  const [percent, category] = line.vat === 'zw' ? ['0', 'E'] : [line.vat, line.vat === '0' ? 'Z' : 'S'];
  const coded = line.is === 'goods';
  const id = (name: string, code: string | null, attributes = {}) =>
    coded && code !== null ? tag(`cac:${name}`, [tag('cbc:ID', code, attributes)]) : null;
  return tag('cac:Item', [
    tag('cbc:Description', 'Opis'),
    tag('cbc:Name', spokenName(line)),
    id('BuyersItemIdentification', line.ours),
    id('SellersItemIdentification', line.theirs),
    id('StandardItemIdentification', line.gtin, scheme === null ? {} : { schemeID: scheme }),
    tag('cac:ClassifiedTaxCategory', [tag('cbc:ID', category), tag('cbc:Percent', percent)]),
  ]);
}

function priceTag(line: Line, dress: Dress, currencyID: string): Tag {
  const times = dress.base ?? 1;
  const base = dress.base === null ? null : tag('cbc:BaseQuantity', String(times), { unitCode: unitOf(line, dress) });
  return tag('cac:Price', [tag('cbc:PriceAmount', decimal(line.price * times, 4, 2), { currencyID }), base]);
}

function lines(dress: Dress, name: string, quantityName: string, isInvoice: boolean): Tag[] {
  const { facts, onLines, writesZeros } = dress;
  const [order] = facts.orders;
  const [note] = facts.notes;
  return facts.lines.map((line, i) =>
    tag(`cac:${name}`, [
      tag('cbc:ID', String(i + 1)),
      tag(`cbc:${quantityName}`, decimal(line.quantity.thousandths, 3, writesZeros ? 3 : 0), {
        unitCode: unitOf(line, dress),
      }),
      isInvoice
        ? tag(
            'cbc:LineExtensionAmount',
            decimal(Math.round((line.price * line.quantity.thousandths) / 100_000), 2, 2),
            {
              currencyID: facts.currency,
            },
          )
        : null,
      onLines && order !== undefined
        ? tag('cac:OrderLineReference', [tag('cbc:LineID', '1'), tag('cac:OrderReference', [tag('cbc:ID', order)])])
        : null,
      onLines && isInvoice && note !== undefined
        ? tag('cac:DespatchLineReference', [
            tag('cbc:LineID', '1'),
            tag('cac:DocumentReference', [tag('cbc:ID', note)]),
          ])
        : null,
      item(line, dress),
      isInvoice ? priceTag(line, dress, facts.currency) : null,
    ]),
  );
}

const named = (name: string, ids: readonly string[]) => ids.map((id) => tag(`cac:${name}`, [tag('cbc:ID', id)]));

function file(root: string, inside: readonly (Tag | null)[], writing: Writing): Uint8Array {
  const own = `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`;
  return xmlFile(tag(root, inside), { '': own, cac: CAC, cbc: CBC }, writing);
}

const told = (facts: Facts, changes: { readonly cost?: null } = {}) => [
  goodsOf(facts).map((one) => ({ ...toldOf(one), ...changes })),
];

export const UBL_INVOICE: fc.Arbitrary<Dressed> = DRESS.map((dress) => {
  const { facts, onLines, writing } = dress;
  const inside = [
    tag('cbc:CustomizationID', 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'),
    tag('cbc:ID', facts.number),
    tag('cbc:IssueDate', facts.issuedAt),
    tag('cbc:InvoiceTypeCode', '380'),
    tag('cbc:DocumentCurrencyCode', facts.currency),
    ...(onLines ? [] : named('OrderReference', facts.orders)),
    ...(onLines ? [] : named('DespatchDocumentReference', facts.notes)),
    party('AccountingSupplierParty', facts.seller),
    party('AccountingCustomerParty', facts.buyer),
    tag('cac:LegalMonetaryTotal', [tag('cbc:PayableAmount', '1.23', { currencyID: facts.currency })]),
    ...lines(dress, 'InvoiceLine', 'InvoicedQuantity', true),
  ];
  return {
    bytes: file('Invoice', inside, writing),
    fileName: 'invoice.xml',
    format: 'ubl',
    documents: [documentOf(facts, 'Invoice')],
    lines: told(facts),
  };
});

export const UBL_DESPATCH: fc.Arbitrary<Dressed> = DRESS.map((dress) => {
  const { facts, onLines, writing } = dress;
  const inside = [
    tag('cbc:ID', facts.number),
    tag('cbc:IssueDate', facts.issuedAt),
    maybe('cbc:LineCountNumeric', writing.comments ? String(facts.lines.length) : null),
    ...(onLines ? [] : named('OrderReference', facts.orders)),
    party('DespatchSupplierParty', facts.seller),
    party('DeliveryCustomerParty', facts.buyer),
    ...lines(dress, 'DespatchLine', 'DeliveredQuantity', false),
  ];
  return {
    bytes: file('DespatchAdvice', inside, writing),
    fileName: 'despatch.xml',
    format: 'ubl',
    documents: [documentOf(facts, 'DespatchAdvice', { related: [] })],
    lines: told(facts, { cost: null }),
  };
});
