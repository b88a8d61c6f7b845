import { expect, test } from 'vitest';
import { testCall } from '../../support/services';
import { away, refusedBy, uncertain } from './mail-results';
import { waitingShop } from './waiting-shop';

const HOUR = 3_600_000;

test('a product back in stock is told to each waiting customer once, in their language', async () => {
  const { mailer, wait, stock, send, entryStates } = await waitingShop();
  await wait('anna@klient.example');
  await wait('ben@klient.example', 'KUB-1', 'en');
  await stock(5);
  expect(await send()).toMatchObject({ sent: 2, queued: 0, refused: 0, uncertain: 0, waiting: 0, problem: null });
  expect(mailer.accepted.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
    'anna@klient.example: Kubek żółty znów w sprzedaży – U Łucji',
    'ben@klient.example: Kubek żółty is back in stock – U Łucji',
  ]);
  expect(mailer.accepted[0]?.messageId).toMatch(/^<[0-9a-f-]{36}@sklep\.example>$/);
  expect(mailer.accepted[0]?.text.replaceAll('\u00a0', ' ')).toContain('Cena: 24,99 zł.');
  expect(await entryStates()).toEqual(['ben@klient.example notified', 'anna@klient.example notified']);

  await stock(6);
  expect(await send()).toMatchObject({ sent: 0, queued: 0, alerts: [] });
  expect(mailer.attempts).toHaveLength(2);
});

test('nothing is sent while the product is sold out, nor to whom waits for another', async () => {
  const { wait, stock, send } = await waitingShop();
  await wait('anna@klient.example', 'TAL-1');
  await stock(5, 'KUB-1');
  expect(await send()).toMatchObject({ sent: 0, queued: 0, waiting: 1 });
});

test('no more people are told than the stock can hope to serve; the next ones after the window, while stock lasts', async () => {
  const { clock, mailer, wait, stock, send } = await waitingShop();
  for (const name of ['a', 'b', 'c', 'd', 'e']) await wait(`${name}@klient.example`);
  const told = () => mailer.accepted.map(({ to }) => to[0]).join('');
  await stock(1);
  await send();
  expect(told()).toBe('abc');
  clock.advance(11 * HOUR);
  await send();
  expect(told()).toBe('abc');
  clock.advance(HOUR);
  await send();
  expect(told()).toBe('abcde');
});

test('sold out again before the mail left: it is withdrawn, and sent on the next restock', async () => {
  const { mailer, wait, stock, send, alertStates, entryStates } = await waitingShop();
  await wait('anna@klient.example');
  mailer.answer(() => away);
  await stock(5);
  await send();
  expect(await alertStates()).toEqual(['anna@klient.example queued']);
  await stock(0);
  expect(await alertStates()).toEqual(['anna@klient.example withdrawn']);
  expect(await entryStates()).toEqual(['anna@klient.example waiting']);
  mailer.answer(() => ({ status: 'accepted', reply: '250' }));
  expect(await send()).toMatchObject({ sent: 0, waiting: 1 });
  await stock(2);
  expect(await send()).toMatchObject({ sent: 1, waiting: 0 });
  expect(mailer.accepted).toHaveLength(1);
});

test('stock is looked at again before every single mail', async () => {
  const { mailer, wait, stock, send, alertStates } = await waitingShop();
  for (const name of ['a', 'b', 'c']) await wait(`${name}@klient.example`);
  await stock(1);
  mailer.answer(async () => {
    await stock(0);
    return { status: 'accepted', reply: '250' };
  });
  expect(await send()).toMatchObject({ sent: 1, withdrawn: 2, waiting: 2 });
  expect(await alertStates()).toEqual([
    'c@klient.example withdrawn',
    'b@klient.example withdrawn',
    'a@klient.example sent',
  ]);
});

test('stock that vanished without a word is still noticed before the mail leaves', async () => {
  const { database, mailer, wait, stock, send } = await waitingShop();
  for (const name of ['a', 'b']) await wait(`${name}@klient.example`);
  await stock(5);
  mailer.answer(async () => {
    await database.write((trx) => trx('level').update({ on_hand: 0 }));
    return { status: 'accepted', reply: '250' };
  });
  expect(await send()).toMatchObject({ sent: 1, withdrawn: 1, waiting: 1 });
});

test('stock that shrank while mails went out shrinks the wave', async () => {
  const { mailer, wait, stock, send } = await waitingShop();
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await wait(`${name}@klient.example`);
  await stock(2);
  mailer.answer(async () => {
    await stock(1);
    return { status: 'accepted', reply: '250' };
  });
  expect(await send()).toMatchObject({ sent: 3, withdrawn: 3, waiting: 3 });
  mailer.answer(() => ({ status: 'accepted', reply: '250' }));
  await stock(2);
  expect(await send()).toMatchObject({ sent: 3, waiting: 0 });
  expect(new Set(mailer.accepted.map(({ to }) => to)).size).toBe(6);
});

test('two runs at once send every mail once', async () => {
  const { mailer, wait, stock, send } = await waitingShop();
  for (const name of ['a', 'b', 'c']) await wait(`${name}@klient.example`);
  await stock(5);
  const reports = await Promise.all([send(), send(), send()]);
  expect(reports.map(({ sent }) => sent)).toEqual([3, 0, 0]);
  expect(mailer.attempts).toHaveLength(3);
});

test('a caller who gives up leaves the rest queued', async () => {
  const { mailer, wait, stock, send } = await waitingShop();
  for (const name of ['a', 'b', 'c']) await wait(`${name}@klient.example`);
  await stock(5);
  const caller = new AbortController();
  mailer.answer(() => {
    caller.abort();
    return { status: 'accepted', reply: '250' };
  });
  expect(await send({ signal: caller.signal })).toMatchObject({
    sent: 1,
    queued: 2,
    problem: { code: 'mail_interrupted' },
  });
});

test('a wish taken back while its mail is queued is not mailed; made again, it is', async () => {
  const { mailer, waitlist, wait, stock, send, alertStates } = await waitingShop();
  await wait('anna@klient.example');
  await stock(5);
  mailer.answer(() => away);
  await send();
  await waitlist.remove({ id: 1 }, testCall());
  expect(await alertStates()).toEqual(['anna@klient.example withdrawn']);
  mailer.answer(() => ({ status: 'accepted', reply: '250' }));
  expect(await send()).toMatchObject({ sent: 0 });
  await wait('anna@klient.example');
  expect(await send()).toMatchObject({ sent: 1, waiting: 0 });
  expect(mailer.accepted).toHaveLength(1);
});

test('no address lies readable anywhere in the master', async () => {
  const { database, mailer, wait, stock, send } = await waitingShop();
  await wait('anna@klient.example');
  await wait('ben@klient.example');
  await stock(5);
  mailer.answer(({ to }) => (to.startsWith('ben') ? refusedBy(true) : uncertain));
  await send();
  for (const table of ['waitlist_entry', 'alert', 'restock', 'suppression', 'activity', 'availability']) {
    expect(JSON.stringify(await database.read(table))).not.toContain('klient.example');
  }
});
