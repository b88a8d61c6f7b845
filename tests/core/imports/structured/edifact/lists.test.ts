import { describe, expect, test } from 'vitest';
import { edifactFormat as format } from '../../../../../src/core/imports/structured/edifact/edifact';
import { SAMPLES, readWhole, refusal, sampleText, surveyed } from '../reading';
import { PARTIES, interchange, message } from './writing';

describe('a price catalogue', () => {
  const HEAD = ['BGM+9+PC1+9', ...PARTIES, 'CUX+2:PLN:8', 'PGI+2'];

  test('advised prices are retail prices; what the supplier charges is shown beside them and left alone', async () => {
    const items = [
      'LIN+1+1+5901234123457:SRV',
      'IMD+F++:::Młotek',
      'TAX+7+VAT+++:::23+S',
      'PRI+AAE:49,99:CA:SRP',
      'PRI+AAA:2000:CA::100:PCE',
      'LIN+2+2+4048422101659:SRV',
      'PRI+AAE:5',
    ];
    const { survey, named, records } = await readWhole(format, interchange([message('PRICAT', [...HEAD, ...items])]));
    expect([survey.kind, survey.priceMode, survey.currency, survey.doubts]).toEqual(['prices', 'gross', 'PLN', []]);
    expect(survey.columns.map(({ header, field, target }) => [header, field, target])).toEqual([
      ['LIN', 'gtin', null],
      ['IMD', 'name', null],
      ['TAX', 'vat', null],
      ['PRI AAE', 'price', 'retail'],
      ['PRI AAA', 'ignore', null],
    ]);
    expect(named[0]).toEqual({ LIN: '5901234123457', IMD: 'Młotek', TAX: '23', 'PRI AAE': '49.99', 'PRI AAA': '20' });
    expect(records[1]?.aside?.code).toBe('edifact_withdrawn');
  });

  test.each([
    ['DTM+194:20261201:102', '2026-12-01'],
    ['DTM+7:202612010600:203', '2026-12-01'],
    ['DTM+137:20261201:102', undefined],
  ])('of %s holds from %s', async (dtm, from) => {
    const [bgm = '', ...rest] = HEAD;
    const segments = [bgm, dtm, ...rest, 'LIN+1+1+5901234123457:SRV', 'PRI+AAE:5'];
    expect((await surveyed(format, interchange([message('PRICAT', segments)]))).pricesFrom).toBe(from);
  });

  test('purchase prices alone are net, for a list of their own, and a doubt', async () => {
    const items = [
      'LIN+1++5901234123457:EN',
      'PIA+1+NASZ:IN',
      'PRI+AAB:3',
      'PRI+AAA:2.5',
      'LIN+2++4048422101659:EN',
      'PRI+AAA:1',
    ];
    const { survey, named } = await readWhole(format, interchange([message('PRICAT', [...HEAD, ...items])]));
    expect([survey.priceMode, survey.vatCode, survey.doubts.map(({ code }) => code)]).toEqual([
      'net',
      '23',
      ['edifact_purchase_prices', 'vat_assumed'],
    ]);
    expect(survey.columns.map(({ field, target }) => target ?? field)).toEqual([
      'sku',
      'gtin',
      'name',
      'vat',
      'purchase',
      'ignore',
    ]);
    // Where some goods have a code of ours, the others go by their barcode.
    expect(named.map((cells) => [cells['PIA IN'], cells['PRI AAA']])).toEqual([
      ['NASZ', '2.5'],
      ['4048422101659', '1'],
    ]);
  });

  test('a catalogue that cancels one, or lost a line, is refused', async () => {
    const of = (...segments: string[]) => refusal(format, interchange([message('PRICAT', segments)]));
    expect((await of('BGM+9+PC1+1', 'LIN+1++5901234123457:EN')).code).toBe('edifact_cancelled');
    expect(await of('BGM+9+PC1+9', 'LIN+1++5901234123457:EN', 'CNT+2:2')).toEqual({
      code: 'edifact_lines_lost',
      facts: { type: 'PRICAT', number: 'PC1', said: 2, found: 1, line: 5 },
    });
  });

  test.skipIf(SAMPLES === null)('PriceCatalogue.txt: of piece, case and pallet the piece counts', async () => {
    const { survey, named, records } = await readWhole(format, sampleText(format, 'edifact/PriceCatalogue.txt'));
    expect([survey.kind, survey.priceMode, survey.currency, survey.doubts]).toEqual(['prices', 'gross', 'EUR', []]);
    expect(survey.documents[0]).toMatchObject({ number: 'PC32458', issuedAt: '2002-10-01', refusal: null });
    expect(records.map(({ aside, line }) => [line, aside?.code ?? null])).toEqual([
      [13, null],
      [25, 'edifact_trade_unit'],
      [37, 'edifact_contents'],
      [39, 'edifact_trade_unit'],
      [51, 'edifact_contents'],
    ]);
    expect(survey.columns.map(({ field, target }) => target ?? field)).toEqual(['gtin', 'name', 'vat', 'retail']);
    expect(named[0]).toEqual({ LIN: '5410738377131', IMD: 'HEALTHIEST CORN CRISPIES BOX', TAX: '21', 'PRI AAE': '40' });
  });
});

