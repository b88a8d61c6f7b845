import { setImmediate } from 'node:timers/promises';
import { type Hash, hashBytes } from './hash';

const LF = 10;
const CR = 13;
/** Hashing this much takes less than a millisecond, and several where the code is not compiled yet. */
const PIECE_BYTES = 128 * 1024;

/** One line of a file, valid until the next one is asked for. */
interface ScannedLine {
  readonly hash: Hash;
  /** Without its end. Copies only when asked. */
  bytes(): Uint8Array;
  /** False only for a last line without an end. */
  readonly ended: boolean;
}

/**
 * Calls `visit` for every line of a file, in order, with turns of the event loop in between. Ends early when `visit`
 * returns false; resolves to whether it came to the end of the file. A line ends with LF or CR LF; a CR elsewhere ends the
 * scan, because what it means is the reader's business.
 */
export async function scanLines(
  stream: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
  visit: (line: ScannedLine) => boolean,
): Promise<boolean> {
  const hash: Hash = { low: 0, high: 0 };
  let rest: Uint8Array = new Uint8Array(0);
  let [bytes, start, end]: [Uint8Array, number, number] = [rest, 0, 0];
  const line = { hash, ended: true, bytes: () => bytes.subarray(start, end) };
  const visitLine = (from: number, to: number, ended: boolean): boolean => {
    [start, end] = [from, to > from && bytes[to - 1] === CR ? to - 1 : to];
    hashBytes(bytes, start, end, hash);
    return visit(Object.assign(line, { ended }));
  };
  for await (const chunk of stream) {
    for (let offset = 0; offset < chunk.length; offset += PIECE_BYTES) {
      signal?.throwIfAborted();
      const piece = chunk.subarray(offset, offset + PIECE_BYTES);
      bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      let from = 0;
      for (let at = buffer.indexOf(LF); at !== -1; at = buffer.indexOf(LF, from)) {
        if (!visitLine(from, at, true)) return false;
        from = at + 1;
      }
      if (buffer.includes(CR) && hasLoneReturn(buffer)) return false;
      // A copy: the memory of a piece may be used for the next one.
      rest = new Uint8Array(bytes.subarray(from));
      await setImmediate();
    }
  }
  bytes = rest;
  return rest.length === 0 || visitLine(0, rest.length, false);
}

function hasLoneReturn(buffer: Buffer): boolean {
  for (let at = buffer.indexOf(CR); at !== -1; at = buffer.indexOf(CR, at + 1)) {
    if (at + 1 < buffer.length && buffer[at + 1] !== LF) return true;
  }
  return false;
}
