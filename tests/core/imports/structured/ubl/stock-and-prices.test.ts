import { describe, expect, test } from 'vitest';
import { ublFormat } from '../../../../../src/core/imports/structured/ubl/ubl-format';
import { readWhole, refusal, surveyed } from '../reading';
import { item, price, RATE_23, ubl } from './ubl';

const stock = (quantity: string, codes: Parameters<typeof item>[0], place = '') =>
  `<k:InventoryReportLine><Quantity unitCode="EA">${quantity}</Quantity>${item(codes)}${place === '' ? '' : `<k:InventoryLocation><ID>${place}</ID></k:InventoryLocation>`}</k:InventoryReportLine>\n`;
const offer = (inner: string, before = '') =>
  `<k:RequiredItemLocationQuantity>${before}${inner}</k:RequiredItemLocationQuantity>`;
const line = (offers: string, codes: Parameters<typeof item>[0] = { sellers: 'S1', tax: RATE_23 }) =>
  `<k:CatalogueLine>${offers}${item(codes)}</k:CatalogueLine>`;

describe('UBL stock', () => {
  test('without places: one column, the shop’s own codes', async () => {
    const content = ubl(
      'InventoryReport',
      stock('5', { buyers: 'A', sellers: 'x' }) + stock('-2', { buyers: 'B', sellers: 'y' }),
    );
    const { survey, named } = await readWhole(ublFormat, content);
    expect([survey.kind, survey.asOf]).toEqual(['stock', null]);
    expect(survey.columns.map(({ header, field, target }) => [header, field, target]).slice(-1)).toEqual([
      ['Quantity', 'stock', 'main'],
    ]);
    expect(named.map((row) => [row.BuyersItemIdentification, row.Quantity])).toEqual([
      ['A', '5'],
      ['B', '-2'],
    ]);
  });

  test('the codes most lines have are the key: a supplier’s report knows only its own', async () => {
    const content = ubl(
      'StockAvailabilityReport',
      (stock('5', { sellers: 'x' }) + stock('6', { sellers: 'y', buyers: 'B' })).replaceAll(
        'InventoryReportLine',
        'StockAvailabilityReportLine',
      ),
    );
    const { survey, named } = await readWhole(ublFormat, content);
    expect(survey.columns[0]).toMatchObject({ field: 'sku', header: 'SellersItemIdentification' });
    expect(named.map((row) => row.SellersItemIdentification)).toEqual(['x', 'y']);
  });

  test('what a supplier has, or will have, is asked about; what comes after the report is left out', async () => {
    const available = (date: string, codes: Parameters<typeof item>[0]) =>
      `<k:StockAvailabilityReportLine><Quantity unitCode="EA">5</Quantity><AvailabilityDate>${date}</AvailabilityDate>${item(codes)}</k:StockAvailabilityReportLine>\n`;
    const seller =
      '<k:SellerSupplierParty><k:Party><k:PartyName><Name>Hurt</Name></k:PartyName></k:Party></k:SellerSupplierParty>';
    const lines = available('2026-02-03', { buyers: 'A' }) + available('2026-02-04', { buyers: 'B', name: 'Talerz' });
    const { survey, records } = await readWhole(ublFormat, ubl('StockAvailabilityReport', seller + lines));
    expect(survey.doubts).toEqual([{ code: 'stock_of_supplier', facts: { supplier: 'Hurt' } }]);
    expect(records.map(({ aside }) => aside)).toEqual([
      null,
      { code: 'line_available_later', facts: { name: 'Talerz', date: '2026-02-04' } },
    ]);
  });

  test('several places: a column each, one row per product, in the order of first mention', async () => {
    const lines = [
      stock('1', { buyers: 'A' }, 'Sklep Łódź'),
      stock('2', { buyers: 'B' }, 'Sklep Łódź'),
      stock('3', { buyers: 'A' }, 'MAG'),
      stock('4', { buyers: 'C' }, 'MAG'),
    ];
    const { survey, named, records } = await readWhole(ublFormat, ubl('InventoryReport', lines.join('')));
    expect(survey.columns.filter(({ field }) => field === 'stock').map(({ target }) => target)).toEqual([
      'sklep-lodz',
      'mag',
    ]);
    expect(named.map((row) => [row.BuyersItemIdentification, row['Quantity Sklep Łódź'], row['Quantity MAG']])).toEqual(
      [
        ['A', '1', '3'],
        ['B', '2', ''],
        ['C', '', '4'],
      ],
    );
    expect(records.map((record) => record.line)).toEqual([4, 5, 7]);
    expect(survey.preview).toHaveLength(3);
  });

  test('two numbers for one product in one place are both handed on, for the plan to report', async () => {
    const lines = [
      stock('1', { buyers: 'A' }, 'X'),
      stock('2', { buyers: 'B' }, 'Y'),
      stock('9', { buyers: 'A' }, 'X'),
    ];
    const { named } = await readWhole(ublFormat, ubl('InventoryReport', lines.join('')));
    expect(named.map((row) => `${row.BuyersItemIdentification} ${row['Quantity X']}`).sort()).toEqual([
      'A 1',
      'A 9',
      'B ',
    ]);
  });

  test('says when it is true, where the file does', async () => {
    const period = (inner: string) =>
      ubl('InventoryReport', `<k:InventoryPeriod>${inner}</k:InventoryPeriod>${stock('1', { buyers: 'A' })}`);
    const at = async (inner: string) => (await surveyed(ublFormat, period(inner))).asOf;
    expect(
      await at('<StartDate>2026-02-01</StartDate><EndDate>2026-02-03</EndDate><EndTime>18:30:00+01:00</EndTime>'),
    ).toBe('2026-02-03T17:30:00.000Z');
    expect(
      await at('<StartDate>2026-02-03</StartDate><StartTime>14:00:00</StartTime><EndDate>2026-02-03</EndDate>'),
      // Without a zone it is the clock on the wall in Poland.
    ).toBe('2026-02-03T13:00:00.000Z');
    expect(
      await at('<StartDate>2026-02-01</StartDate><StartTime>14:00:00</StartTime><EndDate>2026-02-03</EndDate>'),
    ).toBeNull();
  });

  test('without a period it is true for the moment it was issued, where that has a time', async () => {
    const issued = (inner: string) => ubl('InventoryReport', `${inner}${stock('1', { buyers: 'A' })}`);
    const at = async (inner: string) => (await surveyed(ublFormat, issued(inner))).asOf;
    expect(await at('<IssueTime>06:00:00</IssueTime>')).toBe('2026-02-03T05:00:00.000Z');
    expect(await at('')).toBeNull();
  });

  test('a number that cannot be read refuses the report', async () => {
    const { documents } = await surveyed(ublFormat, ubl('InventoryReport', stock('1,000', { buyers: 'A' })));
    expect(documents[0]?.refusal?.code).toBe('document_number_unreadable');
  });
});

