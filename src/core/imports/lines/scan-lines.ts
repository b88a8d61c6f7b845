import { setImmediate } from 'node:timers/promises';
import { type Hash, hashBytes, hashLine, NO_END } from './hash';

const CR = 13;
/** Hashing this much takes less than a millisecond, and several where the code is not compiled yet. */
const PIECE_BYTES = 128 * 1024;

/** One line of a file, valid until the next one is asked for. */
export interface ScannedLine {
  readonly hash: Hash;
  readonly isBlank: boolean;
  /** Without its end. */
  bytes(): Uint8Array;
  /** Bytes, its end included. */
  readonly length: number;
  /** False only for a last line without an end. */
  readonly ended: boolean;
}

/** Takes lines in the file's own bytes, without the need for a hash, before each line that would be visited. */
export interface LineSkimmer {
  /** Before every piece of the file. */
  prepare(): Promise<void>;
  /** How many bytes of whole lines, from `from` on, are dealt with. */
  take(bytes: Uint8Array, from: number): number;
}

/** How far a scan is: there is more to come, all lines were visited, or it was given up. */
type ScanState = 'under_way' | 'finished' | 'given_up';

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
  let last: ScanState = 'under_way';
  for await (const state of scanPieces(stream, signal, visit)) last = state;
  return last === 'finished';
}

/**
 * The same, piece by piece for whoever has something to do meanwhile; says after each how far the scan is. Lines that
 * `skimmer` takes are not visited.
 */
export async function* scanPieces(
  stream: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
  visit: (line: ScannedLine) => boolean,
  skimmer: LineSkimmer | null = null,
): AsyncGenerator<ScanState> {
  const hash: Hash = { low: 0, high: 0 };
  let rest: Uint8Array = new Uint8Array(0);
  let [bytes, start, end]: [Uint8Array, number, number] = [rest, 0, 0];
  const line = { hash, isBlank: false, ended: true, length: 0, bytes: () => bytes.subarray(start, end) };
  const visitLine = (from: number, to: number, endBytes: number): boolean => {
    start = from;
    end = to > from && bytes[to - 1] === CR ? to - 1 : to;
    line.isBlank = start === end;
    line.length = to + endBytes - from;
    return visit(line);
  };
  for await (const chunk of stream) {
    for (let offset = 0; offset < chunk.length; offset += PIECE_BYTES) {
      signal?.throwIfAborted();
      await skimmer?.prepare();
      const piece = chunk.subarray(offset, offset + PIECE_BYTES);
      bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      let from = 0;
      for (;;) {
        if (skimmer !== null) from += skimmer.take(bytes, from);
        const found = hashLine(bytes, from, hash);
        if (found === NO_END) break;
        if (found < 0 || !visitLine(from, found, 1)) {
          yield 'given_up';
          return;
        }
        from = found + 1;
      }
      // A copy: the memory of a piece may be used for the next one.
      rest = new Uint8Array(bytes.subarray(from));
      await setImmediate();
      yield 'under_way';
    }
  }
  bytes = rest;
  line.ended = false;
  hashBytes(bytes, 0, rest.at(-1) === CR ? rest.length - 1 : rest.length, hash);
  yield rest.length === 0 || visitLine(0, rest.length, 0) ? 'finished' : 'given_up';
}
