import { expect, test } from 'vitest';
import { testCall } from '../../support/services';
import { waitingShop } from './waiting-shop';

test('a person is shown everything kept about them, and erased everywhere; the log proves it without naming them', async () => {
  const shop = await waitingShop();
  await shop.wait('Anna@poczta.example');
  await shop.wait('anna@poczta.example', 'TAL-1');
  await shop.wait('jan@poczta.example');
  await shop.stock(3);
  await shop.send();
  const shown = await shop.waitlist.person({ email: 'ANNA@poczta.example' }, testCall());
  expect(shown).toMatchObject({
    ok: true,
    value: {
      email: 'Anna@poczta.example',
      entries: [
        { sku: 'KUB-1', state: 'notified' },
        { sku: 'TAL-1', state: 'waiting' },
      ],
      alerts: [{ sku: 'KUB-1', state: 'sent' }],
    },
  });
  const erased = await shop.waitlist.erase({ email: 'anna@poczta.example' }, testCall());
  expect(erased).toEqual({ ok: true, value: { entries: 2, alerts: 1 } });
  expect(await shop.entryStates()).toEqual(['jan@poczta.example notified']);
  expect(await shop.alertStates()).toEqual(['jan@poczta.example sent']);
  const log = await shop.database.read('activity').where({ code: 'person_erased' }).select('facts');
  expect(log).toEqual([{ facts: '{"entries":2,"alerts":1}' }]);
  const hash = shop.services.secrets.fingerprint('anna@poczta.example');
  for (const table of ['waitlist_entry', 'alert', 'suppression']) {
    expect(await shop.database.read(table).where({ email_hash: hash })).toEqual([]);
  }
  expect(await shop.waitlist.erase({ email: 'anna@poczta.example' }, testCall())).toMatchObject({
    ok: false,
    problem: { code: 'customer_unknown' },
  });
});

test('a mail that may not have arrived is sent once more, or counts as sent, only when a person says so', async () => {
  const shop = await waitingShop();
  await shop.wait('anna@poczta.example');
  shop.mailer.answer(() => ({ status: 'uncertain', problem: { code: 'mail_cut_off', facts: {} } }));
  await shop.stock(3);
  await shop.send();
  const [alert] = (await shop.alerts.list({ offset: 0, limit: 5 }, testCall())).items;
  const id = alert?.id ?? 0;
  expect(await shop.alerts.settle({ id, as: 'send_again' }, testCall())).toMatchObject({ value: { state: 'queued' } });
  await shop.send();
  expect(await shop.alertStates()).toEqual(['anna@poczta.example uncertain']);
  expect(new Set(shop.mailer.attempts.map(({ messageId }) => messageId)).size).toBe(1);
  expect(await shop.alerts.settle({ id, as: 'sent' }, testCall())).toMatchObject({ value: { state: 'sent' } });
  expect(await shop.entryStates()).toEqual(['anna@poczta.example notified']);
  expect(await shop.alerts.settle({ id, as: 'send_again' }, testCall())).toMatchObject({
    problem: { code: 'alert_not_open' },
  });
});

test("the shop's own words are checked, previewed, sent, and can be given up again; the way out always stays", async () => {
  const shop = await waitingShop();
  const text = { subject: 'Mamy {product}!', body: 'Cześć,\n\n{product} kosztuje {price}.\nDo zobaczenia w {shop}' };
  const bad = await shop.alerts.preview({ language: 'pl', text: { ...text, body: '{cena}' } }, testCall());
  expect(bad).toMatchObject({ problem: { code: 'mail_text_placeholder_unknown', facts: { placeholder: 'cena' } } });
  const seen = await shop.alerts.preview({ language: 'pl', text }, testCall());
  if (!seen.ok) throw new Error(seen.problem.code);
  expect(seen.value.subject).toBe('Mamy Kubek żółty!');
  expect(seen.value.text.replaceAll('\u00a0', ' ')).toContain(
    'Kubek żółty kosztuje 24,99 zł.\nDo zobaczenia w U Łucji',
  );
  expect(seen.value.text).toContain('rezygnuję');

  await shop.alerts.setText({ language: 'pl', text }, testCall());
  await shop.wait('anna@poczta.example', 'TAL-1');
  await shop.stock(1, 'TAL-1');
  await shop.send();
  // A plate without a price: the line that names it is left out, nothing breaks.
  expect(shop.mailer.accepted[0]?.subject).toBe('Mamy Talerz!');
  expect(shop.mailer.accepted[0]?.text).toMatch(/^Cześć,\n\nDo zobaczenia w U Łucji\n\n-- \n/);

  expect(await shop.alerts.test({ email: 'ja@sklep.example', language: 'pl' }, testCall())).toEqual({
    ok: true,
    value: { to: 'ja@sklep.example', reply: '250 ok' },
  });
  await shop.alerts.setText({ language: 'pl', text: null }, testCall());
  expect((await shop.alerts.texts({}, testCall())).pl.own).toBe(false);
});
