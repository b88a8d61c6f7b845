import { spawnSync } from 'node:child_process';
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
