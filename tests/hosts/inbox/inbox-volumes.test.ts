import { existsSync, mkdtempSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { putAway } from '../../../src/host/background/put-away';
import { sight } from '../../../src/host/background/sightings';
import { diskOf } from '../../support/disk';
import { answer, watchedInbox } from './watched-inbox';

const SHELVES = ['done', 'held', 'failed'];
const AT = new Date('2026-11-24T08:00:00Z');

/** Memory that Linux offers as a file system of its own. */
const OTHER = '/dev/shm';
const isOther = existsSync(OTHER) && statSync(OTHER).dev !== statSync(tmpdir()).dev;
const made: string[] = [];
const otherVolume = () => made[made.push(mkdtempSync(join(OTHER, 'oneshelf-'))) - 1]!;
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe.skipIf(!isOther)('shelves on another volume', () => {
  test('every file ends on its shelf beside its report, and moves on once it is decided about', async () => {
    const world = await watchedInbox();
    const volume = otherVolume();
    for (const shelf of SHELVES) {
      await mkdir(join(volume, shelf));
      await symlink(join(volume, shelf), join(world.folder, shelf));
    }
    const states = { 'a.csv': 'applied', 'b.csv': 'held', 'c.csv': 'failed' } as const;
    world.decide = (name) => answer(name, states[name as keyof typeof states], 7);
    world.states.set(7, 'held');
    for (const name of Object.keys(states)) await world.put(name);
    expect(await world.lookFor(130_000)).toEqual([]);
    const hidden = '.oneshelf-held.json';
    expect(await world.shelf('done')).toEqual(['a.csv', 'a.csv.report.txt']);
    expect(await world.shelf('held')).toEqual([hidden, 'b.csv', 'b.csv.report.txt']);
    expect(await world.shelf('failed')).toEqual(['c.csv', 'c.csv.report.txt']);
    world.states.set(7, 'applied');
    await world.look();
    expect(await world.shelf('held')).toEqual([hidden]);
    expect(await world.shelf('done')).toEqual(['a.csv', 'a.csv.report.txt', 'b.csv', 'b.csv.report.txt']);
    expect((await readdir(world.folder)).sort()).toEqual([...SHELVES].sort());
  });

  test('a file replaced while it is copied stays to be read, and the older one is not put away for it', async () => {
    const { folder } = await watchedInbox();
    await symlink(otherVolume(), join(folder, 'done'));
    const path = join(folder, 'a.csv');
    await writeFile(path, 'older\n');
    const replace = async () => {
      await writeFile(`${path}.tmp`, 'a newer one\n');
      await rename(`${path}.tmp`, path);
    };
    const seen = (await sight(path))!;
    expect(
      await putAway({ folder, name: 'a.csv', seen, shelf: 'done', report: '', at: AT, before: replace }),
    ).toBeNull();
    expect((await sight(path))?.size).toBe('a newer one\n'.length);
    expect(await readdir(join(folder, 'done'))).toEqual([]);
  });
});

/** Leaves no block of it free. */
const fill = (disk: string) => {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, '.filler'), Buffer.alloc(bavail * bsize));
};

test('on a full disk files stay with words, none is read twice, and each is put away once there is room', async (context) => {
  const disk = diskOf('1m');
  if (disk === null) return context.skip('this PC lets nobody make a disk to fill');
  const world = await watchedInbox();
  await rm(world.folder, { recursive: true });
  await symlink(disk, world.folder);
  world.decide = (name) => answer(name, name === 'h.csv' ? 'held' : 'applied', 7);
  world.states.set(7, 'held');
  await world.put('h.csv');
  expect(await world.lookFor(4_000)).toEqual([]);

  await world.put('a.csv');
  fill(disk);
  world.states.set(7, 'applied');
  const stuck = await world.lookFor(20_000);
  expect(stuck.sort()).toEqual(['a.csv: inbox_file_stuck', 'h.csv: inbox_file_stuck']);
  expect(world.names()).toEqual(['h.csv', 'a.csv']);
  expect(await world.shelf('held')).toEqual(['.oneshelf-held.json', 'h.csv', 'h.csv.report.txt']);

  await rm(join(disk, '.filler'));
  expect(await world.lookFor(4_000)).toEqual([]);
  expect(world.names()).toEqual(['h.csv', 'a.csv']);
  const done = ['a.csv', 'a.csv.report.txt', 'h.csv', 'h.csv.report.txt'];
  expect(await world.shelf('done')).toEqual(done);
  expect(await world.report('done', 'a.csv')).toContain('a.csv');
});

test('a list of held files that cannot be read keeps no new file waiting, and nothing it says is forgotten', async () => {
  const world = await watchedInbox();
  world.decide = (name) => answer(name, name.startsWith('h') ? 'held' : 'applied', name === 'h.csv' ? 7 : 8);
  world.states.set(7, 'held').set(8, 'held');
  await world.put('h.csv');
  await world.lookFor(4_000);
  const list = join(world.folder, 'held', '.oneshelf-held.json');
  await rename(list, `${list}.kept`);
  await mkdir(list);
  await world.put('a.csv');
  await world.put('h2.csv');
  expect((await world.lookFor(10_000)).sort()).toEqual([
    '.oneshelf-held.json: inbox_list_stuck',
    'h2.csv: inbox_file_stuck',
  ]);
  expect(await world.shelf('done')).toEqual(['a.csv', 'a.csv.report.txt']);
  await rm(list, { recursive: true });
  await rename(`${list}.kept`, list);
  expect(await world.lookFor(4_000)).toEqual([]);
  world.states.set(7, 'applied').set(8, 'failed');
  await world.look();
  expect(await world.shelf('done')).toEqual(['a.csv', 'a.csv.report.txt', 'h.csv', 'h.csv.report.txt']);
  expect(await world.shelf('failed')).toEqual(['h2.csv', 'h2.csv.report.txt']);
  expect(world.names()).toEqual(['h.csv', 'a.csv', 'h2.csv']);
});
