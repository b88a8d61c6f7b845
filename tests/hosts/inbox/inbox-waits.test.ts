import { appendFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer, refusal, watchedInbox } from './watched-inbox';

const age = (path: string, at: string) => utimes(path, new Date(at), new Date(at));

test('what arrived while nobody looked is taken in oldest first, whatever the names', async () => {
  const { put, folder, look, names } = await watchedInbox();
  for (const [name, at] of [
    ['a.csv', '2026-11-24T03:00:00Z'],
    ['b.csv', '2026-11-24T01:00:00Z'],
    ['c.csv', '2026-11-24T02:00:00Z'],
  ] as const) {
    await put(name);
    await age(join(folder, name), at);
  }
  await look();
  await look(2_000);
  expect(names()).toEqual(['b.csv', 'c.csv', 'a.csv']);
});

test('a writer that pauses gets three times its longest pause', async () => {
  const { put, folder, look, names } = await watchedInbox();
  await put('a.csv', 'sku;q\nA;1\n');
  await look();
  await look(1_900);
  await appendFile(join(folder, 'a.csv'), 'B;2\n');
  // 9 s after it began.
  expect(await look(7_100)).toEqual(['a.csv: inbox_being_written']);
  expect(await look(26_999)).toEqual(['a.csv: inbox_being_written']);
  expect(await look(1)).toEqual([]);
  expect(names()).toEqual(['a.csv']);
});

test('a file cut off in the middle of a line gets a minute, not two seconds', async () => {
  const { put, folder, look, taken } = await watchedInbox();
  await put('a.csv', 'sku;q\nA;1\nB;');
  await look();
  expect(await look(59_999)).toEqual(['a.csv: inbox_being_written']);
  await appendFile(join(folder, 'a.csv'), '2\n');
  await look();
  expect(await look(60_000)).toEqual([]);
  expect(taken.map(({ text }) => text)).toEqual(['sku;q\nA;1\nB;2\n']);
});

test('a file made at its full length is not read before it is filled, and never when it stays empty', async () => {
  const { put, folder, look, names, shelf, report } = await watchedInbox();
  await put('a.csv', 'sku;q\nA;1\n');
  await truncate(join(folder, 'a.csv'), 4_096);
  await look();
  expect(await look(599_999)).toEqual(['a.csv: inbox_being_written']);
  await look(1);
  expect(names()).toEqual([]);
  expect(await shelf('failed')).toEqual(['a.csv', 'a.csv.report.txt']);
  expect(await report('failed', 'a.csv')).toContain('nie dokończył zapisu');
});

test('a file renamed over starts its rest anew, and only the newer one is read', async () => {
  const { put, folder, look, taken } = await watchedInbox();
  await put('a.csv', 'old\n');
  await look();
  await put('a.csv.tmp', 'new\n');
  await rename(join(folder, 'a.csv.tmp'), join(folder, 'a.csv'));
  expect(await look(2_000)).toEqual(['a.csv: inbox_being_written']);
  await look(6_000);
  expect(taken.map(({ text }) => text)).toEqual(['new\n']);
});

test('a name that comes and goes is taken in once it stays', async () => {
  const { put, folder, look, names } = await watchedInbox();
  for (let round = 0; round < 5; round++) {
    await put('a.csv');
    await look(1_000);
    await rm(join(folder, 'a.csv'));
    await look(1_000);
  }
  expect(names()).toEqual([]);
  await put('a.csv');
  await look(1_000);
  await look(2_000);
  expect(names()).toEqual(['a.csv']);
});

test('a locked file waits, is tried ever more rarely, and is taken in when it is free', async () => {
  const world = await watchedInbox();
  let tries = 0;
  world.decide = (name) => {
    tries += 1;
    return refusal('file_unreadable', name);
  };
  await world.put('a.csv');
  expect(await world.lookFor(300_000)).toEqual(['a.csv: file_unreadable']);
  // After 2 s, then 5, 10, 20, 40 and from then on 60 s apart.
  expect(tries).toBe(8);
  world.decide = (name) => answer(name, 'applied');
  expect(await world.lookFor(60_000)).toEqual([]);
  expect(world.names()).toEqual(['a.csv']);
});

