import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { AlertsReport, StatusView, SyncReport } from '../../../src/contract';
import { startEngine } from '../../../src/host';
import { systemClock } from '../../../src/host/system';
import { startMailbox } from '../../../src/practice/mailbox';
import { startVendureShop } from '../../../src/practice/vendure';
import { startWooCommerceShop } from '../../../src/practice/woocommerce';
import { scriptedServer } from '../../host/mail/scripted-server';
import { scratchFolder } from '../../support/database';
import { seededRandom } from '../../support/random';
import { connect, expectSound } from './bad-shop';
import { oneshelf } from '../cli/cli-io';
import { buildCommand, type CommandEnd, runCommand } from './killed-command';
import { quietLog } from '../test-engine';

const MINUTES = 60_000;
const random = seededRandom(20_261_124);

beforeAll(buildCommand, 3 * MINUTES);

/** Somewhere between the first line of our code and the end of the work, as long as that takes on this machine. */
const aMoment = (whole: CommandEnd) => Math.round(whole.milliseconds * (0.3 + 0.7 * random.fraction()));

/** An export of `count` products; every round has other prices and stock. */
async function writeRound(folder: string, round: number, count: number): Promise<string> {
  const rows = Array.from(
    { length: count },
    (_, n) => `P-${n};Towar ${n};23;${priceOf(n, round)};${((n + round) % 50) + 1}\n`,
  );
  const file = join(folder, 'eksport.csv');
  await writeFile(file, ['SKU;Nazwa;VAT;Cena brutto;Stan\n', ...rows].join(''));
  return file;
}

const priceOf = (n: number, round: number) => `${20 + (n % 30)},${String(10 + round)}`;

test(
  'an import killed anywhere has happened wholly or not at all, and happens the next time',
  { timeout: 3 * MINUTES },
  async () => {
    const folder = await scratchFolder();
    const data = ['--data', folder, '--json'];
    const importRound = async (round: number, kill?: CommandEnd) =>
      runCommand([...data, 'import', await writeRound(folder, round, 20_000), '--source', 'erp'], {
        ...(kill ? { kill: aMoment(kill) } : {}),
      });
    // Of every file all stock is another, and nobody is there to be asked.
    await oneshelf(folder, ['source', 'set', 'erp', 'brake.stockShare=1']);
    const whole = await importRound(0);
    expect(whole).toMatchObject({ exit: 0 });
    let killed = 0;
    for (let round = 1; round <= 5; round++) {
      const died = await importRound(round, whole);
      if (died.exit === null) killed += 1;
      const prices = new Set<number>();
      for (const sku of ['P-0', 'P-19999']) {
        const { json } = await oneshelf(folder, ['product', sku, '--json']);
        const minor = (json as { prices: { grossMinor: number }[] }).prices[0]?.grossMinor ?? -1;
        prices.add(minor % 100);
      }
      expect(prices.size).toBe(1);
      const again = await importRound(round);
      expect(again.exit).toBe(0);
      expect(JSON.parse(again.stdout)).toMatchObject({ run: { counts: { rows: 20_000, new: 0, rejected: 0 } } });
      expect((await oneshelf(folder, ['product', 'P-19999', '--json'])).json).toMatchObject({
        prices: [{ grossMinor: Number(priceOf(19_999, round).replace(',', '')) }],
        levels: [{ onHand: ((19_999 + round) % 50) + 1 }],
      });
    }
    expect(killed).toBeGreaterThan(0);
    expect(((await oneshelf(folder, ['status', '--json'])).json as StatusView).products).toBe(20_000);
    await expectSound(folder);
  },
);

test(
  'a sync killed anywhere: two more passes and every channel shows the master',
  { timeout: 3 * MINUTES },
  async () => {
    const count = 250;
    const folder = await scratchFolder();
    const stale = Array.from({ length: count }, (_, n) => ({ sku: `P-${n}`, name: `Towar ${n}`, quantity: 1 }));
    const keys = { consumerKey: 'ck_practice', consumerSecret: 'cs_practice' };
    const credentials = { username: 'practice', password: 'pw_practice' };
    const common = { clock: systemClock, currency: 'PLN' };
    const eshop = await startWooCommerceShop({
      ...common,
      keys,
      products: stale.map((one) => ({ ...one, price: '1.00' })),
    });
    onTestFinished(() => eshop.close());
    const marketplace = await startVendureShop({
      ...common,
      credentials,
      variants: stale.map((one) => ({ ...one, priceMinor: 100 })),
    });
    onTestFinished(() => marketplace.close());
    await oneshelf(folder, ['source', 'set', 'default', 'brake.stockShare=1']);
    const importRound = async (round: number) =>
      expect((await oneshelf(folder, ['import', await writeRound(folder, round, count)])).exit).toBe(0);
    const sync = (kill?: () => boolean) => runCommand(['--data', folder, 'sync', '--json'], kill ? { kill } : {});
    const requests = () => eshop.shop.requests() + marketplace.shop.requests();

    await importRound(0);
    await connect(folder, 'Sklep', 'woocommerce', `url=${eshop.url}`, keys);
    await connect(folder, 'Butik', 'vendure', `url=${marketplace.url}`, credentials);
    expect((await sync()).exit).toBe(0);
    await importRound(1);
    const before = requests();
    expect((await sync()).exit).toBe(0);
    const usual = requests() - before;
    let killed = 0;
    for (let round = 2; round <= 7; round++) {
      await importRound(round);
      // Shops are told in a fraction of the time a command takes: the moment is counted in their requests.
      const last = requests() + Math.ceil(usual * random.fraction());
      if ((await sync(() => requests() >= last)).exit === null) killed += 1;
      await expectSound(folder);
      expect((await sync()).exit).toBe(0);
      const third = await sync();
      expect(third.exit).toBe(0);
      expect((JSON.parse(third.stdout) as SyncReport).channels).toMatchObject([
        { channel: 'Butik', outcome: 'done', pushed: 0, waiting: 0 },
        { channel: 'Sklep', outcome: 'done', pushed: 0, waiting: 0 },
      ]);
      const right = stale.map(({ sku }, n) => [sku, priceOf(n, round).replace(',', '.'), ((n + round) % 50) + 1]);
      expect(eshop.shop.products().map(({ sku, price, quantity }) => [sku, price, quantity])).toEqual(right);
      expect(
        marketplace.shop
          .variants()
          .map(({ sku, priceMinor, quantity }) => [sku, (priceMinor / 100).toFixed(2), quantity]),
      ).toEqual(right);
    }
    expect(killed).toBeGreaterThan(0);
    await expectSound(folder);
  },
);

