import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSession } from '../../../src/host';
import { knock } from '../../../src/host/door-client';
import { scratchFolder } from '../../support/database';
import { oneshelf } from '../cli/cli-io';
import { writeExport } from '../sample-file';
import { quietLog, startTestEngine } from '../test-engine';

test('a command that finds an engine running goes through its socket', async () => {
  const folder = await scratchFolder();
  const engine = await startTestEngine(folder);
  await engine.openDoor();

  const imported = await oneshelf(folder, ['import', await writeExport(folder), '--confirm', '--json']);
  expect(imported.exit).toBe(0);
  const shown = await engine
    .client({ actor: 'cli', role: 'owner', mayReadPaths: true })
    .products.show({ sku: 'KUB-1' });
  expect(shown).toMatchObject({ ok: true, value: { name: 'Kubek biały' } });

  const session = await openSession({ dataFolder: folder, env: {}, log: quietLog }, 0);
  expect(session).toMatchObject({ ok: true, value: { remote: true } });
  if (session.ok) await session.value.close();
});

test('an engine without a door is reported, and its master left alone', async () => {
  const folder = await scratchFolder();
  await startTestEngine(folder);
  const session = await openSession({ dataFolder: folder, env: {}, log: quietLog }, 0);
  expect(session).toMatchObject({ ok: false, problem: { code: 'engine_running' } });
});

test('a door plate left by a killed engine is not mistaken for an engine', async () => {
  const folder = await scratchFolder();
  const engine = await startTestEngine(folder);
  await engine.openDoor();
  const plate = await readFile(join(folder, 'engine.door'), 'utf8');
  await engine.close();
  await expect(access(join(folder, 'engine.door'))).rejects.toThrow();

  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(folder, 'engine.door'), plate);
  expect(await knock(folder)).toBeNull();
  expect((await oneshelf(folder, ['status'])).exit).toBe(0);
});

test('only who knows the token of the door plate is let in, and only its owner can read it', async () => {
  const folder = await scratchFolder();
  const engine = await startTestEngine(folder);
  await engine.openDoor();
  const file = join(folder, 'engine.door');
  expect((await stat(file)).mode & 0o077).toBe(0);

  const { address } = JSON.parse(await readFile(file, 'utf8')) as { address: string };
  const { Agent, fetch } = await import('undici');
  const dispatcher = new Agent({ connect: { socketPath: address } });
  const answer = await fetch('http://engine.local/rpc/settings/get', { method: 'POST', body: '{}', dispatcher });
  expect(answer.status).toBe(403);
  await answer.text();
  await dispatcher.close();
});

test('events reach a command through the door, and an open stream does not keep the engine from closing', async () => {
  const folder = await scratchFolder();
  const engine = await startTestEngine(folder);
  await engine.openDoor();
  const other = await knock(folder);
  const events = await other?.client.events.subscribe({});
  const first = await events?.next();
  expect(first?.value).toMatchObject({ type: 'heartbeat' });
  await engine.close();
  await other?.close();
});

test('calls that are over leave no listener behind', async () => {
  const folder = await scratchFolder();
  const engine = await startTestEngine(folder);
  await engine.openDoor();
  const warnings: Error[] = [];
  const warn = (warning: Error) => warnings.push(warning);
  process.on('warning', warn);
  onTestFinished(() => void process.off('warning', warn));
  const door = await knock(folder);
  // Node warns of the eleventh listener on one signal.
  for (let call = 0; call < 12; call++) await door?.client.settings.get({});
  expect(warnings.map(({ message }) => message)).toEqual([]);
  await door?.close();
});

test('a door that is still being opened is shut with its engine, which could not end otherwise', async () => {
  const folder = await scratchFolder();
  const engine = await startTestEngine(folder);
  const opening = engine.openDoor();
  await engine.close();
  await opening;
  expect((await readdir(folder)).filter((name) => /door|sock/.test(name))).toEqual([]);
});

test('a call to an engine that has ended meanwhile says so', async () => {
  const folder = await scratchFolder();
  const engine = await startTestEngine(folder);
  await engine.openDoor();
  const door = await knock(folder);
  await engine.close();
  await expect(door?.client.settings.get({})).rejects.toMatchObject({
    data: { code: 'engine_gone', facts: { folder } },
  });
  await door?.close();
});
