import { describe, expect, test } from 'vitest';
import { ksefFormat } from '../../../../../src/core/imports/structured/ksef/ksef-format';
import { readWhole, refusal, SAMPLES, sampleText, surveyed } from '../reading';

const text = (name: string) => sampleText(ksefFormat, `ksef-fa/${name}`);
const read = (name: string) => readWhole(ksefFormat, text(name));

/** What is in the files was read off them by eye. */
describe.skipIf(SAMPLES === null)('published KSeF invoices', () => {
  test('FA(3): goods with the supplier’s code, a unit that is a dash, a fraction', async () => {
    const { survey, named } = await read('fa3/FA_3_Przyklad_1.xml');
    expect(survey.documents[0]).toMatchObject({
      type: 'VAT',
      number: 'llcdpk88gk-2025-06-24',
      issuedAt: '2025-11-13',
      supplier: { name: 'ABC AGD sp. z o. o.', taxId: '6891152920' },
      buyer: { name: 'CeDeE s.c.', taxId: '3935777054' },
      refusal: null,
    });
    expect(named).toEqual([
      { GTIN: '', Indeks: '000000000011111111', P_7: 'GTU_01', P_8A: 'SZT', P_12: '23', P_8B: '8', P_9A: '1356' },
      { GTIN: '', Indeks: '', P_7: 'GTU_01', P_8A: '', P_12: 'zw', P_8B: '2.561', P_9A: '1350' },
    ]);
  });

  test('delivery-note numbers tie an invoice to its deliveries', async () => {
    const [document] = (await read('fa3/FA_3_Przyklad_WZ.xml')).survey.documents;
    expect(document?.related).toHaveLength(7);
    expect(document?.related.slice(0, 3)).toEqual(['123', 'rdfsfs', '4324fds']);
  });

  test('FA(2) in euro with a gross price: 123 with 23 % is 100 net', async () => {
    const { survey, named } = await read('fa2/FA_2_Przyklad_4.xml');
    expect([survey.currency, named[0]?.P_9A, named[1]?.P_8B]).toEqual(['EUR', '100', '2.561']);
  });

  test('FA(2) with prefixes on every element', async () => {
    const { survey, named } = await read('fa2/FA_2_Przyklad_20.xml');
    expect([survey.documents[0]?.number, named.map(({ P_9A }) => P_9A)]).toEqual(['2/11/2023', ['10120', '3795']]);
  });

  test('a gas bill has no goods, and its annex is no table of goods', async () => {
    const { records } = await read('fa3/FA_3_Zalacznik_Przyklad_1.xml');
    expect(records.map(({ aside }) => aside?.code)).toEqual(Array(4).fill('line_service'));
  });

  test.each([
    ['fa2/FA_2_Przyklad_2.xml', 'document_correction_money', 2],
    ['fa2/FA_2_Przyklad_5.xml', 'document_correction_money', 0],
    ['fa3/FA_3_Przyklad_3.xml', 'document_correction_money', 2],
    ['fa3/korygujaca__FA_3_Przyklad_1.xml', 'document_correction_money', 2],
    ['fa3/poza_ue__FA_3_Przyklad_1.xml', 'document_correction_money', 2],
    ['fa3/zaliczkowa__FA_3_Przyklad_1.xml', 'document_advance', 0],
    ['errors/01-missing-p15.xml', 'document_incomplete', 1],
    ['errors/09-excessive-decimal-places.xml', 'document_invalid', 1],
    ['errors/12-number-formatting-errors.xml', 'document_invalid', 1],
    ['errors/20-invalid-dates.xml', 'document_invalid', 1],
  ])('%s is not booked: %s', async (name, code, rows) => {
    const { survey, records } = await read(name);
    expect([survey.documents[0]?.refusal?.code, records.length]).toEqual([code, rows]);
  });

  test('repeated row numbers are shown to a person', async () => {
    const survey = await surveyed(ksefFormat, text('errors/24-duplicate-line-numbers.xml'));
    expect(survey.doubts[0]?.code).toBe('line_numbers_repeat');
  });

  test.each([
    ['errors/13-malformed-xml.xml', 'xml_malformed'],
    ['errors/18-missing-namespace.xml', 'ksef_namespace_unknown'],
    ['mf/invoice-template.xml', 'document_template'],
    ['mf/invoice-template_v3.xml', 'document_template'],
  ])('%s is refused: %s', async (name, code) => {
    expect((await refusal(ksefFormat, text(name))).code).toBe(code);
  });
});
