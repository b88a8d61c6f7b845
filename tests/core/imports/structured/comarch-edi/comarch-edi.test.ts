import { describe, expect, test } from 'vitest';
import { decodeSample } from '../../../../../src/core/imports/reading/text/text-decoder';
import { comarchEdiFormat } from '../../../../../src/core/imports/structured/comarch-edi/comarch-edi-format';
import iconv from 'iconv-lite';
import { readWhole, refusal, SAMPLES, sampleText, surveyed } from '../reading';

const line = (inner: string, rest = '') =>
  `<Line><Line-Item><LineNumber>1</LineNumber>${inner}</Line-Item>${rest}</Line>`;

const despatch = (
  lines: string,
  header = '<DocumentFunctionCode>9</DocumentFunctionCode>',
) => `<Document-DespatchAdvice>
<DespatchAdvice-Header><DespatchAdviceNumber>AW/1</DespatchAdviceNumber><DespatchAdviceDate>2026-02-03</DespatchAdviceDate><BuyerOrderNumber>Z/5</BuyerOrderNumber><DespatchNumber>WZ/9</DespatchNumber>${header}</DespatchAdvice-Header>
<DespatchAdvice-Parties><Buyer><ILN>5900000000015</ILN></Buyer><Seller><ILN>5900000000008</ILN><TaxID>PL 526-000-15-46</TaxID><Name>Hurtownia Łódź</Name></Seller></DespatchAdvice-Parties>
<DespatchAdvice-Consignment><Packing-Sequence>${lines}</Packing-Sequence></DespatchAdvice-Consignment>
</Document-DespatchAdvice>`;

const goods =
  '<EAN>5901234123457</EAN><BuyerItemCode>OUR-1</BuyerItemCode><SupplierItemCode>S1</SupplierItemCode><ItemDescription>Mąka</ItemDescription><QuantityDespatched>12.500</QuantityDespatched><UnitOfMeasure>KGM</UnitOfMeasure>';

const invoiceOf = (lines: string, total: number, header = '') => `<Document-Invoice>
<Invoice-Header><InvoiceNumber>F/1</InvoiceNumber><InvoiceDate>2026-02-03</InvoiceDate><InvoiceCurrency>PLN</InvoiceCurrency>${header}</Invoice-Header>
<Invoice-Lines>${lines}</Invoice-Lines><Invoice-Summary><TotalLines>${total}</TotalLines></Invoice-Summary></Document-Invoice>`;

const billed = (more = '') =>
  line(
    `<SupplierItemCode>S1</SupplierItemCode><InvoiceQuantity>2</InvoiceQuantity><UnitOfMeasure>PCE</UnitOfMeasure><InvoiceUnitNetPrice>3.50</InvoiceUnitNetPrice>${more}`,
  );

describe('Comarch EDI', () => {
  test('a despatch advice is a delivery that needs no second look', async () => {
    const { survey, named } = await readWhole(comarchEdiFormat, despatch(line(goods)));
    expect([survey.kind, survey.doubts]).toEqual(['delivery', []]);
    expect(survey.documents[0]).toMatchObject({
      type: 'DespatchAdvice',
      number: 'AW/1',
      issuedAt: '2026-02-03',
      supplier: { name: 'Hurtownia Łódź', taxId: '5260001546', gln: '5900000000008' },
      buyer: { name: null, taxId: null, gln: '5900000000015' },
      related: ['WZ/9'],
      orders: ['Z/5'],
      refusal: null,
    });
    expect(named).toEqual([
      {
        BuyerItemCode: 'OUR-1',
        EAN: '5901234123457',
        SupplierItemCode: 'S1',
        ItemDescription: 'Mąka',
        UnitOfMeasure: 'kg',
        TaxRate: '',
        QuantityDespatched: '12.5',
        UnitNetPrice: '',
      },
    ]);
  });

  test('written in windows-1250 without saying so is read in that encoding', async () => {
    const bytes = iconv.encode(despatch(line(goods)), 'windows-1250');
    expect(comarchEdiFormat.declaredEncoding(bytes.toString('latin1'))).toBeNull();
    const { named } = await readWhole(comarchEdiFormat, decodeSample(bytes, 'windows-1250'));
    expect(named[0]?.ItemDescription).toBe('Mąka');
  });

  test('goods on several packing levels all count, returnable containers do not', async () => {
    const crate = goods.replace('<EAN>', '<ItemType>RC</ItemType><EAN>');
    const nested = `${line(goods)}</Packing-Sequence><Packing-Sequence>${line(goods)}${line(crate)}`;
    const { records } = await readWhole(comarchEdiFormat, despatch(nested));
    expect(records.map(({ aside }) => aside?.code)).toEqual([undefined, undefined, 'line_deposit']);
  });

  test('a receiving advice counts what was accepted', async () => {
    const quantities = '<QuantityReceived>10</QuantityReceived><QuantityAccepted>8</QuantityAccepted>';
    const content = `<Document-ReceivingAdvice><ReceivingAdvice-Header><ReceivingAdviceNumber>R1</ReceivingAdviceNumber></ReceivingAdvice-Header><ReceivingAdvice-Lines>${line(quantities)}</ReceivingAdvice-Lines></Document-ReceivingAdvice>`;
    expect((await readWhole(comarchEdiFormat, content)).named[0]?.QuantityReceived).toBe('8');
  });

  test('an order is an order', async () => {
    const content = `<Document-Order><Order-Header><OrderNumber>Z1</OrderNumber></Order-Header><Order-Lines>${line('<OrderedQuantity>3</OrderedQuantity>')}</Order-Lines></Document-Order>`;
    const { survey, named } = await readWhole(comarchEdiFormat, content);
    expect([survey.kind, survey.documents[0]?.refusal?.code, named[0]?.OrderedQuantity]).toEqual([
      'orders',
      'document_order',
      '3',
    ]);
  });

  test('an invoice that counts its lines must have them all', async () => {
    const refused = async (content: string) => (await surveyed(comarchEdiFormat, content)).documents[0]?.refusal;
    expect(await refused(invoiceOf(billed() + billed(), 2))).toBeNull();
    expect(await refused(invoiceOf(billed(), 2))).toEqual({
      code: 'document_lines_missing',
      facts: { number: 'F/1', expected: 2, found: 1 },
    });
  });

  test.each([
    ['by its function', invoiceOf(billed(), 1, '<DocumentFunctionCode>C</DocumentFunctionCode>')],
    ['by the quantity before', invoiceOf(billed('<PreviousInvoiceQuantity>3</PreviousInvoiceQuantity>'), 1)],
  ])('a correction, known %s, is not booked', async (_, content) => {
    expect((await surveyed(comarchEdiFormat, content)).documents[0]?.refusal?.code).toBe('document_correction');
  });

  test('a decimal comma is read, an ambiguous number refused', async () => {
    const of = async (quantity: string) => {
      const { survey, named } = await readWhole(comarchEdiFormat, despatch(line(goods.replace('12.500', quantity))));
      return [named[0]?.QuantityDespatched, survey.documents[0]?.refusal?.code];
    };
    expect(await of('12,50')).toEqual(['12.5', undefined]);
    expect(await of('1,000')).toEqual(['', 'document_number_unreadable']);
  });

  test('another document, and half a document, are refused', async () => {
    expect((await refusal(comarchEdiFormat, '<Document-PriceList/>')).code).toBe('comarch_edi_document_unknown');
    // A buyer's report to the supplier: of whoever sent it, it is the stock, and nothing came by it.
    const report = '<Document-InventoryReport><InventoryReport-Header/></Document-InventoryReport>';
    expect((await refusal(comarchEdiFormat, report)).code).toBe('comarch_edi_stock_of_buyer');
    expect((await refusal(comarchEdiFormat, despatch(line(goods)).slice(0, -40))).code).toBe('xml_malformed');
  });
});

