import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allegro } from '../../src/connectors/allegro';
import type { Connector, ConnectorContext, PushItem } from '../../src/core/channels';
import { TRACE_ID } from '../simulators/allegro/answers';
import type { AllegroSimulator } from '../simulators/allegro/server';
import { firstPush } from '../support/first-push';
import { openAllegro } from './allegro-account';
import { settled } from './conformance-pending';
import { patience, value } from './conformance-shop';

let channel: AllegroSimulator;
let context: ConnectorContext;
let connector: Connector;

beforeEach(async () => {
  ({ channel, context, connector } = await openAllegro());
});
afterEach(() => channel.close());

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
