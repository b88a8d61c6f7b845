import { readFile, rm, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Offer } from '../../src/core/channels';
import { patience, value } from './conformance-shop';
import { item, push, read, tillScene } from './till-scene';

const offer: Offer = { priceMinor: 2499, quantity: 7 };
const nothing = { priceMinor: null, quantity: null };
const bytes = (hex: string) => Buffer.from(hex.replaceAll(/\s+/g, ''), 'hex');

describe('a file stands there byte for byte in the till’s encoding', () => {
  // "Żółć" and a line end, by the code charts of each encoding; the price 1,00 and the quantity 1 follow in ASCII.
  const rest = '3b 31 2c 30 30 3b 31 0d 0a';
  test.each([
    ['windows-1250', `af f3 b3 e6 ${rest}`],
    ['iso-8859-2', `af f3 b3 e6 ${rest}`],
    ['cp852', `bd a2 88 86 ${rest}`],
    ['utf-8', `c5bb c3b3 c582 c487 ${rest}`],
    ['utf-8-bom', `efbbbf c5bb c3b3 c582 c487 ${rest}`],
    ['maccenteuro', `fb 97 b8 8d ${rest}`],
  ])('%s', async (encoding, hex) => {
    const { connector, at } = await tillScene({ encoding, columns: 'sku;price;quantity', heading: 'no' });
    await push(connector, item('Żółć', { priceMinor: 100, quantity: 1 }));
    expect((await readFile(at('offers.csv'))).toString('hex')).toBe(bytes(hex).toString('hex'));
    expect(await read(connector, 'Żółć')).toEqual({ Żółć: { priceMinor: 100, quantity: 1 } });
  });

  test('windows-1251 for a till that sells in Cyrillic', async () => {
    const settings = {
      encoding: 'windows-1251',
      columns: 'sku;name;price',
      heading: 'no',
      lineEnd: 'lf',
      decimal: '.',
    };
    const { connector, at } = await tillScene(settings);
    await push(connector, item('A', { priceMinor: 100, quantity: 1 }, { name: 'Хліб' }));
    expect((await readFile(at('offers.csv'))).toString('hex')).toBe(
      bytes('413b d5ebb3e1 3b312e30300a').toString('hex'),
    );
  });

  test('with headings of its own, fixed columns, whole grosze and line feeds', async () => {
    const columns = 'fixed:1=Dział; sku=Indeks; price=Cena gr; quantity=Stan; prior=Najniższa';
    const settings = { columns, delimiter: 'tab', decimal: 'none', lineEnd: 'lf', encoding: 'utf-8' };
    const { connector, at } = await tillScene(settings);
    await push(connector, item('A', offer, { priorMinor: 2999 }), item('B', { priceMinor: 5, quantity: 0 }));
    expect(await readFile(at('offers.csv'), 'utf8')).toBe(
      'Dział\tIndeks\tCena gr\tStan\tNajniższa\n1\tA\t2499\t7\t2999\n1\tB\t5\t0\t\n',
    );
    expect(await read(connector, 'A', 'B')).toEqual({ A: offer, B: { priceMinor: 5, quantity: 0 } });
  });
});

describe('a till that is told half', () => {
  test('prices only: the quantity is as last wanted, and a new one leaves the file and its answers alone', async () => {
    const { connector, at } = await tillScene({ columns: 'sku;price' });
    await push(connector, item('A', offer));
    expect(await readFile(at('offers.csv'), 'utf8')).toBe('sku;price\r\nA;24,99\r\n');
    await writeFile(at('offers.ok'), '1');
    await push(connector, item('A', { ...offer, quantity: 3 }));
    expect(await read(connector, 'A')).toEqual({ A: { priceMinor: 2499, quantity: 3 } });
    expect(await readFile(at('offers.ok'), 'utf8')).toBe('1');
  });

  test('stock only: the price is as last wanted, the quantity what the file says', async () => {
    const { connector, at } = await tillScene({ columns: 'sku;quantity' });
    await push(connector, item('A', offer));
    await writeFile(at('offers.csv'), 'sku;quantity\r\nA;9\r\n');
    expect(await read(connector, 'A')).toEqual({ A: { priceMinor: 2499, quantity: 9 } });
  });
});