/** Counted with Python's ElementTree: 44 lines, 371 pieces, 1097.39 net, 44 different barcodes. */
test.skipIf(SAMPLES === null)('a real invoice of a stationery wholesaler', async () => {
  const { survey, named, records } = await readWhole(
    comarchEdiFormat,
    sampleText(comarchEdiFormat, 'comarch-edi-xml/FX.xml'),
  );
  expect(survey.documents[0]).toMatchObject({
    number: 'FX/18/01/2022/MAG1',
    issuedAt: '2022-01-25',
    supplier: { name: 'Extra seler', taxId: '321654987', gln: null },
    related: ['WZ/619/2022'],
    orders: ['pobrane'],
    currency: 'PLN',
    refusal: null,
  });
  expect([records.length, records.every(({ aside }) => aside === null)]).toEqual([44, true]);
  expect(named.reduce((sum, row) => sum + Number(row.InvoiceQuantity), 0)).toBe(371);
  const grosze = (row: Record<string, string>) =>
    Math.round(Number(row.InvoiceUnitNetPrice) * 100) * Number(row.InvoiceQuantity);
  expect(named.reduce((sum, row) => sum + grosze(row), 0)).toBe(109_739);
  expect(new Set(named.map(({ EAN }) => EAN)).size).toBe(44);
  expect(named[0]).toMatchObject({ SupplierItemCode: 'AE051KLS', UnitOfMeasure: 'szt', TaxRate: '23' });
});

describe('decimal commas', () => {
  const item = (quantity: string, price: string, more = '') =>
    line(
      `<SupplierItemCode>H-1</SupplierItemCode><ItemDescription>Kubek</ItemDescription><InvoiceQuantity>${quantity}</InvoiceQuantity><InvoiceUnitNetPrice>${price}</InvoiceUnitNetPrice>${more}`,
    );

  test('three places are a fraction where the other numbers of the line show that the comma is decimal', async () => {
    const lines =
      item('12,000', '10,50', '<TaxRate>23,00</TaxRate><NetAmount>126,00</NetAmount>') + item('2,500', '40,00');
    const { survey, named } = await readWhole(comarchEdiFormat, invoiceOf(lines, 2));
    expect(survey.documents[0]?.refusal).toBeNull();
    expect(named.map((row) => [row.InvoiceQuantity, row.InvoiceUnitNetPrice])).toEqual([
      ['12', '10.5'],
      ['2.5', '40'],
    ]);
  });

  test.each([
    ['nothing else tells', '12,000', '10'],
    ['another number has a point', '12,000', '10.50'],
    ['all have three places', '12,000', '10,500'],
  ])('the document is refused where it may be thousands: %s', async (_, quantity, price) => {
    const { survey } = await readWhole(comarchEdiFormat, invoiceOf(item(quantity, price), 1));
    expect(survey.documents[0]?.refusal).toMatchObject({
      code: 'document_number_unreadable',
      facts: { element: 'InvoiceQuantity', value: '12,000' },
    });
  });

  test('a line that is credited is known by its negative value with a comma, too', async () => {
    const { records } = await readWhole(
      comarchEdiFormat,
      invoiceOf(item('2', '3,50', '<NetAmount>-7,00</NetAmount>'), 1),
    );
    expect(records[0]?.aside?.code).toBe('line_credited');
  });
});