describe('a stock report', () => {
  const HEAD = ['BGM+35+IR1+9', 'DTM+137:20260103:102', 'DTM+366:202601021830:203', 'NAD+GY+5900000000008::9'];

  test('levels by place, put together for goods listed once for each', async () => {
    const items = [
      'LIN+1++5901234123457:EN',
      'QTY+145:30:PCE',
      'QTY+145:10:PCE',
      'LOC+14+MAG A::92',
      'QTY+145:20:PCE',
      'LOC+14+MAG B::92',
      'LIN+2++4048422101659:SRV',
      'QTY+17:1.5:KGM',
      'LOC+14+MAG A::92',
      'LIN+3++4048422101659:SRV',
      'QTY+17:0:KGM',
      'LOC+14+MAG B::92',
    ];
    const { survey, named, records } = await readWhole(format, interchange([message('INVRPT', [...HEAD, ...items])]));
    expect([survey.kind, survey.scope]).toEqual(['stock', 'partial']);
    // 18:30 in Poland, wherever this machine is.
    expect(survey.asOf).toBe('2026-01-02T17:30:00.000Z');
    expect(survey.columns.map(({ header, field, target }) => [header, field, target])).toEqual([
      ['LIN', 'gtin', null],
      ['IMD', 'name', null],
      ['QTY 6411', 'unit', null],
      ['MAG A', 'stock', 'mag-a'],
      ['MAG B', 'stock', 'mag-b'],
    ]);
    expect(named).toEqual([
      { LIN: '5901234123457', IMD: '', 'QTY 6411': 'szt.', 'MAG A': '10', 'MAG B': '20' },
      { LIN: '4048422101659', IMD: '', 'QTY 6411': 'kg', 'MAG A': '1.5', 'MAG B': '0' },
    ]);
    expect(records.map(({ line }) => line)).toEqual([7, 13]);
  });

  test('a total with its parts by pallet; parts that do not add up; actual stock before stock on hand', async () => {
    const items = [
      'LIN+1++5901234123457:EN',
      'QTY+145:300',
      'QTY+145:150',
      'CPS+1',
      'GIN+BJ+354123450000001011',
      'QTY+145:150',
      'LIN+2++4048422101659:EN',
      'QTY+145:300',
      'QTY+145:150',
      'LIN+3++5410738000152:EN',
      'QTY+17:9',
      'QTY+145:8',
      'QTY+198:3',
    ];
    const { survey, named } = await readWhole(format, interchange([message('INVRPT', [...HEAD, ...items])]));
    expect(survey.columns.at(-1)).toMatchObject({ header: '5900000000008', field: 'stock', target: '5900000000008' });
    expect(named.map((cells) => cells['5900000000008'])).toEqual(['300', '300 + 150', '8']);
  });

  test('without a place it is the main one; of a day alone it is true when it was made up; codes where there are no barcodes', async () => {
    const segments = ['BGM+35+IR1+9', 'DTM+137:20260103:102', 'LIN+1++PROD-101:VN', 'QTY+145:850:EA'];
    const { survey, named } = await readWhole(format, interchange([message('INVRPT', segments)]));
    expect([survey.asOf, survey.columns.at(-1)?.target]).toEqual(['2026-01-03T08:00:00.000Z', 'main']);
    expect(named[0]).toMatchObject({ 'PIA IN': 'PROD-101', LIN: '', 'QTY 145': '850' });
  });

  test('a distributor’s goods are known by their maker’s numbers', async () => {
    const lines = ['BGM+35+I9+9', 'DTM+91:20260909:102', ...PARTIES, 'LIN+1++ST5000:MF', 'QTY+17:2:EA'];
    const { named } = await readWhole(format, interchange([message('INVRPT', lines)]));
    expect(named).toMatchObject([{ 'PIA IN': 'ST5000' }]);
  });

  test('of what its supplier sends it is asked whether the shop sells it, unless it lies in a warehouse of its own', async () => {
    const doubts = async (...parties: string[]) =>
      (
        await surveyed(
          format,
          interchange([message('INVRPT', ['BGM+35+R1+9', ...parties, 'LIN+1++5901234123457:EN', 'QTY+145:4'])], {
            unb: 'UNB+UNOC:3+5900000000008:14+5900000000015:14+260315:0800+77',
          }),
        )
      ).doubts.map(({ code }) => code);
    const [supplier, buyer] = ['NAD+SU+5900000000008::9', 'NAD+BY+5900000000015::9'];
    expect(await doubts(supplier, buyer)).toEqual(['stock_of_supplier']);
    expect(await doubts(supplier, 'NAD+WH+5900000000008::9')).toEqual(['stock_of_supplier']);
    expect(await doubts(supplier, buyer, 'NAD+WH+5900000000022::9')).toEqual([]);
    expect(await doubts('NAD+SU+5900000000015::9', 'NAD+BY+5900000000008::9')).toEqual([]);
  });

  test('the same place twice stays two records', async () => {
    const items = ['LIN+1++5901234123457:EN', 'QTY+145:1', 'LIN+2++5901234123457:EN', 'QTY+145:2'];
    expect((await readWhole(format, interchange([message('INVRPT', [...HEAD, ...items])]))).records.length).toBe(2);
  });

  test('movements are no levels', async () => {
    const text = interchange([message('INVRPT', ['BGM+78+IR1+9', 'LIN+1++5901234123457:EN', 'INV+1', 'QTY+145:1'])]);
    expect((await refusal(format, text)).code).toBe('edifact_movements');
    expect((await surveyed(format, text.replace('BGM+78', 'BGM+35'))).kind).toBe('stock');
  });
});