describe('PLU lists', () => {
  test('carry number, cut name, barcode, gross price and VAT letter, without quotes', async () => {
    const { connector, at } = await tillScene({ preset: 'posnet', encoding: 'utf-8' });
    await push(
      connector,
      item('SKU-0042', offer, { name: 'Kubek "Żółw"; zielony 300 ml', gtins: ['05901234123457', '5901234123457'] }),
      item('SKU-7', { priceMinor: 150, quantity: 1 }, { name: 'Chleb', vatCode: '5' }),
    );
    expect(await readFile(at('plu.txt'), 'utf8')).toBe(
      "PLU;Nazwa;Kod;Cena;PTU\r\n42;Kubek 'Żółw' zie;5901234123457;24,99;A\r\n7;Chleb;;1,50;D\r\n",
    );
    expect(await read(connector, 'SKU-0042', 'SKU-7')).toEqual({
      'SKU-0042': offer,
      'SKU-7': { priceMinor: 150, quantity: 1 },
    });
  });

  test.each([
    ['posnet', 16],
    ['novitus', 18],
    ['elzab', 18],
  ])('of %s have names of %d characters, whole ones in any encoding', async (preset, length) => {
    const { connector, at } = await tillScene({ preset, columns: 'plu;name;price', heading: 'no', encoding: 'utf-8' });
    await push(connector, item('1', offer, { name: '🍏'.repeat(40) }));
    expect(await readFile(at('plu.txt'), 'utf8')).toBe(`1;${'🍏'.repeat(length)};24,99\r\n`);
  });

  test('two products never share a number: the second is refused and says whose it is', async () => {
    const { connector } = await tillScene({ preset: 'elzab' });
    const results = await push(connector, item('A-7', offer), item('B-007', offer), item('XYZ', offer));
    expect(results).toMatchObject([
      { id: 'A-7', status: 'accepted' },
      { status: 'refused', problem: { code: 'plu_taken', facts: { sku: 'B-007', number: '7', other: 'A-7' } } },
      { status: 'refused', problem: { code: 'plu_missing', class: 'validation', facts: { sku: 'XYZ' } } },
    ]);
    expect(await read(connector, 'A-7', 'B-007')).toEqual({ 'A-7': offer, 'B-007': nothing });
  });

  test('no letter is guessed: a product without a known VAT rate is refused', async () => {
    const { connector } = await tillScene({ preset: 'elzab', vatLetters: '23=1; zw=7' });
    const results = await push(
      connector,
      item('1', offer, { vatCode: 'ZW' }),
      item('2', offer, { vatCode: null }),
      item('3', offer, { vatCode: '8' }),
    );
    expect(results).toMatchObject([
      { status: 'accepted' },
      { status: 'refused', problem: { code: 'till_vat_unknown', facts: { sku: '2', vat: '–' } } },
      { status: 'refused', problem: { code: 'till_vat_unknown', facts: { sku: '3', vat: '8' } } },
    ]);
  });

  test('take numbers from a list kept in the folder, and follow it', async () => {
    const { connector, at } = await tillScene({ preset: 'scale', plu: 'list' });
    await writeFile(at('plu-numbers.csv'), 'sku;plu\r\nSER;11\r\nSZYNKA;12\r\n');
    const found = value(await connector.find(['SER', 'MASŁO'], patience()));
    expect(found.map(({ ref }) => ref)).toEqual([
      { id: 'SER', data: { plu: '11' } },
      { id: 'MASŁO', data: {} },
    ]);
    const listed = (plu: string) => item('SER', offer, { ref: { id: 'SER', data: { plu } } });
    await push(connector, listed('11'));
    expect(await readFile(at('plu.csv'), 'utf8')).toBe('PLU;Name;Price\r\n11;SER;24.99\r\n');
    await push(connector, listed('99'));
    expect(await readFile(at('plu.csv'), 'utf8')).toBe('PLU;Name;Price\r\n99;SER;24.99\r\n');
    expect(await read(connector, 'SER')).toEqual({ SER: offer });
  });

  test('by barcode leave out what has none', async () => {
    const { connector } = await tillScene({ columns: 'gtin;price' });
    expect(await push(connector, item('A', offer))).toMatchObject([
      { status: 'refused', problem: { code: 'barcode_missing', facts: { sku: 'A' } } },
    ]);
  });

  test('a row the till refused by its number is not confirmed', async () => {
    const { connector, at } = await tillScene({ preset: 'posnet' });
    await push(connector, item('SKU-7', offer), item('SKU-8', offer));
    await writeFile(at('plu.err'), 'line;sku;code;message\r\n2;7;PTU;zla stawka\r\n');
    expect(await read(connector, 'SKU-7', 'SKU-8')).toEqual({ 'SKU-7': nothing, 'SKU-8': offer });
    expect(await push(connector, item('SKU-7', offer))).toMatchObject([{ problem: { code: 'till_refused' } }]);
  });

  test('a SKU with the delimiter is refused where the till knows no quotes', async () => {
    const { connector } = await tillScene({ preset: 'pc-market' });
    expect(await push(connector, item('A;1', offer))).toMatchObject([{ problem: { code: 'sku_not_writable' } }]);
  });
});

