import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allegro } from '../../src/connectors/allegro';
import type { Connector, ConnectorContext, PushItem } from '../../src/core/channels';
import { type AllegroSimulator, startAllegro } from '../simulators/allegro/server';
import { TRACE_ID } from '../simulators/allegro/answers';
import { testClock } from '../support/clock';
import { firstPush } from '../support/first-push';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';
import { settled } from './conformance-pending';
import { patience, value } from './conformance-shop';

let channel: AllegroSimulator;
let clock: ReturnType<typeof testClock>;
let context: ConnectorContext;
let connector: Connector;

beforeEach(async () => {
  clock = testClock();
  channel = await startAllegro(clock);
  context = contextWith({ clientSecret: channel.clientSecret, ...channel.signIn.grant() });
  connector = allegro.connect(context);
});
afterEach(() => channel.close());

function contextWith(secrets: Record<string, string>): ConnectorContext {
  const { settings } = channel;
  const ports = { fetch, clock, random: seededRandom(3), rest: () => {} };
  return { channelName: 'a', currency: 'PLN', settings, secrets, secretStore: memorySecrets(secrets), ...ports };
}

const idOf = (sku: string) => channel.state.bySku(sku).id;
function item(sku: string, priceMinor: number, quantity: number, confirmed = firstPush.confirmed): PushItem {
  const ref = { id: idOf(sku), data: {} };
  return { sku, name: sku, gtins: [], ...firstPush, confirmed, ref, offer: { priceMinor, quantity } };
}
function stock(count: number, price = '10.00', available = 5): string[] {
  const skus = Array.from({ length: count }, (_, i) => `S-${i}`);
  for (const sku of skus) channel.state.add({ sku, name: sku, price, available });
  return skus;
}
const sent = () => channel.requests.filter((line) => !line.startsWith('GET')).map((line) => line.split('/')[2]);
const push = async (items: readonly PushItem[]) => value(await connector.push(items, patience()));
const pushed = async (items: readonly PushItem[]) => settled(connector, await push(items));

describe('the fewest commands', () => {
  test('different prices go 25 to a bulk, and a stock that is right already is not sent', async () => {
    const shown = { priceMinor: 1000, quantity: 5 };
    const items = stock(51).map((sku, i) => item(sku, 2000 + i, 5, shown));
    await pushed(items);
    expect(sent()).toEqual(Array(3).fill('offer-bulk-modification-commands'));
    expect(channel.state.bySku('S-50')).toMatchObject({ price: '20.50', available: 5 });
    const tasks = [...channel.state.commands.values()].flatMap((command) => command.tasks);
    expect(new Set(tasks.map((task) => task.field))).toEqual(new Set(['prices']));
  });

  test('26 offers with one price, or one quantity, share a command; 25 do not', async () => {
    const skus = stock(51);
    const shown = { priceMinor: 1000, quantity: 5 };
    await pushed([
      ...skus.slice(0, 26).map((sku) => item(sku, 4999, 5, shown)),
      ...skus.slice(26).map((sku) => item(sku, 1000, 7, shown)),
    ]);
    expect(sent()).toEqual(['offer-price-change-commands', 'offer-bulk-modification-commands']);
    expect(channel.state.bySku('S-0')).toMatchObject({ price: '49.99', available: 5 });
    expect(channel.state.bySku('S-50')).toMatchObject({ price: '10.00', available: 7 });
  });

  test('all that sells out ends in one command, and what shows everything already costs nothing', async () => {
    const skus = stock(40);
    const shown = { priceMinor: 1000, quantity: 5 };
    const results = await push(skus.map((sku, i) => item(sku, 1000, i < 39 ? 0 : 5, shown)));
    expect(sent()).toEqual(['offer-publication-commands']);
    expect(results.at(-1)).toEqual({ id: idOf('S-39'), status: 'accepted' });
  });

  test('the same attempt carries the same ids, so Allegro has each command once; the next attempt does not', async () => {
    const [sku] = stock(1);
    const first = item(sku!, 2000, 3);
    const once = await push([first]);
    const again = await push([first]);
    expect(again).toEqual(once);
    expect(channel.state.commands.size).toBe(1);
    await push([{ ...first, key: 'second' }]);
    expect(channel.state.commands.size).toBe(2);
  });
});

