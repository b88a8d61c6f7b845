import { appendFile, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FolderState } from '../../../src/core';
import { createFolderWatch } from '../../../src/host/background/folder-watch';
import { createHints } from '../../../src/host/background/hints';
import { seededRandom } from '../../support/random';
import { quietLog } from '../test-engine';
import { watchedInbox } from './watched-inbox';

const STEPS = 300;

test('whatever happens to a folder that is listened to, each file in it is taken in once and put away beside its report', async () => {
  const random = seededRandom(20261127);
  const below = (limit: number) => Math.floor(random.fraction() * limit);
  const { folder, clock, inbox, names, shelf } = await watchedInbox();
  let shown: readonly FolderState[] = [];
  const troubles: string[] = [];
  const hints = createHints(
    { ...quietLog, warn: (code) => void troubles.push(code) },
    // As in the real thing: a look while another is under way.
    (hinted) => void watch.look(hinted),
  );
  const watch = createFolderWatch({
    ...{ clock, log: quietLog, inbox, hints },
    plan: () =>
      Promise.resolve([
        {
          ...{ folder, polling: 'auto' as const, retentionDays: null, own: false },
          sources: [{ name: 'default', patterns: [], schedule: null }],
        },
      ]),
    show: (folders) => (shown = folders),
    lookAgain: () => undefined,
    applied: () => undefined,
  });
  const look = async (afterMs: number) => {
    await watch.look();
    clock.advance(afterMs);
  };

  const placed: string[] = [];
  let isAway = false;
  for (let step = 0; step < STEPS; step++) {
    const path = join(folder, `${step}.csv`);
    const kind = below(8);
    if (kind === 0) {
      await (isAway ? rename(`${folder}-away`, folder) : rename(folder, `${folder}-away`));
      isAway = !isAway;
    } else if (!isAway) {
      if (kind <= 3) {
        // In pieces, the last of them before anybody could have taken it for whole.
        await writeFile(path, 'sku;stock\n');
        await look(500);
        await appendFile(path, `A-${step};1\n`);
        placed.push(`${step}.csv`);
      } else if (kind === 4) {
        await writeFile(`${path}.tmp`, `sku;stock\nA-${step};1\n`);
        await rename(`${path}.tmp`, path);
        placed.push(`${step}.csv`);
      } else if (kind === 5) {
        // Deleted again while it is being looked at.
        await writeFile(path, 'sku;stock\n');
        await Promise.all([watch.look(), rm(path)]);
      } else if (kind === 6) await symlink(below(2) === 0 ? folder : '/nowhere', path);
      else await mkdir(path);
    }
    await look(below(3_000));
  }
  if (isAway) {
    expect(shown).toMatchObject([{ reason: 'ENOENT' }]);
    await rename(`${folder}-away`, folder);
  }
  // What looked cut off, or failed, rests for longer.
  for (let passed = 0; passed < 150_000; passed += 2_000) await look(2_000);
  await watch.stop();
  expect(names().sort()).toEqual([...placed].sort());
  expect(await shelf('done')).toEqual(placed.flatMap((name) => [name, `${name}.report.txt`]).sort());
  expect(troubles).toEqual([]);
}, 60_000);
