import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { lookInside, partFile } from '../../../../src/core/imports/containers/contents';
import { containerProblem } from '../../../../src/core/imports/containers/unreadable';
import type { KeptFile } from '../../../../src/core/imports/containers/kept-file';
import { zipOf, type ZipSource } from '../../../support/zip';
import { kept, parts, refusal, textOf } from './looking';

const MEGABYTE = 1024 * 1024;
const CSV = 'symbol;stan\nA-1;5\n';
const entry = (more: Partial<ZipSource> = {}): ZipSource => ({ name: 'stany.csv', data: CSV, ...more });

/** The bytes without those from `from` to `to`. */
const cut = (bytes: Buffer, from: number, to: number) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);

/** Looks into a file, reads its first part to the end and says how that ended, and after how many bytes. */
async function ending(file: KeptFile): Promise<{ code: string | null; bytes: number }> {
  const looked = await lookInside(file);
  if (!looked.ok) return { code: looked.problem.code, bytes: 0 };
  const [part] = looked.value.kind === 'archive' ? looked.value.parts : [];
  let bytes = 0;
  try {
    for await (const piece of partFile(file, part!).open() as AsyncIterable<Buffer>) bytes += piece.length;
    return { code: null, bytes };
  } catch (error) {
    const found = containerProblem(error);
    if (found === null) throw error;
    return { code: found.code, bytes };
  }
}

describe('archives that must not be opened', () => {
  test.each([
    ['a password', zipOf([entry({ flags: 1 })]), 'archive_encrypted'],
    ['strong encryption', zipOf([entry({ flags: 0x41 })]), 'archive_encrypted'],
    ['a method nobody here knows', zipOf([entry({ method: 14 })]), 'archive_method_unknown'],
    ['one volume of several', zipOf([entry()], { disk: 2 }), 'archive_split'],
    ['the first half of a download', zipOf([entry()]).subarray(0, 40), 'archive_damaged'],
    ['a directory that points outside the file', cut(zipOf([entry()]), 40, 50), 'archive_damaged'],
    ['nothing inside', zipOf([]), 'archive_empty'],
    ['only pictures inside', zipOf([entry({ name: 'a.png' }), entry({ name: 'b.pdf' })]), 'archive_empty'],
    ['a zip in a zip', zipOf([entry({ name: 'dane', data: zipOf([entry()]) })]), 'archive_nested'],
    ['a gzip in a zip', zipOf([entry({ name: 'dane', data: gzipSync(CSV) })]), 'archive_nested'],
    ['a gzip in a gzip', gzipSync(gzipSync(CSV)), 'archive_nested'],
    ['a zip in a gzip', gzipSync(zipOf([entry()])), 'archive_nested'],
    [
      'more entries than any export',
      zipOf(Array.from({ length: 1001 }, (_, i) => entry({ name: `${i}.csv` }))),
      'archive_too_many_entries',
    ],
    ['a RAR archive', Buffer.from('Rar!\u001a\u0007'), 'archive_kind_unknown'],
    ['a declared gigabyte and more', zipOf([entry({ declaredBytes: 2000 * MEGABYTE })]), 'archive_too_large'],
    ['a declared bomb', zipOf([entry({ declaredBytes: 11 * MEGABYTE })]), 'archive_bomb'],
  ])('%s', async (_, bytes, code) => {
    const problem = await refusal(kept(bytes, 'eksport'));
    expect([problem.code, problem.facts.file]).toEqual([code, 'eksport']);
  });

  test('a tar in a gzip', async () => {
    const tar = Buffer.alloc(1024);
    tar.write('stany.csv', 0);
    tar.write('ustar', 257);
    expect((await refusal(kept(gzipSync(tar), 'a.tgz'))).code).toBe('archive_nested');
  });

  test('entries that share the bytes of one are a bomb together, though each of them is small', async () => {
    const data = Buffer.alloc(MEGABYTE, 'a');
    const shared = Array.from({ length: 500 }, (_, i) => entry({ name: `${i}.csv`, data, sharesBytes: i > 0 }));
    expect((await refusal(kept(zipOf(shared)))).code).toBe('archive_bomb');
  });
});

