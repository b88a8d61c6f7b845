import { describe, expect, test } from 'vitest';
import { ublFormat } from '../../../../../src/core/imports/structured/ubl/ubl-format';
import { readWhole, refusal, surveyed } from '../reading';
import { item, price, RATE_23, ubl } from './ubl';

const despatched = (quantity: string, unit = 'EA', goods = item({ sellers: 'S1' })) =>
  `<k:DespatchLine><ID>1</ID><DeliveredQuantity unitCode="${unit}">${quantity}</DeliveredQuantity>${goods}</k:DespatchLine>`;
const invoiced = (quantity: string, rest: string) =>
  `<k:InvoiceLine><InvoicedQuantity unitCode="EA">${quantity}</InvoicedQuantity>${item({ sellers: 'S1', tax: RATE_23 })}${rest}</k:InvoiceLine>`;
const first = async (content: string) => (await surveyed(ublFormat, content)).documents[0];

describe('a document in the envelope of a network', () => {
  const header =
    '<StandardBusinessDocumentHeader><HeaderVersion>1.0</HeaderVersion><DocumentIdentification><Type>Invoice</Type></DocumentIdentification></StandardBusinessDocumentHeader>';
  const enveloped = (...documents: string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?><StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">${header}${documents
      .map((document) => document.replace(/^<\?xml[^>]*\?>/, ''))
      .join('')}</StandardBusinessDocument>`;

  test('is read as if it stood alone', async () => {
    const document = ubl('DespatchAdvice', despatched('5'));
    const content = enveloped(document);
    expect(ublFormat.recognises(content)).toBe(true);
    const [alone, inside] = [await readWhole(ublFormat, document), await readWhole(ublFormat, content)];
    expect(inside.named).toEqual(alone.named);
    expect(inside.survey.documents[0]).toMatchObject({ type: 'DespatchAdvice', number: 'N-1', refusal: null });
  });

  test('is refused where there are several, whose lines would be one’s', async () => {
    const content = enveloped(ubl('DespatchAdvice', despatched('5')), ubl('DespatchAdvice', despatched('6')));
    expect((await refusal(ublFormat, content)).code).toBe('xml_malformed');
  });

  test('and an envelope with nothing in it is no document of anybody’s', () => {
    expect(ublFormat.recognises(enveloped())).toBe(false);
  });
});

describe('UBL deliveries', () => {
  test('a despatch advice: codes of both sides, barcode by its scheme, quantity, unit', async () => {
    const line = despatched(
      '12.5',
      'KGM',
      item({ buyers: 'OUR-1', sellers: 'S1', gtin: '5901234123457', name: 'Kawa\n  ziarnista' }),
    );
    const { survey, named } = await readWhole(ublFormat, ubl('DespatchAdvice', line));
    expect([survey.kind, survey.doubts, survey.documents[0]?.number]).toEqual(['delivery', [], 'N-1']);
    expect(named).toEqual([
      {
        BuyersItemIdentification: 'OUR-1',
        StandardItemIdentification: '5901234123457',
        SellersItemIdentification: 'S1',
        Name: 'Kawa ziarnista',
        unitCode: 'kg',
        Percent: '',
        DeliveredQuantity: '12.5',
        PriceAmount: '',
      },
    ]);
  });

  test('an invoice’s lines within a line are the goods, and the line that sums them up is none', async () => {
    const part = (quantity: string, name: string, within = '') =>
      `<k:SubInvoiceLine><InvoicedQuantity unitCode="EA">${quantity}</InvoicedQuantity>${item({ name, sellers: name })}${price('2')}${within}</k:SubInvoiceLine>`;
    const set = part('1', 'Komplet', part('3', 'Nóż') + part('4', 'Widelec'));
    const { records, named } = await readWhole(
      ublFormat,
      ubl('Invoice', invoiced('1', price('20') + set + part('5', 'Łyżka')) + invoiced('7', price('1'))),
    );
    expect(named.map((row, i) => [row.Name, row.InvoicedQuantity, records[i]?.aside?.code ?? null])).toEqual([
      ['Kubek', '1', 'line_subtotal'],
      ['Komplet', '1', 'line_subtotal'],
      ['Nóż', '3', null],
      ['Widelec', '4', null],
      ['Łyżka', '5', null],
      ['Kubek', '7', null],
    ]);
  });

  test('units every shop has are named as shops name them, packs stay as they are', async () => {
    const units = ['EA', 'H87', 'C62', 'PCE', 'KGM', 'LTR', 'MTR', 'MTK', 'XBX', 'CT'];
    const { named } = await readWhole(
      ublFormat,
      ubl('DespatchAdvice', units.map((unit) => despatched('1', unit)).join('')),
    );
    expect(named.map(({ unitCode }) => unitCode)).toEqual([
      'szt',
      'szt',
      'szt',
      'szt',
      'kg',
      'l',
      'm',
      'm2',
      'XBX',
      'CT',
    ]);
  });

  test('a number in another scheme is no barcode', async () => {
    const goods = (scheme: string) => item({ gtin: '5901234123457' }).replace('0160', scheme);
    const lines = ['GTIN', 'EAN', '0088', '0007', 'ABC'].map((scheme) => despatched('1', 'EA', goods(scheme)));
    const { named } = await readWhole(ublFormat, ubl('DespatchAdvice', lines.join('')));
    expect(named.map((row) => row.StandardItemIdentification !== '')).toEqual([true, true, true, false, false]);
  });

  test('a receipt advice counts what was kept, not what was sent back at the door', async () => {
    const quantities =
      '<ReceivedQuantity unitCode="EA">10</ReceivedQuantity><RejectedQuantity unitCode="EA">3</RejectedQuantity>';
    const line = `<k:ReceiptLine>${quantities}${item({ sellers: 'S1' })}</k:ReceiptLine>`;
    const { named } = await readWhole(ublFormat, ubl('ReceiptAdvice', line));
    expect(named[0]?.ReceivedQuantity).toBe('7');
  });

  test('parties, orders and delivery notes, also those that only lines name', async () => {
    const party = (role: string, name: string) =>
      `<k:${role}><k:Party><k:PartyIdentification><ID schemeID="0088">5900000000008</ID></k:PartyIdentification><k:PartyName><Name>${name}</Name></k:PartyName><k:PartyTaxScheme><CompanyID>PL 526-000-15-46</CompanyID><k:TaxScheme><ID>VAT</ID></k:TaxScheme></k:PartyTaxScheme></k:Party></k:${role}>`;
    const head = `<k:OrderReference><ID>Z1</ID></k:OrderReference><k:DespatchDocumentReference><ID>WZ1</ID></k:DespatchDocumentReference>${party('AccountingSupplierParty', 'Hurtownia')}`;
    const onLine =
      '<k:OrderLineReference><k:OrderReference><ID>Z2</ID></k:OrderReference></k:OrderLineReference><k:DespatchLineReference><k:DocumentReference><ID>WZ2</ID></k:DocumentReference></k:DespatchLineReference>';
    const document = await first(ubl('Invoice', `${head}${invoiced('1', onLine)}`));
    expect(document).toMatchObject({
      supplier: { name: 'Hurtownia', taxId: '5260001546', gln: '5900000000008' },
      orders: ['Z1', 'Z2'],
      related: ['WZ1', 'WZ2'],
    });
  });
});

describe('UBL invoices', () => {
  test('the cost of one is the price divided by what it is for, exactly', async () => {
    const per = (quantity: string, unit: string) => `<BaseQuantity unitCode="${unit}">${quantity}</BaseQuantity>`;
    const lines = [
      invoiced('1', price('12.50', per('100', 'EA'))),
      invoiced('1', price('10', per('3', 'C62'))),
      invoiced('1', price('0.12345678')),
      invoiced('1', price('9.99', per('1', 'KGM'))),
      invoiced('1', price('9.99', per('0', 'EA'))),
    ];
    const { survey, named } = await readWhole(ublFormat, ubl('Invoice', lines.join('')));
    expect(named.map(({ PriceAmount }) => PriceAmount)).toEqual(['0.125', '3.33333333', '0.12345678', '', '']);
    expect([survey.currency, survey.doubts.map(({ code }) => code)]).toEqual(['PLN', ['invoice_as_delivery']]);
    expect(named[0]?.Percent).toBe('23');
  });

  test('a negative line goes back; a positive one with a negative amount does not come in', async () => {
    const lines = [
      invoiced('-1', price('3.96')),
      invoiced('6', `<LineExtensionAmount currencyID="PLN">-109.98</LineExtensionAmount>${price('18.33')}`),
      invoiced('1', price('-5.00')),
    ];
    const { records, named } = await readWhole(ublFormat, ubl('Invoice', lines.join('')));
    expect(records.map(({ aside }, i) => [named[i]?.InvoicedQuantity, aside?.code])).toEqual([
      ['-1', undefined],
      ['6', 'line_credited'],
      ['1', 'line_credited'],
    ]);
  });

  test('a credit note is not booked, and its quantities are taken back', async () => {
    const line = `<k:CreditNoteLine><CreditedQuantity unitCode="EA">2</CreditedQuantity>${item({ sellers: 'S1' })}</k:CreditNoteLine>`;
    const billed =
      '<k:BillingReference><k:InvoiceDocumentReference><ID>FV/1</ID></k:InvoiceDocumentReference></k:BillingReference>';
    const { survey, named } = await readWhole(ublFormat, ubl('CreditNote', billed + line));
    expect(survey.documents[0]).toMatchObject({ corrects: 'FV/1', refusal: { code: 'document_correction' } });
    expect([named[0]?.CreditedQuantity, survey.doubts]).toEqual(['-2', []]);
  });

  test.each([
    ['380', undefined],
    ['381', 'document_correction'],
    ['384', 'document_correction'],
    ['386', 'document_advance'],
    ['325', 'document_preliminary'],
  ])('of type %s', async (type, code) => {
    const document = await first(ubl('Invoice', `<InvoiceTypeCode>${type}</InvoiceTypeCode>${invoiced('1', '')}`));
    expect(document?.refusal?.code).toBe(code);
  });
});

describe('UBL that is not booked', () => {
  test('a cancelled despatch, one with lines missing, one whose number cannot be read', async () => {
    const cancelled = ubl('DespatchAdvice', `<DocumentStatusCode>Cancelled</DocumentStatusCode>${despatched('1')}`);
    expect((await first(cancelled))?.refusal?.code).toBe('document_cancelled');
    const short = ubl('Invoice', `<LineCountNumeric>2</LineCountNumeric>${invoiced('1', '')}`);
    expect((await first(short))?.refusal).toMatchObject({
      code: 'document_lines_missing',
      facts: { expected: 2, found: 1 },
    });
    expect((await first(ubl('DespatchAdvice', despatched('1,000'))))?.refusal).toEqual({
      code: 'document_number_unreadable',
      facts: { element: 'DeliveredQuantity', value: '1,000', line: 4 },
    });
  });

  test('orders are orders', async () => {
    const line = `<k:OrderLine><k:LineItem><Quantity unitCode="EA">3</Quantity>${price('2')}${item({ sellers: 'S1' })}</k:LineItem></k:OrderLine>`;
    for (const kind of ['Order', 'OrderChange', 'OrderResponse']) {
      const { survey, named } = await readWhole(ublFormat, ubl(kind, line));
      expect([survey.kind, survey.documents[0]?.refusal?.code]).toEqual(['orders', 'document_order']);
      expect(named[0]).toMatchObject({ SellersItemIdentification: 'S1', Quantity: '3', PriceAmount: '2' });
    }
  });

  test('documents without goods are refused by name', async () => {
    expect(await refusal(ublFormat, ubl('ApplicationResponse', ''))).toEqual({
      code: 'ubl_document_unknown',
      facts: { document: 'ApplicationResponse' },
    });
  });

  test('a file that stops before its end, and one with a document type', async () => {
    const whole = ubl('DespatchAdvice', despatched('1'));
    expect((await refusal(ublFormat, whole.slice(0, -20))).code).toBe('xml_malformed');
    const trap = whole.replace('?>', '?><!DOCTYPE x [<!ENTITY a "ha">]>');
    expect((await refusal(ublFormat, trap)).code).toBe('xml_doctype');
  });

  test('an attachment of two megabytes does not stand in the way', async () => {
    const attached = `<k:AdditionalDocumentReference><ID>pdf</ID><k:Attachment><EmbeddedDocumentBinaryObject>${'A'.repeat(2 << 20)}</EmbeddedDocumentBinaryObject></k:Attachment></k:AdditionalDocumentReference>`;
    const survey = await surveyed(ublFormat, ubl('Invoice', attached + invoiced('1', '')));
    expect(survey.documents[0]?.related).toEqual([]);
  });
});
