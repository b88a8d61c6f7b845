import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { keepLanDoor, readTls } from '../../../src/host/serve';
import { scratchFolder } from '../../support/database';
import { LAN_ADDRESS, PASSPHRASES } from './lan';
import { startTestEngine } from '../test-engine';

/** Self-signed for 127.0.0.2 and sklep.test, until 2126. */
const FOLDER = join(import.meta.dirname, '../..', 'fixtures', 'tls');
const CERT = join(FOLDER, 'cert.pem');
const KEY = join(FOLDER, 'key.pem');

test('with a certificate the door speaks HTTPS, and its cookie never travels without it', async () => {
  const engine = await startTestEngine(await scratchFolder());
  const owner = engine.client({ actor: 'cli', role: 'owner', mayReadPaths: true });
  await owner.people.add({ name: 'Anna', role: 'owner', passphrase: PASSPHRASES.owner });
  const tls = await readTls(CERT, KEY);
  if (!tls.ok) throw new Error(tls.problem.code);
  const opened = await keepLanDoor(engine, { force: true, hosts: [LAN_ADDRESS], port: 0, tls: tls.value });
  if (!opened.ok) throw new Error(opened.problem.code);
  const door = opened.value;
  onTestFinished(() => door.close());
  expect(door.door()).toMatchObject({ secure: true });
  const { origin } = new URL(door.door().addresses[0]?.url ?? '');
  expect(origin).toMatch(/^https:/);

  const dispatcher = new Agent({ connect: { ca: await readFile(CERT, 'utf8') } });
  onTestFinished(() => dispatcher.destroy());
  const answer = await request(`${origin}/session`, {
    method: 'POST',
    dispatcher,
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ name: 'Anna', passphrase: PASSPHRASES.owner }),
  });
  expect(await answer.body.json()).toMatchObject({ ok: true });
  expect(String(answer.headers['set-cookie'])).toContain('; Secure');
});

test('a certificate that cannot be used is refused with its name before anything opens', async () => {
  const none = join(FOLDER, 'none.pem');
  expect(await readTls(CERT, none)).toMatchObject({ problem: { code: 'tls_unusable', facts: { file: none } } });
  expect(await readTls(KEY, KEY)).toMatchObject({ problem: { code: 'tls_unusable', facts: { file: KEY } } });
});
