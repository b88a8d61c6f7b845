import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeSample, knownEncoding } from '../../../../../src/core/imports/reading/text/text-decoder';
import { pcMarketXmlFormat } from '../../../../../src/core/imports/structured/pc-market-xml/pc-market-xml';
import { readWhole, refusal, SAMPLES, sampleText, surveyed } from '../reading';

const LISTS = `<asortymenty><asortyment><asortyment_id>4</asortyment_id><asortyment_nazwa>Nabiał</asortyment_nazwa></asortyment></asortymenty>
<jednostki><jednostka><jm_id>1</jm_id><jm_nazwa>szt.</jm_nazwa></jednostka><jednostka><jm_id>2</jm_id><jm_nazwa>kg</jm_nazwa></jednostka></jednostki>
<magazyny><magazyn><magazyn_id>1</magazyn_id><magazyn_nazwa>Sklep</magazyn_nazwa></magazyn><magazyn><magazyn_id>2</magazyn_id><magazyn_nazwa>Zaplecze główne</magazyn_nazwa></magazyn></magazyny>`;

function transmission(goods: string, lists = LISTS): string {
  return `<?xml version="1.0" encoding="ISO-8859-2"?>
<root><transmisja_id>20260301120000</transmisja_id><wykazy>
<towary>
${goods}
</towary>
${lists}</wykazy></root>`;
}

const stock = (id: string, quantity: string, reserved: string) =>
  `<magazyn><magazyn_id>${id}</magazyn_id><stan_magazynu>${quantity}</stan_magazynu><rezerwacja_ilosci>${reserved}</rezerwacja_ilosci></magazyn>`;

function towar(fields: Record<string, string>, warehouses = ''): string {
  const all = {
    towar_id: '42',
    kod: '5901234123457',
    do_usuniecia: 'N',
    aktywny_w_SI: 'N',
    nazwa: 'Śmietana',
    vat_id: '500',
    jm_id: '1',
    ...fields,
  };
  return `<towar>${Object.entries(all)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('')}<magazyny>${warehouses}</magazyny></towar>`;
}

const columnsOf = async (text: string) =>
  (await surveyed(pcMarketXmlFormat, text)).columns.map(({ header, field, target }) => [header, field, target]);

test('goods come with their names, units, prices and what may still be sold', async () => {
  const text = transmission(
    [
      towar(
        { cena_detal: '12,50', cena_hurtowa: '11,9', cena_nocna: '', cena_dodatkowa: '0' },
        stock('1', '12,500', '2,25') + stock('2', '3', '5'),
      ),
      towar(
        { towar_id: '43', kod: '101', nazwa: 'Ser żółty', jm_id: '2', vat_id: '2300', cena_detal: '1 234,00' },
        stock('1', '', '') + stock('2', '0,750', ''),
      ),
    ].join('\n'),
  );
  const { survey, named, records } = await readWhole(pcMarketXmlFormat, text);
  // 12.500 - 2.25 = 10.250; 3 - 5 = -2; an empty stock says nothing.
  expect(named).toEqual([
    {
      kod: '5901234123457',
      kody: '5901234123457',
      nazwa: 'Śmietana',
      jm: 'szt.',
      vat: '5',
      cena_detal: '12.50',
      cena_hurtowa: '11.9',
      towar_id: '42',
      'stan_magazynu (1)': '10.250',
      'stan_magazynu (2)': '-2',
    },
    {
      kod: '101',
      kody: '',
      nazwa: 'Ser żółty',
      jm: 'kg',
      vat: '23',
      cena_detal: '1234',
      cena_hurtowa: '',
      towar_id: '43',
      'stan_magazynu (1)': '',
      'stan_magazynu (2)': '0.750',
    },
  ]);
  expect(records.map(({ line }) => line)).toEqual([4, 5]);
  expect(survey).toMatchObject({
    kind: 'catalogue',
    priceMode: 'gross',
    currency: 'PLN',
    scope: 'partial',
    doubts: [],
  });
  expect(await columnsOf(text)).toEqual([
    ['kod', 'sku', null],
    ['kody', 'gtin', null],
    ['nazwa', 'name', null],
    ['jm', 'unit', null],
    ['vat', 'vat', null],
    ['cena_detal', 'price', 'retail'],
    ['cena_hurtowa', 'price', 'hurtowa'],
    ['towar_id', 'ignore', null],
    ['stan_magazynu (1)', 'stock', 'sklep'],
    ['stan_magazynu (2)', 'stock', 'zaplecze-glowne'],
  ]);
});

