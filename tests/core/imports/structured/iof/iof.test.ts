import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { iofFormat } from '../../../../../src/core/imports/structured/iof/iof';
import { profileOf, readWhole, refusal, SAMPLES, sampleText, surveyed, textOf } from '../reading';

const HEADER =
  '<?xml version="1.0" encoding="utf-8"?>\n<offer file_format="IOF" version="3.0" generated="2026-07-01 00:30:00" xmlns:iaiext="http://www.iai-shop.com/developers/iof/extensions.phtml">\n';

function offer(products: string, attributes = 'language="pol" currency="PLN"'): string {
  return `${HEADER}<products ${attributes}>\n${products}\n</products>\n</offer>`;
}

function product(attributes: string, sizes: string, more = ''): string {
  return `<product ${attributes}><unit id="0" name="szt."/><description><name xml:lang="eng">Shirt</name><name xml:lang="pol"><![CDATA[Koszula]]></name></description>${more}<sizes>${sizes}</sizes></product>`;
}

const PRICE = '<price gross="123.00" net="100.00"/>';
const codes = (doubts: readonly { code: string }[]) => doubts.map(({ code }) => code);

describe.skipIf(SAMPLES === null)('a real offer', () => {
  test('gives one record per size, with the size in its name', async () => {
    const { survey, named, records, failure } = await readWhole(
      iofFormat,
      sampleText(iofFormat, 'iof-idosell/full.xml'),
    );
    expect(failure).toBeNull();
    expect(named.map((row) => [row.code, row.gtin, row.name, row['price@gross'], row['stock@id=0']])).toEqual([
      ['1772-2946', '5901363658349', 'Figi SF216/12 PIN - XL', '80.00', '12'],
      ['1772-2945', '5901363658332', 'Figi SF216/12 PIN - M', '80.00', '5'],
      ['1772-2944', '5901363656000', 'Figi SF216/12 PIN - XXL', '80.00', '4'],
      ['1772-2943', '5901363652422', 'Figi SF216/12 PIN - L', '80.00', '10'],
    ]);
    expect(records.map(({ line }) => line)).toEqual([39, 43, 47, 51]);
    expect([named[0]?.['unit@name'], named[0]?.['product@vat']]).toEqual(['szt.', '23.00']);
    expect(survey).toMatchObject({
      kind: 'catalogue',
      priceMode: 'gross',
      currency: 'PLN',
      asOf: '2026-02-22T12:50:50.000Z',
      scope: 'partial',
      doubts: [],
    });
    expect(survey.columns.filter(({ field }) => field === 'price' || field === 'stock')).toMatchObject([
      { header: 'price@gross', target: 'retail' },
      { header: 'stock@id=0', target: 'main' },
    ]);
    expect(survey.preview).toEqual(records.map(({ cells }) => cells));
  });

  test.each(['stocks', 'units'])('has %s beside it, which hold nothing to import', async (name) => {
    const text = sampleText(iofFormat, `iof-idosell/${name}.xml`);
    expect(iofFormat.recognises(text)).toBe(true);
    expect(await refusal(iofFormat, text)).toEqual({ code: 'iof_no_offer', facts: { element: name } });
  });

  test('is told from every other XML file', () => {
    for (const folder of ['bmecat', 'cii', 'comarch-edi-xml', 'ubl', 'ksef-fa']) {
      for (const path of readdirSync(join(SAMPLES!, folder), { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.xml')) continue;
        expect([path, iofFormat.recognises(readFileSync(join(SAMPLES!, folder, path), 'utf8'))]).toEqual([path, false]);
      }
    }
  });

  test('is refused whole when it is cut off', async () => {
    const text = sampleText(iofFormat, 'iof-idosell/full.xml');
    expect((await refusal(iofFormat, text.slice(0, -9))).code).toBe('xml_malformed');
    expect((await refusal(iofFormat, text.slice(0, text.length / 2))).code).toBe('xml_malformed');
  });
});

describe('codes', () => {
  test('are the shop’s own; IdoSell’s serve where there are none, the same in full and light files', async () => {
    const full = offer(
      product(
        'id="7" vat="23"',
        `<size id="3" name="M" code="7-3">${PRICE}</size><size id="4" name="L" code="7-4" iaiext:code_external="KOSZ-L">${PRICE}</size>`,
      ),
    );
    const light = offer(
      `<product id="7" vat="23"><sizes><size id="3"/><size id="4" code_external="KOSZ-L"/></sizes></product>`,
    );
    const read = await readWhole(iofFormat, full);
    expect(read.named.map((row) => row.code)).toEqual(['7-3', 'KOSZ-L']);
    expect((await readWhole(iofFormat, light)).named.map((row) => row.code)).toEqual(['7-3', 'KOSZ-L']);
    expect(read.survey.doubts).toEqual([{ code: 'iof_own_codes', facts: { codes: 1, of: 2 } }]);
  });

  test('that all sizes share name the product, so that IdoSell’s are taken', async () => {
    const shared = ['3', '4'].map(
      (id) => `<size id="${id}" name="${id}" code="7-${id}" iaiext:code_external="KOSZULA"/>`,
    );
    expect(
      (await readWhole(iofFormat, offer(product('id="7"', shared.join(''))))).named.map((row) => row.code),
    ).toEqual(['7-3', '7-4']);
  });

  test('are barcodes where they look like ones, in whichever place the writer keeps them', async () => {
    const sizes =
      '<size id="1" iaiext:code_external="A" code_producer="5901234123457"/><size id="2" iaiext:code_external="5900000000015" code_producer="HT61"/><size id="3" iaiext:code_external="C" code_producer="5901234123450"/>';
    const { named } = await readWhole(iofFormat, offer(product('id="7"', sizes)));
    // A wrong check digit stays, for the row reader to say so.
    expect(named.map((row) => row.gtin)).toEqual(['5901234123457', '5900000000015', '5901234123450']);
  });

  test('stay as they are when a size comes twice', async () => {
    const twice = '<size id="1" name="M" iaiext:code_external="A"/>';
    const text = offer(`${product('id="1"', twice)}${product('id="1"', twice)}`);
    expect((await readWhole(iofFormat, text)).named.map((row) => row.code)).toEqual(['A', 'A']);
  });
});

describe('names', () => {
  test('are Polish, with the size unless it is the universal one', async () => {
    const text = offer(
      `${product('id="1"', '<size id="uniw" name="uniwersalny"/>')}${product('id="2"', '<size id="3" name="M"/>')}`,
    );
    expect((await readWhole(iofFormat, text)).named.map((row) => row.name)).toEqual(['Koszula', 'Koszula - M']);
  });

  test('broken over lines are one line again', async () => {
    const text = offer(product('id="1"', '<size id="u" name="uniw"/>').replace('Koszula', 'Koszula\n  lniana'));
    expect((await readWhole(iofFormat, text)).named[0]?.name).toBe('Koszula lniana');
  });

  test('fall back to another language', async () => {
    const text = offer(
      '<product id="1"><description><name xml:lang="deu">Hemd</name></description><sizes><size id="u" name="uniw"/></sizes></product>',
    );
    expect((await readWhole(iofFormat, text)).named[0]?.name).toBe('Hemd');
  });
});

describe('prices', () => {
  test('of a size come before those of its product', async () => {
    const sizes = '<size id="1" name="M"/><size id="2" name="XXL"><price gross="140,50" net="114,23"/></size>';
    const { named } = await readWhole(iofFormat, offer(product('id="1" vat="23"', sizes, PRICE)));
    expect(named.map((row) => row['price@gross'])).toEqual(['123.00', '140.50']);
  });

  test('are net where the file has no others', async () => {
    const text = offer(
      product('id="1" vat="23.0"', '<size id="1" name="M"><price net="25.50"/></size>'),
      'currency="EUR"',
    );
    const { survey, named } = await readWhole(iofFormat, text);
    expect(survey).toMatchObject({ priceMode: 'net', vatCode: null, currency: 'EUR' });
    expect(survey.columns.find(({ field }) => field === 'price')?.header).toBe('price@net');
    expect(named[0]?.['price@net']).toBe('25.50');
  });

  test('net without any rate assume the usual one and say so', async () => {
    const survey = await surveyed(iofFormat, offer(product('id="1"', '<size id="1"><price net="25.50"/></size>')));
    expect(survey.vatCode).toBe('23');
    expect(codes(survey.doubts)).toContain('vat_assumed');
  });

  // 8.11 * 1.23 = 9.9753
  test('missing their tax among others are worked out, without turning the others into net', async () => {
    const sizes = `<size id="1">${PRICE}</size><size id="2"><price net="8.11"/></size>`;
    const { survey, named } = await readWhole(iofFormat, offer(product('id="1" vat="23.00"', sizes)));
    expect(survey.priceMode).toBe('gross');
    expect(named.map((row) => row['price@gross'])).toEqual(['123.00', '9.98']);
    expect(survey.doubts).toContainEqual({ code: 'iof_gross_worked_out', facts: { goods: 1, of: 2 } });
  });

  test('in another currency than the first are not read as złoty', async () => {
    const text = offer(
      `${product('id="1" currency="PLN" vat="23"', `<size id="1">${PRICE}</size>`)}${product('id="2" currency="EUR" vat="23"', `<size id="1">${PRICE}</size>`)}`,
    );
    const { survey, named } = await readWhole(iofFormat, text);
    expect(named.map((row) => row['price@gross'])).toEqual(['123.00', '']);
    expect(survey.doubts).toContainEqual({
      code: 'catalogue_currencies',
      facts: { currencies: 'PLN, EUR', currency: 'PLN' },
    });
  });

  test('of an extension are not the price', async () => {
    const sizes = `<size id="1"><iaiext:price gross="1.00" net="0.81"/>${PRICE}</size>`;
    expect((await readWhole(iofFormat, offer(product('id="1"', sizes)))).named[0]?.['price@gross']).toBe('123.00');
  });
});

describe('stock', () => {
  test('has a column per warehouse, with a comma or a point, and none for goods without it', async () => {
    const sizes =
      '<size id="1"><stock id="M1" quantity="3,5"/><stock id="2" quantity="0"/></size><size id="2"><stock id="2" quantity="1.25"/></size><size id="3"/>';
    const { survey, named } = await readWhole(iofFormat, offer(product('id="1"', sizes)));
    expect(
      survey.columns.filter(({ field }) => field === 'stock').map(({ header, target }) => [header, target]),
    ).toEqual([
      ['stock@id=M1', 'm1'],
      ['stock@id=2', '2'],
    ]);
    expect(named.map((row) => [row['stock@id=M1'], row['stock@id=2']])).toEqual([
      ['3.5', '0'],
      ['', '1.25'],
      ['', ''],
    ]);
  });

  test('may have no id, and is then the main one', async () => {
    const { survey, named } = await readWhole(
      iofFormat,
      offer(product('id="1"', '<size id="1"><stock id="" quantity="4"/></size>')),
    );
    expect(survey.columns.find(({ field }) => field === 'stock')).toMatchObject({ header: 'stock', target: 'main' });
    expect(named[0]?.stock).toBe('4');
  });

  test('without a limit is no number: the cell stays empty and the file says how many', async () => {
    const sizes = '<size id="1"><stock id="1" quantity="-1"/></size><size id="2"><stock id="1" quantity="-2"/></size>';
    const { survey, named } = await readWhole(iofFormat, offer(product('id="1"', sizes)));
    expect(named.map((row) => row['stock@id=1'])).toEqual(['', '-2']);
    expect(survey.doubts).toContainEqual({ code: 'iof_unlimited_stock', facts: { goods: 1 } });
  });
});

test('a light file with stock and no names is a stock file', async () => {
  const light = offer(
    '<product id="1" vat="23"><sizes><size id="1" code_external="A"><stock id="1" quantity="2"/></size></sizes></product>',
  );
  expect(await surveyed(iofFormat, light)).toMatchObject({ kind: 'stock', asOf: '2026-06-30T22:30:00.000Z' });
});

test('goods marked as deleted are set aside', async () => {
  const text = offer(product('id="1" deleted="yes"', '<size id="1" iaiext:code_external="A"/>'));
  expect((await readWhole(iofFormat, text)).records.map(({ aside }) => aside)).toEqual([
    { code: 'iof_deleted', facts: { code: 'A' } },
  ]);
});

test('an offer without products is refused politely', async () => {
  expect((await refusal(iofFormat, offer(''))).code).toBe('iof_no_products');
});

test('a profile kept from another file finds its columns by their names', async () => {
  const { survey } = await readWhole(
    iofFormat,
    offer(product('id="1"', '<size id="1"><stock id="1" quantity="2"/></size>')),
  );
  const next = offer(product('id="1"', '<size id="1"><stock id="9" quantity="5"/><stock id="1" quantity="7"/></size>'));
  const place = survey.columns.findIndex(({ header }) => header === 'stock@id=1');
  const cells: string[] = [];
  for await (const batch of iofFormat.read(textOf(next), profileOf(iofFormat, survey))) {
    for (const record of batch.records) cells.push(record.cells[place] ?? '');
  }
  expect(cells).toEqual(['7']);
});

test('a file that breaks while it is read ends with a failure', async () => {
  const whole = offer(Array.from({ length: 700 }, (_, i) => product(`id="${i}"`, '<size id="1"/>')).join('\n'));
  const profile = profileOf(iofFormat, await surveyed(iofFormat, whole));
  const batches = [];
  for await (const batch of iofFormat.read(textOf(whole.slice(0, -20)), profile)) batches.push(batch);
  expect(batches.slice(0, -1).every(({ failure }) => failure === null)).toBe(true);
  expect(batches.at(-1)?.failure?.code).toBe('xml_malformed');
  expect(batches.length).toBeGreaterThan(2);
  expect(Math.max(...batches.map(({ records }) => records.length))).toBeLessThan(400);
});
