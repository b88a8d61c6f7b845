import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { hashBytes, type Hash } from '../../../../src/core/imports/lines/hash';
import { scanLines } from '../../../../src/core/imports/lines/scan-lines';

interface Seen {
  readonly text: string;
  readonly ended: boolean;
  readonly hash: Hash;
}

async function scan(...pieces: (string | Buffer)[]): Promise<{ lines: Seen[]; finished: boolean }> {
  const lines: Seen[] = [];
  const stream = Readable.from(pieces.map((piece) => Buffer.from(piece)));
  const finished = await scanLines(stream, undefined, (line) => {
    lines.push({ text: Buffer.from(line.bytes()).toString('latin1'), ended: line.ended, hash: { ...line.hash } });
    return true;
  });
  expect(stream.destroyed).toBe(true);
  return { lines, finished };
}
const texts = async (...pieces: string[]) => (await scan(...pieces)).lines.map(({ text }) => text);

test('lines end with LF or CR LF, and say the same either way', async () => {
  const [unix, windows] = [await scan('a\nb\n'), await scan('a\r\nb\r\n')];
  expect(unix.lines).toEqual(windows.lines);
  expect(unix.lines.map(({ text }) => text)).toEqual(['a', 'b']);
});

test('blank lines are lines', async () => {
  expect(await texts('a\n\n\r\nb\n')).toEqual(['a', '', '', 'b']);
});

test('a last line without an end is told from one with', async () => {
  expect((await scan('a\nb')).lines.map(({ ended }) => ended)).toEqual([true, false]);
  expect((await scan('a\nb\n')).lines.map(({ ended }) => ended)).toEqual([true, true]);
  expect(await texts('')).toEqual([]);
});

test('it does not matter how a file comes in pieces', async () => {
  const whole = 'Symbol;Stan\r\nA;1\r\nŁ;2\r\n\r\nkoniec';
  const { lines } = await scan(whole);
  expect(lines).toHaveLength(5);
  const bytes = Buffer.from(whole);
  for (let cut = 1; cut < bytes.length; cut++) {
    expect([cut, await scan(bytes.subarray(0, cut), bytes.subarray(cut))]).toEqual([cut, { lines, finished: true }]);
  }
  expect(await scan(...[...bytes].map((byte) => Buffer.from([byte])))).toEqual({ lines, finished: true });
});

test('a line longer than a piece is one line', async () => {
  const long = 'x'.repeat(1_200_000);
  const { lines } = await scan(`a\n${long}\nb\n`);
  expect(lines.map(({ text }) => text.length)).toEqual([1, 1_200_000, 1]);
});

test('a CR that ends no line ends the scan, wherever a piece ends', async () => {
  for (const pieces of [['a\nb\rc\nd\n'], ['a\nb\r', 'c\nd\n'], ['a\nb', '\rc\nd\n'], ['a\rb']]) {
    expect([pieces, (await scan(...pieces)).finished]).toEqual([pieces, false]);
  }
  expect((await scan('a\r', '\nb\r\n')).finished).toBe(true);
});

test('the hash is that of the bytes between the ends', async () => {
  const hash: Hash = { low: 0, high: 0 };
  hashBytes(Buffer.from('A;1'), 0, 3, hash);
  expect((await scan('x\nA;1\r\n')).lines[1]?.hash).toEqual(hash);
});

test('a visitor that has seen enough ends the scan', async () => {
  let seen = 0;
  const finished = await scanLines(Readable.from([Buffer.from('a\nb\nc\n')]), undefined, () => ++seen < 2);
  expect([finished, seen]).toEqual([false, 2]);
});

test('a cancelled scan throws the reason', async () => {
  const controller = new AbortController();
  controller.abort(new Error('the person pressed cancel'));
  const scanning = scanLines(Readable.from([Buffer.from('a\n')]), controller.signal, () => true);
  await expect(scanning).rejects.toThrow('the person pressed cancel');
});
