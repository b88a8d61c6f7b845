import { describe, expect, test } from 'vitest';
import { edifactFormat as format } from '../../../../../src/core/imports/structured/edifact/edifact';
import { SAMPLES, readWhole, refusal, sampleText, surveyed } from '../reading';
import { PARTIES, interchange, message } from './writing';

const DESPATCH = [
  'BGM+351+WZ/7/26+9',
  'DTM+137:202601031530:203',
  'RFF+ON:ZD/1',
  'RFF+DQ:L-55',
  ...PARTIES,
  'NAD+DP+5900000000022::9',
  'CPS+1',
  'PAC+1++201::9',
  'LIN+1++5901234123457:EN',
  'PIA+1+HURT-1:SA+NASZ-1:IN',
  'IMD+F++:::Młotek 0?+5 kg:gumowy',
  'QTY+12:12:PCE',
  'RFF+ON:ZD/2:1',
  'CPS+2+1',
  'IMD+F++:::to jest paleta',
  'LIN+2++5901234123457:SRV',
  'QTY+21:5:KGM',
  'QTY+12:4,250:KGM',
  'LIN+3',
  'PIA+4+9780738507330:EN',
  'PIA+5+9781568361871',
  'QTY+12:2:CT',
  'QTY+12:24:PCE',
  'LIN+4++5901234123457:EN',
  'IMD+C++RC::9',
  'QTY+12:1',
  'CNT+2:4',
];

describe('an invoice', () => {
  const named = async (lines: readonly string[]) =>
    (await readWhole(format, interchange([message('INVOIC', ['BGM+380+F1+9', ...PARTIES, ...lines])]))).named;

  test('counts what was despatched, or delivered, where it names no quantity invoiced', async () => {
    const lines = [
      ...['LIN+1++5901234123457:EN', 'QTY+12:9:PCE', 'QTY+47:8:PCE'],
      ...['LIN+2++5901234123457:EN', 'QTY+46:6:PCE', 'QTY+12:7:PCE'],
      ...['LIN+3++5901234123457:EN', 'QTY+46:5:PCE'],
      ...['LIN+4++5901234123457:EN', 'QTY+21:4:PCE'],
    ];
    expect((await named(lines)).map((cells) => cells['QTY 47'])).toEqual(['8', '7', '5', '']);
  });

  test('may name books by numbers of before 2007', async () => {
    const lines = ['LIN+1', 'PIA+5+0306406152:IB', 'QTY+47:2', 'LIN+2', 'PIA+5+0306406152:SA', 'QTY+47:1'];
    expect((await named(lines)).map((cells) => [cells['LIN'], cells['PIA SA']])).toEqual([
      ['9780306406157', ''],
      ['', '0306406152'],
    ]);
  });
});

