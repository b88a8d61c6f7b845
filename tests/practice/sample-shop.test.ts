import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectorKinds } from '../../src/host/connectors';
import { createSmtpMailer } from '../../src/host/mail';
import { openPractice, type Practice } from '../../src/practice';
import { readState } from '../../src/practice/state-file';
import { testCall } from '../support/services';
import { type TestShop, testShop } from '../support/core';
import { readFile } from 'node:fs/promises';
import { createDiskVault } from '../../src/host/files/disk-vault';
import { scratchFolder } from '../support/database';

const call = testCall();

async function practisingShop(): Promise<TestShop & { practise(): Promise<Practice> }> {
  const shop = await testShop({
    connectors: connectorKinds,
    ports: { fetch: globalThis.fetch, mailer: createSmtpMailer, files: await createDiskVault(await scratchFolder()) },
  });
  const practise = async () => {
    const practice = await openPractice({
      core: shop.core,
      clock: shop.clock,
      dataFolder: shop.folder,
      resourcesFolder: join(import.meta.dirname, '../../resources'),
    });
    onTestFinished(() => practice.close());
    return practice;
  };
  return { ...shop, practise };
}

async function offers(shop: TestShop, sku: string) {
  const shown = await shop.core.operations.products.show({ sku }, call);
  if (!shown.ok) throw new Error(shown.problem.code);
  return shown.value.listings.map(({ channel, desired, confirmed, state }) => ({ channel, desired, confirmed, state }));
}

const sync = (shop: TestShop) => shop.core.operations.sync.run({ full: false }, call);

test('the whole main job: imported, in step on three channels, changed by a plan, only changes pushed, the waiting mailed', async () => {
  const shop = await practisingShop();
  const practice = await shop.practise();
  const demo = await practice.operations.demo({}, call);
  if (!demo.ok) throw new Error(demo.problem.code);
  const { firstImport, firstSync, restockImport, secondSync, alerts, mailbox, shelves, verify } = demo.value;

  expect(firstImport.run).toMatchObject({
    state: 'applied',
    counts: { rows: 271, new: 265, rejected: 6, warnings: 1 },
  });
  expect(firstSync.channels.map(({ channel, outcome }) => [channel, outcome])).toEqual([
    ['butik', 'done'],
    ['kasa', 'done'],
    ['sklep-www', 'done'],
  ]);
  expect(restockImport.run).toMatchObject({ state: 'applied', counts: { suspicious: 1 } });
  const pushed = (report: typeof firstSync) => report.channels.reduce((sum, channel) => sum + channel.pushed, 0);
  expect(pushed(secondSync)).toBeLessThan(pushed(firstSync) / 5);
  expect(pushed(secondSync)).toBeGreaterThan(0);
  expect(alerts.sent).toBe(2);
  expect(mailbox.map(({ to }) => to).sort()).toEqual(['anna.nowak@example.com', 'john.smith@example.com']);
  expect(new Set(shelves.map(({ price, quantity }) => `${price} ${quantity}`)).size).toBe(1);
  expect(shelves).toHaveLength(3);
  expect(verify.checks.filter((check) => check.broken > 0)).toEqual([]);
});

test('a sale on one channel lowers what every other channel shows', async () => {
  const shop = await practisingShop();
  const practice = await shop.practise();
  await practice.operations.open({}, call);
  const before = await offers(shop, 'HER-01A');
  shop.clock.advance(60_000);
  const bought = await practice.operations.buy({ channel: 'sklep-www', sku: 'HER-01A', quantity: 2 }, call);
  expect(bought.ok).toBe(true);
  await sync(shop);
  const after = await offers(shop, 'HER-01A');
  expect(after.map(({ channel, confirmed }) => [channel, confirmed?.quantity])).toEqual(
    before.map(({ channel, confirmed }) => [channel, (confirmed?.quantity ?? 0) - 2]),
  );
  expect(after.every(({ state }) => state === 'in_step')).toBe(true);
});

test('a till sale comes back into the ledger once', async () => {
  const shop = await practisingShop();
  const practice = await shop.practise();
  await practice.operations.open({}, call);
  shop.clock.advance(60_000);
  await practice.operations.buy({ channel: 'kasa', sku: 'HER-01A', quantity: 1 }, call);
  shop.clock.advance(60_000);
  await sync(shop);
  await sync(shop);
  const shown = await shop.core.operations.products.show({ sku: 'HER-01A' }, call);
  if (!shown.ok) throw new Error(shown.problem.code);
  expect(shown.value.movements.filter(({ kind }) => kind === 'sale').map(({ quantity }) => quantity)).toEqual([-1]);
  expect((await shop.core.operations.master.verify({}, call)).ok).toBe(true);
});

test('closed and opened again the practice shop is as it was left, even where its port was taken meanwhile', async () => {
  const shop = await practisingShop();
  const practice = await shop.practise();
  await practice.operations.open({}, call);
  shop.clock.advance(60_000);
  await practice.operations.buy({ channel: 'sklep-www', sku: 'HER-01A', quantity: 1 }, call);
  await sync(shop);
  const shelf = await practice.operations.shelf({ sku: 'HER-01A' }, call);
  await practice.close();
  const state = await readState<{ eshop: { port: number } }>(shop.folder);
  const squatter = createServer().listen(state?.eshop.port, '127.0.0.1');
  await once(squatter, 'listening');
  onTestFinished(() => {
    squatter.close();
  });

  const again = await shop.practise();
  expect(await again.operations.shelf({ sku: 'HER-01A' }, call)).toEqual(shelf);
  const report = await sync(shop);
  expect(report).toMatchObject({ ok: true });
  if (report.ok) expect(report.value.channels.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
});

test('the sample shop never opens in a master that is in use', async () => {
  const shop = await practisingShop();
  await shop.importText('Symbol;Cena brutto\r\nA-1;1,00\r\n');
  const practice = await shop.practise();
  expect(await practice.operations.open({}, call)).toMatchObject({
    ok: false,
    problem: { code: 'practice_master_in_use' },
  });
});

test('the sample exports are cp1250 with a decimal comma and bad rows on purpose', async () => {
  const bytes = await readFile(join(import.meta.dirname, '../../resources/sample/eksport-1.csv'));
  const text = new TextDecoder('windows-1250', { fatal: true }).decode(bytes);
  expect(text).toContain('Miód wrzosowy 400 g');
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError);
});
