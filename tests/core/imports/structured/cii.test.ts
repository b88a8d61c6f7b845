import { describe, expect, test } from 'vitest';
import { ciiFormat } from '../../../../src/core/imports/structured/cii-format';
import { readWhole, refusal, SAMPLES, sampleText, surveyed } from './reading';

interface Line {
  readonly quantity?: string;
  readonly unit?: string;
  readonly price?: string;
  readonly status?: string;
  readonly total?: string;
}

function line({
  quantity = '2',
  unit = 'C62',
  price = '<r:ChargeAmount>5</r:ChargeAmount>',
  status = '',
  total = '10',
}: Line): string {
  return `<r:IncludedSupplyChainTradeLineItem><r:AssociatedDocumentLineDocument><r:LineID>1</r:LineID>${status}</r:AssociatedDocumentLineDocument>
<r:SpecifiedTradeProduct><r:GlobalID schemeID="0160">5901234123457</r:GlobalID><r:SellerAssignedID>S1</r:SellerAssignedID><r:BuyerAssignedID>OUR-1</r:BuyerAssignedID><r:Name>Kubek</r:Name></r:SpecifiedTradeProduct>
<r:SpecifiedLineTradeAgreement><r:NetPriceProductTradePrice>${price}</r:NetPriceProductTradePrice></r:SpecifiedLineTradeAgreement>
<r:SpecifiedLineTradeDelivery><r:BilledQuantity unitCode="${unit}">${quantity}</r:BilledQuantity></r:SpecifiedLineTradeDelivery>
<r:SpecifiedLineTradeSettlement><r:ApplicableTradeTax><r:CategoryCode>S</r:CategoryCode><r:RateApplicablePercent>23.00</r:RateApplicablePercent></r:ApplicableTradeTax><r:SpecifiedTradeSettlementLineMonetarySummation><r:LineTotalAmount>${total}</r:LineTotalAmount></r:SpecifiedTradeSettlementLineMonetarySummation></r:SpecifiedLineTradeSettlement>
</r:IncludedSupplyChainTradeLineItem>`;
}

function cii(lines: string, type = '380'): string {
  return `<?xml version="1.0"?><m:CrossIndustryInvoice xmlns:m="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:r="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:u="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<m:ExchangedDocument><r:ID>F-1</r:ID><r:TypeCode>${type}</r:TypeCode><r:IssueDateTime><u:DateTimeString format="102">20260203</u:DateTimeString></r:IssueDateTime></m:ExchangedDocument>
<m:SupplyChainTradeTransaction>${lines}
<r:ApplicableHeaderTradeAgreement><r:SellerTradeParty><r:Name>Hurtownia</r:Name><r:SpecifiedTaxRegistration><r:ID schemeID="VA">PL5260001546</r:ID></r:SpecifiedTaxRegistration></r:SellerTradeParty>
<r:BuyerOrderReferencedDocument><r:IssuerAssignedID>Z1</r:IssuerAssignedID></r:BuyerOrderReferencedDocument>
<r:AdditionalReferencedDocument><r:IssuerAssignedID>pdf</r:IssuerAssignedID><r:AttachmentBinaryObject>${'A'.repeat(1 << 20)}A</r:AttachmentBinaryObject></r:AdditionalReferencedDocument></r:ApplicableHeaderTradeAgreement>
<r:ApplicableHeaderTradeDelivery><r:DespatchAdviceReferencedDocument><r:IssuerAssignedID>WZ1</r:IssuerAssignedID></r:DespatchAdviceReferencedDocument></r:ApplicableHeaderTradeDelivery>
<r:ApplicableHeaderTradeSettlement><r:InvoiceCurrencyCode>PLN</r:InvoiceCurrencyCode><r:InvoiceReferencedDocument><r:IssuerAssignedID>F-0</r:IssuerAssignedID></r:InvoiceReferencedDocument></r:ApplicableHeaderTradeSettlement>
</m:SupplyChainTradeTransaction></m:CrossIndustryInvoice>`;
}

