import { expect, test } from 'vitest';
import { testCall } from '../../support/services';
import { away, deferred, refusedBy, uncertain } from './mail-results';
import { waitingShop } from './waiting-shop';

const HOUR = 3_600_000;

test('a process killed in the middle of a conversation leaves the mail uncertain: shown, never sent again', async () => {
  const { database, mailer, wait, stock, send, alerts } = await waitingShop();
  await wait('anna@klient.example');
  await stock(5);
  mailer.answer(async () => {
    expect(await database.read('alert').select('state', 'attempts')).toEqual([{ state: 'sending', attempts: 1 }]);
    throw new Error('killed here');
  });
  await expect(send()).rejects.toThrow('killed here');
  mailer.answer(() => ({ status: 'accepted', reply: '250' }));
  expect(await send()).toMatchObject({
    sent: 0,
    uncertain: 1,
    alerts: [{ state: 'uncertain', email: 'anna@klient.example', problem: { code: 'mail_cut_off' } }],
  });
  expect(await send()).toMatchObject({ sent: 0, uncertain: 0 });
  expect(mailer.attempts).toHaveLength(1);
  const shown = await alerts.list({ offset: 0, limit: 10, state: 'uncertain' }, testCall());
  expect(shown.total).toBe(1);
});

test('a mail of which nobody knows whether it arrived is not sent again in this restock', async () => {
  const { clock, mailer, wait, stock, send } = await waitingShop();
  await wait('anna@klient.example');
  await stock(5);
  mailer.answer(() => uncertain);
  expect(await send()).toMatchObject({ uncertain: 1, waiting: 1 });
  clock.advance(48 * HOUR);
  expect(await send()).toMatchObject({ sent: 0, uncertain: 0 });
  expect(mailer.attempts).toHaveLength(1);
});

test('a mail put off is tried again later under the same id, and not before', async () => {
  const { clock, mailer, wait, stock, send } = await waitingShop();
  await wait('anna@klient.example');
  await stock(5);
  mailer.answer(() => deferred);
  expect(await send()).toMatchObject({ queued: 1, sent: 0, alerts: [{ state: 'queued', attempts: 1 }] });
  expect(await send()).toMatchObject({ queued: 1, alerts: [] });
  clock.advance(5 * 60_000);
  mailer.answer(() => ({ status: 'accepted', reply: '250' }));
  expect(await send()).toMatchObject({ queued: 0, sent: 1, waiting: 0 });
  expect(new Set(mailer.attempts.map(({ messageId }) => messageId)).size).toBe(1);
});

test.each([
  '1970-01-01T00:00:00.000Z',
  '2026-11-22T08:00:00.000Z',
  '2026-11-26T08:00:00.000Z',
  '2038-01-19T03:14:07.000Z',
])('a mail put off while the clock says %s is sent once it is put right, and once only', async (wrong) => {
  const { clock, mailer, wait, stock, send } = await waitingShop();
  await wait('anna@klient.example');
  await stock(5);
  const right = clock.now().toISOString();
  clock.set(wrong);
  mailer.answer(() => deferred);
  expect(await send()).toMatchObject({ queued: 1, sent: 0 });
  clock.set(right);
  mailer.answer(() => ({ status: 'accepted', reply: '250' }));
  expect(await send()).toMatchObject({ queued: 0, sent: 1, waiting: 0 });
  clock.set('2038-01-19T03:14:07.000Z');
  expect(await send()).toMatchObject({ queued: 0, sent: 0 });
  expect(mailer.accepted).toHaveLength(1);
});

test('a mail put off is tried at once when a person asks', async () => {
  const { mailer, wait, stock, send } = await waitingShop();
  await wait('anna@klient.example');
  await stock(5);
  mailer.answer(() => deferred);
  expect(await send({ actor: 'cli' })).toMatchObject({ queued: 1, sent: 0 });
  mailer.answer(() => ({ status: 'accepted', reply: '250' }));
  expect(await send()).toMatchObject({ queued: 1, alerts: [] });
  expect(await send({ actor: 'cli' })).toMatchObject({ queued: 0, sent: 1 });
  expect(mailer.accepted).toHaveLength(1);
});

test('a mail put off for two days is given up, and its customer waits for the next restock', async () => {
  const { clock, mailer, wait, stock, send } = await waitingShop();
  await wait('anna@klient.example');
  await stock(5);
  mailer.answer(() => deferred);
  let report = await send();
  for (let hours = 0; hours < 50; hours++) {
    clock.advance(HOUR);
    const next = await send();
    if (next.alerts.length > 0) report = next;
  }
  expect(report).toMatchObject({ refused: 1, queued: 0, waiting: 1, alerts: [{ problem: { code: 'mail_gave_up' } }] });
  await stock(0);
  await stock(1);
  mailer.answer(() => ({ status: 'accepted', reply: '250' }));
  expect(await send()).toMatchObject({ sent: 1 });
});

test('a refused mail does not hold up the others, and its place goes to the next', async () => {
  const { mailer, wait, stock, send } = await waitingShop();
  for (const name of ['a', 'b', 'c', 'd']) await wait(`${name}@klient.example`);
  await stock(1);
  mailer.answer(({ to }) => (to.startsWith('a') ? refusedBy(false) : { status: 'accepted', reply: '250' }));
  expect(await send()).toMatchObject({ sent: 2, refused: 1, problem: null });
  expect(await send()).toMatchObject({ sent: 1, refused: 0, waiting: 1 });
});

test('a dead address is never written to again, for any product', async () => {
  const { mailer, wait, stock, send, entryStates } = await waitingShop();
  await wait('anna@klient.example');
  await wait('anna@klient.example', 'TAL-1');
  await stock(5);
  await stock(5, 'TAL-1');
  mailer.answer(() => refusedBy(true));
  expect(await send()).toMatchObject({ refused: 1, waiting: 0 });
  expect(mailer.attempts).toHaveLength(1);
  expect(await entryStates()).toEqual(['anna@klient.example removed', 'anna@klient.example removed']);
});

test('a mail server that is away stops the run; everything stays queued and goes out later', async () => {
  const { mailer, wait, stock, send } = await waitingShop();
  for (const name of ['a', 'b', 'c']) await wait(`${name}@klient.example`);
  await stock(5);
  mailer.answer(() => away);
  expect(await send()).toMatchObject({ queued: 3, sent: 0, problem: { code: 'smtp_unreachable' } });
  expect(mailer.attempts).toHaveLength(1);
  mailer.answer(() => ({ status: 'accepted', reply: '250' }));
  expect(await send()).toMatchObject({ queued: 0, sent: 3, problem: null });
  expect(mailer.accepted).toHaveLength(3);
});

test('without a mail server the report says so and the mails are kept', async () => {
  const { wait, stock, send, alertStates } = await waitingShop({ mailFromEnvironment: { url: null, from: null } });
  await wait('anna@klient.example');
  await stock(5);
  expect(await send()).toMatchObject({ queued: 1, sent: 0, problem: { code: 'mail_not_configured' } });
  expect(await alertStates()).toEqual(['anna@klient.example queued']);
});
