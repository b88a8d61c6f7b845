import { appendFile, mkdir, readFile, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { storeFiles } from '../../src/connectors/store-files';
import type { Connector, ItemResult, Offer, RemoteSale } from '../../src/core/channels';
import { type TillOptions, openTill } from '../../src/practice/till';
import { testClock } from '../support/clock';
import { scratchFolder } from '../support/database';
import { seededRandom } from '../support/random';
import { patience, value } from './conformance-shop';
import { firstPush } from '../support/first-push';
import { memorySecrets } from '../support/memory-secrets';

async function scene(settings: Record<string, string> = {}, till: Partial<TillOptions> = {}) {
  const folder = await scratchFolder();
  const clock = testClock();
  const connect = () =>
    storeFiles.connect({
      channelName: 'till',
      currency: 'PLN',
      settings: { folder, ...settings },
      secrets: {},
      fetch,
      clock,
      random: seededRandom(),
      secretStore: memorySecrets({}),
      rest: () => {},
    });
  const at = (name: string) => join(folder, name);
  const drop = async (name: string, content: string | Buffer) => {
    await writeFile(at(name), content);
    await utimes(at(name), clock.now(), clock.now());
  };
  return { folder, clock, connect, connector: connect(), at, drop, till: await openTill({ folder, clock, ...till }) };
}

const item = (sku: string, offer: Offer, name = sku, gtins: string[] = []) => ({
  sku,
  name,
  gtins,
  ...firstPush,
  ref: { id: sku, data: {} },
  offer,
});
const one = { priceMinor: 100, quantity: 1 };
const two = { priceMinor: 200, quantity: 2 };

async function push(connector: Connector, ...items: ReturnType<typeof item>[]): Promise<readonly ItemResult[]> {
  return value(await connector.push(items, patience()));
}

async function read(connector: Connector, ...skus: string[]) {
  const results = value(
    await connector.read(
      skus.map((sku) => ({ id: sku, data: {} })),
      patience(),
    ),
  );
  return Object.fromEntries(results.map((r) => [r.id, r.status === 'shown' ? r.shown : null]));
}

describe('the price-and-stock file', () => {
  test('is written in the till’s own encoding, separators and line ends', async () => {
    const { connector, at } = await scene();
    await push(
      connector,
      item('ŻÓŁW-1', { priceMinor: 2499, quantity: 7 }, 'Żółw; pluszowy "duży"', ['5901234123457']),
    );
    expect(await readFile(at('offers.csv'))).toEqual(
      iconv.encode(
        'sku;gtin;name;price;quantity\r\nŻÓŁW-1;5901234123457;"Żółw; pluszowy ""duży""";24,99;7\r\n',
        'windows-1250',
      ),
    );
  });

  test('can be UTF-8 with commas and points', async () => {
    const { connector, at } = await scene({ encoding: 'utf-8', delimiter: ',', decimal: '.', file: 'ceny.txt' });
    await push(connector, item('A', { priceMinor: 5, quantity: 0 }, 'Kawa ☕'));
    expect(await readFile(at('ceny.txt'), 'utf8')).toBe('sku,gtin,name,price,quantity\r\nA,,Kawa ☕,0.05,0\r\n');
    expect(await read(connector, 'A')).toEqual({ A: { priceMinor: 5, quantity: 0 } });
  });

  test('shows a "?" for a character the encoding lacks, and keeps decomposed Polish letters', async () => {
    const { connector, till } = await scene();
    await push(connector, item('A', one, `Kawa ☕ ${'żółć'.normalize('NFD')}`));
    await till.readOffers();
    expect(till.articles()[0]?.name).toBe('Kawa ? żółć');
  });

  test.each(['=1+1', '+48', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
    'takes the formula out of the name %j and leaves the SKU alone',
    async (name) => {
      const { connector, till } = await scene();
      await push(connector, item('-5', one, name));
      await till.readOffers();
      expect(till.articles()).toMatchObject([{ sku: '-5', name: `'${name.trim()}` }]);
    },
  );

  test('keeps every product ever pushed, in one whole file', async () => {
    const { connector, connect, folder } = await scene();
    await push(connector, item('A', one), item('B', one));
    await push(connect(), item('B', two));
    expect(await read(connector, 'A', 'B', 'C')).toEqual({ A: one, B: two, C: { priceMinor: null, quantity: null } });
    expect((await readdir(folder)).sort()).toEqual(['.oneshelf', 'offers.csv']);
  });

  test('is put down whole again when somebody deleted it', async () => {
    const { connector, at } = await scene();
    await push(connector, item('A', one, 'Łódź'), item('B', one));
    await rm(at('offers.csv'));
    expect(await read(connector, 'A')).toEqual({ A: { priceMinor: null, quantity: null } });
    await push(connector, item('B', one));
    expect(await read(connector, 'A', 'B')).toEqual({ A: one, B: one });
  });

  test('is not touched by a push that changes nothing', async () => {
    const { connector, at, till } = await scene();
    await push(connector, item('A', one, '=x'));
    await till.readOffers();
    const before = await readFile(at('offers.ok'));
    await push(connector, item('A', one, '=x'));
    expect(await readFile(at('offers.ok'))).toEqual(before);
  });

  test('stays as it was when the new one cannot be written', async () => {
    const { connector, at, folder } = await scene();
    await push(connector, item('A', one));
    await mkdir(at('offers.csv.tmp'));
    expect(await connector.push([item('A', two)], patience())).toMatchObject({
      ok: false,
      problem: { code: 'folder_not_usable', class: 'transient', facts: { folder } },
    });
    expect(await read(connector, 'A')).toEqual({ A: one });
  });

  test('shows nothing usable where a hand has made it unreadable, and is then repaired', async () => {
    const { connector, at } = await scene();
    await push(connector, item('A', one), item('B', one));
    await writeFile(at('offers.csv'), 'sku;gtin;name;price;quantity\r\nA;;A;drogo;dużo\r\nB;;B;1,00;1\r\n');
    const unusable = { priceMinor: null, quantity: null };
    expect(await read(connector, 'A', 'B')).toEqual({ A: unusable, B: one });
    await writeFile(at('offers.csv'), 'artykul;"cena\r\nA;1');
    expect(await read(connector, 'A', 'B')).toEqual({ A: unusable, B: unusable });
    await push(connector, item('A', one));
    expect(await read(connector, 'A', 'B')).toEqual({ A: one, B: one });
  });

  test('refuses a SKU the encoding cannot hold, because another SKU would be written', async () => {
    const { connector } = await scene();
    const results = await push(connector, item('A☕', one), item('B', one));
    expect(results).toMatchObject([
      { status: 'refused', problem: { code: 'sku_not_writable', class: 'validation' } },
      { status: 'accepted' },
    ]);
    expect(await read(connector, 'A?', 'B')).toEqual({ 'A?': { priceMinor: null, quantity: null }, B: one });
  });
});

describe('what the till answers', () => {
  test('a refused row is not confirmed, is reported once with the till’s words, and is tried again when asked', async () => {
    let known = false;
    const refuses = (sku: string) => (sku === 'B' && !known ? { code: 'PLU', message: 'Brak artykułu; dodaj' } : null);
    const { connector, till } = await scene({}, { refuses });
    await push(connector, item('A', one), item('B', one));
    await till.readOffers();
    expect(await read(connector, 'A', 'B')).toEqual({ A: one, B: { priceMinor: null, quantity: null } });
    const facts = { sku: 'B', reason: 'PLU', message: 'Brak artykułu; dodaj' };
    expect(await push(connector, item('A', one), item('B', one))).toMatchObject([
      { id: 'A', status: 'accepted' },
      { id: 'B', status: 'refused', problem: { code: 'till_refused', class: 'validation', facts } },
    ]);
    known = true;
    expect(await push(connector, item('B', one))).toMatchObject([{ status: 'accepted' }]);
    await till.readOffers();
    expect(await read(connector, 'B')).toEqual({ B: one });
  });

  test('a changed offer is no longer the refused one', async () => {
    const { connector, till, at } = await scene();
    await push(connector, item('A', one));
    await till.readOffers();
    await writeFile(at('offers.err'), '2;A;CENA;"za malo\r\n');
    expect(await read(connector, 'A')).toEqual({ A: { priceMinor: null, quantity: null } });
    expect(await push(connector, item('A', two))).toMatchObject([{ status: 'accepted' }]);
    expect(await read(connector, 'A')).toEqual({ A: two });
  });

  test('a whole file refused confirms nothing', async () => {
    const { connector, at } = await scene();
    await push(connector, item('A', one));
    await writeFile(at('offers.err'), 'line;sku;code;message\r\n1;;FORMAT;zła kolumna\r\n');
    expect(await read(connector, 'A')).toEqual({ A: { priceMinor: null, quantity: null } });
  });
});

describe('the folder', () => {
  test('is never created: a share that is not connected is a transient problem for every call', async () => {
    const { folder, connect } = await scene();
    await rm(folder, { recursive: true });
    const connector = connect();
    const missing = { ok: false, problem: { code: 'folder_missing', class: 'transient', facts: { folder } } };
    expect(await connector.test(patience())).toMatchObject(missing);
    expect(await connector.push([item('A', one)], patience())).toMatchObject(missing);
    expect(await connector.read([], patience())).toMatchObject(missing);
    expect(await connector.pullSales!(null, patience())).toMatchObject(missing);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test.each([
    { folder: ' ' },
    { file: '../offers.csv' },
    { file: 'C:\\offers.csv' },
    { file: '.hidden' },
    { delimiter: '#' },
    { encoding: 'utf-16' },
    { decimal: '_' },
    { salesPattern: 'sub/*.csv' },
  ])('refuses the setting %j by its name', async (wrong) => {
    const { connect } = await scene(wrong);
    const [key] = Object.keys(wrong);
    expect(await connect().push([item('A', one)], patience())).toMatchObject({
      ok: false,
      problem: { code: 'channel_settings_invalid', facts: { key } },
    });
  });
});

describe('sales files', () => {
  const HEADER = 'receipt;time;sku;quantity;price\n';
  const pull = async (connector: Connector, cursor: string | null = null) =>
    value(await connector.pullSales!(cursor, patience()));
  const linesOf = (sales: readonly RemoteSale[]) =>
    sales.map(({ number, lines }) => [number, ...lines.map(({ sku, quantity }) => `${quantity}×${sku}`)]);

  test('are moved to done only at the pull after the one that booked them', async () => {
    const { connector, connect, clock, drop, folder, at } = await scene();
    await drop(
      'sales-1.csv',
      `${HEADER}1;2026-11-24 09:00;A;2;1,50\n1;2026-11-24 09:00;B;1;3,00\n2;2026-11-24 09:05;A;1;1,50\n`,
    );
    clock.advance(5000);
    const first = await pull(connector);
    expect(linesOf(first.sales)).toEqual([
      ['1', '2×A', '1×B'],
      ['2', '1×A'],
    ]);
    expect(first.sales[0]).toMatchObject({ totalMinor: 600, currency: 'PLN', state: 'placed' });
    expect(first.sales[0]?.placedAt).toBe(new Date('2026-11-24T09:00').toISOString());
    expect(await readdir(folder)).toEqual(['sales-1.csv']);
    expect((await pull(connect())).sales).toEqual(first.sales);
    expect(await pull(connect(), first.cursor)).toMatchObject({ sales: [], more: false });
    expect(await readdir(at('done'))).toEqual(['sales-1.csv']);
    expect(await pull(connect(), first.cursor)).toMatchObject({ sales: [] });
  });

  test('that are still being written are left alone', async () => {
    const { connector, clock, drop } = await scene();
    await drop('sales.csv', `${HEADER}1;2026-11-24 09:00;A;2;1,5`);
    expect((await pull(connector)).sales).toEqual([]);
    clock.advance(5000);
    expect((await pull(connector)).sales).toEqual([]);
    await drop('sales.csv', `${HEADER}1;2026-11-24 09:00;A;2;1,50\n`);
    expect((await pull(connector)).sales).toEqual([]);
    clock.advance(5000);
    expect(linesOf((await pull(connector)).sales)).toEqual([['1', '2×A']]);
  });

  test('whose times run ahead of our clock are taken when they look the same twice', async () => {
    const { connector, clock, drop, at } = await scene();
    await drop('sales.csv', `${HEADER}1;2026-11-24 09:00;A;2;1,50\n`);
    const ahead = new Date(clock.now().getTime() + 3_600_000);
    await utimes(at('sales.csv'), ahead, ahead);
    expect((await pull(connector)).sales).toEqual([]);
    expect((await pull(connector)).sales).toHaveLength(1);
  });

  test('that grew after they were taken are taken again, and what was known keeps its revision', async () => {
    const { connector, clock, drop, folder } = await scene();
    await drop('sales.csv', `${HEADER}1;2026-11-24 09:00;A;2;1,50\n`);
    clock.advance(5000);
    const first = await pull(connector);
    await drop('sales.csv', `${HEADER}1;2026-11-24 09:00;A;2;1,50\n2;2026-11-24 09:01;A;1;1,50\n`);
    clock.advance(5000);
    const second = await pull(connector, first.cursor);
    expect(linesOf(second.sales)).toEqual([
      ['1', '2×A'],
      ['2', '1×A'],
    ]);
    expect(second.sales[0]).toEqual(first.sales[0]);
    await pull(connector, second.cursor);
    expect(await readdir(folder)).toEqual(['done']);
  });

  test('with a name used before do not overwrite the earlier file', async () => {
    const { connector, clock, drop, at } = await scene();
    let cursor: string | null = null;
    for (const receipt of [1, 2]) {
      await drop('sales.csv', `${HEADER}${receipt};2026-11-24 09:00;A;1;1,50\n`);
      clock.advance(5000);
      const pulled = await pull(connector, cursor);
      expect(linesOf(pulled.sales)).toEqual([[String(receipt), '1×A']]);
      cursor = (await pull(connector, pulled.cursor)).cursor;
    }
    expect(await readdir(at('done'))).toHaveLength(2);
  });

  test('lose no row: what cannot be booked comes as a line without a SKU and stands in a report', async () => {
    const { connector, clock, drop, at } = await scene();
    const rows = [
      '1;2026-11-24 09:00;A;2;1,50',
      '1;2026-11-24 09:00;Ł;dużo;1,50',
      ';2026-11-24 09:00;C;1;1,50',
      '2;wczoraj;D;1;1,50',
    ];
    await drop('sales.csv', iconv.encode(`${HEADER}${rows.join('\n')}\n`, 'windows-1250'));
    clock.advance(5000);
    const { sales, cursor } = await pull(connector);
    expect(sales.map(({ number, lines }) => [number, lines.map((line) => line.sku ?? line.name)])).toEqual([
      ['1', ['A', rows[1]]],
      ['sales.csv', [rows[2], rows[3]]],
    ]);
    expect(sales.flatMap((sale) => sale.lines).filter((line) => line.sku === null && line.quantity !== 0)).toEqual([]);
    await pull(connector, cursor);
    expect((await readdir(at('failed'))).sort()).toEqual(['sales.csv', 'sales.err']);
    expect(
      iconv
        .decode(await readFile(at('failed/sales.err')), 'windows-1250')
        .split('\n')
        .slice(0, 2),
    ).toEqual(['line;sku;code;message', '3;Ł;quantity_unreadable;"1;2026-11-24 09:00;Ł;dużo;1,50"']);
  });

  test.each([
    ['binary', Buffer.from([0, 1, 2, 3, 0xff, 10])],
    ['without its columns', 'a;b;c\n1;2;3\n'],
    ['with a quote that never ends', `${HEADER}"1;2026-11-24 09:00;A;1;1,50\n`],
    ['empty', '\n'],
  ])('that are %s are told about and put aside', async (_what, content) => {
    const { connector, clock, drop, at } = await scene();
    await drop('sales.csv', content);
    clock.advance(5000);
    const { sales, cursor } = await pull(connector);
    expect(sales).toMatchObject([{ number: 'sales.csv', totalMinor: 0, lines: [{ sku: null, quantity: 0 }] }]);
    await pull(connector, cursor);
    expect((await readdir(at('failed'))).sort()).toEqual(['sales.csv', 'sales.err']);
  });

  test('are pulled page by page when there are many, none twice and none left', async () => {
    const { connector, clock, drop, at } = await scene();
    for (let i = 0; i < 120; i++) await drop(`sales-${i}.csv`, `${HEADER}${i};2026-11-24 09:00;A;1;1,50\n`);
    clock.advance(5000);
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let more = true; more;) {
      const page = await pull(connector, cursor);
      seen.push(...page.sales.map((sale) => sale.number));
      ({ cursor, more } = page);
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
    await pull(connector, cursor);
    expect(await readdir(at('done'))).toHaveLength(120);
  });

  test('that are links, folders or other files are not read', async () => {
    const { connector, clock, drop, at } = await scene();
    await drop('secret.txt', `${HEADER}1;2026-11-24 09:00;A;1;1,50\n`);
    await symlink(at('secret.txt'), at('sales-link.csv'));
    await mkdir(at('sales-folder.csv'));
    clock.advance(5000);
    expect((await pull(connector)).sales).toEqual([]);
  });

  test('in UTF-8 with a mark are read as such, whatever the setting says', async () => {
    const { connector, clock, drop } = await scene();
    await drop('sales.csv', `\uFEFF${HEADER}1;2026-11-24T09:00:00+01:00;ŻÓŁW;1;1.50\r\n`);
    clock.advance(5000);
    const [sale] = (await pull(connector)).sales;
    expect(sale).toMatchObject({ placedAt: '2026-11-24T08:00:00.000Z', lines: [{ sku: 'ŻÓŁW', unitMinor: 150 }] });
  });

  test('a till that appends to a file we hold in no hand is not disturbed', async () => {
    const { connector, clock, drop, at } = await scene();
    await drop('sales.csv', `${HEADER}1;2026-11-24 09:00;A;1;1,50\n`);
    clock.advance(5000);
    const first = await pull(connector);
    await appendFile(at('sales.csv'), '2;2026-11-24 09:01;A;1;1,50\n');
    await utimes(at('sales.csv'), clock.now(), clock.now());
    await pull(connector, first.cursor);
    clock.advance(5000);
    const again = await pull(connector, first.cursor);
    expect(linesOf(again.sales)).toEqual([
      ['1', '1×A'],
      ['2', '1×A'],
    ]);
  });
});
