import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeSample, knownEncoding } from '../../../../../src/core/imports/reading/text/text-decoder';
import { eppFormat } from '../../../../../src/core/imports/structured/epp/epp';
import { SAMPLES, readWhole, refusal, sampleText, surveyed } from '../reading';
import { INFO, file, goods, header, line, section } from './writing';

const TWO_LINES = [
  line({ code: 'SR-6', quantity: '100.0000' }),
  line({ code: 'KLEJ', quantity: '2.5000', unit: 'kg' }),
];
const DICTIONARY = section('"TOWARY"', [
  goods('SR-6', 'Śruba 6 mm, "ocynk"'),
  goods('KLEJ', 'Klej żelowy', { 4: '', 10: 'kg' }),
]);

describe('a delivery', () => {
  test('joins each line with what the dictionary behind it says of the goods', async () => {
    const { survey, named, failure } = await readWhole(
      eppFormat,
      file([section(header('PZ', 2), TWO_LINES), DICTIONARY]),
    );
    expect(failure).toBeNull();
    expect([survey.kind, survey.currency, survey.doubts]).toEqual(['delivery', 'PLN', []]);
    expect(survey.columns.map(({ field, target }) => target ?? field)).toEqual([
      'sku',
      'gtin',
      'name',
      'unit',
      'vat',
      'main',
      'cost',
    ]);
    expect(named).toEqual([
      {
        'kod towaru': 'SR-6',
        'kod kreskowy': '5901234123457',
        nazwa: 'Śruba 6 mm, "ocynk"',
        'jednostka miary': 'szt.',
        'stawka VAT': '23',
        'ilość w jednostce magazynowej': '100',
        'cena netto': '10',
      },
      expect.objectContaining({ 'kod kreskowy': '', 'jednostka miary': 'kg', 'ilość w jednostce magazynowej': '2.5' }),
    ]);
  });

  test('says who sent it, under which numbers', async () => {
    const fields = { 5: 'WZ/88/26', 10: 'ZD 3/2026' };
    const survey = await surveyed(eppFormat, file([section(header('PZ', 2, fields), TWO_LINES)]));
    expect(survey.documents).toEqual([
      {
        type: 'PZ',
        kind: 'delivery',
        number: '17/2026',
        issuedAt: '2026-01-03',
        supplier: { name: 'Hurtownia Śruba sp. z o.o.', taxId: '8960000009', gln: null },
        buyer: { name: 'Sklep Żółw', taxId: '7250000000', gln: null },
        related: ['WZ/88/26'],
        orders: ['ZD 3/2026'],
        corrects: null,
        location: 'MAG',
        currency: 'PLN',
        line: 5,
        refusal: null,
      },
    ]);
  });

  test('takes the price from the value of the line where a document counted from gross has none', async () => {
    const gross = { 11: 4, 12: 4, 14: '0.0000', 17: 10 };
    const text = file([section(header('PZ', 1), [line({ code: 'SR-6', quantity: '', unit: 'szt.', more: gross })])]);
    const { named } = await readWhole(eppFormat, text);
    expect(named[0]?.['cena netto']).toBe('2.5');
  });

  test('counts in the unit stock is kept in, and takes the price to it', async () => {
    // 3 cartons of 12 for 90.00 net: 36 pieces at 2.50.
    const cartons = { 11: 3, 12: 36, 14: 30, 17: 90 };
    const text = file([
      section(header('PZ', 1), [line({ code: 'SR-6', quantity: '', unit: 'kart.', more: cartons })]),
      DICTIONARY,
    ]);
    const { named } = await readWhole(eppFormat, text);
    expect(named[0]).toMatchObject({
      'jednostka miary': 'szt.',
      'ilość w jednostce magazynowej': '36',
      'cena netto': '2.5',
    });
  });

  test('a warehouse of its own is a place of its own', async () => {
    const survey = await surveyed(
      eppFormat,
      file([section(header('PZ', 2), TWO_LINES)], INFO.replace('"MAG"', '"SKŁ"')),
    );
    expect(survey.columns.find(({ field }) => field === 'quantity')?.target).toBe('skl');
  });

  test('services, deposits, charges and one-off lines are put aside', async () => {
    const lines = [
      line({ code: 'TRANSPORT', quantity: '1', kind: 2 }),
      line({ code: 'PALETA', quantity: '1', kind: 4 }),
      line({ code: 'CLO', quantity: '1', kind: 16 }),
      line({ code: '', quantity: '1', more: { 22: 'coś' } }),
      line({ code: 'ZESTAW', quantity: '1', kind: 8 }),
    ];
    const { records } = await readWhole(eppFormat, file([section(header('FZ', 5), lines)]));
    expect(records.map(({ aside }) => aside?.code ?? null)).toEqual([
      'epp_service',
      'epp_packaging',
      'epp_charge',
      'epp_one_off',
      null,
    ]);
    // The goods are not in the file, so there is only a code to say which line it is.
    expect(records[0]?.aside?.facts).toEqual({ name: 'TRANSPORT' });
  });
});