test(
  'mails killed anywhere: nobody is mailed twice, and nobody is forgotten in silence',
  { timeout: 3 * MINUTES },
  async () => {
    const [rounds, people] = [3, 20];
    const folder = await scratchFolder();
    const mailbox = await startMailbox({ clock: systemClock });
    onTestFinished(() => mailbox.close());
    const env = { ONESHELF_SMTP_URL: mailbox.url, ONESHELF_MAIL_FROM: 'Sklep <sklep@sklep.example>' };
    const send = (kill?: CommandEnd) =>
      runCommand(['--data', folder, 'alerts', 'send', '--json'], {
        env,
        ...(kill ? { kill: aMoment(kill) } : {}),
      });
    /** Products of which only the first ones are in stock, so that every round one more is back. */
    const importUpTo = async (round: number) => {
      const rows = Array.from({ length: rounds + 1 }, (_, n) => `P-${n};Towar ${n};9,99;${n <= round ? 90 : 0}\n`);
      const file = join(folder, 'eksport.csv');
      await writeFile(file, ['SKU;Nazwa;Cena brutto;Stan\n', ...rows].join(''));
      expect((await oneshelf(folder, ['import', file])).exit).toBe(0);
    };

    await importUpTo(-1);
    await addPeople(folder, rounds + 1, people);
    await importUpTo(0);
    const whole = await send();
    expect(JSON.parse(whole.stdout)).toMatchObject({ sent: people, queued: 0, uncertain: 0 });
    let killed = 0;
    for (let round = 1; round <= rounds; round++) {
      await importUpTo(round);
      const died = await send(whole);
      if (died.exit === null) killed += 1;
      const after = await send();
      const report = JSON.parse(after.stdout) as AlertsReport;
      expect(report).toMatchObject({ queued: 0, refused: 0, problem: null });
      expect(after.exit).toBe(report.uncertain > 0 ? 3 : 0);
      expect(JSON.parse((await send()).stdout)).toMatchObject({ sent: 0, uncertain: 0 });
    }
    expect(killed).toBeGreaterThan(0);
    const received = mailbox.mails().map(({ to, subject }) => `${to} ${subject}`);
    expect(new Set(received).size).toBe(received.length);
    const { alerts } = (await oneshelf(folder, ['status', '--json'])).json as StatusView;
    expect(alerts.uncertain).toBeLessThanOrEqual(killed);
    const missing = (rounds + 1) * people - received.length;
    expect(missing).toBeLessThanOrEqual(alerts.uncertain);
    await expectSound(folder);
  },
);

test('a mail killed between its last line and the reply: shown as uncertain, never sent again', async () => {
  const folder = await scratchFolder();
  const file = join(folder, 'eksport.csv');
  const importStock = async (quantity: number) => {
    await writeFile(file, `SKU;Nazwa;Cena brutto;Stan\nP-0;Towar;9,99;${quantity}\n`);
    expect((await oneshelf(folder, ['import', file])).exit).toBe(0);
  };
  await importStock(0);
  await addPeople(folder, 1, 3);
  await importStock(50);
  const server = await scriptedServer({ dot: { does: 'silence' } }, {});
  const env = { ONESHELF_SMTP_URL: server.url, ONESHELF_MAIL_FROM: 'Sklep <sklep@sklep.example>' };
  const send = ['--data', folder, '--json', 'alerts', 'send'];

  const died = await runCommand(send, { env, kill: () => server.messages.length > 0 });
  expect(died.exit).toBeNull();
  const after = await runCommand(send, { env });
  expect(after.exit).toBe(3);
  expect(JSON.parse(after.stdout)).toMatchObject({ sent: 2, uncertain: 1, queued: 0 });
  expect((await runCommand(send, { env })).exit).toBe(0);
  const told = server.messages.map((message) => /^To: (.+)\r$/m.exec(message)?.[1]);
  expect(told).toHaveLength(3);
  expect(new Set(told).size).toBe(3);
  expect((await oneshelf(folder, ['alerts', 'list'])).stdout).toContain('niepewne');
  await expectSound(folder);
});

/** `people` customers wait for each of the products. */
async function addPeople(folder: string, products: number, people: number): Promise<void> {
  const engine = await startEngine({ dataFolder: folder, env: {}, log: quietLog });
  if (!engine.ok) throw new Error(engine.problem.code);
  const client = engine.value.client({ actor: 'test', role: 'owner', mayReadPaths: false });
  for (let n = 0; n < products; n++) {
    for (let person = 0; person < people; person++) {
      const added = await client.waitlist.add({
        sku: `P-${n}`,
        email: `klient-${person}@klient.example`,
        source: 'test',
      });
      expect(added.ok).toBe(true);
    }
  }
  await engine.value.close();
}
