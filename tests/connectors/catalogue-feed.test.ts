import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { googleMerchant, metaCatalogue } from '../../src/connectors/catalogue-feed';
import type { PushItem } from '../../src/core/channels';
import { patience } from './conformance-shop';
import { feedScene, item, itemsOf, push, read, recordsOf } from './feed-scene';

const mug = item(
  'MUG-1',
  { priceMinor: 2499, quantity: 7 },
  { name: 'Kubek <duży> & spodek', gtins: ['5901234123457'] },
);
const spoon = item('ŁYŻKA 2', { priceMinor: 990, quantity: 0 }, { name: 'Łyżka', priorMinor: 1200 });
const offer = { priceMinor: 100, quantity: 1 };
const nothing = { priceMinor: null, quantity: null };

describe('the file stands there byte for byte', () => {
  test.each([
    ['google.xml', googleMerchant, 'xml'],
    ['google.tsv', googleMerchant, 'tsv'],
    ['meta.csv', metaCatalogue, 'csv'],
  ] as const)('%s', async (golden, kind, feedFormat) => {
    const { connector, at } = await feedScene(kind, { feedFormat, brand: 'Acme', file: golden });
    expect(await push(connector, mug, spoon)).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
    expect(await readFile(at(golden), 'utf8')).toBe(await readFile(`tests/fixtures/feeds/${golden}`, 'utf8'));
    expect(await read(connector, 'MUG-1', 'ŁYŻKA 2')).toEqual({ 'MUG-1': mug.offer, 'ŁYŻKA 2': spoon.offer });
  });
});

describe('a reduced price', () => {
  test.each([
    [null, { 'g:price': '100.00 PLN' }],
    [12_000, { 'g:price': '120.00 PLN', 'g:sale_price': '100.00 PLN' }],
    [10_000, { 'g:price': '100.00 PLN' }],
    [9_999, { 'g:price': '100.00 PLN' }],
  ])('with %s before it', async (priorMinor, expected) => {
    const { connector, text } = await feedScene(googleMerchant);
    await push(connector, item('A', { priceMinor: 10_000, quantity: 1 }, { priorMinor }));
    const { 'g:price': price, 'g:sale_price': sale } = itemsOf(await text('products.xml'))[0] ?? {};
    expect({ 'g:price': price, ...(sale === undefined ? {} : { 'g:sale_price': sale }) }).toEqual(expected);
    expect(await read(connector, 'A')).toEqual({ A: { priceMinor: 10_000, quantity: 1 } });
  });
});

test('a product that was renamed goes on under the id it was first written with', async () => {
  const { connector, text } = await feedScene(googleMerchant);
  await push(connector, item('T-99', { priceMinor: 100, quantity: 5 }));
  const renamed = item('T-100', { priceMinor: 100, quantity: 3 }, { ref: { id: 'T-99', data: {} } });
  expect(await push(connector, renamed)).toMatchObject([{ id: 'T-99', status: 'accepted' }]);
  expect(itemsOf(await text('products.xml')).map((one) => one['g:id'])).toEqual(['T-99']);
  expect(await read(connector, 'T-99')).toEqual({ 'T-99': { priceMinor: 100, quantity: 3 } });
});

