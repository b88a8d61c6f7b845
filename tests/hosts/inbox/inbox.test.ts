import { appendFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { ImportReport } from '../../../src/contract';
import { createInbox, type Inbox, stuckList } from '../../../src/host/background';
import { reportText } from '../../../src/host/background/report';
import { testClock } from '../../support/clock';
import { scratchFolder } from '../../support/database';
import { oneshelf } from '../cli/cli-io';
import { FILE_WITH_A_BAD_ROW, GOOD_FILE } from '../sample-file';
import { quietLog, startTestEngine } from '../test-engine';

const ANYTHING = [{ name: 'default', patterns: [], schedule: null }];

let inbox: Inbox;
let folder: string;
let client: Awaited<ReturnType<typeof startTestEngine>>['client'] extends (...caller: never[]) => infer C ? C : never;
const clock = testClock();

beforeEach(async () => {
  const data = await scratchFolder();
  const engine = await startTestEngine(data);
  client = engine.client({ actor: 'watcher', role: 'owner', mayReadPaths: true });
  folder = join(data, 'inbox');
  await mkdir(folder);
  inbox = createInbox({
    clock,
    log: quietLog,
    importFile: (request) => client.imports.run({ ...request, confirmProfile: true }),
    stateOf: async (id) => {
      const shown = await client.imports.show({ id });
      return shown.ok ? shown.value.run.state : null;
    },
    language: () => Promise.resolve('pl'),
    refused: (file) => engine.core.watching.refused(file),
    stuckList: stuckList(join(data, 'stuck-files.json')),
  });
});

const look = async (own = inbox) => {
  const { applied, waiting, view } = await own.look({ folder, sources: ANYTHING });
  return { present: view.present, applied, waiting: waiting.map(({ problem }) => problem.code) };
};

/** Two looks far enough apart for a finished file. */
async function lookTwice() {
  await look();
  clock.advance(2_000);
  return look();
}

const namesIn = async (shelf: string) => (await readdir(join(folder, shelf))).sort();

test('a finished file is imported and put away beside its report', async () => {
  await writeFile(join(folder, 'towary.csv'), GOOD_FILE);
  expect(await look()).toEqual({ present: true, applied: 0, waiting: ['inbox_being_written'] });
  clock.advance(2_000);
  expect(await look()).toEqual({ present: true, applied: 1, waiting: [] });
  expect(await namesIn('.')).toEqual(['done']);
  expect(await namesIn('done')).toEqual(['towary.csv', 'towary.csv.report.txt']);
});

test('a file that is still being written is left alone until it is still', async () => {
  await writeFile(join(folder, 'towary.csv'), GOOD_FILE.slice(0, 60));
  await look();
  await appendFile(join(folder, 'towary.csv'), GOOD_FILE.slice(60));
  clock.advance(2_000);
  expect(await look()).toMatchObject({ waiting: ['inbox_being_written'], applied: 0 });
  // It paused for two seconds once: it may do so again.
  clock.advance(5_999);
  expect(await look()).toMatchObject({ waiting: ['inbox_being_written'], applied: 0 });
  clock.advance(1);
  expect(await look()).toMatchObject({ waiting: [], applied: 1 });
});

test('names of unfinished files, hidden files, folders and links are not picked up', async () => {
  for (const name of ['a.csv.tmp', 'b.part', 'c.crdownload', '~$d.csv', '.e.csv', 'f.csv.filepart']) {
    await writeFile(join(folder, name), GOOD_FILE);
  }
  await mkdir(join(folder, 'g.csv'));
  await symlink('/etc/passwd', join(folder, 'h.csv'));
  expect(await lookTwice()).toMatchObject({ waiting: [], applied: 0 });
  expect(await namesIn('.')).toHaveLength(8);
});

test('an empty file gets time to be filled, and is then set aside with a reason', async () => {
  await writeFile(join(folder, 'towary.csv'), '');
  expect(await lookTwice()).toMatchObject({ waiting: ['inbox_being_written'] });
  clock.advance(60_000);
  await look();
  expect(await namesIn('failed')).toEqual(['towary.csv', 'towary.csv.report.txt']);
  expect(await readFile(join(folder, 'failed', 'towary.csv.report.txt'), 'utf8')).toContain('jest pusty');
});

test('a file nobody could read is told of in the morning, until a good one of its source comes', async () => {
  const refusals = async () =>
    (await client.master.status({})).concerns.filter(({ code }) => code.startsWith('inbox_'));
  await writeFile(join(folder, 'nocny.csv'), Buffer.from([0, 1, 2, 0, 255, 0, 7, 0]));
  await lookTwice();
  clock.advance(60_000);
  await look();
  expect(await namesIn('failed')).toContain('nocny.csv');
  const facts = { file: 'nocny.csv', source: 'default', shelf: 'failed', folder, cause: 'file_binary' };
  expect(await refusals()).toMatchObject([{ code: 'inbox_refused', facts }]);
  const { items } = await client.master.activity({ limit: 1 });
  expect(items).toMatchObject([{ severity: 'error', code: 'inbox_refused', actor: 'watcher', facts }]);

  await writeFile(join(folder, 'towary.csv'), GOOD_FILE);
  expect(await lookTwice()).toMatchObject({ applied: 1 });
  expect(await refusals()).toEqual([]);
});

test('the report names every row that was set aside', async () => {
  await writeFile(join(folder, 'towary.csv'), FILE_WITH_A_BAD_ROW);
  await lookTwice();
  const report = await readFile(join(folder, 'done', 'towary.csv.report.txt'), 'utf8');
  expect(report).toContain('TAL-1');
  expect(report).toContain('wiersz 4');
});

test('a second file of the same name never replaces the first', async () => {
  for (const text of [GOOD_FILE, GOOD_FILE.replace('19,99', '21,99')]) {
    await writeFile(join(folder, 'towary.csv'), text);
    await lookTwice();
  }
  const kept = (await namesIn('done')).filter((name) => !name.endsWith('.report.txt'));
  expect(kept).toHaveLength(2);
});

test('a folder that vanishes is noticed, and its files are picked up when it is back', async () => {
  await rm(folder, { recursive: true });
  expect(await look()).toEqual({ present: false, applied: 0, waiting: [] });
  await mkdir(folder);
  await writeFile(join(folder, 'towary.csv'), GOOD_FILE);
  expect(await lookTwice()).toMatchObject({ applied: 1 });
});

test('a file replaced while it was imported stays, to be imported as a new one', async () => {
  const late = createInbox({
    clock,
    log: quietLog,
    async importFile({ path }) {
      await writeFile(path, GOOD_FILE.replace('12', '13'));
      return { ok: false, problem: { code: 'file_empty', facts: { file: 'towary.csv' } } };
    },
    stateOf: () => Promise.resolve(null),
    language: () => Promise.resolve('pl'),
    refused: () => Promise.resolve(),
    stuckList: stuckList(join(folder, '..', 'stuck-files.json')),
  });
  await writeFile(join(folder, 'towary.csv'), `${GOOD_FILE}x\n`);
  await look(late);
  clock.advance(2_000);
  await look(late);
  expect(await namesIn('.')).toContain('towary.csv');
});

test('the report beside a held file says every doubt once', async () => {
  const data = await scratchFolder();
  const file = join(data, 'nazwy.csv');
  await writeFile(file, 'Nazwa;Opis;Kolor\nKubek;KUB-1;biały\n');
  const { json } = await oneshelf(data, ['import', file, '--json']);
  const lines = reportText('nazwy.csv', { ok: true, value: json as ImportReport }, clock.now(), 'pl').split('\n');
  const doubts = lines.filter((line) => line.startsWith('Kolumna „') || line.startsWith('W pliku nie ma'));
  expect(doubts.length).toBeGreaterThan(0);
  expect(new Set(doubts).size).toBe(doubts.length);
});