test('a newer file waits for a locked older one, but not for ever, and the older one never comes after it', async () => {
  const world = await watchedInbox();
  const { put, folder, lookFor, names, shelf } = world;
  await put('old.csv');
  await age(join(folder, 'old.csv'), '2026-11-24T01:00:00Z');
  await put('new.csv');
  await age(join(folder, 'new.csv'), '2026-11-24T02:00:00Z');
  world.decide = (name) => (name === 'old.csv' ? refusal('file_unreadable', name) : answer(name, 'applied'));
  expect(await lookFor(590_000)).toEqual(['old.csv: file_unreadable', 'new.csv: inbox_waits_for_older']);
  await lookFor(12_000);
  world.decide = (name) => answer(name, 'applied');
  await lookFor(60_000);
  expect(names()).toEqual(['new.csv']);
  expect(await shelf('held')).toEqual(['old.csv', 'old.csv.report.txt']);
});

test('a locked file of one source keeps nobody waiting in another', async () => {
  const sources = [
    { name: 'ceny', patterns: ['ceny*'], schedule: null },
    { name: 'default', patterns: [], schedule: null },
  ];
  const world = await watchedInbox(sources);
  world.decide = (name) => (name === 'ceny.csv' ? refusal('file_unreadable', name) : answer(name, 'applied'));
  await world.put('ceny.csv');
  await age(join(world.folder, 'ceny.csv'), '2026-11-24T01:00:00Z');
  await world.put('stany.csv');
  await world.lookFor(4_000);
  expect(world.taken.map(({ source, name }) => `${source} ${name}`)).toEqual(['default stany.csv']);
});

test('a file nobody’s pattern fits stays and is said', async () => {
  const world = await watchedInbox([{ name: 'stany', patterns: ['stany*'], schedule: null }]);
  await world.put('ceny.csv');
  expect(await world.lookFor(600_000)).toEqual(['ceny.csv: inbox_no_pattern']);
});

test('a fresh file that fails gets one more chance after a minute of rest', async () => {
  const world = await watchedInbox();
  world.decide = (name) => answer(name, 'failed');
  await world.put('a.xml', '<a></a>');
  await age(join(world.folder, 'a.xml'), world.clock.now().toISOString());
  expect(await world.lookFor(58_000)).toEqual(['a.xml: inbox_being_written']);
  expect(world.names()).toHaveLength(1);
  expect(await world.lookFor(60_000)).toEqual([]);
  expect(world.names()).toHaveLength(2);
  expect(await world.shelf('failed')).toEqual(['a.xml', 'a.xml.report.txt']);

  await world.put('old.xml', '<a></a>');
  await age(join(world.folder, 'old.xml'), '2026-11-20T08:00:00Z');
  await world.lookFor(4_000);
  expect(await world.shelf('failed')).toContain('old.xml');
});

test('parts out of order become one file when all of them are there', async () => {
  const world = await watchedInbox();
  for (const number of [3, 1]) {
    await world.put(`stany_${number}of3.csv`, `sku;q\n${number};1\n`);
    expect(await world.lookFor(4_000)).toEqual(['stany.csv: inbox_parts_missing']);
  }
  await world.put('stany_2of3.csv', 'sku;q\n2;1\n');
  expect(await world.lookFor(4_000)).toEqual([]);
  expect(world.taken).toEqual([{ source: 'default', name: 'stany.csv', text: 'sku;q\n1;1\n2;1\n3;1\n' }]);
  expect(await world.shelf('done')).toEqual(
    [1, 2, 3].flatMap((number) => [`stany_${number}of3.csv`, `stany_${number}of3.csv.report.txt`]),
  );
});

test('parts that do not say how many there are, are read when nothing more has come for two minutes', async () => {
  const world = await watchedInbox();
  await world.put('stany.part1.csv', 'sku;q\nA;1\n');
  await world.lookFor(100_000);
  await world.put('stany.part2.csv', 'B;2\n');
  expect(await world.lookFor(118_000)).toEqual(['stany.csv: inbox_parts_missing']);
  expect(await world.lookFor(2_000)).toEqual([]);
  expect(world.taken.map(({ text }) => text)).toEqual(['sku;q\nA;1\nB;2\n']);
});

test('parts that are documents are imported one by one, in order', async () => {
  const world = await watchedInbox();
  await world.put('faktury_2z2.xml', '<b></b>');
  await world.lookFor(4_000);
  expect(world.names()).toEqual([]);
  await world.put('faktury_1z2.xml', '<a></a>');
  await world.lookFor(4_000);
  expect(world.names()).toEqual(['faktury_1z2.xml', 'faktury_2z2.xml']);
});