describe('archives that lie', () => {
  test('a zip that inflates to more than it declares is stopped where the lie begins', async () => {
    const file = kept(zipOf([entry({ data: Buffer.alloc(50 * MEGABYTE, 'a'), declaredBytes: 100_000 })]));
    const { code, bytes } = await ending(file);
    expect(code).toBe('archive_damaged');
    expect(bytes).toBeLessThan(200_000);
  });

  test('a zip that inflates to less than it declares is cut off', async () => {
    expect((await ending(kept(zipOf([entry({ declaredBytes: 1000 })])))).code).toBe('archive_damaged');
  });

  test('a wrong checksum means damaged bytes, in stored entries as well', async () => {
    expect((await ending(kept(zipOf([entry({ crc: 1 })])))).code).toBe('archive_damaged');
    expect((await ending(kept(zipOf([entry({ crc: 1, method: 0 })])))).code).toBe('archive_damaged');
  });

  test('a gzip bomb is stopped after a hundred times its size, not at its end', async () => {
    const bomb = gzipSync(Buffer.alloc(150 * MEGABYTE));
    const { code, bytes } = await ending(kept(bomb, 'bomba.gz', 65_536));
    expect(code).toBe('archive_bomb');
    expect(bytes).toBeLessThanOrEqual(bomb.length * 100);
  });

  test('a gzip cut off in the middle, or with a changed byte, is damaged', async () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, i) => `A-${i};${i * 7}\n`).join('')));
    expect((await ending(kept(whole.subarray(0, whole.length / 2)))).code).toBe('archive_damaged');
    const changed = Buffer.from(whole);
    changed.writeUInt32LE(0, changed.length - 8);
    expect((await ending(kept(changed))).code).toBe('archive_damaged');
  });

  test('files of equal rows are no bombs: a small one packs as it likes, a large one thirty times', async () => {
    const small = Buffer.alloc(5 * MEGABYTE, 'A-1;0\n');
    expect(await ending(kept(zipOf([entry({ data: small })])))).toEqual({ code: null, bytes: small.length });
    // Each row has a number no other row has, and texts all rows have.
    const rows = Array.from(
      { length: 200_000 },
      (_, i) => `TOW-${i};Koszulka bawełniana z nadrukiem, rozmiar uniwersalny;23%;szt.;0,00;0\n`,
    );
    const large = Buffer.from(rows.join(''));
    const packed = gzipSync(large);
    expect(large.length / packed.length).toBeGreaterThan(20);
    expect(await ending(kept(packed, 'duzy.gz', 65_536))).toEqual({ code: null, bytes: large.length });
  });
});

describe('reading that ends early', () => {
  test('a reader that stops leaves nothing open, and one that is cancelled hears its reason', async () => {
    const file = kept(zipOf([entry({ data: Buffer.alloc(MEGABYTE, 'abc') })]));
    const [part] = await parts(file);
    const stream = partFile(file, part!).open();
    for await (const _ of stream) break;
    expect(stream.destroyed).toBe(true);

    const cancel = new AbortController();
    cancel.abort(new Error('cancelled'));
    await expect(lookInside(file, cancel.signal)).rejects.toThrow('cancelled');
    await expect(buffer(partFile(file, part!, cancel.signal).open())).rejects.toThrow('cancelled');
  });

  test('a disk that fails is a fault, not a damaged archive', async () => {
    const broken = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
    const file: KeptFile = {
      ...kept(gzipSync(CSV)),
      open: () =>
        new Readable({
          read() {
            this.destroy(broken);
          },
        }),
    };
    await expect(lookInside(file)).rejects.toMatchObject({ code: 'file_read_failed' });
  });

  test('the text of a sound part is there twice', async () => {
    const file = kept(zipOf([entry()]));
    const [part] = await parts(file);
    expect([await textOf(file, part!), await textOf(file, part!)]).toEqual([CSV, CSV]);
  });
});
