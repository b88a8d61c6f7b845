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

const NAMESPACES = {
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
};

const DRESS = fc.record({
  facts: FACTS,
  writing: WRITING,
  piece: oneOf('EA', 'H87', 'C62'),
  base: oneOf(null, 1, 100),
  /** Whether a price before its discount is told as well. */
  tellsGross: fc.boolean(),
  subtotal: fc.boolean(),
});
type Dress = typeof DRESS extends fc.Arbitrary<infer T> ? T : never;

const unitOf = ({ is, quantity }: Line, { piece }: Dress) =>
  is === 'service' ? 'HUR' : quantity.unit === 'kilogram' ? 'KGM' : piece;

const party = (name: string, { name: called, taxId }: PartyFacts) =>
  tag(`ram:${name}`, [
    tag('ram:ID', '12'),
    tag('ram:Name', called),
    tag('ram:SpecifiedTaxRegistration', [tag('ram:ID', '201/113', { schemeID: 'FC' })]),
    tag('ram:SpecifiedTaxRegistration', [tag('ram:ID', `PL${taxId}`, { schemeID: 'VA' })]),
  ]);

function line(one: Line, i: number, dress: Dress): Tag {
  const coded = one.is === 'goods';
  const [rate, category] = one.vat === 'zw' ? ['0', 'E'] : [one.vat, one.vat === '0' ? 'Z' : 'S'];
  const times = dress.base ?? 1;
  const basis = dress.base === null ? null : tag('ram:BasisQuantity', String(times), { unitCode: unitOf(one, dress) });
  return tag('ram:IncludedSupplyChainTradeLineItem', [
    tag('ram:AssociatedDocumentLineDocument', [tag('ram:LineID', String(i + 1))]),
    tag('ram:SpecifiedTradeProduct', [
      coded ? maybe('ram:GlobalID', one.gtin, { schemeID: '0160' }) : null,
      coded ? maybe('ram:SellerAssignedID', one.theirs) : null,
      coded ? maybe('ram:BuyerAssignedID', one.ours) : null,
      tag('ram:Name', spokenName(one)),
    ]),
    tag('ram:SpecifiedLineTradeAgreement', [
      dress.tellsGross ? tag('ram:GrossPriceProductTradePrice', [tag('ram:ChargeAmount', '999.00')]) : null,
      tag('ram:NetPriceProductTradePrice', [tag('ram:ChargeAmount', decimal(one.price * times, 4, 2)), basis]),
    ]),
    tag('ram:SpecifiedLineTradeDelivery', [
      tag('ram:BilledQuantity', decimal(one.quantity.thousandths, 3, 4), { unitCode: unitOf(one, dress) }),
    ]),
    tag('ram:SpecifiedLineTradeSettlement', [
      tag('ram:ApplicableTradeTax', [
        tag('ram:TypeCode', 'VAT'),
        tag('ram:CategoryCode', category),
        tag('ram:RateApplicablePercent', rate),
      ]),
      tag('ram:SpecifiedTradeSettlementLineMonetarySummation', [
        tag('ram:LineTotalAmount', decimal(Math.round((one.price * one.quantity.thousandths) / 100_000), 2, 2)),
      ]),
    ]),
  ]);
}

export const CII: fc.Arbitrary<Dressed> = DRESS.map((dress) => {
  const { facts, writing } = dress;
  const date = (text: string) => tag('udt:DateTimeString', text.replaceAll('-', ''), { format: '102' });
  const reference = (name: string, id: string) => tag(`ram:${name}`, [tag('ram:IssuerAssignedID', id)]);
  const root = tag('rsm:CrossIndustryInvoice', [
    tag('rsm:ExchangedDocument', [
      tag('ram:ID', facts.number),
      tag('ram:TypeCode', '380'),
      tag('ram:IssueDateTime', [date(facts.issuedAt)]),
      tag('ram:IncludedNote', [tag('ram:Content', 'Uwaga')]),
    ]),
    tag('rsm:SupplyChainTradeTransaction', [
      ...facts.lines.map((one, i) => line(one, i, dress)),
      tag('ram:ApplicableHeaderTradeAgreement', [
        party('SellerTradeParty', facts.seller),
        party('BuyerTradeParty', facts.buyer),
        ...facts.orders.map((id) => reference('BuyerOrderReferencedDocument', id)),
      ]),
      tag(
        'ram:ApplicableHeaderTradeDelivery',
        facts.notes.map((id) => reference('DespatchAdviceReferencedDocument', id)),
      ),
      tag('ram:ApplicableHeaderTradeSettlement', [
        tag('ram:InvoiceCurrencyCode', facts.currency),
        tag('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [tag('ram:GrandTotalAmount', '1.23')]),
      ]),
    ]),
  ]);
  return {
    bytes: xmlFile(root, NAMESPACES, writing),
    fileName: 'factur-x.xml',
    format: 'cii',
    documents: [documentOf(facts, '380')],
    lines: [goodsOf(facts).map(toldOf)],
  };
});
