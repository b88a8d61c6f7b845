import { describe, expect, test } from 'vitest';
import { ublFormat } from '../../../../../src/core/imports/structured/ubl/ubl-format';
import { readWhole, refusal, SAMPLES, sampleText } from '../reading';

const text = (name: string) => sampleText(ublFormat, `ubl/${name}`);
const read = (name: string) => readWhole(ublFormat, text(name));
const sum = (values: readonly (string | undefined)[]) => values.reduce((total, value) => total + Number(value), 0);

/** Sums and counts were made with Python's ElementTree, the rest was read off the files. */
describe.skipIf(SAMPLES === null)('published UBL documents', () => {
  test.each([
    ['peppol/DespatchAdvice-BIS3_UseCase1.xml', 2, 20],
    ['peppol/DespatchAdvice-BIS3_UseCase2.xml', 5, 40],
    ['peppol/DespatchAdvice-BIS3_UseCase4.xml', 4, 21.22],
    ['UBL-DespatchAdvice-2.0-Example.xml', 1, 90],
  ])('%s delivers', async (name, lines, total) => {
    const { survey, named, records } = await read(name);
    expect([survey.kind, survey.doubts, survey.documents[0]?.refusal]).toEqual(['delivery', [], null]);
    expect(records.filter(({ aside }) => aside === null)).toHaveLength(lines);
    expect(sum(named.map((row) => row.DeliveredQuantity))).toBeCloseTo(total, 9);
  });

  test('PEPPOL despatch of goods by weight', async () => {
    const { survey, named } = await read('peppol/DespatchAdvice-BIS3_UseCase4.xml');
    expect(survey.documents[0]).toMatchObject({
      number: '1234',
      issuedAt: '2019-03-15',
      supplier: { name: 'Consortial', gln: '7385000000124' },
      buyer: { name: 'Köparen', gln: '7390000400003' },
      orders: ['4321'],
    });
    expect(named[0]).toMatchObject({
      StandardItemIdentification: '07311104114566',
      unitCode: 'kg',
      DeliveredQuantity: '4.25',
    });
    expect(named[3]).toMatchObject({ SellersItemIdentification: '010120789', unitCode: 'szt', DeliveredQuantity: '3' });
  });

  test.each([
    ['UBL-Invoice-2.1-Example.xml', 5, 251],
    ['en16931/ubl-tc434-example2.xml', 5, 252],
    ['en16931/ubl-tc434-example1.xml', 20, 38],
    ['en16931/sample-discount-price.xml', 1, 100],
    ['UBL-Invoice-2.0-Example-NS2.xml', 1, 100],
  ])('%s is an invoice', async (name, lines, total) => {
    const { survey, named } = await read(name);
    expect([survey.doubts.map(({ code }) => code), named.length]).toEqual([['invoice_as_delivery'], lines]);
    expect(sum(named.map((row) => row.InvoicedQuantity))).toBe(total);
  });

  test('returned goods are negative, or left out where only their amount is', async () => {
    const { named } = await read('UBL-Invoice-2.1-Example.xml');
    expect(named[1]).toMatchObject({
      StandardItemIdentification: '1234567890125',
      InvoicedQuantity: '-1',
      PriceAmount: '3.96',
    });
    const { records } = await read('en16931/ubl-tc434-example1.xml');
    expect(records.map(({ aside }) => aside?.code).filter(Boolean)).toEqual(['line_credited']);
    expect(records[19]?.aside?.facts.name).toBe('FRITUUR VET 10 KG RETOUR');
  });

  test('an invoice whose default namespace is another than its root’s', async () => {
    const { named } = await read('UBL-Invoice-2.0-Example-NS2.xml');
    expect(named[0]).toMatchObject({
      BuyersItemIdentification: '6578489',
      SellersItemIdentification: '17589683',
      unitCode: 'kg',
    });
  });

  test('a line without a quantity, a credit note, an order', async () => {
    expect((await read('UBL-Invoice-2.1-Example-Trivial.xml')).records[0]?.aside?.code).toBe('line_no_quantity');
    const credit = await read('en16931/ubl-tc434-creditnote1.xml');
    expect([credit.survey.documents[0]?.refusal?.code, credit.named[0]?.CreditedQuantity]).toEqual([
      'document_correction',
      '-1',
    ]);
    const order = await read('peppol/UC1_Order.xml');
    expect([order.survey.kind, order.named.map((row) => row.Quantity)]).toEqual(['orders', ['10', '5', '15']]);
  });

  test('stock of a shop at two in the afternoon', async () => {
    const { survey, named } = await read('UBL-InventoryReport-2.1-Example.xml');
    expect([survey.kind, survey.asOf]).toEqual(['stock', '2010-04-11T12:00:00.000Z']);
    expect(named.map((row) => [row.BuyersItemIdentification, row.Quantity, row.unitCode])).toEqual([
      ['SH009', '10', 'szt'],
      ['TH009', '15', 'szt'],
      ['DH019', '5', 'szt'],
    ]);
  });

  test.each([
    // From September on; one line of each holds from October on only (10.00, 23.75).
    ['peppol/Catalogue_Example.xml', 2, 'EUR', 90, 1],
    ['peppol/catalogue-wo-response-use-case-1.xml', 7, 'NOK', 2039.5, 1],
    ['Mobile_Catalogue_UBL.xml', 8, 'EUR', 8, 0],
  ])('%s is a price list', async (name, lines, currency, total, early) => {
    const { survey, named, records } = await read(name);
    expect(records.filter(({ aside }) => aside?.code === 'line_price_not_valid')).toHaveLength(early);
    expect([survey.kind, survey.currency, named.length]).toEqual(['prices', currency, lines]);
    expect(sum(named.map((row) => row.PriceAmount))).toBeCloseTo(total, 9);
  });

  test('a catalogue that is withdrawn', async () => {
    expect((await refusal(ublFormat, text('peppol/catalogue-wo-response-use-case-4.xml'))).code).toBe(
      'catalogue_deleted',
    );
  });
});