describe('what breaks the published rules', () => {
  const long = 'x'.repeat(51);
  const refused: [string, PushItem, string, object][] = [
    ['an id longer than 50', item(long, offer), 'feed_attribute_invalid', { attribute: 'id', reason: '≤ 50' }],
    ['a control character in the id', item('A\u0007', offer), 'feed_attribute_invalid', { attribute: 'id' }],
    ['half a character in the id', item('A\ud83c', offer), 'feed_attribute_invalid', { attribute: 'id' }],
    ['no name', item('A', offer, { name: ' \u0000 ' }), 'feed_attribute_missing', { attribute: 'title' }],
    ['a price of nothing', item('A', { priceMinor: 0, quantity: 1 }), 'feed_attribute_invalid', { attribute: 'price' }],
  ];
  test.each(refused)('%s is refused for its own product; the rest is written', async (_what, bad, code, facts) => {
    const { connector, text } = await feedScene(googleMerchant);
    expect(await push(connector, item('B', offer), bad, item('C', offer))).toMatchObject([
      { id: 'B', status: 'accepted' },
      { id: bad.sku, status: 'refused', problem: { code, class: 'validation', facts: { sku: bad.sku, ...facts } } },
      { id: 'C', status: 'accepted' },
    ]);
    expect(itemsOf(await text('products.xml')).map((one) => one['g:id'])).toEqual(['B', 'C']);
  });

  test('a picture that is named by a barcode is missing where there is none', async () => {
    const { connector } = await feedScene(googleMerchant, { image: 'https://cdn.example/{gtin}.jpg' });
    expect(await push(connector, item('A', offer), item('B', offer, { gtins: ['5901234123457'] }))).toMatchObject([
      { status: 'refused', problem: { code: 'feed_attribute_missing', facts: { sku: 'A', attribute: 'image_link' } } },
      { status: 'accepted' },
    ]);
  });

  test('Meta wants a brand, a barcode or a maker’s number', async () => {
    const bare = await feedScene(metaCatalogue);
    expect(await push(bare.connector, item('A', offer), mug)).toMatchObject([
      { status: 'refused', problem: { code: 'feed_attribute_missing', facts: { attribute: 'brand' } } },
      { status: 'accepted' },
    ]);
    const { connector } = await feedScene(metaCatalogue, { mpn: 'yes' });
    expect(await push(connector, item('A', offer))).toMatchObject([{ status: 'accepted' }]);
  });

  test('titles are cut between two characters, and lose what XML cannot hold', async () => {
    const { connector, text } = await feedScene(googleMerchant, { description: '{name} — {sku}' });
    await push(connector, item('A', offer, { name: `\u0000Ser\u000b\n  ${'🧀'.repeat(200)}` }));
    const [cheese] = itemsOf(await text('products.xml'));
    expect(cheese?.['g:title']).toBe(`Ser ${'🧀'.repeat(146)}`);
    expect(cheese?.['g:description']).toBe(`Ser ${'🧀'.repeat(200)} — A`);
  });

  test.each([
    ['a shop’s own barcode', ['2900001000000'], { mpn: 'no' }, { gtin: undefined, exists: 'no' }],
    ['a wrong check digit', ['5901234123458'], { mpn: 'no' }, { gtin: undefined, exists: 'no' }],
    [
      'the first that is valid',
      ['2900001000000', '5901234123457'],
      { mpn: 'no' },
      { gtin: '5901234123457', exists: undefined },
    ],
    ['a maker’s number and a brand', [], { mpn: 'yes', brand: 'Acme' }, { gtin: undefined, exists: undefined }],
    ['a maker’s number without a brand', [], { mpn: 'yes' }, { gtin: undefined, exists: 'no' }],
  ])('%s', async (_what, gtins, settings, expected) => {
    const { connector, text } = await feedScene(googleMerchant, settings);
    await push(connector, item('A', offer, { gtins }));
    const [told] = itemsOf(await text('products.xml'));
    expect({ gtin: told?.['g:gtin'], exists: told?.['g:identifier_exists'] }).toEqual(expected);
  });
});