describe('following', () => {
  test('a command without tasks, and one whose counts lag behind its end, is still at work', async () => {
    const [sku] = stock(1);
    const [result] = await push([item(sku!, 2000, 3)]);
    if (result?.status !== 'pending') throw new Error('not pending');
    const states: string[] = [];
    for (let i = 0; i < 4; i++) states.push(value(await connector.follow!([result.command], patience()))[0]!.state);
    expect(states).toEqual(['working', 'working', 'working', 'ended']);
  });

  test('one field that fails is the problem of its own offer, in the words of Allegro', async () => {
    stock(3);
    channel.state.planned.set(`${idOf('S-1')} prices`, { code: 'PRICE_JUMP', message: 'Zbyt duża zmiana ceny.' });
    const items = ['S-0', 'S-1', 'S-2'].map((sku) => item(sku, 90_000, 8));
    const results = await pushed(items);
    expect(results.filter(({ status }) => status === 'accepted')).toHaveLength(2);
    expect(results.find(({ id }) => id === idOf('S-1'))).toMatchObject({
      status: 'refused',
      problem: { code: 'allegro_change_refused', class: 'validation', facts: { message: 'Zbyt duża zmiana ceny.' } },
    });
    expect(channel.state.bySku('S-1')).toMatchObject({ price: '10.00', available: 8 });
  });

  test('one command that many items wait for is asked about once', async () => {
    const items = stock(10).map((sku, i) => item(sku, 2000 + i, 5, { priceMinor: 1000, quantity: 5 }));
    const commands = (await push(items)).flatMap((result) => (result.status === 'pending' ? [result.command] : []));
    const before = channel.requests.length;
    await connector.follow!([...new Set(commands)], patience());
    expect(channel.requests.length - before).toBe(1);
  });
});