test('PC-Market’s price list in its own words, in ISO-8859-2', async () => {
  const { connector, at } = await tillScene({ preset: 'pc-market' });
  await push(connector, item('5901234123457', offer, { name: 'Żółw – „pluszowy”', priorMinor: 2999 }));
  expect((await readFile(at('cennik.txt'))).toString('latin1')).toBe(
    "kod;nazwa;vat_id;cena_detal;najnizsza_cena_30_dni_detal\r\n5901234123457;\u00af\u00f3\u00b3w - 'pluszowy';2300;24,99;29,99\r\n",
  );
});

describe('names', () => {
  test.each([
    ['cp437', 'Zażółć gęślą jaźń', 'Zazólc gesla jazn'],
    ['windows-1250', 'Kawa „Crème” – 500 g × 2 ☕', 'Kawa „Creme” – 500 g × 2 ?'],
    ['cp852', '„Mleko” 2,5 % – 1 l…', '"Mleko" 2,5 % - 1 l...'],
    ['windows-1250', 'Şeker Ǻ', 'Şeker A'],
  ])('in %s: %s is written %s, and the change is kept for whoever asks', async (encoding, name, written) => {
    const { connector, at } = await tillScene({ encoding, columns: 'sku;name;price', quotes: 'yes', delimiter: '|' });
    await push(connector, item('A', offer, { name }), item('B', offer, { name: 'Chleb' }));
    const { decode } = await import('iconv-lite');
    const lines = decode(await readFile(at('offers.csv')), encoding).split('\r\n');
    expect(lines[1]).toBe(`A|${written.includes('"') ? `"${written.replaceAll('"', '""')}"` : written}|24,99`);
    const copy = parse(await readFile(at('.oneshelf/offers.csv')), { columns: true, delimiter: ';' });
    expect(copy).toMatchObject([
      { sku: 'A', name, written: written === name ? '' : written },
      { name: 'Chleb', written: '' },
    ]);
  });
});

describe('another layout', () => {
  test('lays the whole set out anew, and says nothing of the old file meanwhile', async () => {
    const { folder, connector, at } = await tillScene({ columns: 'sku;price;quantity', heading: 'no' });
    await push(connector, item('1', { priceMinor: 500, quantity: 3 }), item('2', { priceMinor: 600, quantity: 4 }));
    const turned = (await tillScene({ columns: 'sku;quantity;price', heading: 'no' }, folder)).connector;
    expect(await read(turned, '1')).toEqual({ 1: nothing });
    await push(turned, item('2', { priceMinor: 600, quantity: 4 }));
    expect(await readFile(at('offers.csv'), 'utf8')).toBe('1;3;5,00\r\n2;4;6,00\r\n');
    expect(await read(turned, '1', '2')).toEqual({
      1: { priceMinor: 500, quantity: 3 },
      2: { priceMinor: 600, quantity: 4 },
    });
  });

  test('the list of a till without SKUs is put down whole again from our copy', async () => {
    const { connector, at } = await tillScene({ preset: 'elzab' });
    await push(connector, item('A-1', offer), item('A-2', offer));
    const before = await readFile(at('plu.txt'));
    await rm(at('plu.txt'));
    expect(await read(connector, 'A-1')).toEqual({ 'A-1': nothing });
    await push(connector, item('A-2', offer));
    expect(await readFile(at('plu.txt'))).toEqual(before);
  });

  test.each([
    { preset: 'kasa' },
    { columns: 'sku;cena' },
    { columns: 'sku;name' },
    { columns: 'name;price' },
    { columns: 'sku=Ж;price' },
    { nameLength: 'krótka' },
    { vatLetters: '23' },
    { lineEnd: 'cr' },
    { plu: 'random' },
    { quotes: 'maybe' },
    { salesColumns: 'receipt;sku;quantity;price' },
    { salesColumns: 'time;sku;quantity;price' },
  ])('that makes no sense is refused by its name: %j', async (wrong) => {
    const { connector } = await tillScene(wrong);
    const [key] = Object.keys(wrong);
    expect(await connector.push([item('A', offer)], patience())).toMatchObject({
      ok: false,
      problem: { code: 'channel_settings_invalid', facts: { key } },
    });
  });
});