describe('several documents', () => {
  test('each is booked or refused by its type and status', async () => {
    const one = [line({ code: 'A', quantity: '1' })];
    const types: [string, Record<number, string | number>][] = [
      ...['FZ', 'RZ', 'FR', 'PZ', 'VPZ', 'PW', 'ZW'].map((type): [string, Record<number, string>] => [type, {}]),
      ...['WZ', 'FS', 'PA', 'RW', 'KFZ', 'KRS', 'ZD', 'ZK', 'XX'].map((type): [string, Record<number, string>] => [
        type,
        {},
      ]),
      ['PZ', { 2: 2 }],
      ['PZ', { 2: 0 }],
      ['MMW', { 11: 'SKL' }],
    ];
    const text = file(types.map(([type, fields]) => section(header(type, 1, fields), one)));
    const { survey, records } = await readWhole(eppFormat, text);
    expect(survey.kind).toBe('delivery');
    expect(survey.documents.map(({ refusal }) => refusal?.code.replace('epp_document_', '') ?? 'booked')).toEqual([
      ...Array.from({ length: 7 }, () => 'booked'),
      ...['outgoing', 'outgoing', 'outgoing', 'outgoing', 'correction', 'correction', 'order', 'order', 'unknown'],
      ...['cancelled', 'deferred', 'transfer'],
    ]);
    expect(records.map(({ document }) => document)).toEqual(types.map((_, i) => i));
  });

  test('a file without deliveries is what its documents are', async () => {
    const of = (type: string) => surveyed(eppFormat, file([section(header(type, 2), TWO_LINES), DICTIONARY]));
    expect((await of('WZ')).kind).toBe('outgoing');
    expect((await of('ZK')).kind).toBe('orders');
  });
});

describe('writers of their own mind', () => {
  test('unquoted texts, quoted numbers, a 63rd field, missing tails, LF, stray quotes and line breaks in texts', async () => {
    const head = `PZ,"1",,"5",,,5/26,,,,,X,X,Firma X,,,,1234563218,,,,20260103,,,"3"`;
    const lines = [
      `1,1,A1,,,,,,,szt,"2","2",,"1.5",,"8"`,
      `2,1,A2,,,,,,,szt,4,4,,1.5,,8,,,,,Rura 1/2" gwint`,
      `3,1,A3,,,,,,,szt,6,6,,1.5,,8,,,,,"opis\nw dwóch wierszach"`,
    ];
    const text = file([section(head, lines), section(`${header('WZ', 0)},dodatkowe`, [])], INFO, '\n');
    const { survey, named, records } = await readWhole(eppFormat, text);
    expect(survey.documents[0]).toMatchObject({ number: '5/26', issuedAt: '2026-01-03', refusal: null });
    expect(named.map((cells) => [cells['kod towaru'], cells['ilość w jednostce magazynowej'], cells['nazwa']])).toEqual(
      [
        ['A1', '2', ''],
        ['A2', '4', 'Rura 1/2" gwint'],
        ['A3', '6', 'opis\nw dwóch wierszach'],
      ],
    );
    expect(records.map(({ line: at }) => at)).toEqual([8, 9, 10]);
  });

  test.each([
    ['1250', 'win1250'],
    ['852', 'cp852'],
  ])('texts in code page %s', async (page, encoding) => {
    const text = file([section(header('PZ', 2), TWO_LINES), DICTIONARY], INFO.replace('1250', page));
    const bytes = iconv.encode(text, encoding);
    const declared = eppFormat.declaredEncoding(bytes.toString('latin1'));
    const decoded = decodeSample(bytes, knownEncoding(declared ?? '') ?? '');
    expect(decoded).toBe(text);
    expect((await surveyed(eppFormat, decoded)).documents[0]?.supplier.name).toBe('Hurtownia Śruba sp. z o.o.');
  });

  test('what is an EPP file', () => {
    expect(eppFormat.recognises('[INFO]\r\n"1.05",3')).toBe(true);
    expect(eppFormat.recognises('[info]\n1.05,3')).toBe(true);
    expect(eppFormat.recognises('INFO;1\n')).toBe(false);
    expect(eppFormat.declaredEncoding('sku;name\n')).toBeNull();
  });
});

