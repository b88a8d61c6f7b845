import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInThread } from '../../../../../src/core/imports/containers/binary/open-in-thread';
import { containerProblem } from '../../../../../src/core/imports/containers/unreadable';
import { buildThread } from '../../../../support/built-thread';
import { label, number, oldWorkbook } from '../../../../support/old-workbook';

let folder = '';

beforeAll(async () => {
  folder = await buildThread('src/core/imports/containers/binary/book-thread.ts');
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const file = (bytes: Uint8Array) => ({ form: 'xls', bytes, name: 'cennik.xls', encoding: null }) as const;
const opened = (bytes: Uint8Array, signal?: AbortSignal) =>
  openInThread(join(folder, 'book-thread.js'), file(bytes), signal);
/** A thread of another program, which does what a workbook may make SheetJS do. */
async function openedBy(program: string, limits: { bytes?: number; milliseconds?: number }) {
  const script = join(folder, 'other.mjs');
  await writeFile(script, program);
  return openInThread(script, file(new Uint8Array(8)), undefined, limits).catch(containerProblem);
}

const rows = Array.from({ length: 5000 }, (_, i) => [label(i, 0, `Śruba ${i}`), number(i, 1, i)]).flat();
const BOOK = oldWorkbook([
  { name: 'Żółte', records: rows },
  { name: 'Ukryty', isHidden: true, records: [label(0, 0, 'x')] },
]);

test('a thread hands over the sheets, and the rows of one after the other', async () => {
  const book = await opened(new Uint8Array(BOOK));
  expect(book.sheets).toEqual([
    { name: 'Żółte', isHidden: false, width: 2 },
    { name: 'Ukryty', isHidden: true, width: 1 },
  ]);
  const read: string[] = [];
  for (const sheet of [0, 1])
    for await (const batch of book.rows(sheet)) read.push(...batch.rows.map(({ cells }) => cells.join('|')));
  book.close();
  expect([read.length, read[0], read[4999], read[5000]]).toEqual([5001, 'Śruba 0|0', 'Śruba 4999|4999', 'x']);
});

test('what it refuses is refused here', async () => {
  const cut = await readFile(new URL('../../../../fixtures/workbooks/xlwt.xls', import.meta.url));
  const refusal = await opened(new Uint8Array(cut.subarray(0, 2000))).catch(containerProblem);
  expect(refusal).toEqual({ code: 'workbook_damaged', facts: { file: 'cennik.xls' } });
});

test('a workbook that takes all memory, or no end, ends as a refusal', async () => {
  const tooLarge = { code: 'workbook_binary_too_large', facts: { file: 'cennik.xls', megabytes: 40 } };
  // V8 cannot grow such a table within a limit of its own, and ends the process for it.
  const endless = 'const cells = {}; for (let i = 0; ; i++) cells["A" + i] = { v: i };';
  expect(await openedBy(endless, { bytes: 128 * 1024 * 1024 })).toEqual(tooLarge);
  expect(await openedBy('for (;;);', { milliseconds: 300 })).toEqual(tooLarge);
});

test('a thread that breaks down is a fault, and whoever changes his mind gets his reason', async () => {
  const script = join(folder, 'broken.mjs');
  await writeFile(script, 'throw new TypeError("broken")');
  await expect(openInThread(script, file(new Uint8Array(8)), undefined)).rejects.toMatchObject({
    code: 'import_reader_failed',
  });
  const away = new AbortController();
  const reading = opened(new Uint8Array(BOOK), away.signal);
  away.abort(new Error('not any more'));
  await expect(reading).rejects.toThrow('not any more');
});
