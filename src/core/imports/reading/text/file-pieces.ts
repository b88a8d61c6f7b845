import { setImmediate } from 'node:timers/promises';
import { Fault } from '../../../foundation';

/** Decoding, parsing and validating one piece takes about 3 ms on a slow PC; a turn of the event loop may take 25. */
const PIECE_BYTES = 32 * 1024;

/**
 * The bytes of a file in pieces of at most 32 KiB, with a turn of the event loop between them, whatever the stream hands
 * over at once. Closes the stream when the reader stops early. Throws the signal's reason, or Fault file_read_failed.
 */
export async function* filePieces(
  stream: AsyncIterable<Uint8Array | string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of wrapped(stream)) {
    for (let start = 0; start < chunk.length; start += PIECE_BYTES) {
      signal?.throwIfAborted();
      yield chunk.subarray(start, start + PIECE_BYTES);
      await setImmediate();
    }
  }
}

async function* wrapped(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) {
      yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    }
  } catch (cause) {
    throw new Fault('file_read_failed', 'A kept file could not be read to its end', { cause });
  }
}
