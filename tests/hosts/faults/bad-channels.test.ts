import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import type { SyncReport } from '../../../src/contract';
import { scriptedServer } from '../../host/mail/scripted-server';
import { startMailbox } from '../../../src/practice/mailbox';
import { systemClock } from '../../../src/host/system';
import { connect, connectedShop, expectSound, letRetryTimePass, openEshop, shopFolder } from './bad-shop';
import { oneshelf } from '../cli/cli-io';
import { GOOD_FILE, writeExport } from '../sample-file';

type Shops = Awaited<ReturnType<typeof connectedShop>>;

const report = async (folder: string, ...argv: string[]) => {
  const run = await oneshelf(folder, ['sync', ...argv, '--json']);
  const { channels } = run.json as SyncReport;
  return { exit: run.exit, of: (name: string) => channels.find(({ channel }) => channel === name) };
};

/** A new price for everything, so that every channel has work. */
async function changePrices(folder: string): Promise<void> {
  const text = GOOD_FILE.replace('19,99', '18,00').replace('24,50', '23,00').replace('31,00', '30,00');
  expect((await oneshelf(folder, ['import', await writeExport(folder, 'nowe.csv', text)])).exit).toBe(0);
}

const FAULTS: [string, string, (shops: Shops) => unknown, string, string][] = [
  ['is down', 'channel_unreachable', ({ eshop }) => eshop.close(), 'Sprawdź internet', 'Check'],
  [
    'answers with a page of HTML',
    'channel_answer_not_json',
    ({ eshop }) => eshop.shop.fail({ kind: 'html' }, { times: 50 }),
    'OneShelf',
    'OneShelf',
  ],
  [
    'throttles',
    'channel_throttled',
    ({ eshop }) => eshop.shop.fail({ kind: 'status', status: 429 }, { times: 50 }),
    'OneShelf',
    'OneShelf',
  ],
  [
    'refuses the key',
    'channel_auth_refused',
    ({ eshop }) => eshop.shop.fail({ kind: 'status', status: 401 }, { times: 50 }),
    'klucz',
    'key',
  ],
];

test.each(FAULTS)('an e-shop that %s: the other channels are served, and it catches up', async (...row) => {
  const [, code, break_, polish, english] = row;
  const shops = await connectedShop();
  const { folder, eshop, marketplace } = shops;
  expect((await report(folder)).exit).toBe(0);
  await changePrices(folder);
  await break_(shops);

  const first = await report(folder);
  expect(first.exit).toBe(3);
  expect(first.of('Sklep')).toMatchObject({ outcome: 'failed', waiting: 3, problem: { code } });
  expect(first.of('Butik')).toMatchObject({ outcome: 'done', confirmed: 3 });
  expect(first.of('Kasa')).toMatchObject({ outcome: 'done', confirmed: 3 });
  expect(marketplace.shop.variants().map(({ priceMinor }) => priceMinor)).toEqual([1800, 2300, 3000]);
  for (const [language, words] of [
    ['pl', polish],
    ['en', english],
  ] as const) {
    const { stdout } = await oneshelf(folder, ['status', '--language', language]);
    expect(stdout).toContain('Sklep');
    expect(stdout).toContain(words);
  }
  await expectSound(folder);

  const healed = await openEshop(eshop);
  await letRetryTimePass(folder);
  const after = await report(folder);
  expect(after.exit).toBe(0);
  expect(healed.shop.products().map(({ price }) => price)).toEqual(['18.00', '23.00', '30.00']);
  expect((await report(folder)).of('Sklep')).toMatchObject({ outcome: 'done', pushed: 0, waiting: 0 });
  await expectSound(folder);
});

test('when the only channel refuses its key, nothing could be done', async () => {
  const folder = await shopFolder();
  const eshop = await openEshop();
  await connect(folder, 'Sklep', 'woocommerce', `url=${eshop.url}`, { consumerKey: 'ck_no', consumerSecret: 'cs_no' });
  const { exit, stdout } = await oneshelf(folder, ['sync']);
  expect([exit, stdout]).toEqual([1, expect.stringContaining('klucz')]);
  const tested = await oneshelf(folder, ['channel', 'test', 'Sklep', '--json']);
  expect(tested).toMatchObject({ exit: 1, json: { ok: false } });
  const changed = await oneshelf(folder, ['channel', 'change', 'Sklep', '--secrets'], {
    stdin: JSON.stringify(eshop.keys),
  });
  expect(changed.exit).toBe(0);
  expect((await report(folder)).exit).toBe(0);
});