describe('quantity zero', () => {
  test('ends the offer, and what ended shows zero whatever stock it kept', async () => {
    stock(1);
    await pushed([item('S-0', 1000, 0, { priceMinor: 1000, quantity: 5 })]);
    expect(channel.state.bySku('S-0')).toMatchObject({ status: 'ENDED', available: 5 });
    expect(value(await connector.read([{ id: idOf('S-0'), data: {} }], patience()))).toEqual([
      { id: idOf('S-0'), status: 'shown', shown: { priceMinor: 1000, quantity: 0 } },
    ]);
  });

  test('an offer that comes back gets its stock and price first, and is then published again, once', async () => {
    const skus = stock(3, '10.00', 0);
    const ended = { priceMinor: 1000, quantity: 0 };
    const results = await pushed(skus.map((sku, i) => item(sku, 1000 + i, 4 + i, ended)));
    expect(results.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(sent()).toEqual(['offer-bulk-modification-commands', 'offer-publication-commands']);
    expect(channel.state.bySku('S-2')).toMatchObject({ status: 'ACTIVE', price: '10.02', available: 6 });
  });

  test('an offer whose stock could not be set is not published, and the others are', async () => {
    const skus = stock(2, '10.00', 0);
    channel.state.planned.set(`${idOf('S-0')} stock`, { code: 'INVALID_OFFER_QUANTITY', message: 'nie' });
    const results = await pushed(skus.map((sku) => item(sku, 1000, 4, { priceMinor: 1000, quantity: 0 })));
    expect(channel.state.bySku('S-0').status).toBe('ENDED');
    expect(channel.state.bySku('S-1').status).toBe('ACTIVE');
    expect(results.map(({ id, status }) => [id, status])).toEqual(
      expect.arrayContaining([
        [idOf('S-0'), 'refused'],
        [idOf('S-1'), 'accepted'],
      ]),
    );
  });

  test('offers that come back and fill several commands are published each after all of its own', async () => {
    const skus = stock(13, '10.00', 0);
    channel.state.planned.set(`${idOf('S-12')} prices`, { code: 'PRICE_JUMP', message: 'nie' });
    await pushed(skus.map((sku, i) => item(sku, 2000 + i, 4 + i, { priceMinor: 1000, quantity: 0 })));
    expect(sent().filter((folder) => folder === 'offer-bulk-modification-commands')).toHaveLength(2);
    const states = skus.map((sku) => channel.state.bySku(sku).status);
    expect(states).toEqual([...Array<string>(12).fill('ACTIVE'), 'ENDED']);
  });

  test('an offer whose price could not be set is not published at the old one', async () => {
    stock(1, '10.00', 0);
    channel.state.planned.set(`${idOf('S-0')} prices`, { code: 'PRICE_JUMP', message: 'nie' });
    const results = await pushed([item('S-0', 90_000, 4, { priceMinor: 1000, quantity: 0 })]);
    expect(results).toMatchObject([{ status: 'refused', problem: { facts: { reason: 'PRICE_JUMP' } } }]);
    expect(channel.state.bySku('S-0')).toMatchObject({ status: 'ENDED', available: 4 });
  });

  test('an offer that somebody else has published meanwhile is no problem', async () => {
    stock(1, '10.00', 0);
    const results = await push([item('S-0', 1000, 4, { priceMinor: 1000, quantity: 0 })]);
    channel.state.bySku('S-0').status = 'ACTIVE';
    expect(await settled(connector, results)).toEqual([{ id: idOf('S-0'), status: 'accepted' }]);
  });

  test('a price of nothing never leaves the house', async () => {
    stock(1);
    expect((await push([item('S-0', 0, 5)]))[0]).toMatchObject({ status: 'refused' });
    expect(sent()).toEqual([]);
  });
});

describe('finding', () => {
  test('several offers of one SKU are all told, ended ones too, drafts and archived ones not', async () => {
    const twin = { sku: 'TWIN', name: 'Bliźniak', price: '5.00' };
    channel.state.add({ ...twin, available: 2 });
    channel.state.add({ ...twin, available: 0 });
    channel.state.add({ ...twin, available: 3, status: 'INACTIVE' });
    channel.state.add({ ...twin, available: 3, archived: true });
    const found = value(await connector.find(['TWIN'], patience()));
    expect(found.map(({ shown }) => shown.quantity).toSorted()).toEqual([0, 2]);
  });

  test('long SKUs are asked for in several questions, and what no offer can have is not asked for', async () => {
    const skus = Array.from({ length: 100 }, (_, i) => `${'ż'.repeat(90)}${i}`);
    for (const sku of skus) channel.state.add({ sku, name: 'x', price: '1.00', available: 1 });
    const found = value(await connector.find([...skus, 'x'.repeat(101), ''], patience()));
    expect(found).toHaveLength(100);
  });

  test('the catalogue goes past a thousand offers', async () => {
    stock(1003);
    const first = value(await connector.catalogue!(null, patience()));
    const second = value(await connector.catalogue!(first.next, patience()));
    expect([first.entries.length, first.next, second.entries.length, second.next]).toEqual([1000, '1000', 3, null]);
  });
});

describe('tokens', () => {
  test('an access token that has run out is renewed once for all calls, and the new pair is stored', async () => {
    clock.advance(43_199_000);
    await Promise.all([connector.test(patience()), connector.find(['A'], patience())]);
    expect(channel.signIn.renewals).toBe(1);
    expect(channel.requests).toHaveLength(2);
    expect(context.secretStore.current()['refreshToken']).toBe('allegro-refresh-token-2');
  });

  test('a 401 before its time is renewed once and the request repeated', async () => {
    channel.signIn.dropAccess();
    expect(value(await connector.test(patience()))).toEqual({ shop: 'SklepTestowy', currency: 'PLN' });
    expect(channel.signIn.renewals).toBe(1);
  });

  test('a withdrawn permission is a problem of class auth that says to sign in again', async () => {
    channel.signIn.revoke();
    const problem = { code: 'allegro_sign_in_ended', class: 'auth', facts: { reason: 'invalid_grant' } };
    expect(await connector.test(patience())).toMatchObject({ ok: false, problem });
  });

  test('a channel that never signed in says so and asks nothing', async () => {
    const fresh = allegro.connect(contextWith({ clientSecret: channel.clientSecret }));
    expect(await fresh.test(patience())).toMatchObject({ problem: { code: 'allegro_not_signed_in', class: 'auth' } });
    expect(channel.requests).toEqual([]);
  });
});

describe('signing in', () => {
  const signIn = allegro.signIn!;

  test('the device flow ends in tokens that open the account', async () => {
    const fresh = contextWith({ clientSecret: channel.clientSecret });
    const step = value(await signIn.begin(fresh, patience()));
    expect(step).toMatchObject({ kind: 'device', userCode: null, askAgainMs: 5000 });
    expect(step.expiresAt).toBe('2026-11-24T09:00:00.000Z');
    expect(step.url).toContain('https://allegro.example/skojarz-aplikacje?code=');
    const ask = async () => signIn.finish(fresh, step.state, null, patience());
    expect(value(await ask())).toEqual({ status: 'waiting', afterMs: 5000 });
    channel.signIn.decide('slow');
    expect(value(await ask())).toEqual({ status: 'waiting', afterMs: 10_000 });
    channel.signIn.decide('granted');
    const end = value(await ask());
    if (end.status !== 'signed_in') throw new Error('not signed in');
    expect(end.secrets['expiresAt']).toBe('2026-11-24T19:59:59.000Z');
    const opened = allegro.connect(contextWith({ clientSecret: channel.clientSecret, ...end.secrets }));
    expect(value(await opened.test(patience())).shop).toBe('SklepTestowy');
  });

  test('a refusal, a code that ran out and a wrong application each have their own words', async () => {
    const fresh = contextWith({ clientSecret: channel.clientSecret });
    const step = value(await signIn.begin(fresh, patience()));
    channel.signIn.decide('denied');
    const ended = async () => signIn.finish(fresh, step.state, null, patience());
    expect(await ended()).toMatchObject({ problem: { code: 'allegro_sign_in_refused', class: 'auth' } });
    clock.advance(3_600_000);
    expect(await ended()).toMatchObject({ problem: { code: 'allegro_sign_in_expired', class: 'auth' } });
    const wrong = await signIn.begin(contextWith({ clientSecret: 'wrong-secret' }), patience());
    expect(wrong).toMatchObject({ problem: { code: 'allegro_client_refused', class: 'auth' } });
    expect(JSON.stringify(wrong)).not.toContain('wrong-secret');
  });
});

describe('orders', () => {
  const pull = async (cursor: string | null) => value(await connector.pullSales!(cursor, patience()));

  test('the first pull starts from now', async () => {
    stock(1);
    channel.shoppers.buy([{ sku: 'S-0', quantity: 1 }]);
    const start = await pull(null);
    expect(start).toMatchObject({ sales: [], more: false });
    expect((await pull(start.cursor)).sales).toEqual([]);
  });

  test('a purchase counts when it is bought, and repeated events make one sale', async () => {
    stock(1);
    const start = await pull(null);
    const order = channel.shoppers.buy([{ sku: 'S-0', quantity: 2 }]);
    const bought = await pull(start.cursor);
    expect(bought.sales).toMatchObject([{ remoteId: order, state: 'placed', totalMinor: 2000 }]);
    channel.shoppers.pay(order);
    const paid = await pull(bought.cursor);
    expect(paid.sales).toHaveLength(1);
    expect(paid.sales[0]!.revision).not.toBe(bought.sales[0]!.revision);
  });

  test.each(['BUYER_CANCELLED', 'AUTO_CANCELLED', 'seller'] as const)('cancelled by %s is cancelled', async (by) => {
    stock(1);
    const start = await pull(null);
    const order = channel.shoppers.buy([{ sku: 'S-0', quantity: 1 }]);
    const first = await pull(start.cursor);
    channel.shoppers.cancel(order, by);
    expect((await pull(first.cursor)).sales).toMatchObject([{ remoteId: order, state: 'cancelled' }]);
  });

  test.each([
    ['gone', {}],
    ['gone and their lines renamed', { newLineIds: true }],
    ['still there', { keepsOld: true }],
  ])('purchases paid together are not counted twice, their old orders being %s', async (_, options) => {
    stock(2);
    const start = await pull(null);
    const buyer = 'one-buyer';
    const one = channel.shoppers.buy([{ sku: 'S-0', quantity: 1 }], buyer);
    const two = channel.shoppers.buy([{ sku: 'S-1', quantity: 2 }], buyer);
    const other = channel.shoppers.buy([{ sku: 'S-1', quantity: 1 }], 'somebody else');
    const first = await pull(start.cursor);
    const together = channel.shoppers.payTogether([one, two], options);
    const second = await pull(first.cursor);
    const states = new Map([...first.sales, ...second.sales].map((sale) => [sale.remoteId, sale.state]));
    expect(Object.fromEntries(states)).toEqual({
      [one]: 'cancelled',
      [two]: 'cancelled',
      [other]: 'placed',
      [together]: 'placed',
    });
  });

  test('fifty events are a page, and no sale between pages is lost', async () => {
    stock(1, '1.00', 500);
    const start = await pull(null);
    for (let i = 0; i < 40; i++) channel.shoppers.buy([{ sku: 'S-0', quantity: 1 }]);
    const first = await pull(start.cursor);
    const second = await pull(first.cursor);
    expect([first.more, second.more]).toEqual([true, false]);
    expect(new Set([...first.sales, ...second.sales].map(({ remoteId }) => remoteId)).size).toBe(40);
  });
});

describe('problems', () => {
  test('name the trace id, and how long a blocked account is to be left alone', async () => {
    channel.block(1, '60');
    const problem = { class: 'throttled', retryAfterMs: 60_000, facts: { traceId: TRACE_ID } };
    expect(await connector.find(['A'], patience())).toMatchObject({ ok: false, problem });
  });

  test('a command that is refused as a whole is a problem of the call, which the engine takes apart', async () => {
    stock(1);
    const wrong = allegro.connect({ ...context, currency: 'CZK' });
    const problem = { code: 'allegro_command_refused', class: 'validation', facts: { traceId: TRACE_ID } };
    expect(await wrong.push([item('S-0', 500, 2)], patience())).toMatchObject({ ok: false, problem });
  });
});

test('the limits count changed offers: 25 in a bulk, a thousand in the others', () => {
  const limits = allegro.capabilities.limits;
  const picked = (method: string, path: string) =>
    limits
      .filter((limit) => limit.of?.({ method, url: new URL(path, 'https://api.allegro.pl') }) ?? true)
      .map(({ requests, perMs }) => `${requests}/${perMs / 60_000} min`);
  expect(picked('GET', '/sale/offers')).toEqual(['9000/1 min']);
  expect(picked('POST', '/sale/offer-bulk-modification-commands')).toEqual(['9000/1 min', '360/1 min', '6000/60 min']);
  expect(picked('PUT', '/sale/offer-quantity-change-commands/x')).toEqual(['9000/1 min', '9/1 min', '250/60 min']);
  expect(picked('GET', '/sale/offer-quantity-change-commands/x')).toEqual(['9000/1 min']);
});
