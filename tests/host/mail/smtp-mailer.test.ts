import { type AddressInfo, createServer } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import type { Mail } from '../../../src/core/alerts';
import { createSmtpMailer } from '../../../src/host/mail';
import { type Step, scriptedServer, type Twist } from './scripted-server';

const MAIL: Mail = {
  messageId: '<11111111-1111-4111-8111-111111111111@sklep.example>',
  to: 'Anna.Nowak@klient.example',
  subject: 'Kubek „Łódź” znów w sprzedaży',
  text: 'Dzień dobry,\n\n.kropka na początku wiersza\n',
  html: '<p>Dzień dobry</p>',
  headers: {
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': '<mailto:sklep@sklep.example?subject=unsubscribe>',
  },
};
const FROM = 'Sklep Łódzki <sklep@sklep.example>';
const PATIENCE = { stepMs: 5_000, afterHandOverMs: 5_000, farewellMs: 200 };
const never = new AbortController().signal;

async function sendTo(script: Partial<Record<Step, Twist>>, mail = MAIL, patience = PATIENCE, signal = never) {
  const server = await scriptedServer(script);
  const result = await createSmtpMailer({ url: server.url, from: FROM }, patience).send(mail, signal);
  return { server, result };
}

test('a message the server takes is accepted, with its reply', async () => {
  const { server, result } = await sendTo({});
  expect(result).toEqual({ status: 'accepted', reply: '250 2.0.0 queued as 4711' });
  expect(server.connections).toBe(1);
  expect(server.commands.slice(1)).toEqual([
    expect.stringMatching(/^MAIL FROM:<sklep@sklep\.example>/),
    'RCPT TO:<Anna.Nowak@klient.example>',
    'DATA',
  ]);
  const [message = ''] = server.messages;
  expect(message).toContain('Message-ID: <11111111-1111-4111-8111-111111111111@sklep.example>\r\n');
  expect(message).toContain('Auto-Submitted: auto-generated\r\n');
  expect(message).toContain('List-Unsubscribe: <mailto:sklep@sklep.example?subject=unsubscribe>\r\n');
  expect(message).toMatch(/^To: Anna\.Nowak@klient\.example\r$/m);
});

const LOST: readonly [Step, string][] = [
  ['greeting', 'unreachable'],
  ['ehlo', 'unreachable'],
  ['mail', 'deferred'],
  ['rcpt', 'deferred'],
  ['data', 'deferred'],
  ['dot', 'uncertain'],
];
for (const does of ['hang-up', 'reset'] as const) {
  for (const [step, status] of LOST) {
    test(`a connection lost (${does}) at ${step} leaves the message ${status}`, async () => {
      const { server, result } = await sendTo({ [step]: { does } });
      expect(result.status).toBe(status);
      expect(server.connections).toBe(1);
      expect(server.messages).toHaveLength(step === 'dot' ? 1 : 0);
    });
  }
}

test('a connection lost after the reply to the final dot changes nothing: the message is accepted', async () => {
  const { result } = await sendTo({ dot: { does: 'reset', saying: '250 ok\r\n' } });
  // A reset may overtake the reply in the receiver's buffer; then nobody can know, and it must not be sent again.
  expect(['accepted', 'uncertain']).toContain(result.status);
  const { result: calm } = await sendTo({ dot: { does: 'hang-up', saying: '250 ok\r\n' } });
  expect(calm.status).toBe('accepted');
});

test('a large message cut before its end was written may be sent again', async () => {
  const large = { ...MAIL, text: 'ą'.repeat(20_000_000) };
  const { server, result } = await sendTo({ body: { does: 'reset' } }, large);
  expect(result).toMatchObject({ status: 'deferred', problem: { code: 'mail_connection_lost' } });
  expect(server.messages).toHaveLength(0);
});

test('half a reply to the final dot is no reply', async () => {
  const { result } = await sendTo({ dot: { does: 'hang-up', saying: '25' } });
  expect(result.status).toBe('uncertain');
});

