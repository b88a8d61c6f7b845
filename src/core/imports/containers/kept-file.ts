import type { Readable } from 'node:stream';
import { Fault, ok, type Outcome, refused, type Problem } from '../../foundation';

/** A file whose bytes never change any more: a private copy on disk, or one entry of an archive. */
export interface KeptFile {
  /** Opens the bytes from their beginning; may be called several times. */
  readonly open: () => Readable;
  /** Local path of the private copy; null where the bytes can only be read in order. */
  readonly path: string | null;
  /** Size of the private copy as measured; of an entry of an archive, as declared (for people and progress only). */
  readonly bytes: number;
  /** What people call it; for words, never a path. */
  readonly name: string;
}

/** The first bytes of a file, fewer where it is shorter. */
export async function headOf(file: KeptFile, length: number, signal?: AbortSignal): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytesOf(file, signal)) {
    pieces.push(piece);
    size += piece.length;
    if (size >= length) break;
  }
  return Buffer.concat(pieces).subarray(0, length);
}

/** The whole of a file, where it fits into `limit` bytes; otherwise the refusal. */
export async function wholeOf(
  file: KeptFile,
  limit: number,
  tooLarge: Problem,
  signal?: AbortSignal,
): Promise<Outcome<Buffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytesOf(file, signal)) {
    size += piece.length;
    if (size > limit) return refused(tooLarge);
    pieces.push(piece);
  }
  return ok(Buffer.concat(pieces));
}

/** The bytes in order. Closes the stream when the reader stops early; a disk that fails is a Fault file_read_failed. */
export async function* bytesOf(file: KeptFile, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const stream = file.open();
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array | string>) {
      signal?.throwIfAborted();
      yield typeof piece === 'string' ? Buffer.from(piece) : piece;
    }
  } catch (cause) {
    throw readFault(cause);
  } finally {
    stream.destroy();
  }
}

/** What the system says of a disk becomes a fault of ours; everything else stays what it is. */
export function readFault(cause: unknown): unknown {
  const fromSystem = cause instanceof Error && 'syscall' in cause;
  return fromSystem ? new Fault('file_read_failed', 'A kept file could not be read to its end', { cause }) : cause;
}
