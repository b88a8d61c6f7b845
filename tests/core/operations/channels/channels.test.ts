import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createChannelOperations } from '../../../../src/core/operations/channels';
import type { ConnectorKind } from '../../../../src/core/channels';
import { fakeProblem } from '../../../support/fake-channel';
import { testCall } from '../../../support/services';
import { SyncedShop } from '../../../support/synced-shop';

const FIELDS: ConnectorKind['fields'] = [
  { key: 'url', type: 'url', required: true, secret: false },
  { key: 'mode', type: 'choice', required: false, secret: false, choices: ['fast', 'slow'], default: 'slow' },
  { key: 'token', type: 'text', required: true, secret: true },
];
const GOOD = { settings: { url: 'https://one.shop' }, secrets: { token: 'sesame-open-4711' } };
const MUG = { sku: 'MUG', stock: { main: 10 }, prices: { retail: 1_000 } };
const REST = { buffer: 0, cap: null, createMissing: false };

async function open(own: { createsListings?: boolean } = {}) {
  const master = await SyncedShop.open([MUG], { fields: FIELDS, channel: GOOD, capabilities: { ...own } });
  return { master, channels: createChannelOperations(master.services), call: testCall() };
}

test('a new channel gets defaults, and every product its desired offer at once', async () => {
  const { master, channels, call } = await open();
  expect(await channels.list({}, call)).toMatchObject([
    {
      name: 'shop',
      state: 'active',
      currency: 'PLN',
      priceList: 'retail',
      locations: ['main'],
      settings: { url: 'https://one.shop', mode: 'slow' },
      listings: { waiting: 1, in_step: 0 },
      backlog: 1,
      oldestWaitingSince: master.clock.now().toISOString(),
      practice: false,
      problem: null,
    },
  ]);
});

test.each([
  ['an unknown kind', { kind: 'carrier-pigeon' }, 'kind_unknown'],
  ['a name that is taken', { name: 'shop' }, 'channel_exists'],
  ['an empty name', { name: '  ' }, 'channel_name_missing'],
  ['a missing setting', { settings: {} }, 'setting_missing'],
  ['an unknown setting', { settings: { url: 'https://a.b', colour: 'red' } }, 'setting_unknown'],
  ['an address that is none', { settings: { url: 'ftp://a.b' } }, 'setting_invalid'],
  ['a value that is no choice', { settings: { url: 'https://a.b', mode: 'warp' } }, 'setting_invalid'],
  ['a password in an address', { settings: { url: 'https://me:pass@a.b' } }, 'setting_holds_password'],
  ['a secret among the settings', { settings: { url: 'https://a.b', token: 'x' } }, 'secret_in_settings'],
  ['a missing secret', { secrets: {} }, 'secret_missing'],
  ['an unknown secret', { secrets: { token: 'x', pin: '1' } }, 'secret_unknown'],
  ['an unknown price list', { priceList: 'wholesale' }, 'price_list_unknown'],
  ['another currency', { currency: 'EUR' }, 'currency_mismatch'],
  ['an unknown location', { locations: ['moon'] }, 'location_unknown'],
])('%s is refused, and nothing is added', async (_, own, code) => {
  const { master, channels, call } = await open();
  const outcome = await channels.add({ name: 'new', kind: 'fake', ...REST, ...GOOD, ...own }, call);
  expect(outcome).toMatchObject({ ok: false, problem: { code } });
  expect(JSON.stringify(outcome)).not.toContain('pass@');
  expect(await master.database.read('channel')).toHaveLength(1);
});

test('creating missing products is refused where the kind cannot', async () => {
  const { channels, call } = await open({ createsListings: false });
  const outcome = await channels.add({ name: 'new', kind: 'fake', ...REST, ...GOOD, createMissing: true }, call);
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'creating_not_supported' } });
});

test('secrets reach the connector and are readable nowhere else', async () => {
  const { master, channels, call } = await open();
  await master.sync();
  expect(master.shop.secretsSeen).toEqual(GOOD.secrets);
  expect(JSON.stringify(await channels.list({}, call))).not.toContain('sesame');
  await master.database.write((trx) => trx.raw('select 1'));
  for (const file of [master.database.file, `${master.database.file}-wal`]) {
    expect((await readFile(file)).includes('sesame')).toBe(false);
  }
});

test('testing a channel asks it and changes nothing', async () => {
  const { master, channels, call } = await open();
  expect(await channels.test({ name: 'shop' }, call)).toEqual({
    ok: true,
    value: { shop: 'Fake shop', currency: null },
  });
  master.shop.fault = () => ({ kind: 'fail', problem: fakeProblem('auth', 'channel_auth_refused') });
  expect(await channels.test({ name: 'shop' }, call)).toEqual({
    ok: false,
    problem: { code: 'channel_auth_refused', facts: { host: 'fake.shop' } },
  });
  expect(await channels.test({ name: 'nobody' }, call)).toMatchObject({ problem: { code: 'channel_not_found' } });
  expect(master.shop.calls.map((made) => made.method)).toEqual(['test', 'test']);
});

