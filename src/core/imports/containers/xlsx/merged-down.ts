import { problem } from '../../../foundation';
import { UnreadableContainer } from '../unreadable';
import { parseWholePart } from './xml-part';

/** A cell merged with cells of the rows below it; `column` from 0, rows from 1. */
export interface MergedDown {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** More than one for every row of the longest price list; each is kept. */
const MAX_MERGED = 200_000;
const NAME = Buffer.from('mergeCell');
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/i;

/**
 * The cells of a sheet that are merged downwards, in the order of their first rows. They are listed behind all rows, so that a
 * sheet is gone through before it is read; it is only parsed where the word occurs at all. `read` opens its part.
 */
export async function mergedDown(read: () => AsyncIterable<Uint8Array>, file: string): Promise<readonly MergedDown[]> {
  if (!(await mentions(read(), NAME))) return [];
  const merged: MergedDown[] = [];
  const open = (name: string, { ref = '' }: Readonly<Record<string, string>>) => {
    const [, letters, first, last] = (name === 'mergeCell' && REFERENCE.exec(ref)) || [];
    if (letters === undefined || Number(last) <= Number(first)) return;
    if (merged.length >= MAX_MERGED) throw new UnreadableContainer(problem('workbook_too_large', { file }));
    merged.push({ column: columnOf(letters), from: Number(first), to: Number(last) });
  };
  await parseWholePart(read(), { open }, file);
  return merged.sort((a, b) => a.from - b.from);
}

async function mentions(bytes: AsyncIterable<Uint8Array>, word: Buffer): Promise<boolean> {
  let end: Uint8Array = new Uint8Array();
  for await (const piece of bytes) {
    const whole = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    // The word may be cut by the end of a piece.
    if (whole.includes(word) || Buffer.concat([end, whole.subarray(0, word.length)]).includes(word)) return true;
    end = Uint8Array.from(whole.subarray(-word.length));
  }
  return false;
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
