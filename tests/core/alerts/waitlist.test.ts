import { expect, test } from 'vitest';
import { testCall } from '../../support/services';
import { waitingShop } from './waiting-shop';

test('a customer waits under the address they gave, which is sealed where it lies', async () => {
  const { database, wait } = await waitingShop();
  const outcome = await wait('  Anna.Nowak@Klient.Example ');
  expect(outcome).toEqual({
    ok: true,
    value: {
      id: 1,
      sku: 'KUB-1',
      name: 'Kubek żółty',
      email: 'Anna.Nowak@klient.example',
      language: 'pl',
      state: 'waiting',
      createdAt: '2026-11-24T08:00:00.000Z',
      available: 0,
    },
  });
  const [row] = await database.read('waitlist_entry').select<Record<string, unknown>[]>();
  expect(JSON.stringify(row)).not.toMatch(/anna|klient/i);
});

test('the same address waits for one product once, however it is written', async () => {
  const { wait, entryStates } = await waitingShop();
  const first = await wait('anna@klient.example');
  const again = await wait('ANNA@klient.example');
  const other = await wait('anna@klient.example', 'TAL-1');
  expect(again).toEqual(first);
  expect(other).toMatchObject({ ok: true, value: { id: 2, sku: 'TAL-1' } });
  expect(await entryStates()).toHaveLength(2);
});

test.each([
  ['an unknown product', 'anna@klient.example', 'NO-SUCH', { code: 'product_unknown', facts: { sku: 'NO-SUCH' } }],
  ['no address', 'anna(at)klient', 'KUB-1', { code: 'email_invalid', facts: { sku: 'KUB-1' } }],
])('%s is refused and nothing is written', async (_what, email, sku, problem) => {
  const { wait, entryStates } = await waitingShop();
  expect(await wait(email, sku)).toEqual({ ok: false, problem });
  expect(await entryStates()).toEqual([]);
});

test('an address that was found dead is refused', async () => {
  const { mailer, wait, stock, send } = await waitingShop();
  await wait('anna@klient.example');
  mailer.answer(() => ({
    status: 'refused',
    problem: { code: 'mail_address_dead', facts: { reply: '550' } },
    addressIsDead: true,
  }));
  await stock(1);
  await send();
  expect(await wait('Anna@klient.example', 'TAL-1')).toEqual({
    ok: false,
    problem: { code: 'email_suppressed', facts: { sku: 'TAL-1' } },
  });
});

test('a wish for what is in stock is taken, and is no restock', async () => {
  const { wait, stock, send, mailer } = await waitingShop();
  await stock(4);
  expect(await wait('anna@klient.example')).toMatchObject({ ok: true, value: { available: 4, state: 'waiting' } });
  await stock(5);
  expect(await send()).toMatchObject({ sent: 0, waiting: 1 });
  await stock(0);
  await stock(2);
  expect(await send()).toMatchObject({ sent: 1, waiting: 0 });
  expect(mailer.accepted).toHaveLength(1);
});

test('a wish taken back is not mailed; taking it back twice changes nothing', async () => {
  const { waitlist, wait, stock, send, entryStates } = await waitingShop();
  await wait('anna@klient.example');
  const removed = await waitlist.remove({ id: 1 }, testCall());
  expect(removed).toMatchObject({ ok: true, value: { state: 'removed' } });
  expect(await waitlist.remove({ id: 1 }, testCall())).toEqual(removed);
  expect(await waitlist.remove({ id: 99 }, testCall())).toEqual({
    ok: false,
    problem: { code: 'waitlist_entry_unknown', facts: { id: 99 } },
  });
  await stock(3);
  expect(await send()).toMatchObject({ sent: 0, waiting: 0 });
  expect(await entryStates()).toEqual(['anna@klient.example removed']);
});

test('the list is filtered by product and state and comes in pages, newest first', async () => {
  const { waitlist, wait } = await waitingShop();
  for (const name of ['a', 'b', 'c']) await wait(`${name}@klient.example`);
  await wait('d@klient.example', 'TAL-1');
  await waitlist.remove({ id: 2 }, testCall());
  const list = (input: object) => waitlist.list({ offset: 0, limit: 50, ...input }, testCall());
  expect((await list({ sku: 'KUB-1', state: 'waiting' })).items.map(({ email }) => email)).toEqual([
    'c@klient.example',
    'a@klient.example',
  ]);
  const page = await list({ offset: 1, limit: 2 });
  expect(page.total).toBe(4);
  expect(page.items.map(({ id }) => id)).toEqual([3, 2]);
});
