import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allegro } from '../../src/connectors/allegro';
import type { Connector, ConnectorContext } from '../../src/core/channels';
import type { AllegroSimulator } from '../simulators/allegro/server';
import type { TestClock } from '../support/clock';
import { type AllegroAccount, openAllegro } from './allegro-account';
import { patience, value } from './conformance-shop';

let channel: AllegroSimulator;
let clock: TestClock;
let context: ConnectorContext;
let connector: Connector;
let contextWith: AllegroAccount['contextWith'];

beforeEach(async () => {
  ({ channel, clock, context, connector, contextWith } = await openAllegro());
});
afterEach(() => channel.close());

function stock(count: number, price = '10.00', available = 5): void {
  const skus = Array.from({ length: count }, (_, i) => `S-${i}`);
  for (const sku of skus) channel.state.add({ sku, name: sku, price, available });
}

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
