import { type Hash, hashSku } from '../../../imports';

/** A SKU that stands in a file more than once. */
export interface Repeat {
  readonly sku: string;
  /** Every line it stands on, in file order. */
  readonly lines: number[];
}

const EMPTY = 0;
const FULLEST = 0.6;

/**
 * Finds SKUs that repeat while a file streams by, in 12 bytes a row: a table of 64-bit hashes with the line each was
 * first seen on; see `hashSku`.
 */
export class RepeatFinder {
  #size = 1 << 14;
  #low = new Uint32Array(this.#size);
  #high = new Uint32Array(this.#size);
  #lines = new Uint32Array(this.#size);
  #used = 0;
  readonly #hash: Hash = { low: 0, high: 0 };
  readonly #repeats = new Map<string, number[]>();

  get repeats(): Repeat[] {
    return [...this.#repeats].map(([sku, lines]) => ({ sku, lines }));
  }

  /** Returns the hash of the SKU, valid until the next call. */
  add(sku: string, line: number): Hash {
    if (this.#used > this.#size * FULLEST) this.#grow();
    hashSku(sku, this.#hash);
    const { low, high } = this.#hash;
    const slot = this.#find(low, high);
    if (this.#high[slot] === EMPTY) {
      this.#low[slot] = low;
      this.#high[slot] = high;
      this.#lines[slot] = line;
      this.#used++;
      return this.#hash;
    }
    const lines = this.#repeats.get(sku);
    if (lines) lines.push(line);
    else this.#repeats.set(sku, [this.#lines[slot] ?? 0, line]);
    return this.#hash;
  }

  /** The slot that holds this hash, or the empty one where it belongs. */
  #find(low: number, high: number): number {
    const mask = this.#size - 1;
    let slot = (low ^ high) & mask;
    while (this.#high[slot] !== EMPTY && (this.#low[slot] !== low || this.#high[slot] !== high)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [low, high, lines] = [this.#low, this.#high, this.#lines];
    this.#size *= 2;
    this.#low = new Uint32Array(this.#size);
    this.#high = new Uint32Array(this.#size);
    this.#lines = new Uint32Array(this.#size);
    for (let i = 0; i < high.length; i++) {
      if (high[i] === EMPTY) continue;
      const slot = this.#find(low[i] ?? 0, high[i] ?? 0);
      this.#low[slot] = low[i] ?? 0;
      this.#high[slot] = high[i] ?? 0;
      this.#lines[slot] = lines[i] ?? 0;
    }
  }
}
