import { describe, expect, test } from 'vitest';
import { ksefFormat } from '../../../../../src/core/imports/structured/ksef/ksef-format';
import { readWhole, refusal, surveyed } from '../reading';
import { invoice, row } from './invoice';

const goods = { P_7: 'Kubek', P_8A: 'szt.', P_8B: '4', P_9A: '10.00', P_11: '40.00', P_12: '23' };
const asides = (records: readonly { aside: { code: string } | null }[]) => records.map(({ aside }) => aside?.code);

describe('an invoice from KSeF', () => {
  test('is a delivery that a person is asked about, with parties, delivery notes and orders', async () => {
    const fields =
      '<WZ>WZ/1</WZ><WZ>WZ/2</WZ><WarunkiTransakcji><Zamowienia><NrZamowienia>ZD/9</NrZamowienia></Zamowienia></WarunkiTransakcji>';
    const survey = await surveyed(ksefFormat, invoice(row(1, goods), { fields }));
    expect(survey).toMatchObject({ kind: 'delivery', currency: 'PLN', scope: 'partial', priceMode: 'net' });
    expect(survey.documents).toEqual([
      {
        type: 'VAT',
        kind: 'delivery',
        number: 'FV/7',
        issuedAt: '2026-02-03',
        supplier: { name: 'Hurtownia Łódź', taxId: '5260001546', gln: '5900000000008' },
        buyer: { name: 'Sklep', taxId: '7010001453', gln: null },
        related: ['WZ/1', 'WZ/2'],
        orders: ['ZD/9'],
        corrects: null,
        location: null,
        currency: 'PLN',
        line: 2,
        refusal: null,
      },
    ]);
    expect(survey.doubts.map(({ code }) => code)).toEqual(['invoice_as_delivery']);
    expect(survey.preview).toEqual([['', '', 'Kubek', 'szt.', '23', '4', '10']]);
  });

  test('has net costs with up to eight places, after discounts, and from gross prices without floats', async () => {
    const rows = [
      row(1, { ...goods, P_9A: '0.04415000' }),
      // 40.00 − 6.00 = 34.00 for four.
      row(2, { ...goods, P_10: '6.00', P_11: '34.00' }),
      row(3, { P_7: 'a', P_8B: '1', P_9B: '123', P_12: '23' }),
      // 10 / 1.08 = 9.259259259…
      row(4, { P_7: 'b', P_8B: '1', P_9B: '10', P_12: '8' }),
      row(5, { P_7: 'c', P_8B: '1', P_9B: '10', P_12: '3' }),
      row(6, { P_7: 'd', P_8B: '2.500000', P_11: '5.00', P_12: '0 WDT' }),
    ];
    const { named } = await readWhole(ksefFormat, invoice(rows.join('\n')));
    expect(named.map(({ P_9A }) => P_9A)).toEqual(['0.04415', '8.5', '100', '9.25925926', '', '2']);
    expect(named.at(-1)).toMatchObject({ P_8B: '2.5', P_12: '0' });
  });

  test('says of a decimal comma that it is none of the schema, and guesses no quantity', async () => {
    const { records } = await readWhole(ksefFormat, invoice(row(1, { ...goods, P_8B: '2,5' })));
    expect(records[0]?.aside).toEqual({ code: 'ksef_decimal_comma', facts: { name: 'Kubek', quantity: '2,5' } });
  });

  test('sets services, deposits, discounts and rows without a quantity aside, and keeps everything else', async () => {
    const rows = [
      row(1, { ...goods, P_7: 'Montaż', P_8A: 'usł.' }),
      row(2, { ...goods, P_7: 'Praca', P_8A: 'godz.' }),
      row(3, { ...goods, P_7: 'Usługa transportowa' }),
      row(4, { ...goods, P_7: 'Usługa w pudełku', Indeks: 'BOX-1' }),
      row(5, { ...goods, P_7: 'Kaucja za butelkę' }),
      row(6, { P_7: 'Wiertarka' }),
      row(7, { ...goods, P_7: 'Rabat', P_8B: '1', P_9A: '-5.00', P_11: '-5.00' }),
      row(8, { ...goods, P_7: 'Zwrot', P_8B: '-2', P_11: '-20.00' }),
      row(9, { ...goods, P_8A: '-' }),
    ];
    const { records, named } = await readWhole(ksefFormat, invoice(rows.join('\n')));
    expect(asides(records)).toEqual([
      'line_service',
      'line_service',
      'line_service',
      undefined,
      'line_deposit',
      'line_no_quantity',
      'line_credited',
      undefined,
      undefined,
    ]);
    expect([named[7]?.P_8B, named[8]?.P_8A]).toEqual(['-2', '']);
  });

  test('knows each row by the line it starts on', async () => {
    const { records } = await readWhole(ksefFormat, invoice(`${row(1, goods)}\n\n${row(2, goods)}`));
    expect(records.map(({ line, document }) => [line, document])).toEqual([
      [7, 0],
      [9, 0],
    ]);
  });

  test('of a newer form is read with a doubt, of an unknown one refused, and a template never read', async () => {
    const newer = await surveyed(
      ksefFormat,
      invoice(row(1, goods), { namespace: 'http://crd.gov.pl/wzor/2031/01/01/99999/' }),
    );
    expect(newer.doubts.map(({ code }) => code)).toEqual(['ksef_version_unknown', 'invoice_as_delivery']);
    const other = invoice(row(1, goods), { namespace: 'http://example.com/wzor/' });
    expect(ksefFormat.recognises(other)).toBe(true);
    expect(await refusal(ksefFormat, other)).toEqual({
      code: 'ksef_namespace_unknown',
      facts: { namespace: 'http://example.com/wzor/' },
    });
    const template = invoice(row(1, goods)).replace('FV/7', 'FV/#invoice_number#/05');
    expect((await refusal(ksefFormat, template)).code).toBe('document_template');
  });

  test('cut off anywhere in its rows is refused as a whole', async () => {
    const whole = invoice([1, 2, 3].map((number) => row(number, goods)).join('\n'));
    for (let end = whole.indexOf('<FaWiersz>'); end < whole.length; end += 29) {
      expect((await refusal(ksefFormat, whole.slice(0, end))).code).toBe('xml_malformed');
    }
  });
});