describe('the moment of a stock report', () => {
  const report = (dtm: string, prepared = '260315:0800') =>
    interchange([message('INVRPT', ['BGM+35+R1+9', dtm, 'LIN+1++5901234123457:EN', 'QTY+145:4'])], {
      unb: `UNB+UNOC:3+5900000000008:14+5900000000015:14+${prepared}+77`,
    });

  // In March, before the clocks change, Poland is one hour ahead.
  test.each([
    [
      'of a day it was made up on: the time of the interchange',
      'DTM+137:20260315:102',
      '260315:0800',
      '2026-03-15T07:00:00.000Z',
    ],
    ['four digits of the year', 'DTM+137:20260315:102', '20260315:0800', '2026-03-15T07:00:00.000Z'],
    [
      'its own time before that of the interchange',
      'DTM+366:202603142100:203',
      '260315:0800',
      '2026-03-14T20:00:00.000Z',
    ],
    ['of another day than it was made up on: nobody knows', 'DTM+137:20260314:102', '260315:0800', null],
    ['without a time of the interchange: nobody knows', 'DTM+137:20260315:102', '260315', null],
  ])('%s', async (_, dtm, prepared, asOf) => {
    expect((await surveyed(format, report(dtm, prepared))).asOf).toBe(asOf);
  });
});

test('what somebody else received is refused, and says so', async () => {
  const segments = ['BGM+632+RA-1+9', 'DTM+137:20260119:102', 'LIN+1++5901234123457:EN', 'QTY+12:480', 'QTY+194:476'];
  expect(await refusal(format, interchange([message('RECADV', segments)]))).toEqual({
    code: 'edifact_receipt',
    facts: {},
  });
});
