import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { initReportSchema } from '../../src/contract';
import { scratchFolder } from '../support/database';

const launcher = join(import.meta.dirname, '../../build/cli/oneshelf.mjs');

/** Runs the installed command from somewhere else than the checkout, as a script would. */
function launch(folder: string, ...argv: string[]) {
  return spawnSync(process.execPath, [launcher, ...argv], { cwd: folder, encoding: 'utf8', timeout: 120_000 });
}

test(
  'the launched command builds what it needs and prints its document alone on stdout',
  { timeout: 180_000 },
  async () => {
    const folder = await scratchFolder();
    const { status, stdout } = launch(folder, '--data', join(folder, 'data'), 'init', '--json');
    expect(status).toBe(0);
    expect(initReportSchema.parse(JSON.parse(stdout))).toMatchObject({ created: true });
    expect(launch(folder, 'fly').status).toBe(2);
  },
);

test('a build that was ended in the middle holds up none after it', { timeout: 60_000 }, async () => {
  const folder = await scratchFolder();
  await cp(join(import.meta.dirname, '../../build/compile.mjs'), join(folder, 'build/compile.mjs'));
  const lock = join(folder, 'out/.building');
  await mkdir(lock, { recursive: true });
  await writeFile(join(lock, String(spawnSync(process.execPath, ['-e', '']).pid)), '');
  // There is nothing to build in that folder: it only has to get its turn.
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'build/compile.mjs')], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([status, stderr]).toEqual([0, expect.stringContaining('Up to date')]);
  expect(existsSync(lock)).toBe(false);
});
