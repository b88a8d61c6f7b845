import { describe, expect, test } from 'vitest';
import { bmecatFormat } from '../../../../../src/core/imports/structured/bmecat/bmecat';
import { readWhole, refusal, SAMPLES, sampleText, surveyed } from '../reading';

const codes = (doubts: readonly { code: string }[]) => doubts.map(({ code }) => code);

function catalogue(articles: string, transaction = 'T_NEW_CATALOG', header = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE BMECAT SYSTEM "bmecat_new_catalog_1_2.dtd">
<BMECAT version="1.2"><HEADER><CATALOG><LANGUAGE>pol</LANGUAGE><CURRENCY>PLN</CURRENCY>
<DATETIME type="generation_date"><DATE>2026-03-15</DATE></DATETIME></CATALOG>${header || '<SUPPLIER><SUPPLIER_NAME>Hurt Sp. z o.o.</SUPPLIER_NAME></SUPPLIER>'}</HEADER>
<${transaction}>
${articles}
</${transaction}></BMECAT>`;
}

function feature(name: string, order: string, ...variants: readonly (readonly [string, string])[]): string {
  const made = variants.map(
    ([value, supplement]) =>
      `<VARIANT><FVALUE>${value}</FVALUE><SUPPLIER_AID_SUPPLEMENT>${supplement}</SUPPLIER_AID_SUPPLEMENT></VARIANT>`,
  );
  return `<FEATURE><FNAME>${name}</FNAME><VARIANTS>${made.join('')}<VORDER>${order}</VORDER></VARIANTS></FEATURE>`;
}

interface Made {
  readonly prices?: string;
  readonly order?: string;
  readonly mode?: string;
  readonly details?: string;
}

function article(code: string, { prices = '', order = '', mode = 'new', details = '' }: Made): string {
  return `<ARTICLE mode="${mode}"><SUPPLIER_AID>${code}</SUPPLIER_AID><ARTICLE_DETAILS><DESCRIPTION_SHORT>Wkręt ${code}</DESCRIPTION_SHORT>${details}</ARTICLE_DETAILS><ARTICLE_ORDER_DETAILS>${order || '<ORDER_UNIT>C62</ORDER_UNIT>'}</ARTICLE_ORDER_DETAILS><ARTICLE_PRICE_DETAILS>${prices}</ARTICLE_PRICE_DETAILS></ARTICLE>`;
}

function price(type: string, amount: string, more = '<TAX>0.23</TAX>'): string {
  return `<ARTICLE_PRICE price_type="${type}"><PRICE_AMOUNT>${amount}</PRICE_AMOUNT>${more}</ARTICLE_PRICE>`;
}

describe.skipIf(SAMPLES === null)('real catalogues', () => {
  test('1.2 with a document type: only the customer’s prices, which are none to sell at', async () => {
    const { survey, named, records, failure } = await readWhole(
      bmecatFormat,
      sampleText(bmecatFormat, 'bmecat/new_catalog.golden.xml'),
    );
    expect(failure).toBeNull();
    expect(survey).toMatchObject({ kind: 'catalogue', currency: 'EUR', scope: 'partial', asOf: null });
    expect(survey.columns.some(({ field }) => field === 'price' || field === 'stock')).toBe(false);
    expect(survey.doubts).toEqual([
      { code: 'bmecat_suppliers_catalogue', facts: { supplier: 'SupplyCo Ltd.' } },
      { code: 'bmecat_packs', facts: { goods: 1 } },
      { code: 'bmecat_no_selling_price', facts: { types: 'net_customer' } },
    ]);
    // 1499.5 from one on, not 1300.9 from a hundred on; 19% is no Polish rate.
    expect(named).toEqual([
      {
        SUPPLIER_AID: '1000',
        EAN: '8712670911213',
        DESCRIPTION_SHORT: 'Apple MacBook Pro 13"',
        ORDER_UNIT: 'BOX',
        TAX: '',
        'PRICE_AMOUNT (net_customer)': '1499.5',
        NO_CU_PER_OU: '6',
      },
    ]);
    expect(records[0]?.line).toBe(90);
  });

  test('new prices are a price list', async () => {
    const read = await readWhole(bmecatFormat, sampleText(bmecatFormat, 'bmecat/update_prices.golden.xml'));
    expect(read.survey.kind).toBe('prices');
    expect(read.named).toMatchObject([
      { SUPPLIER_AID: '1000', DESCRIPTION_SHORT: '', 'PRICE_AMOUNT (net_customer)': '1499.5' },
    ]);
  });

  test('2005 without a document type, with prices in two currencies', async () => {
    const { survey, named } = await readWhole(
      bmecatFormat,
      sampleText(bmecatFormat, 'bmecat/document_without_null_values.xml'),
    );
    expect(named.map((row) => [row.SUPPLIER_AID, row.ORDER_UNIT, row['PRICE_AMOUNT (gros_list)']])).toEqual([
      ['1', 'szt.', '10.5'],
      ['2', 'szt.', '10.5'],
      ['3', 'szt.', '10.5'],
    ]);
    expect(survey).toMatchObject({ kind: 'catalogue', priceMode: 'gross', currency: 'EUR' });
    expect(survey.doubts).toEqual([
      { code: 'bmecat_suppliers_catalogue', facts: { supplier: 'BMECAT_TEST' } },
      { code: 'catalogue_currencies', facts: { currencies: 'EUR, GBP', currency: 'EUR' } },
    ]);
    expect(survey.preview[2]?.[0]).toBe('3');
  });

  test('are refused whole when cut off', async () => {
    const text = sampleText(bmecatFormat, 'bmecat/new_catalog.golden.xml');
    expect((await refusal(bmecatFormat, text.trimEnd().slice(0, -3))).code).toBe('xml_malformed');
  });

  test('are told from other XML', () => {
    expect(bmecatFormat.recognises(sampleText(bmecatFormat, 'bmecat/update_prices.golden.xml'))).toBe(true);
    expect(bmecatFormat.recognises(sampleText(bmecatFormat, 'iof-idosell/full.xml'))).toBe(false);
    expect(bmecatFormat.recognises('<BMECATALOG/>')).toBe(false);
    expect(bmecatFormat.recognises('SUPPLIER_AID;EAN\n<BMECAT>;1')).toBe(false);
  });
});

describe('prices', () => {
  test('to sell at: the recommended one comes before list prices, the customer’s own is never one', async () => {
    const prices =
      price('net_customer', '4.00') + price('net_list', '8.00') + price('nrp', '12,99') + price('gros_list', '9.84');
    const { survey, named } = await readWhole(bmecatFormat, catalogue(article('1', { prices })));
    expect(survey).toMatchObject({ priceMode: 'gross', currency: 'PLN', vatCode: null });
    expect(survey.columns.filter(({ field }) => field === 'price')).toMatchObject([
      { header: 'PRICE_AMOUNT (nrp)', target: 'retail' },
    ]);
    expect(named[0]).toMatchObject({
      TAX: '23',
      ORDER_UNIT: 'szt.',
      'PRICE_AMOUNT (nrp)': '12.99',
      'PRICE_AMOUNT (gros_list)': '9.84',
      'PRICE_AMOUNT (net_list)': '8.00',
      'PRICE_AMOUNT (net_customer)': '4.00',
    });
  });

  test('that a few articles have do not decide for the others', async () => {
    const articles = [
      article('1', { prices: price('net_list', '8') + price('nrp', '12') }),
      ...['2', '3'].map((code) => article(code, { prices: price('net_list', '8') })),
    ];
    const survey = await surveyed(bmecatFormat, catalogue(articles.join('')));
    expect(survey).toMatchObject({ priceMode: 'net', vatCode: null });
    expect(survey.columns.find(({ field }) => field === 'price')?.header).toBe('PRICE_AMOUNT (net_list)');
  });

  test('net ones under a foreign tax assume the usual rate and say so', async () => {
    const survey = await surveyed(
      bmecatFormat,
      catalogue(article('1', { prices: price('net_list', '8', '<TAX>0.19</TAX>') })),
    );
    expect([survey.vatCode, codes(survey.doubts)]).toEqual(['23', ['bmecat_suppliers_catalogue', 'vat_assumed']]);
  });

  // 249.90 / 100 = 2.499; 1999 * 0.75 / 1000 = 1.49925; 10 / 3 = 3.33…
  test.each([
    ['249.90', '<PRICE_QUANTITY>100</PRICE_QUANTITY>', '', '2.499'],
    ['1999', '<PRICE_QUANTITY>1000</PRICE_QUANTITY>', '<PRICE_FACTOR>0.75</PRICE_FACTOR>', '1.49925'],
    ['10', '<PRICE_QUANTITY>3</PRICE_QUANTITY>', '', '3.333333'],
    ['10.50', '<PRICE_QUANTITY>1.0</PRICE_QUANTITY>', '', '10.50'],
    ['na zapytanie', '<PRICE_QUANTITY>100</PRICE_QUANTITY>', '', 'na zapytanie'],
  ])('of %s for a quantity are for one unit', async (amount, quantity, more, expected) => {
    const made = article('1', { prices: price('nrp', amount, more), order: `<ORDER_UNIT>MTR</ORDER_UNIT>${quantity}` });
    const { named } = await readWhole(bmecatFormat, catalogue(made));
    expect(named[0]).toMatchObject({ ORDER_UNIT: 'm', 'PRICE_AMOUNT (nrp)': expected });
  });

  test('by the amount ordered: the smallest counts, wherever it stands', async () => {
    const tier = (from: string, amount: string) => price('nrp', amount, `<LOWER_BOUND>${from}</LOWER_BOUND>`);
    const prices = tier('100', '7.00') + tier('10', '8.00') + tier('2.5', '9.00') + tier('1000', '6.00');
    const { named } = await readWhole(bmecatFormat, catalogue(article('1', { prices })));
    expect(named[0]?.['PRICE_AMOUNT (nrp)']).toBe('9.00');
  });

  test('of the day of the catalogue come before those of another time', async () => {
    const period = (from: string, to: string, amount: string) =>
      `<DATETIME type="valid_start_date"><DATE>${from}</DATE></DATETIME><DATETIME type="valid_end_date"><DATE>${to}</DATE></DATETIME>${price('nrp', amount)}`;
    const prices = `${period('2026-04-01', '2026-12-31', '15.00')}</ARTICLE_PRICE_DETAILS><ARTICLE_PRICE_DETAILS>${period('2026-01-01', '2026-03-31', '12.00')}`;
    const { named } = await readWhole(bmecatFormat, catalogue(article('1', { prices })));
    expect(named[0]?.['PRICE_AMOUNT (nrp)']).toBe('12.00');
  });

  describe('with a time of their own', () => {
    const holding = (from: string, to: string, amount: string) =>
      `<DATETIME type="valid_start_date"><DATE>${from}</DATE></DATETIME><DATETIME type="valid_end_date"><DATE>${to}</DATE></DATETIME>${price('nrp', amount)}`;

    test('that begins later say when the price list begins', async () => {
      const articles =
        article('1', { prices: holding('2026-04-01', '2026-12-31', '15.00') }) +
        article('2', { prices: holding('2026-01-01', '2026-12-31', '16.00') });
      const { survey, named } = await readWhole(bmecatFormat, catalogue(articles));
      expect(survey.pricesFrom).toBe('2026-04-01');
      expect(named.map((row) => row['PRICE_AMOUNT (nrp)'])).toEqual(['15.00', '16.00']);
    });

    test('that is over before the day of the catalogue are left out with their article', async () => {
      const articles =
        article('1', { prices: holding('2025-01-01', '2025-12-31', '15.00') }) +
        article('2', { prices: price('nrp', '9') });
      const { survey, records } = await readWhole(bmecatFormat, catalogue(articles));
      expect(survey).not.toHaveProperty('pricesFrom');
      expect(records.map(({ aside }) => aside)).toEqual([
        { code: 'line_price_not_valid', facts: { name: 'Wkręt 1', day: '2026-03-15' } },
        null,
      ]);
    });
  });

  test('in złoty come before others', async () => {
    const prices =
      price('nrp', '3', '<PRICE_CURRENCY>EUR</PRICE_CURRENCY>') +
      price('nrp', '12', '<PRICE_CURRENCY>PLN</PRICE_CURRENCY>');
    const foreign = article('2', { prices: price('nrp', '3', '<PRICE_CURRENCY>EUR</PRICE_CURRENCY>') });
    const { survey, named } = await readWhole(bmecatFormat, catalogue(article('1', { prices }) + foreign));
    expect(survey.currency).toBe('PLN');
    expect(named.map((row) => row['PRICE_AMOUNT (nrp)'])).toEqual(['12', '']);
  });

  test('for another unit than the article is ordered in are left out and counted', async () => {
    const base = '<PRICE_BASE><PRICE_UNIT>KGM</PRICE_UNIT><PRICE_UNIT_FACTOR>25</PRICE_UNIT_FACTOR></PRICE_BASE>';
    const { survey, named } = await readWhole(
      bmecatFormat,
      catalogue(article('1', { prices: price('nrp', '3', base) })),
    );
    expect(named[0]?.['PRICE_AMOUNT (nrp)']).toBe('');
    expect(survey.doubts).toContainEqual({ code: 'bmecat_price_units', facts: { goods: 1 } });
  });
});

test('2005: barcodes are told from other international numbers, the Polish name from others', async () => {
  const made = `<PRODUCT><SUPPLIER_PID type="supplier_specific">P-1</SUPPLIER_PID><PRODUCT_DETAILS>
<DESCRIPTION_SHORT lang="deu">Schraube</DESCRIPTION_SHORT><DESCRIPTION_SHORT lang="pol">Śruba</DESCRIPTION_SHORT>
<INTERNATIONAL_PID type="proprietary">XYZ</INTERNATIONAL_PID><INTERNATIONAL_PID type="gtin">5901234123457</INTERNATIONAL_PID>
</PRODUCT_DETAILS><PRODUCT_ORDER_DETAILS><ORDER_UNIT>KGM</ORDER_UNIT></PRODUCT_ORDER_DETAILS></PRODUCT>`;
  const parties =
    '<SUPPLIER_IDREF>S1</SUPPLIER_IDREF><PARTIES><PARTY><PARTY_ID>S1</PARTY_ID><PARTY_ROLE>supplier</PARTY_ROLE><ADDRESS><NAME>Hurt SA</NAME></ADDRESS></PARTY></PARTIES>';
  const { survey, named } = await readWhole(bmecatFormat, catalogue(made, 'T_UPDATE_PRODUCTS', parties));
  expect(named).toMatchObject([
    { SUPPLIER_AID: 'P-1', EAN: '5901234123457', DESCRIPTION_SHORT: 'Śruba', ORDER_UNIT: 'kg' },
  ]);
  expect(survey.kind).toBe('catalogue');
  expect(survey.doubts).toEqual([{ code: 'bmecat_suppliers_catalogue', facts: { supplier: 'Hurt SA' } }]);
});

describe('an article with variants', () => {
  const withFeatures = (made: string, features: string) =>
    made.replace('</ARTICLE>', `<ARTICLE_FEATURES>${features}</ARTICLE_FEATURES></ARTICLE>`);
  const shirt = article('T1', { prices: price('nrp', '49.99'), details: '<EAN>5901234123457</EAN>' });
  const size = (order: string) => feature('Rozmiar', order, ['S', '-S'], ['M', '-M']);

  test('is each of them, by its own code and name and at its price; its barcode is that of none', async () => {
    const weight = '<FEATURE><FNAME>Waga</FNAME><FVALUE>200</FVALUE></FEATURE>';
    const text = catalogue(withFeatures(shirt, weight + size('1')) + article('2', { prices: price('nrp', '5') }));
    const { named, survey } = await readWhole(bmecatFormat, text);
    const seen = ['SUPPLIER_AID', 'DESCRIPTION_SHORT', 'EAN', 'PRICE_AMOUNT (nrp)'];
    expect(named.map((row) => seen.map((column) => row[column]))).toEqual([
      ['T1-S', 'Wkręt T1 - S', '', '49.99'],
      ['T1-M', 'Wkręt T1 - M', '', '49.99'],
      ['2', 'Wkręt 2', '', '5'],
    ]);
    expect(survey.preview.map(([code]) => code)).toEqual(['T1-S', 'T1-M', '2']);
  });

  test('of two features is every combination, the supplements in the order the features give themselves', async () => {
    const text = catalogue(withFeatures(shirt, size('2') + feature('Kolor', '1', ['czerwony', '.R'], ['biały', '.W'])));
    expect((await readWhole(bmecatFormat, text)).named.map((row) => row.SUPPLIER_AID)).toEqual([
      'T1.R-S',
      'T1.R-M',
      'T1.W-S',
      'T1.W-M',
    ]);
  });

  test('of which there are too many to be goods is set aside', async () => {
    const many = Array.from({ length: 40 }, (_, i): [string, string] => [`${i}`, `-${i}`]);
    const text = catalogue(withFeatures(shirt, feature('A', '1', ...many) + feature('B', '2', ...many)));
    const { records } = await readWhole(bmecatFormat, text);
    expect(records.map(({ cells, aside }) => [cells[0], aside?.code])).toEqual([['T1', 'bmecat_many_variants']]);
  });
});

test('deleted articles are set aside, repeated ones are kept for the plan to judge', async () => {
  const text = catalogue(
    article('1', { mode: 'delete' }) +
      article('2', { prices: price('nrp', '1') }) +
      article('2', { prices: price('nrp', '2') }),
  );
  const { records } = await readWhole(bmecatFormat, text);
  expect(records.map(({ cells, aside }) => [cells[0], aside?.code ?? null])).toEqual([
    ['1', 'bmecat_deleted'],
    ['2', null],
    ['2', null],
  ]);
});

test('a catalogue of groups alone, and one with declarations of its own, are refused', async () => {
  expect((await refusal(bmecatFormat, catalogue('<CLASSIFICATION_SYSTEM/>'))).code).toBe('bmecat_no_articles');
  const trap = catalogue(article('1', {})).replace('_1_2.dtd">', '_1_2.dtd" [<!ENTITY a "ha">]>');
  expect((await refusal(bmecatFormat, trap)).code).toBe('xml_doctype');
});