describe('damage', () => {
  const whole = file([section(header('PZ', 2), TWO_LINES)]);

  test('a file for accountants is no delivery, whatever its purpose says', async () => {
    const totals = ['"23",23.0000,100.0000,23.0000,123.0000'];
    const declared = file([section(header('FZ', 1), totals)], INFO.replace(',3,', ',0,'));
    const undeclared = file([section(header('FZ', 1), totals)]);
    expect((await refusal(eppFormat, declared)).code).toBe('epp_for_accountants');
    expect((await refusal(eppFormat, undeclared)).code).toBe('epp_for_accountants');
  });

  test('cut off anywhere inside its last document it is refused', async () => {
    const from = whole.indexOf('[ZAWARTOSC]');
    // Up to the last field but one: whatever is missing there shows beside the line before.
    for (let at = from; at < whole.trimEnd().lastIndexOf(','); at++) {
      expect([at, (await refusal(eppFormat, whole.slice(0, at))).code]).toEqual([
        at,
        expect.stringMatching(/^epp_(cut_off|record_broken)$/) as string,
      ]);
    }
  });

  test('reading a cut-off file fails as its survey does', async () => {
    const batches = [];
    const pieces = async function* () {
      yield whole.slice(0, whole.indexOf('KLEJ') - 3);
    };
    const profile = { kind: 'delivery', columns: (await surveyed(eppFormat, whole)).columns };
    for await (const batch of eppFormat.read(pieces, profile as never)) batches.push(batch.failure?.code ?? null);
    expect(batches.at(-1)).toBe('epp_cut_off');
  });

  test('a document that lost a line in the middle of a file is refused alone', async () => {
    const text = file([section(header('PZ', 3), TWO_LINES), section(header('PZ', 2), TWO_LINES)]);
    const { documents } = await surveyed(eppFormat, text);
    expect(documents.map(({ refusal: why }) => why)).toEqual([
      { code: 'epp_lines_differ', facts: { type: 'PZ', number: '17/2026', promised: 3, found: 2 } },
      null,
    ]);
  });

  test('doubts: no blank line at the end; a header that does not count', async () => {
    const survey = await surveyed(eppFormat, file([section(header('PZ', 0), TWO_LINES)]).trimEnd());
    expect(survey.doubts.map(({ code }) => code)).toEqual(['epp_lines_uncounted', 'epp_no_blank_line_at_end']);
    expect(survey.documents[0]?.refusal).toBeNull();
  });

  test('nothing but a header', async () => {
    expect((await refusal(eppFormat, file([]))).code).toBe('epp_nothing');
  });
});

describe.skipIf(SAMPLES === null)('a real file of Subiekt GT', () => {
  test('five purchase invoices with seven one-off services', async () => {
    const { survey, records, named, failure } = await readWhole(
      eppFormat,
      sampleText(eppFormat, 'epp/exampleOutput.epp'),
    );
    expect(failure).toBeNull();
    expect([survey.kind, survey.doubts]).toEqual(['delivery', []]);
    expect(survey.documents.map(({ number, refusal: why }) => [number, why])).toEqual(
      ['3/2025', '4/2025', '5/2025', '7/2025', '8/2025'].map((number) => [number, null]),
    );
    expect(survey.documents[2]).toMatchObject({
      type: 'FZ',
      issuedAt: '2025-01-17',
      supplier: { name: 'Hurtownia ERIE, Danuta Kołodziejczyk', taxId: '2122189241' },
      buyer: { name: 'Firma przykładowa systemu InsERT GT', taxId: '1111111111' },
      related: ['2313123'],
      location: 'MAG',
      line: 17,
    });
    expect(records.map(({ document, aside }) => [document, aside?.code])).toEqual(
      [0, 1, 2, 3, 4, 4, 4].map((document) => [document, 'epp_service']),
    );
    expect(
      named.map((cells) => [cells['ilość w jednostce magazynowej'], cells['cena netto'], cells['stawka VAT']]),
    ).toEqual([
      ['1', '1', '23'],
      ['1', '100', '23'],
      ['1', '200', '23'],
      ['10', '10', '23'],
      ['1', '10', '8'],
      ['1', '20', '0'],
      ['1', '30', '23'],
    ]);
  });
});
