import { expect, onTestFinished, test } from 'vitest';
import { createSmtpMailer } from '../../../src/host/mail';
import { startMailbox } from '../../../src/practice/mailbox';
import { testClock } from '../../support/clock';

const never = new AbortController().signal;
const mail = (subject: string, text = 'Dzień dobry') => ({
  messageId: '<a@sklep.example>',
  to: 'anna@klient.example',
  subject,
  text,
  html: '<p>Dzień dobry</p>',
  headers: {},
});

async function mailbox() {
  const clock = testClock('2026-11-24T08:00:00.000Z');
  const box = await startMailbox({ clock });
  onTestFinished(() => box.close());
  const post = createSmtpMailer({ url: box.url, from: 'Sklep <sklep@sklep.example>' });
  return { box, post, clock };
}

test('what is sent over SMTP lies in the mailbox, Polish letters and all', async () => {
  const { box, post } = await mailbox();
  expect(box.url).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
  expect(await post.send(mail('Żółty kubek – jest!'), never)).toMatchObject({ status: 'accepted' });
  expect(box.mails()).toEqual([
    {
      id: '1',
      to: 'anna@klient.example',
      from: '"Sklep" <sklep@sklep.example>',
      subject: 'Żółty kubek – jest!',
      text: expect.stringContaining('Dzień dobry') as string,
      receivedAt: '2026-11-24T08:00:00.000Z',
    },
  ]);
});

test('a message sent twice is there twice: the mailbox hides nothing', async () => {
  const { box, post } = await mailbox();
  await post.send(mail('raz'), never);
  await post.send(mail('raz'), never);
  expect(box.mails().map(({ id }) => id)).toEqual(['1', '2']);
});

test('a message too large is refused and not kept', async () => {
  const { box, post } = await mailbox();
  const result = await post.send(mail('duży', 'x'.repeat(6 * 1024 * 1024)), never);
  expect(result).toMatchObject({ status: 'refused', addressIsDead: false });
  expect(box.mails()).toEqual([]);
});

test('a mailbox opened again holds what it held', async () => {
  const { box, post, clock } = await mailbox();
  await post.send(mail('przed'), never);
  const kept = JSON.parse(JSON.stringify(box.snapshot())) as ReturnType<typeof box.snapshot>;
  const again = await startMailbox({ clock });
  onTestFinished(() => again.close());
  again.restore(kept);
  expect(again.mails()).toEqual(box.mails());
  await createSmtpMailer({ url: again.url, from: 'sklep@sklep.example' }).send(mail('po'), never);
  expect(again.mails().map(({ id, subject }) => `${id} ${subject}`)).toEqual(['1 przed', '2 po']);
});