describe('without lists', () => {
  test('a lone warehouse is the main one, rates are known by their numbers, units are not', async () => {
    const rates = ['2300', '800', '500', '0', '-1', '7'].map((vat_id) => towar({ vat_id }, stock('1', '1', '')));
    const text = transmission(rates.join(''), '');
    const { survey, named } = await readWhole(pcMarketXmlFormat, text);
    expect(named.map((row) => row.vat)).toEqual(['23', '8', '5', '0', 'zw', '']);
    expect(named[0]?.jm).toBe('');
    expect(survey.columns.at(-1)).toMatchObject({ field: 'stock', target: 'main' });
    expect(survey.doubts).toEqual([{ code: 'pc_market_units_unknown', facts: { goods: 6 } }]);
  });

  test('goods with a code for scales are counted in kilograms', async () => {
    const text = transmission(towar({ kod: '290123???????', jm_id: '9' }, stock('1', '3,215', '')), '');
    const { survey, named } = await readWhole(pcMarketXmlFormat, text);
    expect(named[0]).toMatchObject({ kod: '290123???????', kody: '', jm: 'kg', 'stan_magazynu (1)': '3.215' });
    expect(survey.doubts).toEqual([]);
  });
});

test('rates may be explained by a list', async () => {
  const rates = '<stawki_vat><vat><vat_id>3</vat_id><vat_nazwa>8%</vat_nazwa></vat></stawki_vat>';
  const { named } = await readWhole(pcMarketXmlFormat, transmission(towar({ vat_id: '3' }), rates));
  expect(named[0]?.vat).toBe('8');
});

test('further codes of one piece are barcodes, those of packs are not', async () => {
  const code = (kod: string, quantity: string) =>
    `<kod_dodatkowy><kod>${kod}</kod><ilosc_w_kodzie>${quantity}</ilosc_w_kodzie></kod_dodatkowy>`;
  const more = `${code('5900000000015', '1,000')}${code('5900000000022', '12')}${code('5900000000039', '')}`;
  const { named } = await readWhole(pcMarketXmlFormat, transmission(towar({ kody_dodatkowe: more })));
  expect(named[0]?.kody).toBe('5901234123457 5900000000015 5900000000039');
});

test('goods to be deleted are set aside; not being active in the shop’s own web shop means nothing', async () => {
  const { records } = await readWhole(
    pcMarketXmlFormat,
    transmission(towar({ do_usuniecia: 'Y' }) + towar({ aktywny_w_SI: 'N' }) + towar({ aktywny_w_SI: 'N' })),
  );
  expect(records.map(({ aside }) => aside?.code ?? null)).toEqual(['pc_market_deleted', null, null]);
});

test('goods may stand right below the root', async () => {
  const text = `<root><towary>${towar({ cena_detal: '10' })}</towary></root>`;
  expect(pcMarketXmlFormat.recognises(text)).toBe(true);
  expect((await readWhole(pcMarketXmlFormat, text)).named[0]?.cena_detal).toBe('10');
});

test('a transmission of lists alone, and one that stops, are refused', async () => {
  const lists = transmission('').replace('<towary>\n\n</towary>', '');
  expect(pcMarketXmlFormat.recognises(lists)).toBe(true);
  expect((await refusal(pcMarketXmlFormat, lists)).code).toBe('pc_market_no_goods');
  const whole = transmission(towar({}));
  for (const end of [-1, -8, -300])
    expect((await refusal(pcMarketXmlFormat, whole.slice(0, end))).code).toBe('xml_malformed');
});

test.each(['ISO-8859-2', 'windows-1250'])('is read in %s as it declares', async (encoding) => {
  const text = transmission(towar({ nazwa: 'Żurek śląski ąęłź' })).replace('ISO-8859-2', encoding);
  const bytes = iconv.encode(text, encoding);
  const declared = pcMarketXmlFormat.declaredEncoding(bytes.toString('latin1'));
  expect(declared).toBe(encoding);
  const decoded = decodeSample(bytes, knownEncoding(declared!)!);
  expect((await readWhole(pcMarketXmlFormat, decoded)).named[0]?.nazwa).toBe('Żurek śląski ąęłź');
});

test('is recognised behind long lists and when cut anywhere, and no other XML is', () => {
  const long = transmission(towar({})).replace('<wykazy>', `<wykazy>${LISTS.repeat(50)}`);
  expect(pcMarketXmlFormat.recognises(long.slice(0, 20_001))).toBe(true);
  expect(
    pcMarketXmlFormat.recognises(
      '<ROOT xmlns="http://www.cdn.com.pl/optima/dokument"><DOKUMENT><TOWAR/></DOKUMENT></ROOT>',
    ),
  ).toBe(false);
  expect(pcMarketXmlFormat.recognises('<root><towary><towar><nazwa>a</nazwa></towar></towary></root>')).toBe(false);
  expect(pcMarketXmlFormat.recognises('transmisja_id;towar_id\n1;2')).toBe(false);
});

test.skipIf(SAMPLES === null)('real files of other formats are not taken', () => {
  for (const path of ['iof-idosell/full.xml', 'bmecat/new_catalog.golden.xml', 'comarch-edi-xml/FX.xml']) {
    expect([path, pcMarketXmlFormat.recognises(sampleText(pcMarketXmlFormat, path))]).toEqual([path, false]);
  }
});
