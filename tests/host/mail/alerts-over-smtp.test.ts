import { expect, onTestFinished, test } from 'vitest';
import { createSmtpMailer } from '../../../src/host/mail';
import { startMailbox } from '../../../src/practice/mailbox';
import { testClock } from '../../support/clock';
import { waitingShop } from '../../core/alerts/waiting-shop';
import { type Step, STEPS, scriptedServer } from './scripted-server';

const FROM = 'Sklep <sklep@sklep.example>';
const PATIENCE = { stepMs: 5_000, afterHandOverMs: 5_000, farewellMs: 200 };

const shopMailingTo = (url: string) =>
  waitingShop({
    mailer: (settings) => createSmtpMailer(settings, PATIENCE),
    mailFromEnvironment: { url, from: FROM },
  });

test('a waiting customer gets one mail over a real SMTP conversation', async () => {
  const mailbox = await startMailbox({ clock: testClock() });
  onTestFinished(() => mailbox.close());
  const { wait, stock, send } = await shopMailingTo(mailbox.url);
  await wait('anna@klient.example');
  await stock(5);
  expect(await send()).toMatchObject({ sent: 1, problem: null });
  await send();
  expect(mailbox.mails()).toMatchObject([
    {
      to: 'anna@klient.example',
      subject: 'Kubek żółty znów w sprzedaży – U Łucji',
      from: '"Sklep" <sklep@sklep.example>',
    },
  ]);
});

/** Scripts in which the line is cut at one step, in two ways. */
const CUTS: [Step, 'hang-up' | 'reset'][] = STEPS.filter((step) => step !== 'body' && step !== 'after').flatMap(
  (step) => [
    [step, 'hang-up'],
    [step, 'reset'],
  ],
);
test.each(CUTS)(
  'a line cut once at %s (%s): nobody is mailed twice, and only the final dot leaves a doubt',
  async (step, does) => {
    const server = await scriptedServer({ [step]: { does } }, {});
    const { clock, wait, stock, send } = await shopMailingTo(server.url);
    for (const name of ['a', 'b', 'c']) await wait(`${name}@klient.example`);
    await stock(5);
    let uncertain = 0;
    let sent = 0;
    for (let run = 0; run < 3; run++) {
      const report = await send();
      uncertain += report.uncertain;
      sent += report.sent;
      clock.advance(3_600_000);
    }
    expect({ sent, uncertain }).toEqual(step === 'dot' ? { sent: 2, uncertain: 1 } : { sent: 3, uncertain: 0 });
    const ids = server.messages.map((message) => /^Message-ID: (.+)\r$/m.exec(message)?.[1]);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  },
);
