import { request } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../src/host';
import { createRouterClient } from '@orpc/server';
import { startDesktopEngine } from '../../src/main/engine/desktop-engine';
import { scratchFolder } from '../support/database';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Another address of this PC, standing for one in a local network. */
const LAN_ADDRESS = '127.0.0.2';
const PASSPHRASE = 'zielony rower 7';

/** The desktop's engine as its utility process starts it, on a loopback address instead of this PC's own. */
async function desktop() {
  const started = await startDesktopEngine({
    dataFolder: await scratchFolder(),
    env: {},
    log: silent,
    lan: { hosts: [LAN_ADDRESS], port: 0 },
  });
  if (!started.ok) throw new Error(started.problem.code);
  const engine = started.value;
  onTestFinished(() => engine.close());
  const window: Client = createRouterClient(engine.router, {
    context: { actor: 'console', role: 'owner', mayReadPaths: true },
  });
  /** Waits until the door stands as asked for; its changes are told as events. */
  const until = async (ready: (door: Awaited<ReturnType<Client['people']['lan']>>['door']) => boolean) => {
    const leaving = new AbortController();
    const events = engine.events(leaving.signal)[Symbol.asyncIterator]();
    for (;;) {
      const { door } = await window.people.lan({});
      if (ready(door)) {
        leaving.abort();
        return door;
      }
      await events.next();
    }
  };
  return { engine, window, until };
}

test('the switch opens the console to a tablet, which signs in and works, and shuts it again', async () => {
  const { window, until } = await desktop();
  expect((await window.people.lan({})).door).toEqual({ addresses: [], secure: false, portGiven: 0, problem: null });
  expect(await window.people.setLan({ wanted: true })).toMatchObject({ problem: { code: 'lan_needs_owner' } });
  await window.people.add({ name: 'Anna', role: 'owner', passphrase: PASSPHRASE });
  expect(await window.people.setLan({ wanted: true })).toMatchObject({ ok: true, value: { wanted: true, port: 8437 } });

  const door = await until((now) => now?.addresses.length === 1);
  const { url = '', qr } = door?.addresses[0] ?? {};
  expect(url).toMatch(/^http:\/\/127\.0\.0\.2:\d+\/$/);
  expect(qr).toMatch(/^<svg /);
  const { origin } = new URL(url);
  const call = (path: string, body: object, cookie = '') =>
    request(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify(body),
    });
  const without = await call('/rpc/session/who', { json: {} });
  expect([without.statusCode, await without.body.json()]).toMatchObject([401, { json: { message: 'signed_out' } }]);
  const signedIn = await call('/session', { name: 'Anna', passphrase: PASSPHRASE });
  expect(await signedIn.body.json()).toEqual({ ok: true, value: { name: 'Anna', role: 'owner' } });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const who = await call('/rpc/session/who', { json: {} }, cookie);
  expect(await who.body.json()).toMatchObject({ json: { name: 'Anna', role: 'owner' } });
  const files = await call(
    '/rpc/people/setLan',
    { json: { tls: { certFile: '/etc/cert.pem', keyFile: '/etc/key.pem' } } },
    cookie,
  );
  expect(await files.body.json()).toMatchObject({ json: { ok: false, problem: { code: 'file_not_allowed' } } });

  await window.people.setLan({ wanted: false });
  await until((now) => now?.addresses.length === 0);
  await expect(request(url)).rejects.toHaveProperty('code', expect.stringMatching(/^(ECONNREFUSED|UND_ERR_SOCKET)$/));
});

test('a certificate that cannot be used keeps the door shut and says why; it is never opened without', async () => {
  const { window, until } = await desktop();
  await window.people.add({ name: 'Anna', role: 'owner', passphrase: PASSPHRASE });
  const relative = { certFile: 'cert.pem', keyFile: 'key.pem' };
  expect(await window.people.setLan({ tls: relative })).toMatchObject({
    problem: { code: 'tls_file_relative', facts: { file: 'cert.pem' } },
  });
  const missing = { certFile: '/nowhere/cert.pem', keyFile: '/nowhere/key.pem' };
  await window.people.setLan({ wanted: true, tls: missing });
  const door = await until((now) => now?.problem !== null);
  expect(door).toMatchObject({
    addresses: [],
    secure: true,
    problem: { code: 'tls_unusable', facts: { file: '/nowhere/cert.pem' } },
  });
  await window.people.setLan({ tls: null });
  expect(await until((now) => now?.problem === null)).toMatchObject({ addresses: [{}], secure: false });
});

test('the door goes with the engine', async () => {
  const { engine, window, until } = await desktop();
  await window.people.add({ name: 'Anna', role: 'owner', passphrase: PASSPHRASE });
  await window.people.setLan({ wanted: true });
  const door = await until((now) => now?.addresses.length === 1);
  await engine.close();
  await expect(request(door?.addresses[0]?.url ?? '')).rejects.toHaveProperty(
    'code',
    expect.stringMatching(/^(ECONNREFUSED|UND_ERR_SOCKET)$/),
  );
});
