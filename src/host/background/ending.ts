import { open } from 'node:fs/promises';

/**
 * Whether a file looks finished by how it ends. `open`: it may have been cut off, so it gets more time; `zeros`: it was made
 * as long as it will be and is not filled yet, so it cannot be read at all.
 */
export type Ending = 'ended' | 'open' | 'zeros';

const HEAD_BYTES = 16;
/** A ZIP directory ends with a record of 22 bytes, which a comment of up to 64 KiB may follow. */
const TAIL_BYTES = 66 * 1024;
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZEROS = 16;

export function endingOf(head: Buffer, tail: Buffer): Ending {
  const ended = (yes: boolean): Ending => (yes ? 'ended' : 'open');
  const zipped = head.subarray(0, 2).toString('latin1') === 'PK';
  // Old workbooks are padded with zeros.
  if (head[0] === 0xd0 && head[1] === 0xcf) return 'ended';
  if (zipped && tail.lastIndexOf(ZIP_END) >= 0) return 'ended';
  if (tail.length >= ZEROS && tail.subarray(-ZEROS).every((byte) => byte === 0)) return 'zeros';
  // Compressed bytes may end in anything; their reader says when they are cut off.
  if (zipped || (head[0] === 0x1f && head[1] === 0x8b)) return ended(!zipped);
  const opening = textOf(head).trimStart();
  const closing = textOf(tail.subarray(-1024));
  if (opening.startsWith('<')) return ended(closing.trimEnd().endsWith('>'));
  if (/^UN[AB]/.test(opening)) return ended(/UNZ[^A-Z]/.test(closing));
  return ended(/[\r\n]$/.test(closing) || closing.endsWith('\x1a'));
}

/** Letters and signs of ASCII in any encoding that has them, UTF-16 included. */
function textOf(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
}

/** Throws the system's error where the file cannot be read. */
export async function readEnding(path: string, size: number): Promise<Ending> {
  const handle = await open(path, 'r');
  try {
    const head = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const length = Math.min(size, TAIL_BYTES);
    const tail = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return endingOf(head.buffer.subarray(0, head.bytesRead), tail.buffer.subarray(0, tail.bytesRead));
  } finally {
    await handle.close();
  }
}
