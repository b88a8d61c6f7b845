import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { partFile } from '../../../../src/core/imports/containers/contents';
import { workbookOf } from '../../../support/workbook';
import { zipOf } from '../../../support/zip';
import { contents, kept, parts, refusal, rowsOf, sample, SAMPLES, textOf } from './looking';

const CSV = 'symbol;stan\nA-1;5\n';
const one = (name: string | Buffer, data: string | Buffer = CSV) => ({ name, data });

describe('looking into an archive', () => {
  test('a file that is no archive is plain, whatever its name says', async () => {
    expect(await contents(kept(Buffer.from(CSV), 'stany.zip'))).toEqual({ kind: 'plain', markup: null });
    expect(await contents(kept(Buffer.alloc(0), 'pusty.csv'))).toEqual({ kind: 'plain', markup: null });
  });

  test('gzip is known by its first bytes; all its members are read', async () => {
    const file = kept(Buffer.concat([gzipSync('symbol;stan\n'), gzipSync('A-1;5\n')]), 'stany.csv');
    const found = await parts(file);
    expect(found).toEqual([{ name: 'stany.csv', bytes: null, entry: null }]);
    expect(await textOf(file, found[0]!)).toBe(CSV);
  });

  test('a zip offers its data files and says what it passed over', async () => {
    const file = kept(
      zipOf([
        { ...one('eksport/', ''), method: 0 },
        one('eksport/stany.csv'),
        one('eksport/ceny.txt', 'symbol;cena\n'),
        one('__MACOSX/eksport/._stany.csv', 'junk'),
        one('eksport/.DS_Store', 'junk'),
        one('README.txt', 'read me'),
        one('Czytaj_mnie', 'przeczytaj'),
        one('licencje.csv'),
        one('zdjecie.jpg', 'junk'),
        one('umowa', '%PDF-1.7'),
        one('puste.csv', ''),
        one('stare.zip', 'PK'),
      ]),
    );
    const found = await contents(file);
    expect(found).toEqual({
      kind: 'archive',
      parts: [
        { name: 'eksport/stany.csv', bytes: 18, entry: 1 },
        { name: 'eksport/ceny.txt', bytes: 12, entry: 2 },
        { name: 'licencje.csv', bytes: 18, entry: 7 },
      ],
      skipped: [
        { name: 'README.txt', reason: 'not_data' },
        { name: 'Czytaj_mnie', reason: 'not_data' },
        { name: 'zdjecie.jpg', reason: 'not_data' },
        { name: 'umowa', reason: 'not_data' },
        { name: 'puste.csv', reason: 'empty' },
        { name: 'stare.zip', reason: 'archive' },
      ],
    });
    if (found.kind === 'archive') expect(await textOf(file, found.parts[0]!)).toBe(CSV);
  });

  test('two entries of one name are two parts', async () => {
    const file = kept(zipOf([one('stany.csv', 'first'), one('stany.csv', 'second')]));
    const found = await parts(file);
    expect(found.map(({ name }) => name)).toEqual(['stany.csv', 'stany.csv (2)']);
    expect([await textOf(file, found[0]!), await textOf(file, found[1]!)]).toEqual(['first', 'second']);
  });

  test('stored entries and zip64 headers are read', async () => {
    const file = kept(
      zipOf([
        { ...one('a.csv'), method: 0 },
        { ...one('b.csv'), zip64: true },
      ]),
    );
    const found = await parts(file);
    expect(await Promise.all(found.map((part) => textOf(file, part)))).toEqual([CSV, CSV]);
  });

  test.each([
    ['cp852, as Polish Windows packs', iconv.encode('cennik zażółć.csv', 'cp852')],
    ['windows-1250, as some programs do', iconv.encode('cennik zażółć.csv', 'windows-1250')],
    ['UTF-8 without saying so, as macOS does', Buffer.from('cennik zażółć.csv')],
  ])('names in %s', async (_, name) => {
    expect((await parts(kept(zipOf([one(name)]))))[0]?.name).toBe('cennik zażółć.csv');
  });

  test('names without Polish letters fall back to cp437', async () => {
    // 0xac is ¼ in cp437, Č in cp852 and ¬ in windows-1250: no Polish letter in any of them.
    const name = Buffer.from([0xac, 0x2e, 0x63, 0x73, 0x76]);
    expect((await parts(kept(zipOf([one(name)]))))[0]?.name).toBe('¼.csv');
  });

  test('names are words, never paths', async () => {
    const names = ['../../etc/passwd.csv', '/root/a.csv', 'C:\\dane\\b.csv', 'a\u202evsc.csv', '..\\..\\c.csv'];
    const found = await parts(kept(zipOf(names.map((name) => one(name)))));
    expect(found.map(({ name }) => name)).toEqual(['etc/passwd.csv', 'root/a.csv', 'dane/b.csv', 'avsc.csv', 'c.csv']);
  });

  test('a symlink is not followed', async () => {
    const link = { ...one('stany.csv', '/etc/passwd'), attributes: 0o120777 << 16 };
    expect((await refusal(kept(zipOf([link])))).code).toBe('archive_empty');
  });

  test('a workbook in a zip and in a gzip is a file like any other', async () => {
    const book = workbookOf({ sheets: [{ name: 'Stany', rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }] });
    for (const file of [kept(zipOf([one('stany.xlsx', book)])), kept(gzipSync(book), 'stany.xlsx.gz')]) {
      const [part] = await parts(file);
      expect(part?.name).toBe('stany.xlsx');
      const inner = partFile(file, part!);
      expect(await contents(inner)).toMatchObject({ kind: 'workbook', sheets: [{ name: 'Stany' }] });
      expect(await rowsOf(inner)).toEqual([[1, '7']]);
    }
  });
});

describe.skipIf(SAMPLES === null)('archives from elsewhere', () => {
  test.each([
    ['csv-messy/frictionless/explicit.csv.gz', 'csv-messy/frictionless/explicit.csv', 'id,name\n1,english\n2,中国人\n'],
    [
      'csv-messy/frictionless/implicit-gz.csv',
      'csv-messy/frictionless/implicit-gz.csv',
      'id,name\n1,english\n2,中国人\n',
    ],
    ['csv-messy/frictionless/explicit.csv.zip', 'table.csv', 'id,name\n1,english\n2,中国人\n'],
  ])('%s', async (path, name, text) => {
    const [part] = await parts(sample(path));
    expect(part?.name).toBe(name);
    expect(await textOf(sample(path), part!)).toBe(text);
  });

  test('a zip and the file that was packed into it', async () => {
    const file = sample('csv-messy/messytables/simple.zip');
    const [part] = await parts(file);
    const plain = (await buffer(sample('csv-messy/messytables/simple.csv').open())).toString();
    expect((await textOf(file, part!)).trimEnd()).toBe(plain.trimEnd());
  });

  test('a gzip of Latin-1 text keeps its bytes', async () => {
    const file = sample('csv-messy/duckdb/latin1.csv.gz');
    const [part] = await parts(file);
    const plain = await buffer(sample('csv-messy/duckdb/latin1.csv').open());
    expect(await buffer(partFile(file, part!).open())).toEqual(plain);
  });
});
