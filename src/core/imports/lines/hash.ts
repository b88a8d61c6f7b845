/** Two 32-bit halves of a hash: numbers a typed array can hold. */
export interface Hash {
  low: number;
  high: number;
}

/**
 * 64 bits of a SKU, into `into` so that a million of them allocate nothing. Never 0 in its upper half, which stands for
 * "none" where hashes are kept. Two of a million SKUs share a hash once in 30 million files.
 */
export function hashSku(sku: string, into: Hash): void {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < sku.length; i++) {
    const code = sku.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high + code, 0x85ebca6b);
    high ^= high >>> 13;
  }
  finish(low, high, into);
}

/** The same of the bytes of a line, from `start` up to `end`. */
export function hashBytes(bytes: Uint8Array, start: number, end: number, into: Hash): void {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul((high << 5) | (high >>> 27), 0x85ebca6b) ^ byte;
  }
  finish(low, high, into);
}

/** What comes of looking for the end of a line instead of where it is. */
export const NO_END = -1;
const LONE_RETURN = -2;
const [LF, CR] = [10, 13];

/**
 * The hash of the line that starts at `start`, without its CR, and where its LF stands: one look at every byte, since there
 * may be a hundred million. `NO_END` where the bytes end first, a number below it where a CR ends no line; nothing is hashed then.
 */
export function hashLine(bytes: Uint8Array, start: number, into: Hash): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  const { length } = bytes;
  for (let i = start; i < length; i++) {
    const byte = bytes[i] as number;
    if (byte === LF) {
      finish(low, high, into);
      return i;
    }
    if (byte === CR) {
      if (i + 1 === length) return NO_END;
      if (bytes[i + 1] !== LF) return LONE_RETURN;
      finish(low, high, into);
      return i + 1;
    }
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul((high << 5) | (high >>> 27), 0x85ebca6b) ^ byte;
  }
  return NO_END;
}

function finish(low: number, high: number, into: Hash): void {
  const mixed = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d);
  into.low = (mixed ^ (mixed >>> 12)) >>> 0;
  const spread = Math.imul(high ^ (high >>> 16), 0x7feb352d);
  into.high = ((spread ^ (spread >>> 15)) | 1) >>> 0;
}
