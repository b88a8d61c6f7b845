import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HashSet, readInstead, readPacked, ReadingThreads } from '../../../../src/core/imports';
import { readText } from '../../../../src/core/imports/reading/read-text';
import { buildThread } from '../../../support/built-thread';
import { HEADER, NEVER, opened, PLACES, PROFILE, wholeOf } from './tables';

let folder = '';
const threads = () => new ReadingThreads(join(folder, 'reading-thread.js'));

beforeAll(async () => {
  folder = await buildThread('src/core/imports/packing/reading-thread.ts');
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const LINES = Array.from({ length: 9000 }, (_, i) => {
  const stock = i % 1000 === 7 ? 'dużo' : String(i % 50);
  return `TW-${i};;"Śruba ""M${i % 9}"" x; ${i}";;szt;23;${i % 90},50;${stock};`;
});
const TEXT = [HEADER, ...LINES, 'TW-5;;Inna;;szt;23;1,00;1;', ''].join('\r\n');

async function job(text: string, since: { lines: Uint8Array; dirty: readonly string[]; file?: string } | null = null) {
  const path = join(folder, 'file.csv');
  await writeFile(path, text);
  const touched = new HashSet();
  for (const sku of since?.dirty ?? []) touched.addSku(sku);
  return {
    profile: PROFILE,
    places: PLACES,
    notesLines: true,
    since: since && { lines: since.lines, dirty: touched.encode() },
    path,
    acceptedPath: since?.file ?? null,
    bytes: Buffer.byteLength(text),
    name: 'file.csv',
    isText: true,
  };
}

const here = (told: Awaited<ReturnType<typeof job>>, text: string) =>
  readPacked(told, { file: opened(text), accepted: null }, NEVER, (taker) =>
    readText(opened(text), PROFILE, NEVER, null, 0, taker),
  );

test('a thread hands over what reading in this one does: rows, problems, repeats, lines', async () => {
  const told = await job(TEXT);
  const threaded = await wholeOf(threads().read(told, NEVER));
  expect(threaded).toEqual(await wholeOf(here(told, TEXT)));
  expect(threaded.counts).toEqual([8992, 8812, 8992]);
  expect(threaded.problems).toHaveLength(9);
  expect(threaded.end?.repeats).toEqual([{ sku: 'TW-5', lines: [7, 9002] }]);
  const other = await wholeOf(threads().read({ ...told, isText: false }, NEVER));
  expect(other).toEqual(threaded);
});

test('only changed lines are handed over, and those of products somebody touched', async () => {
  const text = [HEADER, ...LINES.filter((_, i) => i % 1000 !== 7), ''].join('\r\n');
  const first = threads().read(await job(text), NEVER);
  await wholeOf(first);
  const lines = await first.lines();
  if (!lines) throw new Error('no lines');
  const changed = text.replace(
    'TW-3;;"Śruba ""M3"" x; 3";;szt;23;3,50;3;',
    'TW-3;;"Śruba ""M3"" x; 3";;szt;23;3,50;4;',
  );
  const told = () => job(changed, { lines: lines.slice(), dirty: ['TW-8'] });
  const threaded = await wholeOf(threads().read(await told(), NEVER));
  expect(threaded.rows.map(({ sku }) => sku)).toEqual(['TW-3', 'TW-8']);
  expect(threaded.end).toEqual({ repeats: [], inDoubt: null, unchangedRows: 8989 });
  expect(threaded).toEqual(await wholeOf(here(await told(), changed)));
  const file = join(folder, 'accepted.csv');
  await writeFile(file, text);
  const beside = await job(changed, { lines, dirty: ['TW-8'], file });
  expect(await wholeOf(threads().read(beside, NEVER))).toEqual(threaded);
});

test('lines are given to the thread, not copied; what is read without it afterwards is in doubt, and read in full', async () => {
  const first = threads().read(await job(TEXT), NEVER);
  await wholeOf(first);
  const lines = (await first.lines())?.slice();
  if (!lines) throw new Error('no lines');
  const told = await job(TEXT, { lines, dirty: ['TW-8'] });
  const noThread = new ReadingThreads(join(folder, 'nothing.js'));
  const reading = readInstead(
    noThread.read(told, NEVER),
    () => here(told, TEXT),
    () => undefined,
  );
  const { rows, end } = await wholeOf(reading);
  expect(lines.byteLength).toBe(0);
  expect(rows).toEqual([]);
  expect(end?.inDoubt).toBe('index_damaged');
});

test('whoever changes his mind is told so, and the thread ends', async () => {
  const stop = new AbortController();
  const reading = threads().read(await job(TEXT), stop.signal);
  const read = (async () => {
    for await (const _batch of reading.batches()) stop.abort(new Error('enough'));
  })();
  await expect(read).rejects.toThrow('enough');
  expect(await reading.lines()).toBeNull();
});

test('what breaks in the thread is thrown here, with its code and cause', async () => {
  const told = { ...(await job(TEXT)), path: join(folder, 'gone.csv') };
  const failed = wholeOf(threads().read(told, NEVER));
  const cause = expect.objectContaining({ message: expect.stringContaining('ENOENT') as string }) as Error;
  await expect(failed).rejects.toMatchObject({ code: 'file_read_failed', cause });
  const noScript = wholeOf(new ReadingThreads(join(folder, 'nothing.js')).read(told, NEVER));
  await expect(noScript).rejects.toMatchObject({ code: 'import_reader_failed' });
});

test('a thread that has read a file reads the next one, also after one that could not be read', async () => {
  const kept = threads();
  kept.prepare();
  const first = kept.read(await job(TEXT), NEVER);
  const rows = (await wholeOf(first)).rows;
  await first.lines();
  const other = [HEADER, 'NEW-1;;Inna;;szt;23;1,00;1;', ''].join('\r\n');
  expect((await wholeOf(kept.read(await job(other), NEVER))).rows.map(({ sku }) => sku)).toEqual(['NEW-1']);
  const gone = { ...(await job(TEXT)), path: join(folder, 'gone.csv') };
  await expect(wholeOf(kept.read(gone, NEVER))).rejects.toMatchObject({ code: 'file_read_failed' });
  expect((await wholeOf(kept.read(await job(TEXT), NEVER))).rows).toEqual(rows);
});

test('where no thread can start, the file is read here, and that is noted', async () => {
  const told = await job(TEXT);
  const noted: string[] = [];
  const reading = readInstead(
    new ReadingThreads(join(folder, 'nothing.js')).read(told, NEVER),
    () => here(told, TEXT),
    ({ code }) => noted.push(code),
  );
  expect(await wholeOf(reading)).toEqual(await wholeOf(here(told, TEXT)));
  expect(noted).toEqual(['import_reader_failed']);
  const unreadable = { ...told, path: join(folder, 'gone.csv') };
  const failed = wholeOf(
    readInstead(
      threads().read(unreadable, NEVER),
      () => here(told, TEXT),
      () => noted.push('x'),
    ),
  );
  await expect(failed).rejects.toMatchObject({ code: 'file_read_failed' });
  expect(noted).toHaveLength(1);
});