test('a paused channel keeps its backlog in sight, and starts afresh when resumed', async () => {
  const { master, channels, call } = await open();
  master.shop.throttle(60_000);
  await master.sync();
  const paused = await channels.pause({ name: 'shop' }, call);
  expect(paused).toMatchObject({ ok: true, value: { state: 'paused', listings: { paused: 1 }, backlog: 1 } });
  const resumed = await channels.resume({ name: 'shop' }, call);
  expect(resumed).toMatchObject({ ok: true, value: { state: 'active', problem: null, retryAt: null } });
});

test('a changed rule changes what the channel should show; what is left out stays', async () => {
  const { master, channels, call } = await open();
  await master.sync();
  const outcome = await channels.update({ name: 'shop', buffer: 4 }, call);
  expect(outcome).toMatchObject({ ok: true, value: { buffer: 4, cap: null, settings: { url: 'https://one.shop' } } });
  expect(await master.sync()).toMatchObject({ outcome: 'done', matched: 0, pushed: 1 });
  expect(master.shop.shows('MUG')?.quantity).toBe(6);
  expect(await channels.update({ name: 'shop', cap: 2 }, call)).toMatchObject({ value: { buffer: 4, cap: 2 } });
});

test('a new secret replaces the old one, one that is not given stays, and the channel is tried again', async () => {
  const { master, channels, call } = await open();
  master.shop.fault = () => ({ kind: 'fail', problem: fakeProblem('auth', 'channel_auth_refused') });
  await master.sync();
  expect(await channels.list({}, call)).toMatchObject([{ problem: { code: 'channel_auth_refused' } }]);
  const outcome = await channels.update({ name: 'shop', secrets: { token: 'another' } }, call);
  expect(outcome).toMatchObject({ ok: true, value: { problem: null } });
  master.shop.fault = null;
  await master.sync();
  expect(master.shop.secretsSeen).toEqual({ token: 'another' });
  // A secret that is not given stays as it was.
  expect((await channels.update({ name: 'shop', secrets: {} }, call)).ok).toBe(true);
  await master.sync();
  expect(master.shop.secretsSeen).toEqual({ token: 'another' });
});

test('a channel that has booked sales cannot become another shop; one that has not looks everything up again', async () => {
  const { master, channels, call } = await open();
  await master.sync();
  const moved = { name: 'shop', settings: { url: 'https://two.shop' } };
  expect(await channels.update(moved, call)).toMatchObject({ ok: true });
  expect(await master.sync()).toMatchObject({ matched: 1 });
  master.shop.sell('MUG');
  await master.sync();
  expect(await channels.update({ name: 'shop', settings: { url: 'https://one.shop' } }, call)).toMatchObject({
    problem: { code: 'channel_moved' },
  });
  expect(await channels.update({ name: 'shop', settings: { url: 'https://two.shop/pl' } }, call)).toMatchObject({
    ok: true,
  });
});

const TOLD_BY_ADDRESS = FIELDS.map((field) => (field.key === 'url' ? { ...field, identifies: true as const } : field));

test('a shop that is a channel already is not connected twice, however its address is written', async () => {
  const master = await SyncedShop.open([MUG], { fields: TOLD_BY_ADDRESS, channel: GOOD });
  const [channels, call] = [createChannelOperations(master.services), testCall()];
  const add = (name: string, url: string) =>
    channels.add({ name, kind: 'fake', ...REST, ...GOOD, settings: { url } }, call);
  const twice = { ok: false, problem: { code: 'shop_connected', facts: { channel: 'shop' } } };
  expect(await add('again', 'http://WWW.one.shop/')).toMatchObject(twice);
  expect(await add('other', 'https://one.shop/outlet')).toMatchObject({ ok: true });
  const moved = await channels.update({ name: 'other', settings: { url: 'https://one.shop' } }, call);
  expect(moved).toMatchObject(twice);
  // Its own address is no other channel's.
  expect(await channels.update({ name: 'shop', settings: { mode: 'fast' } }, call)).toMatchObject({ ok: true });
  // One that was a second channel of a shop before can still be changed otherwise, and led elsewhere.
  await master.database.write((trx) =>
    trx('channel')
      .where({ name: 'other' })
      .update({ settings: JSON.stringify(GOOD.settings) }),
  );
  expect(await channels.update({ name: 'other', settings: { mode: 'fast' } }, call)).toMatchObject({ ok: true });
  const elsewhere = await channels.update({ name: 'other', settings: { url: 'https://two.shop' } }, call);
  expect(elsewhere).toMatchObject({ ok: true });
  await channels.remove({ name: 'shop' }, call);
  expect(await add('again', 'https://one.shop')).toMatchObject({ ok: true });
});