describe('a despatch advice', () => {
  test('its lines', async () => {
    const { survey, named, records, failure } = await readWhole(format, interchange([message('DESADV', DESPATCH)]));
    expect([failure, survey.kind, survey.doubts]).toEqual([null, 'delivery', []]);
    expect(survey.columns.map(({ field }) => field)).toEqual([
      'sku',
      'gtin',
      'supplierSku',
      'name',
      'unit',
      'vat',
      'quantity',
      'cost',
    ]);
    expect(named[0]).toEqual({
      'PIA IN': 'NASZ-1',
      LIN: '5901234123457',
      'PIA SA': 'HURT-1',
      IMD: 'Młotek 0+5 kg gumowy',
      'QTY 6411': 'szt.',
      TAX: '',
      'QTY 12': '12',
      'PRI AAA': '',
    });
    expect(named[1]).toMatchObject({ LIN: '5901234123457', IMD: '', 'QTY 12': '4.25', 'QTY 6411': 'kg' });
    // The substitute of PIA 4 is another product; of two cartons that are 24 pieces the pieces count.
    expect(named[2]).toMatchObject({ LIN: '9781568361871', 'QTY 12': '24', 'QTY 6411': 'szt.' });
    expect(records.map(({ aside, line }) => [aside?.code ?? null, line])).toEqual([
      [null, 13],
      [null, 20],
      [null, 23],
      ['edifact_returnable', 28],
    ]);
  });

  test('its document', async () => {
    const { documents } = await surveyed(format, interchange([message('DESADV', DESPATCH)]));
    expect(documents).toEqual([
      {
        type: 'DESADV',
        kind: 'delivery',
        number: 'WZ/7/26',
        issuedAt: '2026-01-03',
        supplier: { name: 'Hurtownia Żółw', taxId: '8960000009', gln: '5900000000008' },
        buyer: { name: null, taxId: null, gln: '5900000000015' },
        related: ['L-55'],
        orders: ['ZD/1', 'ZD/2'],
        corrects: null,
        location: '5900000000022',
        currency: null,
        line: 2,
        refusal: null,
      },
    ]);
  });

  test('cancelled, replaced, sent twice, lost a line', async () => {
    const other = (bgm: string, cnt = 'CNT+2:4') =>
      message('DESADV', [`BGM+351+${bgm}`, ...DESPATCH.slice(1, -1), cnt]);
    const all = [other('A+9'), other('B+1'), other('C+5'), other('A+9'), other('D+9', 'CNT+2:5')];
    const { documents, doubts, kind } = await surveyed(format, interchange(all));
    expect(kind).toBe('delivery');
    expect(documents.map(({ number, refusal: why }) => [number, why?.code ?? null])).toEqual([
      ['A', null],
      ['B', 'edifact_cancelled'],
      ['C', null],
      ['A', 'edifact_repeated'],
      ['D', 'edifact_lines_lost'],
    ]);
    expect(doubts).toEqual([{ code: 'edifact_replaces', facts: { type: 'DESADV', number: 'C' } }]);
  });

  test('a wrong UNT is a doubt where the lines are confirmed, and a reason to refuse where they are not', async () => {
    const wrong = (segments: string[]) => [...message('DESADV', segments).slice(0, -1), 'UNT+99+M1'];
    const confirmed = await surveyed(format, interchange([wrong(DESPATCH)]));
    expect([confirmed.documents[0]?.refusal, confirmed.doubts.map(({ code }) => code)]).toEqual([
      null,
      ['edifact_segments_differ'],
    ]);
    const unconfirmed = await surveyed(format, interchange([wrong(DESPATCH.slice(0, -1))]));
    expect(unconfirmed.documents[0]?.refusal).toMatchObject({
      code: 'edifact_segments_lost',
      facts: { said: 99, found: 30 },
    });
  });

  test('a UNT that does not count itself has lost nothing: it is told of, and any other difference is refused', async () => {
    const said = (count: number) => {
      const segments = DESPATCH.slice(0, -1);
      return interchange([[...message('DESADV', segments).slice(0, -1), `UNT+${segments.length + 2 + count}+M1`]]);
    };
    const { survey, records } = await readWhole(format, said(-1));
    expect([survey.documents[0]?.refusal, survey.doubts]).toEqual([null, []]);
    expect(records.at(-1)).toMatchObject({
      line: 31,
      aside: { code: 'edifact_trailer_uncounted', facts: { said: 29, found: 30 } },
    });
    for (const count of [-3, -2, 1, 2]) {
      const { documents } = await surveyed(format, said(count));
      expect([count, documents[0]?.refusal?.code]).toEqual([count, 'edifact_segments_lost']);
    }
  });

  test('packs, free goods, a test interchange and a missing envelope are doubts', async () => {
    const segments = [...DESPATCH.slice(0, -1), 'QTY+59:12', 'QTY+192:1'];
    const unb = 'UNB+UNOC:3+A+B+260103:0900+77++++++1';
    const test1 = await surveyed(format, interchange([message('DESADV', segments)], { unb }));
    expect(test1.doubts.map(({ code }) => code)).toEqual(['edifact_test', 'edifact_packs', 'edifact_free_goods']);
    const bare = `${message('DESADV', DESPATCH).join("'")}'`;
    expect((await surveyed(format, bare)).doubts.map(({ code }) => code)).toEqual(['edifact_bare']);
  });

  test('two quantities in the same unit are no number', async () => {
    const text = interchange([message('DESADV', ['BGM+351+A+9', 'LIN+1++5901234123457:EN', 'QTY+12:1', 'QTY+12:2'])]);
    expect((await readWhole(format, text)).named[0]?.['QTY 12']).toBe('1 + 2');
  });

  test('cut off after any segment, or inside one, it is refused', async () => {
    const whole = interchange([message('DESADV', DESPATCH)]);
    for (let at = 90; at < whole.indexOf('UNZ') + 4; at += 3) {
      expect([at, (await refusal(format, whole.slice(0, at))).code]).toEqual([at, 'edifact_cut_off']);
    }
  });

  test('a lost segment in the middle of the envelope', async () => {
    const whole = interchange([message('DESADV', DESPATCH), message('DESADV', DESPATCH, 'M2')]);
    expect((await refusal(format, whole.replace(/UNT\+31\+M1'\r\n/, ''))).code).toBe('edifact_out_of_order');
  });
});

describe('an invoice', () => {
  const INVOICE = [
    'BGM+380+FV/9+9',
    'DTM+137:20260104:102',
    'RFF+DQ:WZ/7/26',
    ...PARTIES,
    'CUX+2:PLN:4',
    'LIN+1++5901234123457:EN',
    'PIA+1+HURT-1:SA',
    'QTY+47:200:PCE',
    'PRI+AAA:12.50:CT::100:PCE',
    'TAX+7+VAT+++:::23+S',
    'UNS+S',
    'CNT+2:1',
  ];

  test('is a delivery with a doubt; its price may be for a hundred', async () => {
    const { survey, named } = await readWhole(format, interchange([message('INVOIC', INVOICE)]));
    expect([survey.kind, survey.currency, survey.doubts.map(({ code }) => code)]).toEqual([
      'delivery',
      'PLN',
      ['edifact_invoice'],
    ]);
    expect(survey.documents[0]).toMatchObject({ type: 'INVOIC', related: ['WZ/7/26'], refusal: null });
    expect(named[0]).toMatchObject({ 'QTY 47': '200', 'PRI AAA': '0.125', TAX: '23', 'PIA SA': 'HURT-1' });
  });

  test('beside a despatch advice it is not booked; a credit note never is', async () => {
    const credit = ['BGM+381+KOR/1+9', ...INVOICE.slice(1)];
    const both = [message('DESADV', DESPATCH), message('INVOIC', INVOICE), message('INVOIC', credit)];
    const { survey, records } = await readWhole(format, interchange(both));
    expect(survey.documents.map(({ refusal: why }) => why?.code ?? null)).toEqual([
      null,
      'edifact_invoice_beside_despatch',
      'edifact_invoice_brings_no_goods',
    ]);
    expect(records.map(({ document }) => document)).toEqual([0, 0, 0, 0, 1, 2]);
  });
});

describe('other messages', () => {
  test('orders are orders, what is neither is refused by name, a mixed file is read for what can be booked', async () => {
    const order = message('ORDERS', ['BGM+220+Z1+9', 'LIN+1++5901234123457:EN', 'QTY+21:5']);
    const control = message('CONTRL', ['UCI+1+A+B+7']);
    expect((await surveyed(format, interchange([order]))).kind).toBe('orders');
    const facts = { type: 'CONTRL' };
    expect(await refusal(format, interchange([control]))).toEqual({ code: 'edifact_not_goods', facts });
    const { survey, records } = await readWhole(format, interchange([order, control, message('DESADV', DESPATCH)]));
    expect([survey.kind, survey.documents.map(({ refusal: why }) => why?.code ?? null)]).toEqual([
      'delivery',
      ['edifact_no_delivery', 'edifact_no_delivery', null],
    ]);
    expect(records.map(({ document }) => document)).toEqual([2, 2, 2, 2]);
  });

  test('what is EDIFACT, and in which letters', () => {
    for (const head of [
      "UNA:+.? 'UNB+UNOC",
      "UNA:+.? '\r\nUNB+",
      'UNB+UNOA:1+',
      'UNH+1+DESADV',
      "BGM+351+1+9'\nDTM+137",
    ]) {
      expect([head, format.recognises(head)]).toEqual([head, true]);
    }
    for (const head of ['UNAME;UNB', 'UNB;1', 'sku;name', '<UNB>'])
      expect([head, format.recognises(head)]).toEqual([head, false]);
    const levels = ['UNOA', 'UNOC', 'UNOD', 'UNOE', 'UNOW', 'UNOY'];
    expect(levels.map((level) => format.declaredEncoding(`UNA:+.? '\r\nUNB+${level}:3+A`))).toEqual([
      null,
      null,
      'iso-8859-2',
      null,
      'utf-8',
      'utf-8',
    ]);
  });
});

describe.skipIf(SAMPLES === null)('real files', () => {
  const sample = (name: string) => sampleText(format, `edifact/${name}`);

  test('DespatchAdvice.txt: UNB says INVOIC, and two messages where there is one', async () => {
    const { survey, named, failure } = await readWhole(format, sample('DespatchAdvice.txt'));
    expect([failure, survey.kind]).toEqual([null, 'delivery']);
    expect(survey.documents).toMatchObject([
      {
        type: 'DESADV',
        number: 'DES587441',
        issuedAt: '2002-04-01',
        supplier: { taxId: '6558774', gln: '5411234512309' },
        buyer: { gln: '5412345000013' },
        orders: ['12332'],
        location: '5412345123453',
        refusal: null,
      },
    ]);
    expect(survey.doubts).toEqual([
      { code: 'edifact_test', facts: {} },
      { code: 'edifact_messages_differ', facts: { said: 2, found: 1, line: 42 } },
    ]);
    expect(named.map((cells) => [cells['LIN'], cells['QTY 12']])).toEqual([
      ['5410738000152', '20'],
      ['5410738000169', '5'],
      ['5410738000176', '3'],
      ['5410738000183', '12'],
    ]);
  });

  test('D96ADESADV.edi: books with ISBNs in PIA', async () => {
    const { survey, named } = await readWhole(format, sample('D96ADESADV.edi'));
    expect([survey.kind, survey.doubts]).toEqual(['delivery', []]);
    expect(survey.documents[0]).toMatchObject({
      number: 'Y02197250',
      issuedAt: '2016-07-26',
      orders: ['6877871', '6905456'],
      refusal: null,
    });
    expect(named.map((cells) => [cells['LIN'], cells['IMD'], cells['QTY 12']])).toEqual([
      ['9780738507330', 'MUNCIE THE MIDDLE', '1'],
      ['9781568361871', 'ROADS TO SATA A 2', '1'],
    ]);
  });

  test('MixedTransactions.txt: groups, an order and an invoice', async () => {
    const { survey, named } = await readWhole(format, sample('MixedTransactions.txt'));
    expect([survey.kind, survey.currency]).toEqual(['delivery', 'EUR']);
    expect(survey.documents.map(({ type, number, refusal: why }) => [type, number, why?.code ?? null])).toEqual([
      ['ORDERS', '128576', 'edifact_no_delivery'],
      ['INVOIC', 'IN432097', null],
    ]);
    expect(survey.doubts.map(({ code }) => code)).toEqual(['edifact_test', 'edifact_invoice']);
    expect(named.map((cells) => [cells['LIN'], cells['QTY 47'], cells['QTY 6411'], cells['PRI AAA']])).toEqual([
      ['4000862141404', '40', '', ''],
      ['5412345111115', '12.65', 'kg', '200'],
    ]);
  });

  test.each(['PurchaseOrderMultiLine.txt', 'DuplicateInterchange.txt', 'edifact.ORDRSP.edi'])(
    '%s: orders',
    async (name) => {
      const { survey, failure } = await readWhole(format, sample(name));
      expect([failure, survey.kind]).toEqual([null, 'orders']);
      expect(survey.documents.every(({ refusal: why }) => why?.code === 'edifact_no_delivery')).toBe(true);
    },
  );

  test.each([
    ['CorruptUnh.txt', 'edifact_out_of_order', { tag: 'NH', line: 2 }],
    ['smooks-d96a-invoic.edi', 'edifact_out_of_order', { tag: 'BGM', line: 1 }],
    ['edifact.01.edi', 'edifact_not_goods', { type: 'QUOTES' }],
    ['edifact.01.multi-message.edi', 'edifact_not_goods', { type: 'QUOTES' }],
    ['edifact.Issue152.Wikipedia.edi', 'edifact_not_goods', { type: 'PAORES' }],
    ['example_release_character.edi', 'edifact_not_goods', { type: 'PAORES' }],
    ['example_wrapped.edi', 'edifact_not_goods', { type: 'PAORES' }],
    ['example_multiline.edi', 'edifact_not_goods', { type: 'IFTMBC' }],
  ])('%s is refused', async (name, code, facts) => {
    const text = sample(name);
    expect(format.recognises(text)).toBe(true);
    expect(await refusal(format, text)).toEqual({ code, facts });
  });

  test('bare invoices without lines: one in order, one without a number', async () => {
    const good = await readWhole(format, sample('d96a_invoic_conforming.edi'));
    expect([good.records, good.survey.documents[0]?.refusal]).toEqual([[], null]);
    expect(good.survey.doubts.map(({ code }) => code)).toEqual(['edifact_bare', 'edifact_invoice']);
    const { documents } = await surveyed(format, sample('d96a_invoic_malformed.edi'));
    expect(documents[0]?.refusal).toEqual({ code: 'edifact_no_number', facts: { type: 'INVOIC' } });
  });
});