describe('UBL catalogues', () => {
  test('hold net prices that a person must want as selling prices', async () => {
    const per = '<BaseQuantity unitCode="EA">10</BaseQuantity>';
    const { survey, named } = await readWhole(ublFormat, ubl('Catalogue', line(offer(price('125.00', per)))));
    expect(survey).toMatchObject({ kind: 'prices', priceMode: 'net', vatCode: null, currency: 'PLN' });
    expect(survey.doubts.map(({ code }) => code)).toEqual(['catalogue_prices']);
    expect(named[0]).toMatchObject({
      SellersItemIdentification: 'S1',
      Percent: '23',
      PriceAmount: '12.5',
      unitCode: 'szt',
    });
  });

  test('say from when they hold', async () => {
    const period =
      '<k:ValidityPeriod><StartDate>2026-12-01</StartDate><EndDate>2026-12-31</EndDate></k:ValidityPeriod>';
    const survey = await surveyed(ublFormat, ubl('Catalogue', period + line(offer(price('20')))));
    expect(survey.pricesFrom).toBe('2026-12-01');
  });

  test.each([
    ['XBX', '10', ['catalogue_packs', 'catalogue_prices']],
    ['C62', '10', ['catalogue_prices']],
    ['XBX', '1', ['catalogue_prices']],
  ])('a price for %s of %s', async (unit, pieces, doubts) => {
    const content = `<OrderableUnit>${unit}</OrderableUnit><ContentUnitQuantity unitCode="C62">${pieces}</ContentUnitQuantity>`;
    const survey = await surveyed(ublFormat, ubl('Catalogue', line(content + offer(price('20')))));
    expect(survey.doubts.map(({ code }) => code)).toEqual(doubts);
  });

  test('the price for the smallest quantity counts, and Poland’s before other countries’', async () => {
    const country = (code: string) =>
      `<k:ApplicableTerritoryAddress><k:Country><IdentificationCode>${code}</IdentificationCode></k:Country></k:ApplicableTerritoryAddress>`;
    const from = (quantity: string) => `<MinimumQuantity unitCode="EA">${quantity}</MinimumQuantity>`;
    const lines = [
      line(offer(price('8'), from('100')) + offer(price('10'), from('1'))),
      line(offer(price('7'), country('DE')) + offer(price('9'), country('PL'))),
      line(offer(price('1')) + offer(price('2'))),
    ];
    const { survey, named } = await readWhole(ublFormat, ubl('Catalogue', lines.join('')));
    expect(named.map(({ PriceAmount }) => PriceAmount)).toEqual(['10', '9', '1']);
    expect(survey.doubts.map(({ code }) => code)).toEqual(['catalogue_prices_differ', 'catalogue_prices']);
  });

  test('of prices for several times the one counts that holds on the day of the catalogue', async () => {
    const during = (start: string, end: string) =>
      `<k:ValidityPeriod>${start && `<StartDate>${start}</StartDate>`}${end && `<EndDate>${end}</EndDate>`}</k:ValidityPeriod>`;
    const [before, now, later] = [
      during('', '2026-02-02'),
      during('2026-02-03', '2026-02-28'),
      during('2026-03-01+01:00', ''),
    ];
    const lines = [
      line(offer(price('8', before)) + offer(price('9', now)) + offer(price('7', later)), { sellers: 'S1' }),
      line(offer(price('8', before)) + offer(price('7', later)), { sellers: 'S2' }),
      line(offer(price('6', later + now)), { sellers: 'S3' }),
      line(offer(price('5')) + later.replaceAll('Validity', 'LineValidity'), { sellers: 'S4' }),
    ];
    const { survey, named, records } = await readWhole(ublFormat, ubl('Catalogue', lines.join('')));
    expect(named.map((row, i) => [row.PriceAmount, records[i]?.aside?.code])).toEqual([
      ['9', undefined],
      ['', 'line_price_not_valid'],
      ['6', undefined],
      ['', 'line_price_not_valid'],
    ]);
    expect(survey.doubts.map(({ code }) => code)).not.toContain('catalogue_prices_differ');
    const march = `<k:ValidityPeriod><StartDate>2026-03-01</StartDate></k:ValidityPeriod>`;
    const early = await readWhole(ublFormat, ubl('Catalogue', march + lines.join('')));
    expect(early.named.map(({ PriceAmount }) => PriceAmount)).toEqual(['7', '7', '6', '5']);
    const both = line(offer(price('8', now)) + offer(price('9')), { sellers: 'S1' });
    const doubtful = await readWhole(ublFormat, ubl('Catalogue', both));
    expect(doubtful.survey.doubts.map(({ code }) => code)).toContain('catalogue_prices_differ');
  });

  test('a second currency is not mixed in, a missing rate is assumed aloud, a barcode stands in for a missing code', async () => {
    const lines = [
      line(offer(price('5')), { gtin: '5901234123457' }),
      line(offer(price('6', '', 'EUR')), { sellers: 'S2', tax: RATE_23 }),
    ];
    const { survey, named } = await readWhole(ublFormat, ubl('Catalogue', lines.join('')));
    expect(survey).toMatchObject({ currency: 'PLN', vatCode: '23' });
    expect(survey.doubts.map(({ code }) => code)).toEqual(['ubl_currencies', 'catalogue_prices', 'vat_assumed']);
    expect(named.map((row) => [row.SellersItemIdentification, row.PriceAmount])).toEqual([
      ['5901234123457', '5'],
      ['S2', ''],
    ]);
  });

  test('our own code is the key where the supplier knows it', async () => {
    const lines = [line(offer(price('5')), { buyers: 'A', sellers: 'S1', tax: RATE_23 }), line(offer(price('6')))];
    const { survey, named } = await readWhole(ublFormat, ubl('Catalogue', lines.join('')));
    expect(survey.columns[0]).toMatchObject({ field: 'sku', header: 'BuyersItemIdentification' });
    expect(named.map((row) => row.BuyersItemIdentification)).toEqual(['A', 'S1']);
  });

  test('withdrawn goods change nothing, and a withdrawn catalogue is none of our business', async () => {
    const withdrawn = line('<ActionCode>Delete</ActionCode>');
    const { survey, records } = await readWhole(ublFormat, ubl('Catalogue', withdrawn + line('')));
    expect([survey.kind, survey.columns.some(({ field }) => field === 'price')]).toEqual(['catalogue', false]);
    expect(records.map(({ aside }) => aside?.code)).toEqual(['line_deleted', undefined]);
    expect((await refusal(ublFormat, ubl('Catalogue', `<ActionCode>Delete</ActionCode>${withdrawn}`))).code).toBe(
      'catalogue_deleted',
    );
  });
});
