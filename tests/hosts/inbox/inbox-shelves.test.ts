import { Buffer } from 'node:buffer';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer, watchedInbox } from './watched-inbox';

const inside = async (folder: string) => (await readdir(folder)).sort();

test('a file with the longest name there can be is put away beside its report, and a decision about it is found', async () => {
  const world = await watchedInbox();
  const names = [`${'x'.repeat(251)}.csv`, `${'x'.repeat(250)}y.csv`, `${'ż'.repeat(125)}.csv`, `a.${'b'.repeat(250)}`];
  for (const name of names) await world.put(name);
  world.decide = (name) => answer(name, 'held', 1 + names.indexOf(name));
  names.forEach((_, i) => world.states.set(i + 1, 'held'));
  expect(await world.lookFor(130_000)).toEqual([]);
  expect(world.names().sort()).toEqual([...names].sort());
  const held = (await world.shelf('held')).filter((name) => !name.startsWith('.'));
  const files = held.filter((name) => !name.endsWith('.report.txt'));
  expect(files).toHaveLength(4);
  expect(held).toEqual([...files, ...files.map((name) => `${name}.report.txt`)].sort());
  expect(files.filter((name) => name.endsWith('.csv'))).toHaveLength(3);
  names.forEach((_, i) => world.states.set(i + 1, 'applied'));
  await world.look();
  expect(await world.shelf('done')).toEqual(held);
});

test('a file whose report cannot be written stays where it is, is not imported again, and is put away once it can be', async () => {
  const world = await watchedInbox();
  const inTheWay = join(world.folder, 'held', 'a.csv.report.txt');
  await mkdir(inTheWay, { recursive: true });
  world.decide = (name) => answer(name, 'held', 7);
  world.states.set(7, 'held');
  await world.put('a.csv');
  expect(await world.lookFor(20_000)).toEqual(['a.csv: inbox_file_stuck']);
  await rm(inTheWay, { recursive: true });
  expect(await world.lookFor(4_000)).toEqual([]);
  expect(world.names()).toEqual(['a.csv']);
  expect(await world.report('held', 'a.csv')).toContain('a.csv');
  world.states.set(7, 'applied');
  await world.look();
  expect(await world.shelf('done')).toEqual(['a.csv', 'a.csv.report.txt']);
});

test('a file that waits for a decision is never without its place in the list of them', async () => {
  const world = await watchedInbox();
  const inTheWay = join(world.folder, 'held', '.oneshelf-held.json.tmp');
  await mkdir(inTheWay, { recursive: true });
  world.decide = (name) => answer(name, 'held', 7);
  world.states.set(7, 'held');
  await world.put('a.csv');
  expect(await world.lookFor(20_000)).toEqual(['a.csv: inbox_file_stuck']);
  expect(await inside(join(world.folder, 'held'))).toEqual(['.oneshelf-held.json.tmp']);
  await rm(inTheWay, { recursive: true });
  await world.look();
  world.states.set(7, 'failed');
  await world.look();
  expect(await world.shelf('failed')).toEqual(['a.csv', 'a.csv.report.txt']);
});

test('a held file that cannot be moved on is said, keeps no other file waiting, and moves when it can', async () => {
  const world = await watchedInbox();
  world.decide = (name) => (name === 'a.csv' ? answer(name, 'held', 7) : answer(name, 'unchanged'));
  world.states.set(7, 'held');
  await world.put('a.csv');
  await world.lookFor(4_000);
  const inTheWay = join(world.folder, 'failed', 'a.csv.report.txt');
  await mkdir(inTheWay, { recursive: true });
  world.states.set(7, 'failed');
  await world.put('b.csv');
  expect(await world.lookFor(10_000)).toEqual(['a.csv: inbox_file_stuck']);
  expect(world.names()).toEqual(['a.csv', 'b.csv']);
  await rm(inTheWay, { recursive: true });
  expect(await world.look()).toEqual([]);
  expect(await world.shelf('failed')).toEqual(['a.csv', 'a.csv.report.txt']);
  expect(await world.report('failed', 'a.csv')).toContain('2026');
  expect(await world.shelf('held')).toEqual(['.oneshelf-held.json']);
});

test.skipIf(process.platform !== 'linux')('a file whose name is no text is said, and the others go on', async () => {
  const world = await watchedInbox();
  const name = Buffer.concat([Buffer.from(`${world.folder}/zam`), Buffer.from([0xf3]), Buffer.from('wienie.csv')]);
  await writeFile(name, 'a;b\n');
  await world.put('b.csv');
  expect(await world.lookFor(10_000)).toEqual(['zam\ufffdwienie.csv: inbox_name_unreadable']);
  expect(world.names()).toEqual(['b.csv']);
});

test('a file that was imported and cannot be moved is not imported again when OneShelf is started anew, until it changes', async () => {
  const world = await watchedInbox();
  const reports = ['a.csv.report.txt', 'b.csv.report.txt'];
  const inTheWay = reports.map((name) => join(world.folder, 'done', name));
  for (const path of inTheWay) await mkdir(path, { recursive: true });
  await world.put('a.csv');
  expect(await world.lookFor(10_000)).toEqual(['a.csv: inbox_file_stuck']);
  world.restart();
  expect(await world.lookFor(10_000)).toEqual(['a.csv: inbox_file_stuck']);
  await world.put('b.csv');
  expect(await world.lookFor(10_000)).toEqual(['a.csv: inbox_file_stuck', 'b.csv: inbox_file_stuck']);
  world.restart();
  expect(await world.lookFor(4_000)).toEqual(['a.csv: inbox_file_stuck', 'b.csv: inbox_file_stuck']);
  expect(world.names()).toEqual(['a.csv', 'b.csv']);
  await world.put('a.csv', 'another\n');
  await world.lookFor(10_000);
  expect(world.names()).toEqual(['a.csv', 'b.csv', 'a.csv']);
  world.restart();
  for (const path of inTheWay) await rm(path, { recursive: true });
  expect(await world.lookFor(4_000)).toEqual([]);
  expect(world.names()).toEqual(['a.csv', 'b.csv', 'a.csv']);
  expect(await world.shelf('done')).toEqual(['a.csv', 'b.csv', ...reports].sort());
});

test('a file that was imported and cannot be moved is remembered though the list of such files was damaged', async () => {
  const world = await watchedInbox();
  await mkdir(join(world.folder, 'done', 'a.csv.report.txt'), { recursive: true });
  await world.put('a.csv');
  await world.lookFor(10_000);
  const list = join(world.folder, '..', 'stuck-files.json');
  const whole = await readFile(list, 'utf8');
  for (const damaged of ['', whole.slice(0, -10), '{}']) {
    await writeFile(list, damaged);
    world.restart();
    expect(await world.lookFor(10_000)).toEqual(['a.csv: inbox_file_stuck']);
  }
  await rm(list);
  world.restart();
  expect(await world.lookFor(10_000)).toEqual(['a.csv: inbox_file_stuck']);
  expect(world.names()).toEqual(['a.csv']);
});
