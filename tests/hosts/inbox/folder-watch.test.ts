import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FolderState } from '../../../src/core';
import { createFolderWatch } from '../../../src/host/background/folder-watch';
import { planFolders } from '../../../src/host/background/folders';
import { quietLog } from '../test-engine';
import { watchedInbox } from './watched-inbox';

const source = (own: Partial<Parameters<typeof planFolders>[0][number]>) => ({
  name: 'default',
  folder: null,
  polling: 'auto' as const,
  patterns: [],
  schedule: null,
  retentionDays: 30,
  scope: 'partial' as const,
  brake: {},
  watch: null,
  ...own,
});

async function watched() {
  const world = await watchedInbox();
  const shown: { folders: readonly FolderState[] } = { folders: [] };
  const followed: string[] = [];
  const plan = { folders: planFolders([source({ folder: world.folder })], '/data') };
  const watch = createFolderWatch({
    clock: world.clock,
    log: quietLog,
    inbox: world.inbox,
    hints: {
      follow: (_folder, identity) => Promise.resolve(void followed.push(identity)),
      followOnly: () => Promise.resolve(),
    },
    plan: () => Promise.resolve(plan.folders),
    show: (folders) => (shown.folders = folders),
    lookAgain: () => undefined,
    applied: () => undefined,
  });
  return { ...world, watch, shown, followed, plan };
}

test('a folder that is gone is said, with since when, until it is back', async () => {
  const { watch, shown, folder, clock, names } = await watched();
  await watch.look();
  expect(shown.folders).toMatchObject([{ folder, sources: ['default'], goneSince: null }]);
  await rm(folder, { recursive: true });
  await watch.look();
  clock.advance(30_000);
  await watch.look();
  expect(shown.folders).toMatchObject([{ goneSince: '2026-11-24T08:00:00.000Z', reason: 'ENOENT' }]);
  await mkdir(folder);
  await writeFile(join(folder, 'a.csv'), 'a\n');
  await watch.look();
  expect(shown.folders).toMatchObject([{ goneSince: null, waiting: [{ file: 'a.csv' }] }]);
  clock.advance(2_000);
  await watch.look();
  expect(names()).toEqual(['a.csv']);
});

test('a folder deleted and made again between two looks is another one to listen to', async () => {
  const { watch, folder, followed } = await watched();
  await watch.look();
  await watch.look();
  await rename(folder, `${folder}-old`);
  await mkdir(folder);
  await watch.look();
  expect(followed[0]).toBe(followed[1]);
  expect(followed[2]).not.toBe(followed[1]);
});

test('a folder nobody wants watched any more is no longer spoken of, nor is any when the watch ends', async () => {
  const { watch, shown, plan, folder } = await watched();
  await watch.look();
  plan.folders = planFolders([source({ folder: `${folder}-other` })], '/data');
  await watch.look();
  expect(shown.folders.map((one) => one.folder)).toEqual([`${folder}-other`]);
  await watch.stop();
  expect(shown.folders).toEqual([]);
});

test('sources that share a folder are one folder with the longest retention, the inbox is ours to make', () => {
  const [inbox, shared, ...others] = planFolders(
    [
      source({}),
      source({ name: 'a', folder: '/srv/erp', patterns: ['a*'], retentionDays: 10 }),
      source({ name: 'b', folder: '/srv/erp/', patterns: ['b*'], retentionDays: 20, polling: 'yes' }),
      source({ name: 'c' }),
    ],
    '/data',
  );
  expect(inbox).toMatchObject({ folder: join('/data', 'inbox'), own: true, retentionDays: 30 });
  expect(shared).toMatchObject({ folder: '/srv/erp', own: false, retentionDays: 20, polling: 'yes' });
  expect(shared?.sources.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(others).toEqual([]);
});
