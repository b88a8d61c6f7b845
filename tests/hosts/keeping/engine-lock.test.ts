import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { takeEngineLock } from '../../../src/host/engine-lock';
import { scratchFolder } from '../../support/database';
import { startTestEngine } from '../test-engine';

test('of several engines that start on one data folder at once exactly one gets it', async () => {
  const folder = await scratchFolder();
  for (let round = 0; round < 5; round++) {
    const starts = await Promise.all([1, 2, 3].map(() => takeEngineLock(folder)));
    const winners = starts.filter((start) => start.ok);
    expect(winners).toHaveLength(1);
    for (const start of starts) {
      if (start.ok) await start.value.release();
      else expect(start.problem).toEqual({ code: 'engine_running', facts: { folder } });
    }
  }
});

test('an engine that was killed leaves no lock behind', async () => {
  const folder = await scratchFolder();
  const holder = spawn(
    process.execPath,
    [
      '-e',
      `const { Database } = require('sqlite3');
       const lock = new Database(process.argv[1]);
       lock.exec('BEGIN EXCLUSIVE', () => console.log('held')); setInterval(() => {}, 1000);`,
      `${folder}/engine.lock`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  expect((await takeEngineLock(folder)).ok).toBe(false);

  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const lock = await takeEngineLock(folder);
  expect(lock.ok).toBe(true);
  if (lock.ok) await lock.value.release();
});

test('a closed engine can be followed by another one on the same master', async () => {
  const folder = await scratchFolder();
  const first = await startTestEngine(folder);
  await first.client({ actor: 'cli', role: 'owner', mayReadPaths: true }).settings.set({ shopName: 'Sklep' });
  await first.close();
  const second = await startTestEngine(folder);
  expect((await second.client({ actor: 'cli', role: 'owner', mayReadPaths: true }).settings.get({})).shopName).toBe(
    'Sklep',
  );
});
