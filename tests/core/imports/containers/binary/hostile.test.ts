import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { bareSheet, label, number, oldWorkbook, record } from '../../../../support/old-workbook';
import { zipOf } from '../../../../support/zip';
import { failureOf, kept, rowsOf } from '../looking';

const LIBREOFFICE = readFileSync(join(import.meta.dirname, '../../../../fixtures/workbooks/libreoffice-7.xls'));
const TABLE = [label(0, 0, 'Kod'), label(0, 1, 'Stan'), label(1, 0, 'A-1'), number(1, 1, 5)];
const damaged = { code: 'workbook_damaged' };

describe('a workbook that is cut off is never read in part', () => {
  const bare = bareSheet(...TABLE);
  const book = oldWorkbook([{ name: 'A', records: TABLE }]);

  test.each([
    ['a bare sheet', bare],
    ['a workbook', book],
  ])('%s, wherever', async (_, whole) => {
    for (let end = 12; end < whole.length; end++) {
      expect(await failureOf(kept(whole.subarray(0, end))), `after ${end} bytes`).toMatchObject(damaged);
    }
  });

  test('one in the container of Office', async () => {
    const all = await rowsOf(kept(LIBREOFFICE));
    for (let end = 600; end < LIBREOFFICE.length; end += 97) {
      const file = kept(LIBREOFFICE.subarray(0, end));
      const failure = await failureOf(file);
      // Behind the sheets stand the title and the author, which nobody misses.
      if (failure === null) expect(await rowsOf(file)).toEqual(all);
      else expect(['workbook_damaged', 'file_binary']).toContain(failure.code);
    }
  });
});

describe('workbooks that are traps', () => {
  test('one with a password', async () => {
    const globals = [record(0x2f, 1, 1, 1, Buffer.alloc(48))];
    const file = kept(oldWorkbook([{ name: 'A', records: TABLE }], { version: 8, globals }));
    expect(await failureOf(file)).toMatchObject({ code: 'workbook_encrypted' });
  });

  test.each([
    ['a sheet that begins behind the end', (book: Buffer) => book.writeUInt32LE(0xfffffff0, positionIn(book))],
    ['a sheet that begins in the list of sheets', (book: Buffer) => book.writeUInt32LE(0, positionIn(book))],
  ])('%s', async (_, spoil) => {
    const book = Buffer.from(oldWorkbook([{ name: 'A', records: TABLE }]));
    spoil(book);
    expect(await failureOf(kept(book))).not.toBeNull();
  });

  test('a container whose sectors go round in circles', async () => {
    const circle = Buffer.from(LIBREOFFICE);
    // The table of sectors: each says which one follows it.
    const table = 512 * (1 + circle.readUInt32LE(76));
    for (let i = 0; i < 16; i++) circle.writeUInt32LE((i + 1) % 12, table + i * 4);
    expect(await failureOf(kept(circle))).not.toBeNull();
  });

  test('a text that is not in the table of texts is lost, and shows so', async () => {
    const records = [...TABLE, record(0xfd, 2, 0, 0, Buffer.from([9, 0, 0, 0])), number(2, 1, 3)];
    const texts = record(0xfc, 1, 0, 1, 0, 1, Buffer.from([0]), Buffer.from('x'));
    const file = kept(oldWorkbook([{ name: 'A', records: records.slice(4) }], { version: 8, globals: [texts] }));
    expect(await rowsOf(file)).toEqual([[3, '#REF!', '3']]);
  });

  test('a table of numbers that lost all its texts', async () => {
    const records = [record(0xfd, 2, 0, 0, Buffer.from([9, 0, 0, 0])), number(2, 1, 3)];
    expect(await failureOf(kept(oldWorkbook([{ name: 'A', records }], { version: 8 })))).toMatchObject(damaged);
  });

  test('a chart within a sheet, and records nobody knows, are passed over', async () => {
    const chart = [record(0x809, 0x0600, 0x20, 0, 0), number(7, 7, 7), record(0x0a)];
    const odd = record(0x7fff, Buffer.alloc(100, 0xff));
    const file = kept(oldWorkbook([{ name: 'A', records: [odd, ...TABLE, ...chart, odd] }]));
    expect(await rowsOf(file)).toEqual([
      [1, 'Kod', 'Stan'],
      [2, 'A-1', '5'],
    ]);
  });
});

/** Where the list of sheets says where the first begins. */
const positionIn = (book: Buffer): number => book.indexOf(Buffer.from([0x85, 0x00])) + 4;

describe('XLSB', () => {
  const book = () => {
    const made = utils.book_new();
    const rows = [
      ['Kod', 'Nazwa', 'Stan'],
      ['00042', 'Śruba żółta', 5],
    ];
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows), 'Żółte');
    return write(made, { type: 'buffer', bookType: 'xlsb', compression: true }) as Buffer;
  };

  test('is read as any workbook', async () => {
    expect(await rowsOf(kept(book()))).toEqual([
      [1, 'Kod', 'Nazwa', 'Stan'],
      [2, '00042', 'Śruba żółta', '5'],
    ]);
  });

  test('which grows when it is unpacked is not unpacked', async () => {
    const bomb = zipOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'xl/workbook.bin', data: Buffer.alloc(130 * 1024 * 1024) },
    ]);
    expect(await failureOf(kept(bomb, 'bomba.xlsb', 65_536))).toEqual({
      code: 'workbook_binary_too_large',
      facts: { file: 'bomba.xlsb', megabytes: 40 },
    });
  });
});
