import { open } from 'node:fs/promises';

/** Fewer, larger reads than a stream's own. */
const BLOCK_BYTES = 256 * 1024;

/**
 * The bytes of a file in blocks, all in the same memory: each is valid until the next is asked for. A stream takes new
 * memory for every block, and of a large file more than is ever given back in between.
 */
export async function* fileBlocks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const memory = new Uint8Array(BLOCK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(memory, 0, memory.length);
      if (bytesRead === 0) return;
      yield memory.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
