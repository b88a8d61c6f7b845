import { type FileHandle, open } from 'node:fs/promises';

/** Fewer, larger reads than a stream's own. */
const BLOCK_BYTES = 256 * 1024;

/**
 * The bytes of a file in blocks, all in the same memory: each is valid until the next is asked for. While one is looked at
 * the next one is read. A stream takes new memory for every block, and of a large file more than is ever given back in
 * between.
 */
export async function* fileBlocks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  let coming = readInto(file, new Uint8Array(BLOCK_BYTES));
  try {
    let spare = new Uint8Array(BLOCK_BYTES);
    for (;;) {
      const { bytes, memory } = await coming;
      if (bytes.length === 0) return;
      coming = readInto(file, spare);
      // Until it is awaited a failure must not count as nobody's.
      coming.catch(() => undefined);
      spare = memory;
      yield bytes;
    }
  } finally {
    await coming.catch(() => undefined);
    await file.close();
  }
}

async function readInto(file: FileHandle, memory: Uint8Array<ArrayBuffer>) {
  const { bytesRead } = await file.read(memory, 0, memory.length);
  return { bytes: memory.subarray(0, bytesRead), memory };
}