describe('the whole set', () => {
  test('is written every time; archived products leave it, sold out ones stay and say so', async () => {
    const { connector, text } = await feedScene(metaCatalogue, { brand: 'Acme' });
    await push(connector, item('A', offer), item('B', offer), item('C', offer));
    const gone = { priceMinor: 100, quantity: 0 };
    await push(connector, item('A', gone, { archived: true }), item('B', gone));
    expect(recordsOf(await text('products.csv'), ',').map(({ id, availability }) => [id, availability])).toEqual([
      ['B', 'out of stock'],
      ['C', 'in stock'],
    ]);
    expect(await read(connector, 'A', 'B', 'C')).toEqual({ A: gone, B: gone, C: offer });
  });

  test('can be without what is sold out, which comes back with its stock', async () => {
    const { connector, text } = await feedScene(googleMerchant, { soldOut: 'leave_out' });
    const none = { priceMinor: 100, quantity: 0 };
    await push(connector, item('A', none), item('B', offer));
    expect(itemsOf(await text('products.xml')).map((one) => one['g:id'])).toEqual(['B']);
    expect(await read(connector, 'A')).toEqual({ A: none });
    await push(connector, item('A', offer));
    expect(await read(connector, 'A')).toEqual({ A: offer });
  });

  test('is told anew in full when the settings change', async () => {
    const { connector, folder, text } = await feedScene(googleMerchant);
    await push(connector, item('A', offer), item('B', offer));
    const moved = await feedScene(googleMerchant, { link: 'https://nowy.example/{sku}' }, folder);
    await push(moved.connector, item('B', offer));
    expect(itemsOf(await text('products.xml')).map((one) => one['g:link'])).toEqual([
      'https://nowy.example/A',
      'https://nowy.example/B',
    ]);
  });

  test.each([
    ['deleted', null],
    ['cut short', '<?xml version="1.0" encoding="UTF-8"?><rss><channel><item><g:id>A</g:id>'],
    ['another page', '<html></html>'],
  ])('is put down whole again when the file is %s', async (_what, content) => {
    const { connector, at, text } = await feedScene(googleMerchant);
    await push(connector, item('A', offer), item('B', offer));
    const before = await text('products.xml');
    if (content === null) await rm(at('products.xml'));
    else await writeFile(at('products.xml'), content);
    expect(await read(connector, 'A')).toEqual({ A: nothing });
    await push(connector, item('B', offer));
    expect(await text('products.xml')).toBe(before);
  });

  test('is not touched by a push that changes nothing, and not lost where only our copy is', async () => {
    const { connector, at, text } = await feedScene(googleMerchant);
    await push(connector, item('A', offer), item('B', offer));
    await rm(at('.oneshelf'), { recursive: true });
    await push(connector, item('B', { priceMinor: 200, quantity: 5 }));
    expect(itemsOf(await text('products.xml')).map((one) => [one['g:id'], one['g:price']])).toEqual([
      ['A', '1.00 PLN'],
      ['B', '2.00 PLN'],
    ]);
    expect(await read(connector, 'A', 'B')).toEqual({
      A: { priceMinor: 100, quantity: null },
      B: { priceMinor: 200, quantity: 5 },
    });
    await writeFile(at('products.xml'), `${await text('products.xml')}<!-- seen -->`);
    await push(connector, item('B', { priceMinor: 200, quantity: 4 }));
    expect(await text('products.xml')).toContain('<!-- seen -->');
    expect(await read(connector, 'B')).toEqual({ B: { priceMinor: 200, quantity: 4 } });
  });

  test('an edit by hand shows: another price, another word, another currency', async () => {
    const { connector, at, text } = await feedScene(googleMerchant);
    await push(connector, item('A', offer));
    const edit = async (from: string, to: string) =>
      writeFile(at('products.xml'), (await text('products.xml')).replace(from, to));
    await edit('1.00 PLN', '1.50 PLN');
    expect(await read(connector, 'A')).toEqual({ A: { priceMinor: 150, quantity: 1 } });
    await edit('in_stock', 'out_of_stock');
    expect(await read(connector, 'A')).toEqual({ A: { priceMinor: 150, quantity: 0 } });
    await edit('1.50 PLN', '1.50 EUR');
    expect(await read(connector, 'A')).toEqual({ A: { priceMinor: null, quantity: 0 } });
  });
});

describe('settings', () => {
  test.each([
    [googleMerchant, { link: 'https://sklep.example/' }],
    [googleMerchant, { link: 'http://sklep.example/{sku}' }],
    [googleMerchant, { image: '/img/{sku}.jpg' }],
    [googleMerchant, { file: '../feed.xml' }],
    [googleMerchant, { feedFormat: 'csv' }],
    [metaCatalogue, { feedFormat: 'xml' }],
    [googleMerchant, { condition: 'nowy' }],
    [googleMerchant, { soldOut: 'hide' }],
    [googleMerchant, { brand: 'x'.repeat(71) }],
    [googleMerchant, { folder: ' ' }],
  ])('%#: refused by name: %j', async (kind, wrong) => {
    const { connector } = await feedScene(kind, wrong);
    const [key] = Object.keys(wrong);
    expect(await connector.push([item('A', offer)], patience())).toMatchObject({
      ok: false,
      problem: { code: 'channel_settings_invalid', facts: { key } },
    });
  });

  test('a good connection names the shop whose pages it leads to', async () => {
    const { connector } = await feedScene(googleMerchant);
    expect(await connector.test(patience())).toEqual({ ok: true, value: { shop: 'sklep.example', currency: 'PLN' } });
  });
});