test('a listing deleted at the shop is named, holds nothing up, and is found again when it returns', async () => {
  const { folder, eshop } = await connectedShop();
  await report(folder);
  eshop.shop.remove('KUB-2');
  await changePrices(folder);
  const { exit, stdout } = await oneshelf(folder, ['sync', '--language', 'pl']);
  expect([exit, stdout]).toEqual([3, expect.stringContaining('Sklep: Produktu KUB-2')]);
  expect(stdout).toContain('OneShelf poszuka go ponownie po SKU');
  expect(eshop.shop.products().map(({ sku, price }) => [sku, price])).toEqual([
    ['KUB-1', '18.00'],
    ['TAL-1', '30.00'],
  ]);
  expect((await oneshelf(folder, ['product', 'KUB-2', '--json'])).json).toMatchObject({
    listings: expect.arrayContaining([
      expect.objectContaining({
        channel: 'Sklep',
        state: 'not_listed',
        lastError: expect.objectContaining({ code: 'woocommerce_listing_gone' }),
      }),
    ]),
  });
  eshop.shop.add([{ sku: 'KUB-2', name: 'Kubek czarny', price: '1.00', quantity: 1 }]);
  expect((await report(folder, '--full')).exit).toBe(0);
  expect(eshop.shop.products().find(({ sku }) => sku === 'KUB-2')).toMatchObject({ price: '23.00' });
  await expectSound(folder);
});

/** Two customers wait for a mug that is sold out; the next export brings it back. */
async function twoWaiting(): Promise<string> {
  const folder = await shopFolder();
  for (const name of ['anna', 'jan']) {
    const email = `${name}@klient.example`;
    expect((await oneshelf(folder, ['waitlist', 'add', '--sku', 'KUB-2', '--email', email])).exit).toBe(0);
  }
  const back = await writeExport(folder, 'dostawa.csv', GOOD_FILE.replace('24,50;0', '24,50;9'));
  expect((await oneshelf(folder, ['import', back])).exit).toBe(0);
  return folder;
}

const send = (folder: string, url: string, ...argv: string[]) =>
  oneshelf(folder, ['alerts', 'send', ...argv], {
    env: { ONESHELF_SMTP_URL: url, ONESHELF_MAIL_FROM: 'Sklep <sklep@sklep.example>' },
  });

async function goodServer() {
  const mailbox = await startMailbox({ clock: systemClock });
  onTestFinished(() => mailbox.close());
  return mailbox;
}

test('a mail server that says 450: the mails wait, and go once when it takes them', async () => {
  const folder = await twoWaiting();
  const busy = await scriptedServer({ rcpt: '450 4.2.0 try later' });
  const first = await send(folder, busy.url, '--json');
  expect(first).toMatchObject({ exit: 3, json: { sent: 0, queued: 2, refused: 0, uncertain: 0 } });
  expect((await oneshelf(folder, ['alerts', 'list'])).stdout).toContain('450');
  await letRetryTimePass(folder);
  const mailbox = await goodServer();
  expect((await send(folder, mailbox.url, '--json')).json).toMatchObject({ sent: 2, queued: 0 });
  await send(folder, mailbox.url);
  expect(
    mailbox
      .mails()
      .map(({ to }) => to)
      .sort(),
  ).toEqual(['anna@klient.example', 'jan@klient.example']);
  await expectSound(folder);
});

test('a mail server that says 550 to one customer: the other one is told', async () => {
  const folder = await twoWaiting();
  const server = await scriptedServer({ rcpt: '550 5.1.1 no such user' }, {});
  const first = await send(folder, server.url, '--json');
  expect(first).toMatchObject({ exit: 3, json: { sent: 1, refused: 1, queued: 0 } });
  expect((await send(folder, server.url)).exit).toBe(0);
  expect(server.messages).toHaveLength(1);
  for (const language of ['pl', 'en']) {
    const { stdout } = await oneshelf(folder, ['alerts', 'list', '--language', language]);
    expect(stdout).toContain('550');
  }
  await expectSound(folder);
});

test('a mail server that is down: everybody stays in the queue, and is told when it is back', async () => {
  const folder = await twoWaiting();
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as { port: number };
  closed.close();
  const down = await send(folder, `smtp://127.0.0.1:${port}`);
  expect(down.exit).toBe(1);
  expect(down.stdout).toContain('Wiadomości czekają w kolejce');
  expect((await send(folder, `smtp://127.0.0.1:${port}`, '--json', '--language', 'en')).json).toMatchObject({
    sent: 0,
    queued: 2,
    problem: { code: 'smtp_unreachable' },
  });
  const mailbox = await goodServer();
  expect(await send(folder, mailbox.url, '--json')).toMatchObject({ exit: 0, json: { sent: 2, queued: 0 } });
  expect(mailbox.mails()).toHaveLength(2);
  await expectSound(folder);
});