describe('a Cross Industry Invoice', () => {
  test('is a delivery whose head comes behind its lines', async () => {
    const { survey, named } = await readWhole(ciiFormat, cii(line({})));
    expect(survey.documents[0]).toMatchObject({
      number: 'F-1',
      issuedAt: '2026-02-03',
      supplier: { name: 'Hurtownia', taxId: '5260001546' },
      orders: ['Z1'],
      related: ['WZ1'],
      corrects: 'F-0',
      currency: 'PLN',
      refusal: null,
    });
    expect(survey.doubts.map(({ code }) => code)).toEqual(['invoice_as_delivery']);
    expect(named).toEqual([
      {
        BuyerAssignedID: 'OUR-1',
        GlobalID: '5901234123457',
        SellerAssignedID: 'S1',
        Name: 'Kubek',
        unitCode: 'szt',
        RateApplicablePercent: '23',
        BilledQuantity: '2',
        ChargeAmount: '5',
      },
    ]);
  });

  test('has the cost of one, left out where it is for another unit', async () => {
    const per = (unit: string) =>
      `<r:ChargeAmount>12.5</r:ChargeAmount><r:BasisQuantity unitCode="${unit}">100</r:BasisQuantity>`;
    const { named } = await readWhole(ciiFormat, cii(line({ price: per('C62') }) + line({ price: per('KGM') })));
    expect(named.map(({ ChargeAmount }) => ChargeAmount)).toEqual(['0.125', '']);
  });

  test('sets subtotals, work and credited lines aside', async () => {
    const status = '<r:LineStatusReasonCode>GROUP</r:LineStatusReasonCode>';
    const lines = [
      line({ status }),
      line({ unit: 'HUR' }),
      line({ total: '-10' }),
      line({ quantity: '-2', total: '-10' }),
    ];
    const { records } = await readWhole(ciiFormat, cii(lines.join('')));
    expect(records.map(({ aside }) => aside?.code)).toEqual([
      'line_subtotal',
      'line_service',
      'line_credited',
      undefined,
    ]);
  });

  test('that says it is a test is asked about', async () => {
    const marked = (value: string) =>
      cii(line({})).replace(
        '<m:ExchangedDocument>',
        `<m:ExchangedDocumentContext><r:TestIndicator><u:Indicator>${value}</u:Indicator></r:TestIndicator></m:ExchangedDocumentContext><m:ExchangedDocument>`,
      );
    const doubtsOf = async (content: string) => (await surveyed(ciiFormat, content)).doubts.map(({ code }) => code);
    expect(await doubtsOf(marked('true'))).toEqual(['document_test', 'invoice_as_delivery']);
    expect(await doubtsOf(marked('false'))).toEqual(['invoice_as_delivery']);
  });

  test.each([
    ['381', 'document_correction'],
    ['384', 'document_correction'],
    ['386', 'document_advance'],
  ])('of type %s is not booked', async (type, code) => {
    const { documents, doubts } = await surveyed(ciiFormat, cii(line({}), type));
    expect([documents[0]?.refusal?.code, doubts]).toEqual([code, []]);
  });

  test('is refused when it is cut off or a quantity cannot be read', async () => {
    expect((await refusal(ciiFormat, cii(line({})).slice(0, -30))).code).toBe('xml_malformed');
    const { documents } = await surveyed(ciiFormat, cii(line({ quantity: '1.000,00' })));
    expect(documents[0]?.refusal?.code).toBe('document_number_unreadable');
  });
});

/** Read off the files by eye; both begin with six kilobytes of comments. */
describe.skipIf(SAMPLES === null)('published Cross Industry Invoices', () => {
  const read = (name: string) => readWhole(ciiFormat, sampleText(ciiFormat, `cii/${name}`));

  test('EN 16931, simple', async () => {
    const { survey, named } = await read('EN16931_Einfach.cii.xml');
    expect(survey.documents[0]).toMatchObject({ number: '471102', issuedAt: '2018-03-05', currency: 'EUR' });
    expect(named.map((row) => [row.GlobalID, row.SellerAssignedID, row.BilledQuantity, row.ChargeAmount])).toEqual([
      ['4012345001235', 'TB100A4', '20', '9.9'],
      ['4000050986428', 'ARNR2', '50', '5.5'],
    ]);
  });

  test('EN 16931, with discounts', async () => {
    const { survey, named } = await read('EN16931_Rabatte.cii.xml');
    expect(survey.documents[0]?.supplier).toEqual({
      name: 'Lieferant GmbH',
      taxId: 'DE123456789',
      gln: '4000001123452',
    });
    expect(named.map((row) => [row.unitCode, row.BilledQuantity, row.ChargeAmount])).toEqual([
      ['m2', '3', '3.3333'],
      ['kg', '5', '5.5'],
      ['szt', '20', '5.49'],
      ['szt', '20', '2.77'],
    ]);
  });
});