test('a set that is not complete after a day is held, with the reason', async () => {
  const world = await watchedInbox();
  await world.put('stany_1of2.csv');
  await world.look();
  expect(await world.look(24 * 3_600_000 - 1)).toEqual(['stany.csv: inbox_parts_missing']);
  expect(await world.look(1)).toEqual([]);
  expect(await world.shelf('held')).toEqual(['stany_1of2.csv', 'stany_1of2.csv.report.txt']);
  expect(await world.report('held', 'stany_1of2.csv')).toContain('nie ma jeszcze wszystkich');
});

test('with a schedule a file waits for its hour', async () => {
  const world = await watchedInbox([{ name: 'default', patterns: [], schedule: '30 * * * *' }]);
  await world.put('a.csv');
  expect(await world.lookFor(29 * 60_000)).toEqual(['a.csv: inbox_waits_for_hour']);
  expect(await world.lookFor(60_000)).toEqual([]);
  await world.put('b.csv');
  expect(await world.lookFor(59 * 60_000)).toEqual(['b.csv: inbox_waits_for_hour']);
});

test('a file that arrived before an hour that was slept through is due at once', async () => {
  const world = await watchedInbox([{ name: 'default', patterns: [], schedule: '30 6 * * *' }]);
  await world.put('a.csv');
  world.clock.set(new Date(Date.now() + 48 * 3_600_000).toISOString());
  await world.lookFor(4_000);
  expect(world.names()).toEqual(['a.csv']);
});

test.each([
  ['applied', 'done', 'import zastosowano'],
  ['discarded', 'done', 'import porzucono'],
  ['failed', 'failed', 'import się nie udał'],
] as const)('a held file whose import was %s moves on to %s', async (state, shelf, words) => {
  const world = await watchedInbox();
  world.decide = (name) => answer(name, 'held', 7);
  world.states.set(7, 'held');
  await world.put('a.csv');
  await world.lookFor(4_000);
  expect(await world.shelf('held')).toContain('a.csv');
  world.states.set(7, state);
  await world.look();
  expect(await world.shelf(shelf)).toEqual(['a.csv', 'a.csv.report.txt']);
  expect((await world.shelf('held')).filter((name) => name.startsWith('a.csv'))).toEqual([]);
  expect(await world.report(shelf, 'a.csv')).toContain(words);
});

test('a file that was imported but cannot be moved is not imported twice, and moved when it can be', async () => {
  const world = await watchedInbox();
  await symlink(join(world.folder, 'nowhere', 'deep'), join(world.folder, 'done'));
  await world.put('a.csv');
  expect(await world.lookFor(20_000)).toContain('a.csv: inbox_file_stuck');
  expect(world.names()).toEqual(['a.csv']);
  await rm(join(world.folder, 'done'));
  expect(await world.look()).toEqual([]);
  expect(world.names()).toEqual(['a.csv']);
  expect(await world.shelf('done')).toEqual(['a.csv', 'a.csv.report.txt']);
});

test('old files go from done and failed, by the day they were put away; held ones and strangers stay', async () => {
  const world = await watchedInbox();
  const states = { 'a.csv': 'applied', 'b.csv': 'failed', 'c.csv': 'held' } as const;
  world.decide = (name) => answer(name, states[name as keyof typeof states]);
  world.states.set(1, 'held');
  for (const name of Object.keys(states)) {
    await world.put(name);
    await age(join(world.folder, name), '2025-01-01T00:00:00Z');
  }
  await world.lookFor(4_000);
  await writeFile(join(world.folder, 'done', 'notes.txt'), 'mine');
  await age(join(world.folder, 'done', 'notes.txt'), '2020-01-01T00:00:00Z');
  world.clock.advance(30 * 24 * 3_600_000 - 60_000);
  expect(await world.inbox.tidy(world.folder, 30)).toBe(0);
  world.clock.advance(60_000);
  expect(await world.inbox.tidy(world.folder, 30)).toBe(2);
  expect([await world.shelf('done'), await world.shelf('failed')]).toEqual([['notes.txt'], []]);
  expect(await world.shelf('held')).toContain('c.csv');
});
