import { type Hash, hashSku } from '../lines/hash';

/** A SKU that stands in a file more than once. */
export interface Repeat {
  readonly sku: string;
  /** Every line it stands on, in file order. */
  readonly lines: number[];
}

/** Each part grows by itself, so that no growth takes long; the bits that choose it are not used inside it. */
const PART_BITS = 6;

/**
 * Finds SKUs that repeat while a file streams by, in about 20 bytes a row: tables of hashes with the line each was first
 * seen on; see `hashSku`.
 */
export class RepeatFinder {
  readonly #parts = Array.from({ length: 1 << PART_BITS }, () => new HashTable());
  readonly #hash: Hash = { low: 0, high: 0 };
  readonly #repeats = new Map<string, number[]>();

  get repeats(): Repeat[] {
    return [...this.#repeats].map(([sku, lines]) => ({ sku, lines }));
  }

  /** Returns the hash of the SKU, valid until the next call. */
  add(sku: string, line: number): Hash {
    hashSku(sku, this.#hash);
    const { low, high } = this.#hash;
    const first = this.#parts[high >>> (32 - PART_BITS)]?.add(low, high, line) ?? 0;
    if (first !== 0) {
      const lines = this.#repeats.get(sku);
      if (lines) lines.push(line);
      else this.#repeats.set(sku, [first, line]);
    }
    return this.#hash;
  }
}

const EMPTY = 0;
const FULLEST = 0.6;

class HashTable {
  #size = 256;
  #low = new Uint32Array(this.#size);
  #high = new Uint32Array(this.#size);
  #lines = new Uint32Array(this.#size);
  #used = 0;

  /** The line this hash was first added with; 0 when it is new. */
  add(low: number, high: number, line: number): number {
    if (this.#used > this.#size * FULLEST) this.#grow();
    const slot = this.#find(low, high);
    if (this.#high[slot] !== EMPTY) return this.#lines[slot] as number;
    this.#put(slot, low, high, line);
    this.#used++;
    return 0;
  }

  /** The slot that holds this hash, or the empty one where it belongs. */
  #find(low: number, high: number): number {
    const mask = this.#size - 1;
    let slot = low & mask;
    while (this.#high[slot] !== EMPTY && (this.#low[slot] !== low || this.#high[slot] !== high)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #put(slot: number, low: number, high: number, line: number): void {
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#lines[slot] = line;
  }

  #grow(): void {
    const [low, high, lines] = [this.#low, this.#high, this.#lines];
    this.#size *= 2;
    this.#low = new Uint32Array(this.#size);
    this.#high = new Uint32Array(this.#size);
    this.#lines = new Uint32Array(this.#size);
    for (let i = 0; i < high.length; i++) {
      if (high[i] === EMPTY) continue;
      const [l, h] = [low[i] as number, high[i] as number];
      this.#put(this.#find(l, h), l, h, lines[i] as number);
    }
  }
}