const SAID: readonly [Step, string, object][] = [
  ['greeting', '421 4.3.2 closing', { status: 'unreachable', problem: { code: 'smtp_unreachable' } }],
  ['greeting', '554 5.7.1 you are listed', { status: 'unreachable', problem: { code: 'smtp_unreachable' } }],
  ['mail', '421 4.3.2 closing', { status: 'deferred', problem: { code: 'mail_deferred' } }],
  ['mail', '452 4.3.1 no space', { status: 'deferred' }],
  ['mail', '550 5.1.8 sender unknown', { status: 'unreachable', problem: { code: 'smtp_sender_refused' } }],
  ['mail', '530 5.7.0 log in first', { status: 'unreachable', problem: { code: 'smtp_auth_refused' } }],
  ['rcpt', '450 4.2.0 greylisted, come back in 300 s', { status: 'deferred' }],
  ['rcpt', '451 4.7.1 try later', { status: 'deferred' }],
  ['rcpt', '452 4.2.2 mailbox full', { status: 'deferred' }],
  [
    'rcpt',
    '550 5.1.1 no such user',
    { status: 'refused', addressIsDead: true, problem: { code: 'mail_address_dead' } },
  ],
  ['rcpt', '550 no such user', { status: 'refused', addressIsDead: true }],
  ['rcpt', '550 5.7.1 blocked by policy', { status: 'refused', addressIsDead: false }],
  ['rcpt', '552 5.2.2 mailbox full', { status: 'refused', addressIsDead: false }],
  ['rcpt', '554 5.7.1 relay access denied', { status: 'unreachable', problem: { code: 'smtp_relay_refused' } }],
  ['data', '451 4.3.0 later', { status: 'deferred' }],
  ['data', '554 5.5.1 no', { status: 'refused', addressIsDead: false }],
  ['dot', '421 4.3.2 closing', { status: 'deferred' }],
  ['dot', '451 4.7.0 later', { status: 'deferred' }],
  ['dot', '550 5.7.1 looks like spam', { status: 'refused', addressIsDead: false }],
  ['dot', '552 5.3.4 too large', { status: 'refused', addressIsDead: false }],
  ['dot', '354 what?', { status: 'uncertain' }],
];
for (const [step, reply, expected] of SAID) {
  test(`"${reply}" at ${step} is ${JSON.stringify(expected)}`, async () => {
    const { result } = await sendTo({ [step]: reply });
    expect(result).toMatchObject(expected);
  });
}

test('a greylisting server takes the same message, with the same id, on the next attempt', async () => {
  const server = await scriptedServer({ rcpt: '450 4.2.0 greylisted' }, {});
  const mailer = createSmtpMailer({ url: server.url, from: FROM }, PATIENCE);
  expect((await mailer.send(MAIL, never)).status).toBe('deferred');
  expect((await mailer.send(MAIL, never)).status).toBe('accepted');
  expect(server.messages).toHaveLength(1);
  expect(server.messages[0]).toContain(MAIL.messageId);
});

test('what the server says is kept without the addresses in it', async () => {
  const { result } = await sendTo({
    rcpt: '550 5.1.1 <Anna.Nowak@klient.example>: unknown; ask postmaster@mx.example',
  });
  expect(JSON.stringify(result)).not.toContain('@');
  expect(result).toMatchObject({ problem: { facts: { reply: '550 5.1.1 <…>: unknown; ask …' } } });
});

test('nobody listening is unreachable, and says where', async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  const result = await createSmtpMailer({ url: `smtp://u:secret@127.0.0.1:${port}`, from: FROM }).send(MAIL, never);
  expect(result).toEqual({
    status: 'unreachable',
    problem: { code: 'smtp_unreachable', facts: { server: `127.0.0.1:${port}`, reason: 'ECONNREFUSED' } },
  });
});

test.each<[Step, string]>([
  ['greeting', 'unreachable'],
  ['ehlo', 'unreachable'],
  ['rcpt', 'deferred'],
  ['data', 'deferred'],
  ['dot', 'uncertain'],
])('a server that falls silent at %s is given up: %s', async (step, status) => {
  const { result } = await sendTo({ [step]: { does: 'silence' } }, MAIL, {
    ...PATIENCE,
    stepMs: 150,
    afterHandOverMs: 150,
  });
  expect(result.status).toBe(status);
});

test('a caller who gives up before the message went stops it; afterwards the server still gets its time', async () => {
  const gone = new AbortController();
  gone.abort();
  const { server, result } = await sendTo({}, MAIL, PATIENCE, gone.signal);
  expect(result).toMatchObject({ status: 'unreachable', problem: { code: 'mail_interrupted' } });
  expect(server.messages).toHaveLength(0);
});