describe('what must not add stock', () => {
  test.each(['ZAL', 'KOR_ZAL'])('%s: the goods have not come', async (kind) => {
    const { documents, doubts } = await surveyed(ksefFormat, invoice(row(1, goods), { kind }));
    expect([documents[0]?.refusal?.code, doubts]).toEqual(['document_advance', []]);
  });

  test.each(['UPR', 'ROZ'])('%s is an invoice like any other', async (kind) => {
    expect((await surveyed(ksefFormat, invoice(row(1, goods), { kind }))).documents[0]?.refusal).toBeNull();
  });

  test('a kind that is not known', async () => {
    const { documents } = await surveyed(ksefFormat, invoice(row(1, goods), { kind: 'XYZ' }));
    expect(documents[0]?.refusal).toEqual({ code: 'document_type_unknown', facts: { type: 'XYZ', number: 'FV/7' } });
  });

  test('a correction: its rows are differences of quantity and none is booked', async () => {
    const fields = '<DaneFaKorygowanej><NrFaKorygowanej>FV/1</NrFaKorygowanej></DaneFaKorygowanej>';
    const rows = [
      row(1, { ...goods, StanPrzed: '1' }),
      row(1, { ...goods, P_8B: '3' }),
      row(2, { ...goods, P_7: 'Talerz', StanPrzed: '1' }),
      row(2, { ...goods, P_7: 'Talerz', P_9A: '9.00' }),
      row(3, { ...goods, P_7: 'Miska', P_8B: '2', StanPrzed: '1' }),
      row(4, { ...goods, P_7: 'Łyżka', P_8B: '0.5' }),
    ];
    const { survey, records, named } = await readWhole(ksefFormat, invoice(rows.join('\n'), { kind: 'KOR', fields }));
    expect(survey.documents[0]).toMatchObject({
      corrects: 'FV/1',
      refusal: { code: 'document_correction', facts: { number: 'FV/7', corrects: 'FV/1' } },
    });
    expect(survey.doubts).toEqual([]);
    expect(records.map(({ aside }, i) => [named[i]?.P_8B, aside?.code])).toEqual([
      ['4', 'line_before_correction'],
      ['-1', undefined],
      ['4', 'line_before_correction'],
      ['0', 'line_money_only'],
      ['-2', undefined],
      ['0.5', undefined],
    ]);
  });

  test('a correction of prices says that stock is right', async () => {
    const rows = row(1, { ...goods, StanPrzed: '1' }) + row(1, { ...goods, P_9A: '9.00' });
    for (const kind of ['KOR', 'KOR_ROZ']) {
      const { documents } = await surveyed(ksefFormat, invoice(rows, { kind }));
      expect(documents[0]?.refusal?.code).toBe('document_correction_money');
    }
  });

  test.each([
    ['P_8B', '1,000'],
    ['P_8B', '1.1234567'],
    ['P_9A', '1,000.00'],
    ['P_11', '40,00'],
  ])('%s = %s, which the form does not allow', async (element, value) => {
    const { documents } = await surveyed(ksefFormat, invoice(row(1, { ...goods, [element]: value })));
    expect(documents[0]?.refusal).toEqual({ code: 'document_invalid', facts: { element, value, line: 7 } });
  });

  test.each([
    ['<P_15>1.23</P_15>', 'P_15'],
    ['<P_2>FV/7</P_2>', 'P_2'],
    ['<NIP>5260001546</NIP>', 'NIP'],
  ])('an invoice without %s', async (removed, element) => {
    const { documents } = await surveyed(ksefFormat, invoice(row(1, goods)).replace(removed, ''));
    expect(documents[0]?.refusal).toEqual({ code: 'document_incomplete', facts: { element } });
  });

  test('a row number that occurs twice is a doubt', async () => {
    const { doubts } = await surveyed(ksefFormat, invoice(`${row(5, goods)}\n${row(5, goods)}`));
    expect(doubts[0]).toEqual({ code: 'line_numbers_repeat', facts: { number: '5', line: 8 } });
  });
});
