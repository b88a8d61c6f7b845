import { describe, expect, test } from 'vitest';
import { eppFormat } from '../../../../../src/core/imports/structured/epp/epp';
import { readWhole, surveyed } from '../reading';
import { file, goods, section } from './writing';

const GOODS = section('"TOWARY"', [
  goods('A', 'Młotek'),
  goods('B', 'Woda "gaz."', { 4: '', 11: 'zw', 12: -1 }),
  goods('MONTAŻ', 'Montaż', { 1: 2 }),
]);
const PRICES = section('"CENNIK"', [
  '"A","Hurtowa",40.0000,49.2000,,,',
  '"A","Detaliczna",50.0000,61.5000,,,',
  '"A","Hurtowa specjalna",0.0000,0.0000,,,',
  '"C","Detaliczna",1.0000,1.2300,,,',
]);

describe('dictionaries without documents', () => {
  test('a price list: every level a price list, gross, the retail one named so', async () => {
    const { survey, named, records, failure } = await readWhole(eppFormat, file([GOODS, PRICES]));
    expect(failure).toBeNull();
    expect([survey.kind, survey.priceMode, survey.documents]).toEqual(['prices', 'gross', []]);
    expect(survey.columns.map(({ header, field, target }) => [header, field, target])).toEqual([
      ['kod towaru', 'sku', null],
      ['kod kreskowy', 'gtin', null],
      ['nazwa', 'name', null],
      ['jednostka miary', 'unit', null],
      ['stawka VAT', 'vat', null],
      ['Hurtowa', 'price', 'hurtowa'],
      ['Detaliczna', 'price', 'retail'],
      ['Hurtowa specjalna', 'price', 'hurtowa-specjalna'],
    ]);
    expect(
      named.map((cells) => [cells['kod towaru'], cells['Hurtowa'], cells['Detaliczna'], cells['Hurtowa specjalna']]),
    )
      // A level nobody has filled in is no price of zero.
      .toEqual([
        ['A', '49.2', '61.5', ''],
        ['B', '', '', ''],
        ['MONTAŻ', '', '', ''],
        ['C', '', '1.23', ''],
      ]);
    expect(named[1]).toMatchObject({ nazwa: 'Woda "gaz."', 'stawka VAT': 'zw', 'kod kreskowy': '' });
    expect(records.map(({ aside, document }) => [aside?.code ?? null, document])).toEqual([
      [null, null],
      [null, null],
      ['epp_service', null],
      [null, null],
    ]);
  });

  test('net prices alone: gross ones are worked out with the rate of the goods, and a person is asked', async () => {
    const net = section('"CENNIK"', [
      '"A","Detaliczna",24.3800,0.0000,,,',
      '"B","Detaliczna",10.0000,0.0000,,,',
      '"C","Detaliczna",10.0000,,,,',
      '"A","Hurtowa",20.0000,24.6000,,,',
    ]);
    const { survey, named } = await readWhole(eppFormat, file([GOODS, net]));
    expect(survey.doubts).toEqual([{ code: 'epp_net_prices', facts: { prices: 3, of: 4 } }]);
    // 24.38 with 23 % is 29.9874; B is exempt; of C the file knows no rate.
    expect(named.map((cells) => [cells['kod towaru'], cells['Detaliczna'], cells['Hurtowa']])).toEqual([
      ['A', '29.99', '24.6'],
      ['B', '10.00', ''],
      ['MONTAŻ', '', ''],
      ['C', '12.30', ''],
    ]);
  });

  test('prices alone, and goods alone', async () => {
    const prices = await surveyed(eppFormat, file([PRICES]));
    expect([prices.kind, prices.columns.map(({ field }) => field)]).toEqual([
      'prices',
      ['sku', 'price', 'price', 'price'],
    ]);
    const catalogue = await surveyed(eppFormat, file([GOODS, section('"CENNIK"', [])]));
    expect([catalogue.kind, catalogue.columns.map(({ field }) => field)]).toEqual([
      'catalogue',
      ['sku', 'gtin', 'name', 'unit', 'vat'],
    ]);
  });

  test('without a level called retail the first one is', async () => {
    const { columns } = await surveyed(
      eppFormat,
      file([section('"CENNIK"', ['"A","Ceny 1",1,1.23', '"A","retail",1,2.46'])]),
    );
    expect(columns.slice(1).map(({ header, target }) => [header, target])).toEqual([
      ['Ceny 1', 'retail'],
      ['retail', 'retail-2'],
    ]);
  });

  test('a profile of an earlier file finds its levels in another order', async () => {
    const first = await readWhole(eppFormat, file([GOODS, PRICES]));
    const second = file([GOODS, section('"CENNIK"', ['"A","Nowa",1,7', '"A","Detaliczna",1,8', '"A","Hurtowa",1,9'])]);
    const cells: (readonly string[])[] = [];
    const profile = { kind: 'prices', columns: first.survey.columns } as never;
    for await (const { records } of eppFormat.read(async function* () {
      yield second;
    }, profile)) {
      cells.push(...records.map((record) => record.cells));
    }
    expect(cells[0]).toEqual(['A', '5901234123457', 'Młotek', 'szt.', '23', '9', '8', '']);
  });

  test('a long dictionary comes whole, with the line of every item', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => goods(`K${i}`, `Towar ${i}`));
    const { records } = await readWhole(eppFormat, file([section('"TOWARY"', many)]));
    expect(records.length).toBe(20_000);
    expect(records[19_999]?.line).toBe(20_007);
  });
});