test('a login the server refuses is told apart from a server that is away', async () => {
  const server = await scriptedServer({ ehlo: '250-mx\r\n250 AUTH PLAIN LOGIN' });
  const url = server.url.replace('smtp://', 'smtp://sklep:wrong@');
  const result = await createSmtpMailer({ url, from: FROM }, PATIENCE).send(MAIL, never);
  // The scripted server knows no AUTH and answers 502, as a refusal of the login.
  expect(result).toMatchObject({ status: 'unreachable', problem: { code: 'smtp_auth_refused' } });
  expect(JSON.stringify(result)).not.toContain('wrong');
});

test('outside this computer a server whose offer to encrypt was removed is not talked to', async () => {
  const server = await scriptedServer({});
  const result = await createSmtpMailer({ url: `smtp://0.0.0.0:${server.port}`, from: FROM }, PATIENCE).send(
    MAIL,
    never,
  );
  expect(result).toMatchObject({ status: 'unreachable', problem: { code: 'smtp_tls_failed' } });
  expect(server.commands.some((line) => line.startsWith('MAIL'))).toBe(false);
});

test('line breaks in names and headers cannot add a header', async () => {
  const { server } = await sendTo(
    {},
    {
      ...MAIL,
      subject: 'Kubek\r\nBcc: evil@example.org',
      headers: { 'X-Shop': 'a\r\nBcc: evil@example.org' },
    },
  );
  expect(server.messages[0]).not.toMatch(/^Bcc:/im);
  expect(server.commands.filter((line) => line.startsWith('RCPT'))).toHaveLength(1);
});

test.each(['not an url', 'http://mail.example', 'smtp://'])('%j is no mail server', async (url) => {
  const result = await createSmtpMailer({ url, from: FROM }).send(MAIL, never);
  expect(result).toEqual({ status: 'unreachable', problem: { code: 'smtp_url_invalid', facts: {} } });
});

test('options smuggled into the address have no effect', async () => {
  const server = await scriptedServer({});
  const url = `smtp://0.0.0.0:${server.port}?ignoreTLS=true&requireTLS=false&pool=true`;
  const result = await createSmtpMailer({ url, from: FROM }, PATIENCE).send(MAIL, never);
  expect(result).toMatchObject({ status: 'unreachable', problem: { code: 'smtp_tls_failed' } });
});

test('a recipient refused in a pipelined conversation is refused all the same', async () => {
  const { result } = await sendTo({
    ehlo: '250-mx.example\r\n250 PIPELINING',
    rcpt: '550 5.1.1 no such user',
    data: '554 5.5.1 no valid recipients',
  });
  expect(result).toMatchObject({ status: 'refused', addressIsDead: true });
});

async function realServer(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ logger: false, closeTimeout: 100, ...options });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (server.server.address() as AddressInfo).port;
}

test('a certificate nobody vouches for is refused, on smtps and after STARTTLS', async () => {
  const secure = await realServer({ secure: true, authOptional: true });
  const plain = await realServer({ authOptional: true });
  for (const url of [`smtps://localhost:${secure}`, `smtp://0.0.0.0:${plain}`]) {
    const result = await createSmtpMailer({ url, from: FROM }, PATIENCE).send(MAIL, never);
    expect(result).toMatchObject({ status: 'unreachable', problem: { code: 'smtp_tls_failed' } });
  }
});

test('a user and password with special characters log in', async () => {
  const port = await realServer({
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'sklep@sklep.example' && password === 'zażółć/%'
        ? done(null, { user: 1 })
        : done(new Error('535 no')),
    onData: (stream, _session, done) => {
      stream.resume().on('end', () => done());
    },
  });
  const login = (password: string) =>
    createSmtpMailer(
      { url: `smtp://sklep%40sklep.example:${encodeURIComponent(password)}@127.0.0.1:${port}`, from: FROM },
      PATIENCE,
    ).send(MAIL, never);
  expect(await login('zażółć/%')).toMatchObject({ status: 'accepted' });
  expect(await login('other')).toMatchObject({ status: 'unreachable', problem: { code: 'smtp_auth_refused' } });
});
